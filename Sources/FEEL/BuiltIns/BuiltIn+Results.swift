extension BuiltIn {
  /// The types of the results, as far as they do not depend on the arguments.
  static let results: [String: TypeReference] = Dictionary(
    resultGroups.flatMap { type, names in names.map { ($0, type) } }
  ) { first, _ in first }

  private static let resultGroups: [(TypeReference, [String])] = [
    (
      .boolean,
      [
        "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after",
        "finishes", "finished by", "includes", "during", "starts", "started by", "coincides",
        "contains", "starts with", "ends with", "matches", "list contains", "not", "is", "all",
        "any", "odd", "even",
      ]
    ),
    (
      .string,
      [
        "string", "substring", "upper case", "lower case", "substring before",
        "substring after", "string join", "replace", "day of week", "month of year",
      ]
    ),
    (
      .number,
      [
        "number", "string length", "count", "decimal", "round up", "round down",
        "round half up", "round half down", "floor", "ceiling", "modulo", "sqrt", "log", "exp",
        "sum", "product", "mean", "median", "stddev", "day of year", "week of year",
      ]
    ),
    (
      .list(.string),
      [
        "split"
      ]
    ),
    (
      .list(.number),
      [
        "index of", "mode",
      ]
    ),
    (
      .list(.any),
      [
        "sublist", "append", "concatenate", "insert before", "remove", "list replace",
        "reverse", "union", "distinct values", "flatten", "sort",
      ]
    ),
    (
      .list(.context(["key": .string, "value": .any])),
      [
        "get entries"
      ]
    ),
    (
      .context([:]),
      [
        "context", "context put", "context merge",
      ]
    ),
    (
      .date,
      [
        "date", "today",
      ]
    ),
    (
      .dateTime,
      [
        "date and time", "now",
      ]
    ),
    (
      .time,
      [
        "time"
      ]
    ),
    (
      .yearMonthDuration,
      [
        "years and months duration"
      ]
    ),
    (
      .range(.any),
      [
        "range"
      ]
    ),
  ]
}
