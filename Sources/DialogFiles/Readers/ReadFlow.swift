import Diagnostics
import Dialogue

/// A flow with the places of its steps.
struct ReadFlow {
  let flow: Flow
  /// Where the flow is declared.
  let place: SourcePlace
  /// Where each step is written.
  let places: [Step.ID: SourcePlace]
}
