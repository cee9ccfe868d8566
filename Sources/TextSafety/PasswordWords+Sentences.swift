extension PasswordWords {
  /// Words that a sentence has and a passphrase has not.
  static let ofSentences: Set<String> = Set(
    """
    a about after all already also although always am an and any anymore are as at be because been \
    before being but by can cannot could did do does doesn don each even for from get gets give \
    given go had has have he her here his how i if in into is isn it its just let like long made \
    me might mine my need needs never no nor not of off on once only or other our out over own \
    please really same she should since so some still than that the their them then there these \
    they this those to too until up us very was wasn we were what when where which while who why \
    will with won would yet you your login username user account \
    alors apres au aucun aussi autre aux avant avec car ce cela ces cette chez comme dans de des \
    depuis deja doit donc du elle elles en encore est et etait etre eu fait faut il ils je la le \
    les leur lors lui ma mais me meme mes mon ne ni nos notre nous on ont ou par parce pas pendant \
    peu peut plus pour pourquoi puis quand que quel qui quoi sa sans se ses si son sont sous suis \
    sur ta te tes toi ton toujours tous tout tres trop tu un une va vers vos votre vous y marche \
    fonctionne identifiant compte \
    aber als alle auch auf aus bei bin bis das dass dem den der des die dir doch ein eine einen \
    er es fur geht hat habe haben ich ihr im immer ist ja kann kein keine man mehr mein meine mich \
    mir mit muss nach nicht noch nur oder ohne schon sehr sein seit sich sie sind so und uns unser \
    unter von vor war weil wenn wie wird wir wurde zu zum zur funktioniert \
    al algo ante como con cual cuando de del desde donde el ella ellos en entre era eres es esta \
    este esto fue ha hace hasta hay la las lo los mas me mi mis muy nada ni no nos nuestro o para \
    pero por porque que se ser si sin sobre son soy su sus tambien te tengo tiene todo tu una uno \
    usted ya yo funciona \
    ai alla anche che chi ci come con cosa da dal dalla degli dei del della di dove e ed era gli \
    ha hai ho il io la le lo loro ma mi mia mio molto ne nei nel nella noi non o per perche piu \
    puo quando questa questo qui se sei si sono su sua suo ti tra tu un una va vi voi funziona \
    ainda ao aos as ate com da das de dele depois do dos ela ele em era essa esse esta este eu foi \
    isso isto ja la lhe mais mas meu minha muito na nao nas nem no nos nosso num o os ou para pela \
    pelo por porque qual quando que quem se sem ser seu sua so tambem te tem tenho um uma voce \
    ale bardzo bez bo by byc byl byla co czy dla do gdy go i ich ja jak jako je jego jest jestem \
    juz kiedy kto ktory ma mam mi mnie moje moj na nad nie o od on ona oni po pod przez przy sa sie \
    ta tak tam ten to tu tylko w we wiec wszystko z za ze zeby dziala
    """.split(separator: " ").map(String.init))

  /// Words with which a message ends politely.
  static let polite: Set<String> = [
    "merci", "svp", "stp", "please", "pls", "thanks", "thank", "thx", "danke", "bitte", "gracias",
    "favor", "grazie", "prego", "obrigado", "obrigada", "dziekuje", "prosze", "cordialement",
    "regards", "bonjour", "hello", "voila",
  ]

  /// Passwords that very many people have.
  static let common: Set<String> = [
    "azerty", "azertyuiop", "qwerty", "qwertz", "qwertyuiop", "letmein", "iloveyou", "monkey",
    "dragon", "sunshine", "princess", "football", "baseball", "master", "shadow", "superman",
    "batman", "trustno", "changeme", "changezmoi", "soleil", "chouchou", "doudou", "loulou",
    "marseille", "jetaime", "hallo", "schatz", "tequiero", "juventus", "amore", "benfica",
    "polska", "kochanie", "toto", "tata", "titi",
  ]
}
