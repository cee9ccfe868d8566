public import NLU

/// The table of words that lies beside a `Dialogs` folder, as `Data/words/words.bin`.
public enum WordTableFile {
  /// The largest table that is read: 16 MiB.
  private static let limit = 16 << 20

  /// The table for some examples; nil where it would not help, is not there or is damaged.
  public static func table(
    helping examples: [TrainingExample], beside folder: String
  ) -> WordTable? {
    guard WordTable.helps(examples),
      let bytes = RegularFile.bytes(of: folder + "/../Data/words/words.bin", limit: limit)
    else { return nil }
    return WordTable(decoding: bytes)
  }
}
