import Foundation
import Testing

@testable import DialogFiles

@Suite struct DialogFolderLocatorTests {
  @Test func whatWasAskedForIsNeverPassedOver() throws {
    let locator = DialogFolderLocator(
      option: "/nowhere", environment: ["GUICHET_DIALOGS": "/else"], executable: "/usr/bin/guichet")
    #expect(locator.places == ["/nowhere"])
    #expect(throws: DialogFolderLocator.NotFound(places: ["/nowhere"])) { try locator.locate() }
  }

  @Test func theEnvironmentComesBeforeThePlacesNearby() {
    let locator = DialogFolderLocator(
      option: nil, environment: ["GUICHET_DIALOGS": "/else"], executable: "/usr/bin/guichet")
    #expect(locator.places == ["/else"])
  }

  @Test func thePlacesNearbyAreTriedInOrder() {
    let locator = DialogFolderLocator(
      option: nil, environment: [:], executable: "/a/b/bin/guichet")
    #expect(
      locator.places == [
        "./Dialogs", "/a/b/share/guichet/Dialogs", "/a/b/bin/Dialogs", "/a/b/Dialogs", "/a/Dialogs",
        "/Dialogs",
      ])
  }

  @Test func theFolderAboveTheExecutableIsFound() throws {
    try TestFolder.sound.onDisk { root in
      let nested = TestFolder(files: ["x/Dialogs/assistant.yml": "a", "x/.build/out/guichet": ""])
      try nested.onDisk { root in
        let locator = DialogFolderLocator(
          option: nil, environment: [:], executable: "\(root)/x/.build/out/guichet",
          currentFolder: root)
        let found = try locator.locate()
        #expect(found == "\(root)/x/Dialogs")
      }
      let named = DialogFolderLocator(option: root, environment: [:], executable: nil)
      let asked = try named.locate()
      #expect(asked == root)
    }
  }

  @Test func theErrorNamesThePlaces() {
    let error = DialogFolderLocator.NotFound(places: ["Dialogs", "/a/Dialogs"])
    #expect(error.description.contains("\n  Dialogs\n  /a/Dialogs"))
  }
}
