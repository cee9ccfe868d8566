/// The words around passwords in seven languages, folded.
enum PasswordWords {
  /// Words behind which the password itself stands.
  static let links: Set<String> = [
    "est", "is", "was", "etait", "ist", "es", "e", "jest", "sera", "s", "lautet", "lautete",
    "era", "foi", "brzmi", "war", "become",
  ]

  /// Words between a word for a password and the link.
  static let fillers: Set<String> = [
    "account", "admin", "c", "compte", "de", "du", "for", "it", "l", "la", "le", "mon", "my",
    "notre", "our", "portail", "pour", "the", "wifi", "provisoire", "temporaire", "temporary",
    "actuel", "current", "fur", "mein", "konto", "mi", "cuenta", "per", "il", "mio", "conta", "do",
    "da", "konta", "d", "ce", "that", "suivant", "suivante", "following", "folgendes", "siguiente",
  ]

  /// Words between a sign and the password: «mot de passe : c'est …».
  static let openers: Set<String> = ["c", "l", "est", "is", "it", "ce", "le"]

  /// Words that join a password to the word for it behind.
  static let linksBefore: Set<String> = [
    "comme", "est", "mon", "le", "de", "c", "is", "my", "the", "as", "ist", "mein", "als", "es",
    "mi", "como", "e", "la", "mia", "minha", "a", "jest", "moje", "jako", "notre", "our", "account",
  ]

  /// Endings of what is said about a password.
  static let endings = ["ed", "ing", "able", "ible", "ique", "ement", "ée", "és", "ées"]

  /// Words that say something about a password rather than being one.
  static let about: Set<String> = [
    "a", "actuel", "again", "already", "and", "any", "as", "asked", "au", "aussi", "been",
    "bloque", "bon", "bonne", "bad", "by", "ca", "case", "ce", "celui", "change", "changed",
    "changer", "comment", "compromised", "compromis", "correct", "court", "dans", "de", "deja",
    "different",
    "doesn", "doit", "du", "elle", "en", "encore", "est", "et", "expire", "expired", "false",
    "falsch", "faux", "fine", "for", "forgotten", "from", "gone", "good", "had", "has", "have",
    "he", "how", "i", "if", "ignore", "il", "impossible", "in", "inconnu", "incorrect",
    "incorrecta", "invalid", "invalide", "invalida", "is", "it", "j", "je", "jamais", "la", "le",
    "les", "long", "lost", "mais", "mauvais", "mauvaise", "missing", "modifie", "n", "ne",
    "necessaire", "needed", "never", "new", "nicht", "no", "non", "not", "nouveau", "nueva",
    "nuova",
    "oblige", "obligatoire", "ok", "okay", "on", "or", "ou", "oublie", "oubliee", "par", "pas",
    "perdu", "perdue", "please", "plus", "pour", "qu", "que", "qui", "ras", "refuse", "refused",
    "rejected", "rejete", "remembered", "requis", "required", "reset", "right", "same", "sbagliata",
    "securise", "saved", "secret", "short", "so", "still", "stocke", "stored", "svp", "temporaire",
    "that", "the", "then", "there", "this", "to", "too", "toujours", "tres", "trop", "unknown",
    "un", "une", "unbekannt", "unchanged", "used", "valid", "valide", "vergessen", "very", "vide",
    "weak", "weg", "what", "when", "where", "which", "why", "with", "wrong", "you", "your", "empty",
    "faible", "fort", "strong", "simple", "trouve", "errada", "errata", "niepoprawne", "zle",
    "the", "my", "mon", "votre", "vous", "your", "our", "demande", "ici", "here", "quoi", "lequel",
  ]
}
