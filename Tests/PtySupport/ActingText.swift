/// What in a text could act on a terminal, or hide or cover something.
///
/// Judged by Unicode's properties alone, so that the gate's own judgement can be held against it.
public enum ActingText {
  /// The scalars of a text on one or more lines that must not reach a terminal, in hexadecimal; none
  /// in a harmless text.
  public static func faults(in text: String) -> Set<String> {
    var faults: Set<String> = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      collect(Array(line.unicodeScalars), into: &faults)
    }
    return faults
  }

  /// More marks on one letter make a tower that covers other lines.
  private static let marksPerBase = 8

  private static func collect(_ scalars: [Unicode.Scalar], into faults: inout Set<String>) {
    var marks = 0
    for (index, scalar) in scalars.enumerated() {
      let properties = scalar.properties
      var acts = properties.isNoncharacterCodePoint || properties.isBidiControl
      switch properties.generalCategory {
      case .format where scalar == "\u{200D}" && index > 0 && index + 1 < scalars.count:
        let next = scalars[index + 1]
        acts = acts || !(next.properties.isEmoji && next.value > 0x2000)
      case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator,
        .unassigned:
        acts = true
      case .nonspacingMark, .enclosingMark, .spacingMark: marks += 1
      default: marks = 0
      }
      if acts || marks > marksPerBase { faults.insert(String(scalar.value, radix: 16)) }
    }
  }
}
