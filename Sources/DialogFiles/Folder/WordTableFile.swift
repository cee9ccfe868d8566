public import NLU

/// The table of words in a `Dialogs` folder: `words/words.bin`.
public enum WordTableFile {
  /// The largest table that is read: 16 MiB.
  private static let limit = 16 << 20

  /// The table for some examples; nil where it would not help, is not there or is damaged.
  public static func table(
    helping examples: [TrainingExample], in folder: String
  ) -> WordTable? {
    guard WordTable.helps(examples),
      let bytes = RegularFile.bytes(of: folder + "/words/words.bin", limit: limit)
    else { return nil }
    return WordTable(decoding: bytes)
  }
}
