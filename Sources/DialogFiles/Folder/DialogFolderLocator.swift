import Foundation

/// Finds the `Dialogs` folder.
///
/// The first of these places that holds an `assistant.yml`: the folder asked for on the command
/// line, else `$GUICHET_DIALOGS`, else `./Dialogs`, `../share/guichet/Dialogs` beside the
/// executable, and `Dialogs` in the nearest folder above the executable. A folder that was asked
/// for is never passed over for another one.
public struct DialogFolderLocator: Sendable {
  /// The places that were looked at without success.
  public struct NotFound: Error, Hashable, Sendable, CustomStringConvertible {
    /// The places in the order in which they were tried.
    public let places: [String]

    /// What was looked for and where.
    public var description: String {
      (["no folder with an assistant.yml was found; looked at"] + places.map { "  \($0)" })
        .joined(separator: "\n")
    }
  }

  private let option: String?
  private let environment: [String: String]
  private let executable: String?
  private let currentFolder: String

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - option: the value of `--dialogs`, if it was given.
  ///   - environment: the process's environment.
  ///   - executable: the path of the running program, links resolved, if it is known.
  ///   - currentFolder: the folder the program was started in.
  public init(
    option: String?, environment: [String: String], executable: String?, currentFolder: String = "."
  ) {
    self.option = option
    self.environment = environment
    self.executable = executable
    self.currentFolder = currentFolder
  }

  /// The folder's path.
  public func locate() throws(NotFound) -> String {
    let places = self.places
    guard let found = places.first(where: holdsAssistant) else { throw NotFound(places: places) }
    return found
  }

  /// The places to look at, in order.
  var places: [String] {
    if let option { return [option] }
    if let named = environment["GUICHET_DIALOGS"], !named.isEmpty { return [named] }
    var places = ["\(currentFolder)/Dialogs"]
    guard let executable else { return places }
    var folder = (executable as NSString).deletingLastPathComponent
    places.append(
      ((folder as NSString).deletingLastPathComponent as NSString)
        .appendingPathComponent("share/guichet/Dialogs"))
    while true {
      places.append((folder as NSString).appendingPathComponent("Dialogs"))
      let above = (folder as NSString).deletingLastPathComponent
      if above == folder || above.isEmpty { return places }
      folder = above
    }
  }

  private func holdsAssistant(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/assistant.yml")
  }
}
