import DialogFiles
import Diagnostics
import Foundation
import Testing

@Suite struct ProductDialogsTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Dialogs").path

  @Test func theProductsOwnFolderHasNoErrors() {
    let result = AssistantLoader(readsTests: true).load(Self.folder)
    let renderer = DiagnosticRenderer(sources: result.sources)
    let errors = result.problems.filter { $0.severity == .error }
    #expect(errors.map(renderer.render) == [])
    #expect(result.assistant != nil)
    #expect(result.tests.count >= 60)
  }
}
