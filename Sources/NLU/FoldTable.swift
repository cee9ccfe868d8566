/// How single scalars of the Latin, Greek and Cyrillic scripts look without case and accents.
///
/// Derived from the Unicode Character Database (compatibility decomposition, lower case, marks
/// dropped). Each row holds one folded letter per scalar, `_` where there is no letter and `*`
/// where the folded form is in `ligatures`.
enum FoldTable {
  /// U+00C0 to U+024F.
  private static let latin = """
    aaaaaa*ceeeeiiiidnooooo_ouuuuy**aaaaaa*ceeeeiiiidnooooo_ouuuuy*y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllll*\
    *llnnnnnn*nnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝeɛffɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ\
    ǀǁǂǃ*********aaiioouuuuuuuuuuǝaaaa**ǥǥggkkooooʒʒj***ggƕƿnnaa**oo\
    aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ\
    ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ
    """

  /// U+1E00 to U+1EFF.
  private static let latinAdditional = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy*sẜẝ*ẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ
    """

  /// U+0370 to U+03FF.
  private static let greek = """
    ͱͱͳͳʹ_ͷͷ___ͻͼͽ_ϳ______α_εηι_ο_υωιαβγδεζηθικλμνξοπρ_στυφχψωιυαεηι\
    υαβγδεζηθικλμνξοπρσστυφχψωιυουωϗβθυυυφπϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯ\
    κρσϳθε_ϸϸσϻϻϼͻͼͽ
    """

  /// U+1F00 to U+1FFF.
  private static let greekExtended = """
    ααααααααααααααααεεεεεε__εεεεεε__ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι\
    οοοοοο__οοοοοο__υυυυυυυυ_υ_υ_υ_υωωωωωωωωωωωωωωωωααεεηηιιοουυωω__\
    ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα_ααααααα_ι_\
    __ηηη_ηηεεηηη___ιιιι__ιιιιιι____υυυυρρυυυυυυρ_____ωωω_ωωοοωωω___
    """

  /// U+0400 to U+052F.
  private static let cyrillic = """
    ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяабвгдежзииклмноп\
    рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿ\
    ҁҁ______҈҉ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟҡҡңңҥҥҧҧҩҩҫҫҭҭүүұұҳҳҵҵҷҷҹҹһһҽҽҿҿ\
    ӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжззӡӡииииооөөөөээууууууччӷӷыыӻӻӽӽӿӿ\
    ԁԁԃԃԅԅԇԇԉԉԋԋԍԍԏԏԑԑԓԓԕԕԗԗԙԙԛԛԝԝԟԟԡԡԣԣԥԥԧԧԩԩԫԫԭԭԯԯ
    """

  /// Scalars that fold to other letters than one of the rows.
  private static let ligatures: [UInt32: String] = [
    0xC6: "ae", 0xDE: "th", 0xDF: "ss", 0xE6: "ae", 0xFE: "th", 0x132: "ij",
    0x133: "ij", 0x13F: "l", 0x140: "l", 0x149: "n", 0x152: "oe", 0x153: "oe",
    0x1C4: "dz", 0x1C5: "dz", 0x1C6: "dz", 0x1C7: "lj", 0x1C8: "lj", 0x1C9: "lj",
    0x1CA: "nj", 0x1CB: "nj", 0x1CC: "nj", 0x1E2: "ae", 0x1E3: "ae", 0x1F1: "dz",
    0x1F2: "dz", 0x1F3: "dz", 0x1FC: "ae", 0x1FD: "ae", 0x1E9A: "a", 0x1E9E: "ss",
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB05: "st", 0xFB06: "st",
  ]

  /// The rows as one look-up from U+0000 to U+1FFF: first letter, second letter in the upper half.
  private static let look: [UInt32] = {
    var look = [UInt32](repeating: 0, count: 0x2000)
    for ascii in 0..<0x80 {
      let letter = UInt8(ascii)
      switch letter {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        look[ascii] = UInt32(letter)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        look[ascii] = UInt32(letter) + 32
      default: break
      }
    }
    let rows: [(Int, String)] = [
      (0xC0, latin), (0x370, greek), (0x400, cyrillic), (0x1E00, latinAdditional),
      (0x1F00, greekExtended),
    ]
    for (start, row) in rows {
      for (offset, letter) in row.unicodeScalars.enumerated() where letter != "_" {
        look[start + offset] = letter == "*" ? 0 : letter.value
      }
    }
    for (scalar, folded) in ligatures where scalar < 0x2000 { look[Int(scalar)] = packed(folded) }
    return look
  }()

  private static func packed(_ folded: String) -> UInt32 {
    var letters = folded.unicodeScalars.makeIterator()
    let first = letters.next()?.value ?? 0
    return first | (letters.next()?.value ?? 0) << 16
  }

  /// Whether the rows cover a scalar.
  static func covers(_ scalar: UInt32) -> Bool {
    scalar < 0x300 && !(0x250..<0x300).contains(scalar)
      || (0x370..<0x530).contains(scalar)
      || (0x1E00..<0x2000).contains(scalar)
      || (0xFB00..<0xFB07).contains(scalar)
  }

  /// The folded form of a scalar of the Latin script that has a single letter, the commonest case.
  @inline(__always)
  static func letter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value < 0x250 else { return nil }
    let packed = look[Int(scalar.value)]
    return packed == 0 || packed >> 16 != 0 ? nil : Unicode.Scalar(packed)
  }

  /// The folded letters of a covered scalar, the second in the upper half; 0 if it is no letter.
  static func folded(_ scalar: UInt32) -> UInt32 {
    scalar < 0x2000 ? look[Int(scalar)] : packed(ligatures[scalar] ?? "")
  }
}
