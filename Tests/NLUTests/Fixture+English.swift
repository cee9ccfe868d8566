import NLU

extension Fixture {
  /// A small English word list in the shape that authors write.
  static let english = LanguageData(
    code: "en",
    synonyms: [
      "payment_method": [
        "card": ["card", "credit card", "debit card", "visa", "mastercard", "cc"],
        "paypal": ["paypal", "pay pal"],
        "bank_transfer": ["wire", "bank transfer"],
        "direct_debit": ["direct debit"],
      ],
      "payment_channel": [
        "direct": ["direct", "directly", "direct from you", "paid directly"],
        "partner": ["partner", "reseller", "agency", "integrator", "a reseller", "local dealer"],
      ],
      "auto_renewal": [
        "on": ["active", "auto renew is on", "auto-renews", "renewal is on"],
        "past_due": ["past due", "overdue", "failed"],
        "off": ["cancelled", "turned off", "not active"],
      ],
      "billing_field": [
        "vat_id": ["VAT", "VAT number", "tax ID"],
        "name_address_contact": ["address", "company name", "invoice address"],
      ],
    ],
    askedSynonyms: ["auto_renewal": ["on": ["yes"], "off": ["no"]]],
    mentions: ["auto_renewal": ["renewal", "auto renewal"], "payment_channel": ["reseller"]],
    countryAliases: [
      "GB": ["UK", "England", "Britain"], "US": ["USA", "America"], "CN": ["China"],
      "CD": ["Congo"], "CG": ["Congo"],
    ],
    demonyms: [
      "BE": ["Belgian"], "FR": ["French"], "IE": ["Irish"], "DE": ["German"], "GB": ["British"],
    ],
    languageCues: ["in", "speak"],
    capitalWords: ["ID", "CC", "IT", "NO", "PM", "AM"],
    yes: ["yes", "yep", "yeah", "correct", "that's right", "no problem", "sure", "ok"],
    no: ["no", "nope", "not at all", "not really", "no thanks"],
    cannotSay: ["i don't know", "no idea", "dunno", "not sure", "no clue", "don't know"],
    doubtCues: ["if", "whether", "about"],
    fillers: ["well", "um", "uh", "oh"],
    ordinals: [
      ["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"],
    ],
    cardinals: [["one"], ["two"], ["three"], ["four"]],
    last: ["last", "last one"],
    otherOne: ["the other one"],
    choiceFillers: [
      "the one", "the", "option", "number", "choice", "i", "take", "i'll take", "one",
    ],
    joiners: ["and", "or", "plus"],
    connectors: ["and also", "by the way"],
    chatSpelling: ["pls": "please", "thx": "thanks"],
    negators: ["not", "no", "without", "don't", "never", "isn't", "instead of", "rather than"],
    negationExceptions: ["not only", "why not"],
    exclusions: ["except", "anything but"],
    contrasts: ["but", "rather"],
    fromCues: ["from", "replace"],
    toCues: ["to", "into", "with"],
    dotWords: ["dot"],
    zoneCues: ["ends with", "ends in", "domain is", "extension"],
    commonWords: ["in", "it", "is", "us", "me", "mail", "dog"])
}
