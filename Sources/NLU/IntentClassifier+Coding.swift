extension IntentClassifier {
  /// Raised whenever the same examples would train another model, or the bytes change their form.
  static let formatVersion: UInt32 = 12
  private static let signature: UInt32 = 0x554C_4E47

  /// The trained classifier as bytes, the same on every machine.
  ///
  /// Little-endian: signature, format version, check sum of the rest, then each part in order.
  public func encoded() -> [UInt8] {
    var body = ByteWriter()
    body.write(intents)
    body.write(featurizer.buckets)
    body.write(featurizer.frequencies)
    body.write([featurizer.unseen])
    body.write([featurizer.table?.digest ?? ""])
    body.write(featurizer.center)
    body.write(model.weights)
    body.write(model.bias)
    body.write(calibration.temperature)
    body.write(calibration.acceptProbability)
    body.write(calibration.offerProbability)
    body.write(calibration.strangeFamiliarity)
    body.write(calibration.doubtfulFamiliarity)
    body.write(vocabulary.languages)
    body.write(vocabulary.words)
    body.write(vocabulary.counts)
    body.write(tellingWords)
    body.write(exactHashes)
    body.write(exactIntents)
    var writer = ByteWriter()
    writer.write(IntentClassifier.signature)
    writer.write(IntentClassifier.formatVersion)
    writer.write(StableHash.checksum(body.bytes[...]))
    return writer.bytes + body.bytes
  }

  /// Restores a classifier; nil if the bytes are damaged, of another format version, or of a
  /// training with another table of words.
  public init?(decoding bytes: [UInt8], table: WordTable? = nil) {
    let headerSize = 16
    guard bytes.count > headerSize else { return nil }
    var header = ByteReader(bytes[..<headerSize])
    guard header.read(UInt32.self) == IntentClassifier.signature,
      header.read(UInt32.self) == IntentClassifier.formatVersion,
      header.read(UInt64.self) == StableHash.checksum(bytes[headerSize...])
    else { return nil }
    var reader = ByteReader(bytes[headerSize...])
    guard let intents = reader.readStrings(),
      let buckets = reader.readArray(of: UInt32.self), let frequencies = reader.readFloats(),
      let unseen = reader.readFloats()?.first, let digest = reader.readStrings()?.first,
      let center = reader.readFloats(),
      let weights = reader.readVectors(), let bias = reader.readVectors(),
      let temperature = reader.readDouble(), let accept = reader.readDouble(),
      let offer = reader.readDouble(), let strange = reader.readDouble(),
      let doubtful = reader.readDouble(),
      let languages = reader.readStrings(), let words = reader.readStrings(),
      let counts = reader.readArray(of: UInt32.self),
      let telling = reader.readArray(of: UInt64.self),
      let hashes = reader.readArray(of: UInt64.self),
      let exact = reader.readArray(of: UInt16.self), reader.isAtEnd,
      buckets.count == frequencies.count, hashes.count == exact.count,
      buckets.allSatisfy({ $0 < FeatureCounts.buckets }),
      bias.count == (intents.count + 7) / 8,
      digest == table?.digest ?? "", center.count == table?.dimensions ?? 0,
      weights.count == (buckets.count + center.count) * bias.count,
      counts.count == words.count * languages.count,
      exact.allSatisfy({ $0 < intents.count })
    else { return nil }
    self.init(
      intents: intents,
      featurizer: Featurizer(
        buckets: buckets, frequencies: frequencies, unseen: unseen, table: table, center: center),
      model: SoftmaxModel(classes: intents.count, weights: weights, bias: bias),
      calibration: Calibration(
        temperature: temperature, acceptProbability: accept, offerProbability: offer,
        strangeFamiliarity: strange, doubtfulFamiliarity: doubtful),
      vocabulary: Vocabulary(languages: languages, words: words, counts: counts),
      tellingWords: telling, exactHashes: hashes, exactIntents: exact)
  }
}
