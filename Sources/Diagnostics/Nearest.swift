/// The candidate that a mistyped word most likely meant, or nil when none is near enough.
///
/// Near means at most one edit in three letters; an edit is a letter added, left out, replaced, or
/// two neighbours swapped (restricted Damerau-Levenshtein distance). Ties go to the first
/// candidate in the order given.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(1, word.unicodeScalars.count / 3)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates where candidate != word {
    let distance = editDistance(word, candidate)
    if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
  }
  return best?.candidate
}

/// The number of edits between two words, letters compared without case.
public func editDistance(_ one: String, _ other: String) -> Int {
  let a = Array(one.lowercased().unicodeScalars)
  let b = Array(other.lowercased().unicodeScalars)
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
