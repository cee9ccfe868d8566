extension CuePhrases {
  static let cvv = [
    "cvv", "cvv 2", "c v v", "c v c", "ccv", "cvd", "cvc", "cvc 2", "cvn", "csc", "cid",
    "cryptogramme", "cryptogramme visuel",
    "crypto", "code de securite", "code securite", "code au dos", "chiffres au dos", "au dos",
    "au verso", "code au verso", "code verso", "digit number", "chiffres au verso",
    "derriere la carte", "dos de la carte",
    "derniers chiffres au verso", "3 chiffres", "trois chiffres", "security code",
    "sec code", "security number", "card code", "verification code of the card",
    "card verification", "card verification value", "card verification code",
    "code de verification de la carte", "3 digit code", "three digit code", "three digits",
    "3 digits", "codigo de seguridad", "sicherheitscode", "kartenprufnummer", "prufziffer",
    "prufnummer", "kartenprufziffer", "codice di sicurezza", "codigo de seguranca",
    "kod bezpieczenstwa", "kod zabezpieczajacy", "digits on the back", "number on the back",
    "on the back", "back of card", "back of the card", "back of my card", "auf der ruckseite",
    "al dorso", "sul retro", "no verso", "z tylu karty",
  ]

  static let pin = [
    "pin", "code pin", "pin code", "pin number", "pin kod", "code secret", "code confidentiel",
    "code de ma carte", "code de la carte", "code de carte bleue", "code de ma cb", "code de la cb",
    "code carte bleue", "code cb", "geheimzahl", "codigo pin", "codice pin", "kod pin",
    "codigo secreto", "codice segreto", "geheimnummer", "numer pin", "secret code",
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

  static let password = [
    "mot de passe", "mots de passe", "motdepasse", "mdp", "password", "passwd", "pwd", "pw", "pswd",
    "passphrase", "phrase de passe", "passwort", "kennwort", "contrasena", "clave",
    "parola d ordine", "parola chiave", "senha", "palavra passe", "haslo", "hasla", "pass word",
    "pass", "passcode", "psw",
  ]

  static let login = [
    "identifiants", "identifiant", "login", "logins", "credentials", "acces", "user", "username",
    "utilisateur", "zugangsdaten", "credenciales", "credenziali", "credenciais",
  ]

  static let token = [
    "token", "jeton", "api key", "apikey", "api token", "cle api", "cle d api", "cle secrete",
    "cle d acces", "cle privee", "cle", "access key", "secret key", "private key",
    "secret access key",
    "access token", "auth token", "client secret", "secret", "bearer", "authorization",
    "clave api", "chiave api", "chave api", "klucz api", "api schlussel", "key", "schlussel",
  ]
}
