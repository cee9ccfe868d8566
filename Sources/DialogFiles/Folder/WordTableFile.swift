public import NLU

/// The table of words in a `Dialogs` folder: `words/words.bin`.
public enum WordTableFile {
  /// The largest table that is read: 16 MiB.
  private static let limit = 16 << 20

  /// The table for some examples; nil where it would not help, is not there or is damaged.
  public static func table(
    helping examples: [TrainingExample], in folder: String
  ) -> WordTable? {
    guard WordTable.helps(examples), let bytes = Self.bytes(in: folder) else { return nil }
    return WordTable(decoding: bytes)
  }

  /// The words of the table; none where it is not there or is damaged.
  static func words(in folder: String) -> OrdinaryWords {
    bytes(in: folder).flatMap { OrdinaryWords(table: $0) } ?? OrdinaryWords.none
  }

  private static func bytes(in folder: String) -> [UInt8]? {
    RegularFile.bytes(of: folder + "/words/words.bin", limit: limit)
  }
}
