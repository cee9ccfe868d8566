/// Everything the understanding knows about one language, as plain data.
///
/// All phrases are written as people write them; case, accents, apostrophes and punctuation do not
/// matter, for they are folded before use. No phrase may be empty after folding.
public struct LanguageData: Hashable, Sendable {
  /// ISO 639 code, such as `fr`.
  public var code: String
  /// Phrases per slot and value, recognised in any message: `["payment_method": ["card": ["CB"]]]`.
  public var synonyms: [String: [String: [String]]]
  /// Phrases that mean a value only while that slot is asked: `["auto_renewal": ["on": ["oui"]]]`.
  public var askedSynonyms: [String: [String: [String]]]
  /// Phrases that mean a value where they are a clause of their own: «chez vous», "cancelled".
  public var clauseSynonyms: [String: [String: [String]]]
  /// Phrases that mean a value while that slot is asked and nothing stands beside them: "on", which
  /// is a pronoun in French.
  public var answerSynonyms: [String: [String: [String]]]
  /// Names of a slot itself («renouvellement»), so that «jsp pour le renouvellement» is understood.
  public var mentions: [String: [String]]
  /// Further names per ISO 3166 code; a name listed under several countries is ambiguous.
  public var countryAliases: [String: [String]]
  /// Words for what comes from a country, per ISO 3166 code: `["BE": ["belge", "belges"]]`.
  public var demonyms: [String: [String]]
  /// Words before a demonym that make it a language: «en français», "in English".
  public var languageCues: [String]
  /// Names of languages per ISO 639 code: `["de": ["allemand", "Deutsch"]]`.
  public var languageNames: [String: [String]]
  /// Capitals of two letters that are words, not countries: `ID`, `CC`; or with the word before
  /// them: "contact US".
  public var capitalWords: [String]
  /// Of the capitals that are words, those that stand for countries where nothing stands beside
  /// them: `MA`.
  public var loneCodes: [String]
  /// Countries' names that people have as well («Maurice», "Chad"); they count behind a word of
  /// place only, or alone.
  public var givenNames: [String]
  /// Words directly before the name of a place («on est à», "based in").
  public var placeCues: [String]
  /// Names of parts of a country that another country has as well, per ISO 3166 code:
  /// `["US": ["georgia"]]`.
  public var regions: [String: [String]]
  /// Words for others whose country is not the customer's («fournisseur», "bank").
  public var otherParties: [String]
  /// Phrases by which customers speak of themselves («nous sommes», "we are").
  public var selfCues: [String]
  /// Phrases that affirm, those with a negator included («pas de souci»).
  public var yes: [String]
  /// Phrases that deny («pas vraiment»).
  public var no: [String]
  /// Phrases that say yes and no at once («no I am»), which answer nothing.
  public var unclear: [String]
  /// Phrases after a yes that take a part of it back («mais», "except").
  public var reservations: [String]
  /// Phrases by which the customer cannot say («aucune idée»).
  public var cannotSay: [String]
  /// Words that follow «je ne sais pas» when a fact is doubted («si», «pour», "about").
  public var doubtCues: [String]
  /// Words after which a second yes or no, or a second value, replaces the first («enfin», "wait").
  public var selfCorrections: [String]
  /// Words that may stand before a yes or no («euh», «ben», "well").
  public var fillers: [String]
  /// Ordinals in order, each with its spellings: `[["premier", "première"], ["deuxième", "second"]]`.
  public var ordinals: [[String]]
  /// Number words in order from one: `[["un", "une"], ["deux"]]`.
  public var cardinals: [[String]]
  /// Phrases for the last choice («le dernier»).
  public var last: [String]
  /// Phrases for the choice in the middle («celui du milieu»).
  public var middle: [String]
  /// Phrases for the other of two choices («l'autre», "the other one").
  public var otherOne: [String]
  /// Phrases for none of the choices («ni l'un ni l'autre»).
  public var neither: [String]
  /// Phrases for both of two choices («les deux»).
  public var both: [String]
  /// Words that may stand before a choice («le», «option», «numéro»).
  public var choiceFillers: [String]
  /// Words that join two choices («et», "and").
  public var joiners: [String]
  /// Phrases that join two requests in one message («et aussi»).
  public var connectors: [String]
  /// Chat spelling to its expansion: `["jsp": "je sais pas"]`; a key is letters and digits only.
  public var chatSpelling: [String: String]
  /// Phrases that deny the fact after them («pas», «sans», «au lieu de»).
  public var negators: [String]
  /// Phrases with a negator that deny nothing («pourquoi pas», "not only").
  public var negationExceptions: [String]
  /// Phrases that leave out the value directly behind them («tout sauf», "except").
  public var exclusions: [String]
  /// Phrases before a value that is left behind («nous quittons», "moving out of").
  public var departures: [String]
  /// Phrases that deny the value before them, at the end of its clause («la carte non»).
  public var afterNegators: [String]
  /// Words after which a negation no longer holds («mais», «plutôt»).
  public var contrasts: [String]
  /// Phrases before the old value of a change («de», «remplacer»).
  public var fromCues: [String]
  /// Phrases before the new value of a change («à», «vers», «par»).
  public var toCues: [String]
  /// Phrases before the value that is wanted in the end («passer à», "switch to").
  public var wishCues: [String]
  /// Phrases before the value that is to go («remplacer», "my old").
  public var oldCues: [String]
  /// Phrases behind the value that is to go («pour l'instant», "so far").
  public var afterOldCues: [String]
  /// Words for another of the kind just named («celle», "the one"), which is wanted all the same:
  /// «plus ma carte mais celle de la société».
  public var sameKind: [String]
  /// Verbs before an old value where the new one follows («modifier», "swap").
  public var changeCues: [String]
  /// Phrases beside a word whose meaning is asked («c'est quoi», "what does", "mean").
  public var definitionCues: [String]
  /// Phrases beside words that tell something else there, and no value: «un conseiller en direct»,
  /// «changer de zone».
  public var asideCues: [String]
  /// Phrases before what is only supposed («et si», "what if").
  public var hypothesisCues: [String]
  /// Words before a condition («si», "if"); within a question it states nothing.
  public var conditionals: [String]
  /// Per slot, words beside one of its values that give it another sense: "my partner (husband)".
  public var otherSenses: [String: [String]]
  /// Phrases before what the customer wants to find out («savoir si», "check whether").
  public var checkCues: [String]
  /// Phrases that open a question to be answered by yes or no («est-ce que c'est», "is it").
  public var questionOpeners: [String]
  /// Words by which a question is about something else than what follows («comment», "can").
  public var questionWords: [String]
  /// Words within a question before what holds («alors que», "although").
  public var subordinators: [String]
  /// Words for the dot of an address («point», "dot").
  public var dotWords: [String]
  /// Phrases directly before the ending of an address («finit par», "domain is", «extension»).
  public var zoneCues: [String]
  /// Names of other things whose addresses have endings («site web», "blog").
  public var otherSites: [String]
  /// Ordinary words, never corrected, never taken for a misspelt name («chien», «mail») and, where
  /// they are also endings of addresses («de», "in", «eu»), taken for one only beside a dot.
  public var commonWords: [String]

  /// Phrases that say that something is not there («j'ai pas», "don't have").
  public var lackCues: [String]
  /// Phrases that are put around a message and ask for nothing («bonjour», "thanks in advance").
  public var courtesies: [String]
  /// Phrases for what belongs to an intent, whatever is asked about it: a loyalty card, a passport's
  /// address; see `ExtractionData.claimedFrom`.
  public var claims: [String: [String]]

  /// Creates the data of a language; what is left out is empty.
  public init(
    code: String,
    synonyms: [String: [String: [String]]] = [:],
    askedSynonyms: [String: [String: [String]]] = [:],
    clauseSynonyms: [String: [String: [String]]] = [:],
    answerSynonyms: [String: [String: [String]]] = [:],
    mentions: [String: [String]] = [:],
    countryAliases: [String: [String]] = [:],
    demonyms: [String: [String]] = [:],
    languageCues: [String] = [],
    languageNames: [String: [String]] = [:],
    capitalWords: [String] = [],
    loneCodes: [String] = [],
    givenNames: [String] = [],
    placeCues: [String] = [],
    regions: [String: [String]] = [:],
    otherParties: [String] = [],
    selfCues: [String] = [],
    yes: [String] = [],
    no: [String] = [],
    unclear: [String] = [],
    reservations: [String] = [],
    cannotSay: [String] = [],
    doubtCues: [String] = [],
    selfCorrections: [String] = [],
    fillers: [String] = [],
    ordinals: [[String]] = [],
    cardinals: [[String]] = [],
    last: [String] = [],
    middle: [String] = [],
    otherOne: [String] = [],
    neither: [String] = [],
    both: [String] = [],
    choiceFillers: [String] = [],
    joiners: [String] = [],
    connectors: [String] = [],
    chatSpelling: [String: String] = [:],
    negators: [String] = [],
    negationExceptions: [String] = [],
    exclusions: [String] = [],
    departures: [String] = [],
    afterNegators: [String] = [],
    contrasts: [String] = [],
    fromCues: [String] = [],
    toCues: [String] = [],
    wishCues: [String] = [],
    oldCues: [String] = [],
    afterOldCues: [String] = [],
    sameKind: [String] = [],
    changeCues: [String] = [],
    definitionCues: [String] = [],
    asideCues: [String] = [],
    hypothesisCues: [String] = [],
    conditionals: [String] = [],
    otherSenses: [String: [String]] = [:],
    checkCues: [String] = [],
    questionOpeners: [String] = [],
    questionWords: [String] = [],
    subordinators: [String] = [],
    dotWords: [String] = [],
    zoneCues: [String] = [],
    otherSites: [String] = [],
    commonWords: [String] = [],
    lackCues: [String] = [],
    courtesies: [String] = [],
    claims: [String: [String]] = [:]
  ) {
    self.code = code
    self.synonyms = synonyms
    self.askedSynonyms = askedSynonyms
    self.clauseSynonyms = clauseSynonyms
    self.answerSynonyms = answerSynonyms
    self.mentions = mentions
    self.countryAliases = countryAliases
    self.demonyms = demonyms
    self.languageCues = languageCues
    self.languageNames = languageNames
    self.capitalWords = capitalWords
    self.loneCodes = loneCodes
    self.givenNames = givenNames
    self.placeCues = placeCues
    self.regions = regions
    self.otherParties = otherParties
    self.selfCues = selfCues
    self.yes = yes
    self.no = no
    self.unclear = unclear
    self.reservations = reservations
    self.cannotSay = cannotSay
    self.doubtCues = doubtCues
    self.selfCorrections = selfCorrections
    self.fillers = fillers
    self.ordinals = ordinals
    self.cardinals = cardinals
    self.last = last
    self.middle = middle
    self.otherOne = otherOne
    self.neither = neither
    self.both = both
    self.choiceFillers = choiceFillers
    self.joiners = joiners
    self.connectors = connectors
    self.chatSpelling = chatSpelling
    self.negators = negators
    self.negationExceptions = negationExceptions
    self.exclusions = exclusions
    self.departures = departures
    self.afterNegators = afterNegators
    self.contrasts = contrasts
    self.fromCues = fromCues
    self.toCues = toCues
    self.wishCues = wishCues
    self.oldCues = oldCues
    self.afterOldCues = afterOldCues
    self.sameKind = sameKind
    self.changeCues = changeCues
    self.definitionCues = definitionCues
    self.asideCues = asideCues
    self.hypothesisCues = hypothesisCues
    self.conditionals = conditionals
    self.otherSenses = otherSenses
    self.checkCues = checkCues
    self.questionOpeners = questionOpeners
    self.questionWords = questionWords
    self.subordinators = subordinators
    self.dotWords = dotWords
    self.zoneCues = zoneCues
    self.otherSites = otherSites
    self.commonWords = commonWords
    self.lackCues = lackCues
    self.courtesies = courtesies
    self.claims = claims
  }
}
