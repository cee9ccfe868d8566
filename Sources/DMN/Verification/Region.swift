/// A box of places: for each column the groups that it spans.
struct Region: Hashable {
  var columns: [Set<Int>]

  init(_ place: [Int]) { columns = place.map { [$0] } }

  /// The same places as few boxes: boxes that differ in one column become one, column by column
  /// from the last.
  static func joined(_ regions: [Region]) -> [Region] {
    guard let width = regions.first?.columns.count else { return [] }
    var current = regions
    for column in (0..<width).reversed() {
      var order: [[Set<Int>]] = []
      var spans: [[Set<Int>]: Set<Int>] = [:]
      for region in current {
        var others = region.columns
        let own = others.remove(at: column)
        if spans[others] == nil { order.append(others) }
        spans[others, default: []].formUnion(own)
      }
      current = order.map { others in
        var columns = others
        columns.insert(spans[others] ?? [], at: column)
        return Region(columns)
      }
    }
    return current
  }

  private init(_ columns: [Set<Int>]) { self.columns = columns }
}
