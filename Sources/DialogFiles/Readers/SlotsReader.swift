import Diagnostics
import Dialogue
import NLU

/// A slot with the place of its declaration and what only the loader needs of it.
struct DeclaredSlot {
  let slot: Slot
  let place: SourcePlace
  /// Names of the product in account addresses; for a zone.
  var brands: [String] = []
  /// Endings that mean another one; for a zone.
  var zoneAliases: [String: String] = [:]
  /// The value for an ending that is not listed; for a zone.
  var otherZone = ExtractionData().otherZone
  /// Whether it is how things stand, of which a question states nothing.
  var isState = false
  /// Whether its phrases may hold values of other slots.
  var sharesWords = false
  /// Countries by international calling code; for a country.
  var callingCodes: [String: String] = [:]
  /// What a denied value leaves.
  var opposites: [String: String] = [:]
  /// The value for any other than those listed.
  var catchAll: String?
  /// The values of other slots that are meant where the value moves to another.
  var changeImplies: [String: YAMLText] = [:]
}

/// Reads `slots.yml`.
struct SlotsReader {
  /// The slot whose values are the sections of the catalogue.
  static let section: Slot.ID = "section"

  let languages: [Language]
  /// The sections of the catalogue.
  let sections: [String]

  func slots(_ root: YAMLCursor) -> [DeclaredSlot] {
    let entries = root.entries()
    let names = entries.map(\.key.value)
    let slots = entries.compactMap { key, value -> DeclaredSlot? in
      guard key.isIdentifier else { return nil }
      guard !FEELScope.conversation.contains(key.value) else {
        root.source.problems.report(
          .slotDeclaration, "«\(key.value)» is a name of the engine's own", at: key.place,
          expected: "another name")
        return nil
      }
      return slot(key, value, names: names)
    }
    for (name, value) in slots.flatMap(\.changeImplies) {
      guard let other = slots.first(where: { $0.slot.id.rawValue == name })?.slot else { continue }
      _ = check(value, among: other.values, of: other.id.rawValue)
    }
    return slots
  }

  private func slot(_ key: YAMLText, _ cursor: YAMLCursor, names: [String]) -> DeclaredSlot? {
    let fields = cursor.fields(
      [
        "type", "values", "offered", "cannot_say", "usual", "source", "yes", "no", "asked_with",
        "inputs", "volunteered_only", "sensitive", "brands", "zone_aliases", "other", "state",
        "shares_words", "calling_codes", "opposites", "catch_all", "change_implies",
      ], required: ["type"])
    guard let kind = fields["type"]?.choice(Slot.Kind.self) else { return nil }
    let values = self.values(of: key, kind: kind, fields: fields)
    let offered = fields["offered"]?.names().compactMap { check($0, among: values, of: key) }
    let slot = Slot(
      id: Slot.ID(key.value), kind: kind, values: values, offered: offered,
      allowsCannotSay: fields["cannot_say"]?.flag() ?? kind.isClosed,
      usual: usual(fields, values: values, of: key),
      yes: fields["yes"]?.name().flatMap { check($0, among: values, of: key) },
      no: fields["no"]?.name().flatMap { check($0, among: values, of: key) },
      askedWith: fields["asked_with"]?.name().flatMap { other in
        checkSlot(other, names: names, notItself: key)
      },
      inputs: inputs(fields["inputs"]), isSensitive: fields["sensitive"]?.flag() ?? false,
      isVolunteeredOnly: fields["volunteered_only"]?.flag() ?? false)
    return DeclaredSlot(
      slot: slot, place: key.place, brands: fields["brands"]?.names().map(\.value) ?? [],
      zoneAliases: aliases(fields["zone_aliases"], values: values, of: key),
      otherZone: fields["other"]?.name().flatMap { check($0, among: values, of: key) }
        ?? ExtractionData().otherZone,
      isState: fields["state"]?.flag() ?? false,
      sharesWords: fields["shares_words"]?.flag() ?? false,
      callingCodes: aliases(fields["calling_codes"], values: values, of: key),
      opposites: aliases(fields["opposites"], values: values, of: key),
      catchAll: fields["catch_all"]?.name().flatMap { check($0, among: values, of: key) },
      changeImplies: implied(fields["change_implies"], names: names, of: key))
  }

  private func implied(_ cursor: YAMLCursor?, names: [String], of key: YAMLText) -> [String:
    YAMLText]
  {
    guard let cursor else { return [:] }
    return cursor.entries().reduce(into: [:]) { implied, entry in
      guard checkSlot(entry.key, names: names, notItself: key) != nil else { return }
      implied[entry.key.value] = entry.value.name()
    }
  }

  private func values(of key: YAMLText, kind: Slot.Kind, fields: YAMLFields) -> [String] {
    let isListed = fields["values"] != nil
    let isSection = Slot.ID(key.value) == Self.section && kind == .choice
    switch kind {
    case .choice where isSection && !isListed:
      return sections
    case .choice, .zone:
      let values = fields["values"]?.names().map(\.value) ?? []
      if values.isEmpty {
        report("a slot of this type needs values", fields.place(of: "type"), key)
      }
      if Set(values).count < values.count {
        report("a value is listed twice", fields.place(of: "values"), key)
      }
      if values.contains("unknown") {
        report(
          "«unknown» stands for an answer the customer cannot give", fields.place(of: "values"), key
        )
      }
      return values
    case .country, .email, .text:
      if isListed { report("a slot of this type lists no values", fields.place(of: "values"), key) }
      return kind == .country ? CountryTable.codes : []
    }
  }

  private func usual(_ fields: YAMLFields, values: [String], of key: YAMLText) -> Slot.Usual? {
    guard let cursor = fields["usual"] else { return nil }
    guard let source = fields["source"]?.name() else {
      report("a usual value needs the source it is known from", fields.place(of: "usual"), key)
      return nil
    }
    var usual = Slot.Usual(value: nil, source: source.value)
    guard !cursor.isText else {
      usual.value = cursor.name().flatMap { check($0, among: values, of: key) }
      return usual
    }
    let parts = cursor.fields(["value", "language", "locale"])
    usual.value = parts["value"]?.name().flatMap { check($0, among: values, of: key) }
    for (language, value) in parts["language"]?.entries() ?? [] where checkLanguage(language) {
      usual.byLanguage[Language(language.value)] = value.name().flatMap {
        check($0, among: values, of: key)
      }
    }
    for (locale, value) in parts["locale"]?.entries() ?? [] {
      usual.byLocale[locale.value] = value.name().flatMap { check($0, among: values, of: key) }
    }
    return usual
  }

  private func inputs(_ cursor: YAMLCursor?) -> [String: Slot.Mode] {
    guard let cursor else { return [:] }
    return cursor.entries().reduce(into: [:]) { inputs, entry in
      inputs[entry.key.value] = entry.value.word(
        among: [Slot.Mode.asked, .reported].map(\.rawValue)
      ).flatMap(Slot.Mode.init)
    }
  }

  private func aliases(_ cursor: YAMLCursor?, values: [String], of key: YAMLText) -> [String:
    String]
  {
    guard let cursor else { return [:] }
    return cursor.entries().reduce(into: [:]) { aliases, entry in
      aliases[entry.key.value] = entry.value.name().flatMap { check($0, among: values, of: key) }
    }
  }

  private func check(_ text: YAMLText, among values: [String], of key: YAMLText) -> String? {
    check(text, among: values, of: key.value)
  }

  private func check(_ text: YAMLText, among values: [String], of slot: String) -> String? {
    guard !values.isEmpty, !values.contains(text.value) else { return text.value }
    text.source.problems.report(
      .slotValue, "«\(text.value)» is no value of \(slot)", at: text.place,
      expected: values.count <= 12 ? values.listed : nil,
      suggestion: nearest(to: text.value, among: values))
    return nil
  }

  private func checkSlot(_ other: YAMLText, names: [String], notItself key: YAMLText) -> Slot.ID? {
    guard names.contains(other.value), other.value != key.value else {
      other.source.problems.report(
        .slotUndefined, "there is no other slot «\(other.value)»", at: other.place,
        suggestion: nearest(to: other.value, among: names))
      return nil
    }
    return Slot.ID(other.value)
  }

  private func checkLanguage(_ text: YAMLText) -> Bool {
    let isSpoken = languages.contains(Language(text.value))
    if !isSpoken {
      text.source.problems.report(
        .valueLanguage, "«\(text.value)» is none of the assistant's languages", at: text.place,
        expected: languages.map(\.rawValue).listed)
    }
    return isSpoken
  }

  private func report(_ message: String, _ place: SourcePlace, _ key: YAMLText) {
    key.source.problems.report(.slotDeclaration, message, at: place)
  }
}

extension Slot.Kind {
  /// Whether the values are known beforehand, so that «I don't know» can be told from a value.
  var isClosed: Bool {
    switch self {
    case .choice, .country, .zone: true
    case .email, .text: false
    }
  }
}
