/// Latin letters in circles, squares and parentheses, of mathematics, raised and small capitals.
enum StyledLetters {
  /// The plain letter, in lower case, that `scalar` is a form of.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    guard value >= 0x1D00 || value >= 0x0250 && value < 0x02E0 else { return nil }
    for start in alphabets where (start..<start + 26).contains(value) {
      return letter(value - start)
    }
    // Thirteen alphabets of 52 letters; those encoded before them are in the table.
    if (0x1D400...0x1D6A3).contains(value) { return letter((value - 0x1D400) % 26) }
    return others[scalar]
  }

  private static func letter(_ index: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(0x61 + index))
  }

  /// Where alphabets of 26 letters begin: parenthesised, circled, and the same filled or squared.
  private static let alphabets: [UInt32] = [
    0x249C, 0x24B6, 0x24D0, 0x1F110, 0x1F130, 0x1F150, 0x1F170,
  ]

  private static let others: [Unicode.Scalar: Unicode.Scalar] = {
    let forms: [(String, String)] = [
      ("cghhhhiillnpqrrrzzbceefmoidedij", "ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴℹⅅⅇⅆⅈⅉ"),
      ("abcdefghijklmnoprstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"),
      ("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"),
      ("abdeghijklmnoprtuvw", "ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, styled) in forms {
      for (letter, form) in zip(plain.unicodeScalars, styled.unicodeScalars) {
        table[form] = letter
      }
    }
    return table
  }()
}
