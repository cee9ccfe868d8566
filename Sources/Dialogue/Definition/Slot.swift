/// A fact that a conversation can establish, as `slots.yml` declares it.
public struct Slot: Sendable {
  /// A slot's name, such as `payment_channel`.
  public typealias ID = Identifier<Slot>

  /// What kind of value a slot takes, and so how an answer is read.
  public enum Kind: String, Sendable, CaseIterable {
    /// One of the listed values.
    case choice
    /// A country, as an ISO 3166 code in capitals.
    case country
    /// The ending of the account's address, without its dot.
    case zone
    /// An e-mail address.
    case email
    /// Anything the customer writes.
    case text
  }

  /// How a decision's input takes a slot's value.
  public enum Mode: String, Sendable {
    /// The value; not asked stands for every answer.
    case asked
    /// The known value, else `"unknown"`; never asked for that input.
    case reported
  }

  /// The value that most customers would give, with the reason to think so.
  public struct Usual: Sendable {
    /// The value when neither the locale nor the language says otherwise.
    public var value: String?
    /// Values by language.
    public var byLanguage: [Language: String]
    /// Values by locale such as `en_GB`.
    public var byLocale: [String: String]
    /// Where the value comes from, such as `F20`.
    public var source: String

    /// Makes a usual value.
    public init(
      value: String?, byLanguage: [Language: String] = [:], byLocale: [String: String] = [:],
      source: String
    ) {
      self.value = value
      self.byLanguage = byLanguage
      self.byLocale = byLocale
      self.source = source
    }

    /// The value for a conversation: by locale, else by language, else in general.
    public func value(language: Language, locale: String?) -> String? {
      locale.flatMap { byLocale[$0] } ?? byLanguage[language] ?? value
    }
  }

  /// The slot's name.
  public let id: ID
  /// What kind of value it takes.
  public let kind: Kind
  /// The values in the order in which they are offered; empty for free text and e-mail.
  public let values: [String]
  /// Which of the values are offered as numbered choices; the others are understood all the same.
  public let offered: [String]
  /// Whether «I don't know» is an answer.
  public let allowsCannotSay: Bool
  /// The usual value, if there is one.
  public let usual: Usual?
  /// What «yes» and «no» mean as answers to this slot's question, if anything.
  public let yes: String?
  /// What «no» means as an answer, if anything.
  public let no: String?
  /// A slot whose question is asked in the same breath.
  public let askedWith: ID?
  /// The inputs of the decision model that read the slot, and how.
  public let inputs: [String: Mode]
  /// Whether its value must not be repeated to anyone.
  public let isSensitive: Bool
  /// Whether it must never be listed on an assumption card or asked by a decision.
  public let isVolunteeredOnly: Bool

  /// Makes a slot; the loader has checked that the values fit the kind.
  public init(
    id: ID, kind: Kind, values: [String] = [], offered: [String]? = nil,
    allowsCannotSay: Bool = true, usual: Usual? = nil, yes: String? = nil, no: String? = nil,
    askedWith: ID? = nil, inputs: [String: Mode] = [:], isSensitive: Bool = false,
    isVolunteeredOnly: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.values = values
    self.offered = offered ?? values
    self.allowsCannotSay = allowsCannotSay
    self.usual = usual
    self.yes = yes
    self.no = no
    self.askedWith = askedWith
    self.inputs = inputs
    self.isSensitive = isSensitive
    self.isVolunteeredOnly = isVolunteeredOnly
  }
}
