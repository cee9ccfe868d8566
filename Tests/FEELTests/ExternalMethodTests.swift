import Diagnostics
import FEEL
import Testing

@Suite("Methods of Java")
struct ExternalMethodTests {
  /// A class, a signature, arguments and the result, all as FEEL writes them.
  static let cases: [(String, String, String, String)] = [
    ("java.lang.Math", "max(int,int)", "1, 2", "2"),
    ("java.lang.Math", "max( double , double )", "1.5, 2.5", "2.5"),
    ("java.lang.Math", "min(long, long)", "-1, 2", "-1"), ("java.lang.Math", "abs(int)", "-3", "3"),
    ("java.lang.Math", "cos(double)", "0", "1"), ("java.lang.Math", "sqrt(double)", "2.25", "1.5"),
    ("java.lang.Math", "sqrt(double)", "-1", "null"),
    ("java.lang.Math", "round(double)", "2.5", "3"),
    ("java.lang.Math", "round(double)", "-2.5", "-2"),
    (
      "java.lang.Math", "pow(double,double)",
      "2, 3", "8"
    ), ("java.lang.Math", "floorMod(int,int)", "-7, 3", "2"),
    ("java.lang.Math", "floorMod(int,int)", "7, 0", "null"),
    ("java.lang.Math", "addExact(int,int)", "2147483647, 1", "null"),
    ("java.lang.Math", "max(int,int)", "3000000000, 1", "null"),
    ("java.lang.Math", "max(int,int)", "\"1\", 2", "null"),
    ("java.lang.Math", "max(int,int)", "null, 2", "null"),
    ("java.lang.Math", "max(int, double)", "1, 2", "null"),
    ("java.lang.Math", "random()", "", "null"), ("java.lang.Math", "max", "1, 2", "null"),
    ("java.lang.Nowhere", "max(int,int)", "1, 2", "null"),
    ("java.lang.Integer", "valueOf(java.lang.String)", "\"12\"", "12"),
    ("java.lang.Integer", "valueOf(java.lang.String)", "\"x\"", "null"),
    ("java.lang.Integer", "parseInt(String)", "\"-7\"", "-7"),
    ("java.lang.Byte", "valueOf(byte)", "127", "127"),
    (
      "java.lang.Byte", "valueOf(byte)", "128",
      "null"
    ), ("java.lang.Short", "valueOf(short)", "12", "12"),
    ("java.lang.Long", "sum(long,long)", "1, 2", "3"),
    ("java.lang.Long", "compare(long,long)", "1, 2", "-1"),
    ("java.lang.Float", "valueOf(float)", "1.5", "1.5"),
    ("java.lang.Double", "valueOf(java.lang.String)", "\"2.5\"", "2.5"),
    ("java.lang.Double", "max(double,double)", "1, 2", "2"),
    ("java.lang.Boolean", "valueOf(java.lang.String)", "\"TRUE\"", "true"),
    ("java.lang.Character", "valueOf(char)", "\"x\"", "\"x\""),
    ("java.lang.Character", "toUpperCase(char)", "\"xy\"", "null"),
    ("java.lang.String", "valueOf(int)", "3", "\"3\""),
    ("java.lang.String", "valueOf(double)", "3", "\"3.0\""),
    ("java.lang.String", "valueOf(double)", "12345678", "\"1.2345678E7\""),
    ("java.lang.String", "valueOf(double)", "0.0001", "\"1.0E-4\""),
    ("java.lang.String", "valueOf(java.lang.Object)", "true", "\"true\""),
    (
      "java.lang.String", "format( java.lang.String, [Ljava.lang.Object; )",
      "\"%s is %.2f%%\", [\"a\", 1.005]", "\"a is 1.01%\""
    ),
    ("java.lang.String", "format(String, Object[])", "\"%2$s%1$s\", \"a\", \"b\"", "\"ba\""),
    (
      "java.lang.String", "format(String, Object...)", "\"%5s|%-4s|%05.1f\", [1, \"x\", 2.25]",
      "\"    1|x   |002.3\""
    ),
    (
      "java.lang.String", "format(String, Object[])", "\"%,.2f %+.0f\", [1234567.891, 3]",
      "\"1,234,567.89 +3\""
    ),
    ("java.lang.String", "format(String, Object[])", "\"%d\", [1]", "null"),
    ("java.lang.String", "format(String, Object[])", "\"%s %s\", [1]", "null"),
    ("java.lang.String", "format(String, Object[])", "\"%\", [1]", "null"),
  ]

  @Test("have counterparts, and give null where Java would throw", arguments: cases.indices)
  func result(index: Int) throws {
    let (type, signature, arguments, expected) = Self.cases[index]
    let names = arguments.isEmpty ? "" : signature.hasPrefix("format") ? "a, b, c" : "a, b"
    let count = arguments.isEmpty ? 0 : try items(arguments).count
    let parameters = names.split(separator: ",").prefix(count).joined(separator: ",")
    let text = """
      (function(\(parameters)) external {java: {class: "\(type)", method signature: "\(signature)"}})\
      (\(arguments))
      """
    #expect(try value(text) == value(expected), "\(type) \(signature)")
  }

  private func items(_ arguments: String) throws -> [Value] {
    guard case .list(let items) = try value("[\(arguments)]") else { return [] }
    return items
  }

  private func value(_ text: String) throws -> Value {
    try FEEL.Expression.parse(SourceText(text, file: "test"), names: []).evaluate(in: Scope()).value
  }

  @Test("need a class and a signature")
  func mapping() throws {
    #expect(try value("(function(a) external {pmml: {document: \"x\"}})(1)") == .null)
    #expect(try value("(function(a) external 1)(1)") == .null)
  }
}
