/// What the extraction of entities needs beside the languages: slots with their own notation.
public struct ExtractionData: Hashable, Sendable {
  /// The slot that takes countries as ISO 3166 codes, if there is one.
  public var countrySlot: String?
  /// The slot that takes e-mail addresses, if there is one.
  public var emailSlot: String?
  /// The slot that takes the ending of the account's address, if there is one.
  public var zoneSlot: String?
  /// Names of the product in account addresses: `bitrix24`, `bitrix`.
  public var brands: [String]
  /// Known endings without the leading dot: `fr`, `com.br`.
  public var zones: [String]
  /// Endings that mean another one: `["co.uk": "uk"]`.
  public var zoneAliases: [String: String]
  /// The value for an ending that is not known.
  public var otherZone: String
  /// Slots for how things stand, of which a question states nothing: «c'est actif ?».
  public var stateSlots: Set<String>
  /// Slots whose phrases may hold values of other slots: «carte refusée» holds «carte».
  public var sharingSlots: Set<String>
  /// What a denied value leaves, where it leaves one: `["auto_renewal": ["off": "on"]]`.
  public var opposites: [String: [String: String]]
  /// Values that stand for any other than those listed; an entity says them, but no slot has them.
  public var catchAlls: [String: String]
  /// The value of another slot that is meant where a value moves to another:
  /// `["billing_country": ["billing_field": "country"]]`.
  public var changeImplies: [String: [String: String]]
  /// The slots of which a value alone, without any other word, answers a question and asks nothing.
  public var answerSlots: Set<String>
  /// The intent of a message that states such values and nothing else, if there is one.
  public var answerIntent: String?
  /// Intents that count in any part of a message, whatever else it is about.
  public var urgentIntents: Set<String>
  /// What intents imply, so that a message that denies it has another:
  /// `["card_declined": ["symptom": "card_declined"]]`.
  public var intentImplies: [String: [String: String]]
  /// The intents from which another takes a request that names what it claims:
  /// `["out_of_scope_other": ["change_payment"]]`.
  public var claimedFrom: [String: Set<String>]
  /// Countries by international calling code, digits only: `["33": "FR"]`.
  public var callingCodes: [String: String]
  /// Languages whose country names are recognised, as ISO 639 codes, beside those of the languages.
  public var countryLanguages: [String]

  /// Creates the data; a slot that is left out is not extracted.
  public init(
    countrySlot: String? = nil,
    emailSlot: String? = nil,
    zoneSlot: String? = nil,
    brands: [String] = [],
    zones: [String] = [],
    zoneAliases: [String: String] = [:],
    otherZone: String = "other",
    stateSlots: Set<String> = [],
    sharingSlots: Set<String> = [],
    opposites: [String: [String: String]] = [:],
    catchAlls: [String: String] = [:],
    changeImplies: [String: [String: String]] = [:],
    answerSlots: Set<String> = [],
    answerIntent: String? = nil,
    urgentIntents: Set<String> = [],
    intentImplies: [String: [String: String]] = [:],
    claimedFrom: [String: Set<String>] = [:],
    callingCodes: [String: String] = [:],
    countryLanguages: [String] = ["fr", "en", "de", "es", "it", "pt", "pl"]
  ) {
    self.countrySlot = countrySlot
    self.emailSlot = emailSlot
    self.zoneSlot = zoneSlot
    self.brands = brands
    self.zones = zones
    self.zoneAliases = zoneAliases
    self.otherZone = otherZone
    self.stateSlots = stateSlots
    self.sharingSlots = sharingSlots
    self.opposites = opposites
    self.catchAlls = catchAlls
    self.changeImplies = changeImplies
    self.answerSlots = answerSlots
    self.answerIntent = answerIntent
    self.urgentIntents = urgentIntents
    self.intentImplies = intentImplies
    self.claimedFrom = claimedFrom
    self.callingCodes = callingCodes
    self.countryLanguages = countryLanguages
  }
}
