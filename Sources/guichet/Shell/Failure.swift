import ArgumentParser
import DialogFiles
import Diagnostics
import Storage
import Terminal
import TextSafety

/// The exit codes beside ArgumentParser's own 0 and 64.
nonisolated enum Exit {
  /// `check` or `test` found something.
  static let found = ExitCode(1)
  /// Another agent was faster.
  static let lostClaim = ExitCode(3)
  /// The store cannot be reached.
  static let storeUnreachable = ExitCode(69)
  /// A signal ended the program.
  static func signal(_ number: Int32) -> ExitCode { ExitCode(128 + number) }
}

/// Runs a command's work, and turns what goes wrong into a sentence on standard error and a code.
enum Failure {
  static func report<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as StoreError {
      StandardError.write("\(error.sentence)\n\(error.cause)\n\(error.remedy)")
      throw Exit.storeUnreachable
    } catch let error as DeskError {
      StandardError.write("\(error.sentence)")
      if case .alreadyClaimed = error { throw Exit.lostClaim }
      throw ExitCode.validationFailure
    } catch let error as ValidationError {
      // Thrown while running, it would be followed by a usage that says nothing of the matter.
      StandardError.write("error: \(error.message)")
      throw ExitCode.validationFailure
    } catch let error as UnusableDialogs {
      let shown = ShownProblems(sources: error.sources)
      for problem in error.problems where problem.severity == .error {
        StandardError.write(shown.text(problem))
      }
      throw Exit.found
    } catch let error as DialogFolderLocator.NotFound {
      StandardError.write(
        (["no folder with an assistant.yml was found; looked at"]
          + error.places.map { "  \($0)" } as [DisplayText]).stacked())
      throw ExitCode.validationFailure
    }
  }
}
