extension CuePhrases {
  static let taxNumber = [
    "siret", "siren", "tva", "vat", "tax id", "tax number", "numero fiscal", "fiscal", "rcs", "bce",
    "kbo", "btw", "ust", "ustid", "ust idnr", "steuernummer", "umsatzsteuer", "nif", "cif", "iva",
    "nip", "regon", "krs", "inn", "ein", "abn", "gst", "gstin", "cnpj", "cpf", "nipc", "siege",
    "naf", "ape", "eori", "utr", "company number", "numero d entreprise", "mwst", "handelsregister",
    "partita iva", "codice fiscale", "contribuinte", "pesel", "dni", "nie",
  ]

  static let card = [
    "carte", "cartes", "cb", "card", "cards", "visa", "mastercard", "amex", "american express",
    "maestro", "discover", "diners", "jcb", "unionpay", "union pay", "bancontact", "tarjeta",
    "karte", "kreditkarte", "carta", "karta", "karte", "karty", "cartao", "pan", "commence par",
    "debute par", "starts with", "begins with", "empieza por", "beginnt mit", "inizia con",
    "comeca por", "carte bancaire", "carte bleue", "creditcard",
  ]

  /// Words that say a number near a cue is something else.
  static let otherNumber = [
    "inv", "amount", "montant", "id", "portal", "portail", "portale", "commande", "commandes",
    "facture", "factures",
    "order", "orders", "invoice", "invoices",
    "ticket", "tickets", "dossier", "etape", "step", "ligne", "line", "page", "article",
    "telephone", "tel", "phone", "erreur", "error", "euros", "eur", "suivi", "colis", "tracking",
    "parcel", "parcels", "shipment", "shipping", "delivery", "livraison", "envoi", "sendung",
    "sendungsnummer", "paket", "paketnummer", "paquete", "seguimiento", "envio", "pacco",
    "spedizione", "tracciamento", "rastreio", "rastreamento", "przesylka", "przesylki", "paczka",
    "paczki", "ups",
    "usps", "fedex", "dhl", "colissimo", "chronopost", "gls", "dpd", "contrat", "contract",
    "client", "customer", "reference", "ref", "imei", "iccid",
    "sim", "ean", "isbn", "gtin", "serie", "serial", "bestellung", "rechnung", "pedido", "factura",
    "ordine", "fattura", "encomenda", "fatura", "zamowienie", "faktura", "rechnungsnummer",
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre", "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
  ]

  static let account = [
    "iban", "rib", "compte bancaire", "numero de compte", "bank account", "account number",
    "kontonummer", "bankkonto", "bankverbindung", "numero de cuenta", "cuenta bancaria",
    "numero di conto", "conto bancario", "numero da conta", "conta bancaria", "numer konta",
    "numer rachunku", "bic",
  ]

  static let reversed = [
    "envers", "inverse", "inverses", "inversee", "reversed", "reverse", "backwards", "backward",
    "ruckwarts", "al reves", "contrario", "invertido", "wspak", "od tylu", "de droite a gauche",
    "right to left",
  ]
}
