/// The words around passwords in seven languages, folded.
enum PasswordWords {
  /// Words behind which the password itself stands.
  static let links: Set<String> = [
    "est", "is", "was", "etait", "ist", "es", "e", "jest", "sera", "s", "lautet", "lautete",
    "era", "foi", "brzmi", "war", "become", "are", "sont", "son", "sind", "sono", "sao", "sa",
    "seria", "were", "devient",
  ]

  /// Words between a word for a password and the link.
  static let fillers: Set<String> = [
    "account", "admin", "c", "compte", "de", "du", "for", "it", "l", "la", "le", "mon", "my",
    "notre", "our", "portail", "pour", "the", "wifi", "provisoire", "temporaire", "temporary",
    "actuel", "current", "fur", "mein", "konto", "mi", "cuenta", "per", "il", "mio", "conta", "do",
    "da", "konta", "i", "use", "used", "we", "have", "which", "chose", "chosen", "currently", "que",
    "j", "ai", "utilise", "choisi", "actuellement", "ich", "benutze", "verwende", "uso", "utilizo",
    "uzywam", "uzywane", "nouveau", "new", "neues", "nuevo", "nueva", "nuova", "nova", "nowe",
    "ancien", "old", "meu", "minha", "mia", "moje", "meine", "session", "messagerie", "mail",
    "email", "portal", "konto", "banque", "bank", "d", "ce", "that", "suivant", "suivante",
    "following", "folgendes", "siguiente", "client", "customer", "kunden", "cliente",
  ]

  /// Words between a sign and the password: «mot de passe : c'est …».
  static let openers: Set<String> = ["c", "l", "est", "is", "it", "ce", "le", "s", "voici", "here"]

  /// Words that join a password to the word for it behind.
  static let linksBefore: Set<String> = [
    "comme", "est", "mon", "le", "de", "c", "is", "my", "the", "as", "ist", "mein", "als", "es",
    "mi", "como", "come", "e", "la", "mia", "minha", "a", "jest", "moje", "jako", "notre", "our",
    "account",
  ]

  /// Those of them that say it by themselves: «comme mot de passe».
  static let comparing: Set<String> = ["comme", "as", "als", "como", "come", "jako"]

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
    "none", "nothing", "null", "nil", "na", "nada", "nic", "nichts", "nein", "keine", "keins",
    "kein",
    "aucun", "aucune", "rien", "ninguna", "ninguno", "nessuna", "nessuno", "nenhuma", "nenhum",
    "brak", "olvidada", "olvidado", "olvide", "dimenticata", "dimenticato", "persa", "esquecida",
    "esquecido", "esqueci", "nie", "pamietam", "znam", "zapomnialem", "zapomnialam", "zapomniane",
    "perdida", "perdido", "verloren", "forgot", "forget", "idk", "tbd", "weiss", "ich", "yo", "io",
    "eu", "ja", "desconocida", "sconosciuta", "desconhecida", "nieznane", "unsure", "sure",
    "safe", "secure", "secured", "protected", "different", "differents", "differente", "identical",
    "identique", "identiques", "hidden", "visible", "private", "confidential", "confidentiel",
    "probleme", "problem", "problema", "question", "aide", "help", "hilfe", "ayuda", "aiuto",
    "ajuda", "pomoc", "changement", "reinitialisation", "reinitialiser", "connexion", "lien",
    "link", "support", "urgent", "erreur", "error", "fehler", "frage", "merci", "thanks", "danke",
    "gracias", "grazie", "obrigado", "obrigada", "dziekuje", "bitte", "prego", "recovery",
    "recuperation", "recuperacion", "recupero", "perdus", "oublies", "identical", "saved",
    "needs", "must", "should", "can", "cannot", "could", "will", "would", "may", "keeps", "kept",
    "working", "works", "work", "worked", "fails", "failed", "accepted", "accepte", "reconnu",
    "recognised", "recognized", "caduque", "bald", "abgelaufen", "gesperrt", "ungultig",
    "caducada", "caducado", "bloqueada", "bloqueado", "bloccata", "bloccato", "scaduta", "expirada",
    "zablokowane", "wygaslo", "bledne", "errado", "incorreta", "incorreto", "incorrecto",
    "equivocada", "sbagliato", "corretta", "correcta", "richtig", "poprawne", "dobre", "only",
    "seulement", "just", "now", "maintenant", "today", "demain", "hier", "yesterday",
    "the", "my", "mon", "votre", "vous", "your", "our", "demande", "ici", "here", "quoi", "lequel",
  ]
}
