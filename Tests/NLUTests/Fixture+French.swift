import NLU

extension Fixture {
  /// A small French word list in the shape that authors write.
  static let french = LanguageData(
    code: "fr",
    synonyms: [
      "payment_method": [
        "card": [
          "carte", "CB", "carte bleue", "carte bancaire", "visa", "mastercard", "amex",
        ],
        "paypal": ["paypal", "pay pal"],
        "bank_transfer": ["virement", "RIB", "virement bancaire"],
        "direct_debit": ["SEPA", "prélèvement SEPA"],
      ],
      "payment_channel": [
        "direct": ["direct", "en direct", "directement", "chez vous", "sur le site"],
        "partner": [
          "partenaire", "revendeur", "intégrateur", "prestataire", "agence", "un partenaire",
        ],
      ],
      "auto_renewal": [
        "on": ["actif", "renouvellement actif", "se renouvelle tout seul"],
        "past_due": ["en retard", "impayé", "échec"],
        "off": ["annulé", "résilié", "désactivé", "pas actif"],
      ],
      "billing_field": [
        "country": ["pays de facturation"],
        "vat_id": ["TVA", "numéro de TVA", "numéro intracom", "n° tva"],
        "name_address_contact": ["adresse", "raison sociale", "adresse de facturation"],
      ],
    ],
    askedSynonyms: ["auto_renewal": ["on": ["oui"], "off": ["non"]]],
    mentions: [
      "auto_renewal": ["renouvellement", "le renouvellement"], "payment_channel": ["revendeur"],
    ],
    countryAliases: [
      "CN": ["Chine"], "CD": ["RDC", "Congo"], "CG": ["Congo", "Congo-Brazzaville"],
      "GB": ["Angleterre"], "NL": ["Hollande"], "FR": ["Paris", "Lyon"], "BE": ["Bruxelles"],
      "US": ["USA", "Amérique"],
    ],
    demonyms: [
      "BE": ["belge", "belges"], "FR": ["français", "française"], "MA": ["marocain", "marocaine"],
      "DE": ["allemand", "allemande"],
    ],
    languageCues: ["en", "parle", "parlez"],
    languageNames: ["fr": ["français"], "de": ["allemand", "deutsch"]],
    capitalWords: ["ID", "CC", "IT", "PM"],
    yes: [
      "oui", "ouais", "c'est ça", "exact", "d'accord", "pas de souci", "pas de problème", "ok",
      "tout à fait", "👍",
    ],
    no: ["non", "nan", "pas du tout", "pas vraiment", "non merci"],
    cannotSay: ["je sais pas", "je ne sais pas", "aucune idée", "sais pas", "pas sûr"],
    doubtCues: ["si", "pour", "quant à"],
    fillers: ["euh", "ben", "bah", "mais", "alors"],
    ordinals: [
      ["premier", "première", "1er", "1re"], ["deuxième", "second", "seconde", "2e", "2ème"],
      ["troisième", "3e"], ["quatrième", "4e"],
    ],
    cardinals: [["un", "une"], ["deux"], ["trois"], ["quatre"]],
    last: ["dernier", "dernière"],
    otherOne: ["l'autre"],
    choiceFillers: [
      "l'un", "le", "la", "les", "l", "option", "choix", "numéro", "réponse", "je", "prends",
      "je prends",
    ],
    joiners: ["et", "ou", "puis"],
    connectors: ["et aussi", "et sinon", "par ailleurs"],
    chatSpelling: [
      "jsp": "je sais pas", "svp": "s'il vous plaît", "pk": "pourquoi", "koi": "quoi",
      "bjr": "bonjour", "jsuis": "je suis",
    ],
    negators: [
      "pas", "sans", "ni", "jamais", "aucun", "au lieu de", "au lieu d'un", "plutôt que",
    ],
    negationExceptions: ["pourquoi pas", "pas que", "pas seulement"],
    exclusions: ["sauf", "tout sauf"],
    contrasts: ["mais", "plutôt", "c'est"],
    fromCues: ["de", "du", "de la", "depuis", "remplacer", "d"],
    toCues: ["à", "vers", "par", "pour", "en", "au"],
    dotWords: ["point"],
    zoneCues: [
      "finit par", "se termine par", "extension", "zone", "le domaine est", "domaine en",
    ],
    commonWords: [
      "de", "es", "eu", "in", "it", "la", "chien", "mail", "logo", "roman", "congé", "point",
    ])
}
