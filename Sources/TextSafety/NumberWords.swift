/// The words for numbers in seven languages, folded.
enum NumberWords {
  /// What a word says.
  enum Word: Hashable {
    /// A number below a hundred.
    case number(Int)
    /// A hundred, or that many hundreds.
    case hundred
    /// A thousand, or that many thousands.
    case thousand
    /// The next digit so many times.
    case multiplier(Int)
  }

  /// Words that join the parts of a number.
  static let joins: Set<String> = ["et", "and", "y", "e", "und", "i"]

  /// The words and what they say.
  static let table: [String: Word] = {
    var table: [String: Word] = [:]
    for list in units {
      for (value, word) in list.split(separator: " ").enumerated() {
        table[String(word)] = .number(value)
      }
    }
    for list in tens {
      for (index, word) in list.split(separator: " ").enumerated() {
        table[String(word)] = .number(20 + index * 10)
      }
    }
    for (word, value) in others { table[word] = .number(value) }
    for tens in [
      "zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig",
    ]
    .enumerated() {
      for unit in germanUnits.enumerated() {
        table[unit.element + "und" + tens.element] = .number(
          20 + tens.offset * 10 + unit.offset + 1)
      }
    }
    for word in ["cent", "cents", "hundred", "hundert", "cien", "ciento", "cento", "cem", "sto"] {
      table[word] = .hundred
    }
    for word in ["mille", "thousand", "tausend", "mil", "mila", "tysiac"] {
      table[word] = .thousand
    }
    for word in [
      "double", "doble", "doppel", "doppio", "duplo", "zweimal", "doppelt", "podwojne",
    ] {
      table[word] = .multiplier(2)
    }
    for word in ["triple", "treble", "triplo", "dreifach", "dreimal"] {
      table[word] = .multiplier(3)
    }
    for word in ["quadruple", "quad", "cuadruple", "quadruplo", "vierfach", "viermal"] {
      table[word] = .multiplier(4)
    }
    return table
  }()

  /// From zero upwards.
  private static let units = [
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
      + " sixteen seventeen eighteen nineteen",
    "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn"
      + " sechzehn siebzehn achtzehn neunzehn",
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici"
      + " quindici sedici",
    "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze",
    "zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie",
  ]

  /// From twenty upwards.
  private static let tens = [
    "vingt trente quarante cinquante soixante septante huitante nonante",
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
  ]

  private static let germanUnits = [
    "ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun",
  ]

  private static let others: [(String, Int)] = [
    ("oh", 0), ("o", 0), ("nil", 0), ("nought", 0), ("une", 1), ("ein", 1), ("zwo", 2), ("uma", 1),
    ("una", 1), ("duas", 2), ("meia", 6), ("vingts", 20), ("octante", 80), ("fourty", 40),
  ]
}
