/// UTF-8 read as scalars, with each scalar's place in the bytes.
struct UTF8Scalars {
  private(set) var scalars: [Unicode.Scalar] = []
  /// The byte offset of each scalar, and behind them the length of the whole.
  private(set) var offsets: [Int] = []

  init(_ bytes: [UInt8]) {
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded))
        offsets.append(offset)
        offset += encoded.count
      case .error(let length):
        scalars.append("\u{FFFD}")
        offsets.append(offset)
        offset += length
      case .emptyInput:
        offsets.append(offset)
        return
      }
    }
  }
}
