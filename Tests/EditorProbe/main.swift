// Runs the line editor, or with `--plain` the plain input, and prints every event it reports.
import Glibc
import Terminal
import TextSafety

var isPlain = false
var wakePath: String?
var timeout: Duration?
var heard: String?
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--plain": isPlain = true
  case "--wake": wakePath = arguments.popFirst()
  case "--timeout": timeout = arguments.popFirst().flatMap(Int.init).map { .milliseconds($0) }
  case "--hear": heard = arguments.popFirst()
  default: exit(64)
  }
}

var environment: [String: String] = [:]
for name in ["NO_COLOR", "TERM"] {
  if let value = getenv(name) { environment[name] = String(cString: value) }
}
let style = Style.detect(environment: environment, isTerminal: isatty(STDOUT_FILENO) == 1)
let prompt = StyledText(DisplayText(trusted: "vous ›"), Ink(.cyan, bold: true))
let space = StyledText(DisplayText(trusted: " "))
let source: any LineSource =
  isPlain ? PlainInput(style: style) : LineEditor(prompt: prompt + space, style: style)
if let heard { source.hear(heard) }
if isPlain { source.setPrompt(prompt + space) }
source.setCompletions([
  "Carte bancaire expirée", "Étape précédente", "Étape suivante", "l'adresse de facturation",
  "/aide", "\u{1B}[31mrouge",
])

let wake = wakePath.map { open($0, O_RDWR | O_NONBLOCK) } ?? -1
func say(_ text: String) { source.printAbove(DisplayText(untrusted: text)) }
func leave(_ status: Int32) -> Never {
  source.close()
  exit(status)
}

say("ready")
while true {
  switch source.next(waitingOn: wake >= 0 ? [wake] : [], timeout: timeout) {
  case .line(let line):
    let kinds = line.spans.map(\.kind.rawValue).joined(separator: ",")
    let shown = line.text.split(separator: "\n", omittingEmptySubsequences: false)
    say("line \(line.text.utf8.count) [\(shown.joined(separator: "|"))] \(kinds)")
  case .endOfInput:
    say("end")
    leave(0)
  case .interrupt(let second):
    say("interrupt \(second ? "second" : "first")")
    if second { leave(130) }
  case .terminated(let signal):
    say("terminated \(signal)")
    leave(128 + signal)
  case .resized: break
  case .wake(let descriptor):
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    for message in text.split(separator: "\n") {
      if message == "@typing" {
        source.setPrompt(StyledText(DisplayText(trusted: "Léa écrit… ")) + prompt + space)
      } else if message == "@quiet" {
        source.setPrompt(prompt + space)
      } else {
        say("Léa " + message)
      }
    }
  case .timeout:
    say("timeout")
    timeout = nil
  }
}
