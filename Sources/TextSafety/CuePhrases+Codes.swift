extension CuePhrases {
  static let cvv = [
    "cvv", "cvv 2", "c v v", "c v c", "ccv", "cvd", "cvc", "cvc 2", "cvn", "csc", "cid",
    "cryptogramme", "cryptogramme visuel",
    "crypto", "code de securite", "code securite", "code au dos", "chiffres au dos", "au dos",
    "au verso", "code au verso", "code verso", "digit number", "chiffres au verso",
    "derriere la carte", "dos de la carte",
    "derniers chiffres au verso", "3 chiffres", "trois chiffres", "security code",
    "codes de securite",
    "cv 2", "c v v 2", "c v c 2", "secu code", "code secu", "card security", "cvs",
    "sec code", "security number", "card code", "verification code of the card",
    "card verification", "card verification value", "card verification code",
    "code de verification de la carte", "3 digit code", "three digit code", "three digits",
    "3 digits", "codigo de seguridad", "sicherheitscode", "kartenprufnummer", "prufziffer",
    "prufnummer", "kartenprufziffer", "codice di sicurezza", "codigo de seguranca",
    "kod bezpieczenstwa", "kod zabezpieczajacy", "digits on the back", "number on the back",
    "on the back", "back of card", "back of the card", "back of my card", "auf der ruckseite",
    "al dorso", "sul retro", "no verso", "z tylu karty", "cryptogram", "digitos del reverso",
    "digitos al reverso", "digitos del dorso", "cifre sul retro", "digitos no verso",
  ]

  static let pin = [
    "pin", "code pin", "pin code", "pin number", "pin kod", "code secret", "code confidentiel",
    "code de ma carte", "code de la carte", "code de carte bleue", "code de ma cb", "code de la cb",
    "code carte bleue", "code cb", "geheimzahl", "codigo pin", "codice pin", "kod pin",
    "codigo secreto", "codice segreto", "geheimnummer", "numer pin", "secret code", "pins", "p i n",
    "senha do cartao", "senha da carta", "senha do meu cartao", "clave de la tarjeta",
    "clave de mi tarjeta", "contrasena de la tarjeta", "codigo de la tarjeta",
    "codigo de mi tarjeta", "codice bancomat", "codice della carta", "codice della mia carta",
    "codigo do cartao", "kod do karty", "haslo do karty", "kod karty", "code der karte",
    "code meiner karte", "karten pin", "code a 4 chiffres", "code a quatre chiffres",
    "4 digit code", "four digit code", "card pin", "kartenpin", "numero secreto",
    "numero segreto", "code carte bancaire", "code de carte bancaire",
    "code de ma carte bancaire", "code de la carte bancaire", "code bancaire",
  ]

  static let oneTimeCode = [
    "otp", "code sms", "sms code", "code recu par sms", "code par sms", "code recu",
    "one time code",
    "one time password", "one time passcode", "passcode", "2 fa", "2 fa code", "code 2 fa",
    "two factor code", "verification code", "code de validation", "code d authentification",
    "code de verification", "code unique", "authentication code", "login code", "codigo sms",
    "codigo de verificacion", "codice sms", "codice di verifica", "codigo de verificacao",
    "kod sms", "kod weryfikacyjny", "bestatigungscode", "tan", "puk", "code puk",
    "code de deblocage", "code de deverrouillage",
    "unlock code", "entsperrcode",
  ]

  static let password =
    [
      "mot de passe", "mots de passe", "motdepasse", "mdp", "password", "passwd", "pwd", "pw",
      "pswd",
      "passphrase", "pass phrase", "phrase de passe", "passwort", "kennwort", "contrasena", "clave",
      "parola d ordine", "parola chiave", "senha", "palavra passe", "haslo", "hasla", "pass word",
      "pass", "passcode", "psw", "passwords", "contrasenas", "claves", "senhas", "passworter",
      "kennworter", "m d p", "p w d", "p a s s w o r d", "p a s s",
      "m o t d e p a s s e", "p a s s w o r t", "c o n t r a s e n a", "s e n h a", "h a s l o",
      "passw 0 rd", "p 4 ssw 0 rd", "p 4 ssword", "p ssword", "pa word",
      "passwrd", "pasword", "pssword", "passwort e", "mot 2 passe",
    ] + gluedPasswords

  /// «mypassword», «monmdpest» and the like, written without spaces.
  private static let gluedPasswords = glued(passwordCores, with: [""]) + linkedPasswords

  /// Those that end with a verb.
  static let linkedPasswords = Set(
    glued(passwordCores, with: ["is", "est", "ist", "es", "e", "cest", "to", "was", "isthe"]))

  private static let passwordCores = [
    "password", "motdepasse", "mdp", "pwd", "passwort", "kennwort", "contrasena", "senha", "haslo",
    "passphrase",
  ]

  private static func glued(_ cores: [String], with endings: [String]) -> [String] {
    let before = [
      "", "my", "mon", "le", "the", "mein", "mi", "la", "minha", "moje", "our", "notre",
    ]
    return before.flatMap { first in
      cores.flatMap { core in endings.map { first + core + $0 } }
    }.filter { !cores.contains($0) }
  }

  static let login = [
    "identifiants", "identifiant", "login", "logins", "credentials", "acces", "user", "username",
    "utilisateur", "zugangsdaten", "credenciales", "credenziali", "credenciais",
  ]

  static let token = [
    "token", "jeton", "api key", "apikey", "api token", "cle api", "cle d api", "cle secrete",
    "cle d acces", "cle privee", "cle", "access key", "secret key", "private key",
    "secret access key",
    "access token", "auth token", "client secret", "secret", "bearer", "authorization",
    "clave api", "clave de api", "clave de la api", "chiave api", "chiave dell api", "chave api",
    "chave de api", "chave da api", "klucz api", "klucz do api", "api schlussel", "key",
    "schlussel",
    "accountkey", "sharedaccesskey", "secretkey", "accesskey", "authtoken", "accesstoken",
    "clientsecret", "privatekey", "apitoken", "apisecret",
  ]
}
