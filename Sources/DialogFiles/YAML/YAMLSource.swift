/// A file that is being read, with the list that its problems go to.
final class YAMLSource {
  let file: DialogFile
  let problems: ProblemCollector
  let lines: FileLines

  init(_ file: DialogFile, problems: ProblemCollector) {
    self.file = file
    self.problems = problems
    self.lines = FileLines(file.bytes)
  }
}
