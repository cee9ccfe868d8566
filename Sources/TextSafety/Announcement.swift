/// A kind of secret that one message speaks of and the next may give.
struct Announcement: Sendable {
  let kind: SecretKind
  /// Whether the value must follow: «mon mot de passe est», but not «mon mot de passe».
  let isSure: Bool
  /// How many messages of small talk it outlives.
  private var patience = 2

  init(kind: SecretKind, isSure: Bool) {
    self.kind = kind
    self.isSure = isSure
  }

  /// What is left of it behind another message: all behind «attends» or «is», else nothing.
  func after(_ finder: SecretFinder) -> Announcement? {
    let words = finder.text.lexemes.count { $0.sort == .letters }
    guard patience > 0, finder.digitCount == 0, words <= 3, !finder.hasMask else { return nil }
    var rest = self
    rest.patience -= 1
    return rest
  }
}
