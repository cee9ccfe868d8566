/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What customers type, good and bad, in any state.
enum Messages {
  static let all = [
    "", "", "", "oui", "non", "yes", "no", "je ne sais pas", "no idea", "1", "2", "3", "bloqué",
    "ma carte a expiré", "I need to update my credit card", "passer à paypal", "par virement",
    "changer l'adresse de facturation", "update billing address", "change the VAT number",
    "par un revendeur", "en direct", "directly", "renouvellement actif", "past due", "résilié",
    ".fr", ".kz, Kazakhstan", "acme.bitrix24.eu", "Belgique", "we are in Germany", "Brésil",
    "non, .de et Allemagne", "en fait c'est un revendeur", "actually we pay directly",
    "c'est quoi le renouvellement automatique ?", "what is a domain zone?", "où est ma facture ?",
    "je ne vois pas le bouton", "my card was declined", "paypal n'est pas proposé",
    "annule", "/retour", "/help", "/pourquoi", "/facts", "/dossier", "/repeat", "/langue", "/xyz",
    "recommence", "météo demain", "bonjour", "merci", "t'es nul", "xqzt vlarp", "brrm tktk",
    "trop court", "4 dire où", "compta@exemple.fr", "un humain svp", "4111 1111 1111 1111",
  ]

  static func random(_ count: Int, seed: UInt64) -> [String] {
    var chance = Chance(seed: seed)
    return (0..<count).map { _ in all[Int.random(in: all.indices, using: &chance)] }
  }
}
