/// Words that say what the number near them is.
struct CueWords: Sendable {
  private let phrases: [String: [[String]]]

  /// Makes a list of phrases, folded, their words separated by spaces.
  init(_ phrases: [String]) {
    let split = phrases.map { $0.split(separator: " ").map(String.init) }
    self.phrases = Dictionary(grouping: split) { $0.first ?? "" }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The end of the longest phrase that begins at the lexeme `index`, or nothing.
  func end(at index: Int, in text: FoldedText) -> Int? {
    guard text.lexemes[index].sort == .letters,
      let candidates = phrases[text.lexemes[index].word]
    else { return nil }
    return candidates.lazy.compactMap { Self.match($0, at: index, in: text) }.first
  }

  /// Whether a phrase ends at most four words before the lexeme `index`, in the same sentence.
  func precede(_ index: Int, in text: FoldedText) -> Bool {
    var place = index - 1
    var words = 0
    while place >= 0, index - place <= 14, words < 4 {
      let lexeme = text.lexemes[place]
      switch lexeme.sort {
      case .digits, .newline: return false
      case .letters:
        words += 1
        if end(at: place, in: text).map({ $0 <= index }) ?? false { return true }
      case .space, .other: break
      }
      place -= 1
    }
    return false
  }

  private static func match(_ phrase: [String], at index: Int, in text: FoldedText) -> Int? {
    var place = index
    for (number, word) in phrase.enumerated() {
      if number > 0 {
        // One space, hyphen or apostrophe between the words of a phrase.
        guard place + 1 < text.lexemes.count else { return nil }
        switch text.lexemes[place].sort {
        case .space, .other: place += 1
        case .letters, .digits, .newline: return nil
        }
      }
      guard place < text.lexemes.count, text.lexemes[place].word == word else { return nil }
      place += 1
    }
    return place
  }
}

extension CueWords {
  static let taxNumber = CueWords([
    "siret", "siren", "tva", "vat", "tax id", "tax number", "numero fiscal", "fiscal", "rcs", "bce",
    "kbo", "btw", "ust", "ustid", "ust idnr", "steuernummer", "umsatzsteuer", "nif", "cif", "iva",
    "nip", "regon", "krs", "inn", "ein", "abn", "gst", "gstin", "cnpj", "cpf", "nipc", "siege",
    "naf", "ape", "eori",
  ])

  static let card = CueWords([
    "carte", "cartes", "cb", "card", "cards", "visa", "mastercard", "amex", "american express",
    "maestro", "discover", "tarjeta", "karte", "kreditkarte", "carta", "karta", "cartao", "pan",
  ])

  static let cvv = CueWords([
    "cvv", "cvv2", "cvc", "cvc2", "cvn", "csc", "cryptogramme", "crypto", "code de securite",
    "code securite", "code au dos", "chiffres au dos", "security code", "card code",
    "verification code of the card", "card verification", "code de verification de la carte",
    "codigo de seguridad", "sicherheitscode", "kartenprufnummer", "prufziffer",
    "codice di sicurezza", "codigo de seguranca", "kod bezpieczenstwa", "digits on the back",
    "number on the back",
  ])

  static let pin = CueWords([
    "pin", "code pin", "pin code", "pin number", "code secret", "code confidentiel",
    "code de ma carte", "code de la carte", "geheimzahl", "codigo pin", "codice pin", "kod pin",
  ])

  static let password = CueWords([
    "mot de passe", "mots de passe", "mdp", "password", "passwd", "pwd", "passphrase", "passwort",
    "kennwort", "contrasena", "parola d ordine", "senha", "haslo", "pass word",
  ])

  /// Words that say a number near a cue is something else.
  static let otherNumber = CueWords([
    "commande", "facture", "order", "invoice", "ticket", "dossier", "etape", "step", "ligne",
    "line", "page", "article", "telephone", "tel", "phone", "erreur", "error", "euros", "eur",
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre", "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
  ])
}
