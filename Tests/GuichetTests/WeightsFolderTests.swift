import DialogFiles
import Foundation
import Testing

@testable import guichet

@MainActor @Suite struct WeightsFolderTests {
  @Test func onlyTheLatestWeightsAreKept() throws {
    let home = try TemporaryFolder()
    let folder = home.path + "/.cache/guichet"
    let cache = WeightsFolder.cache(environment: [:], home: home.path)
    let names = (0..<(WeightsFolder.limit + 3)).map { String(format: "%032x", $0) }
    for (second, name) in names.enumerated() {
      cache.store(name, [UInt8(second)])
      // File systems' clocks are too coarse to tell neighbours apart.
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(second))],
        ofItemAtPath: "\(folder)/\(name)")
      try Data().write(to: URL(filePath: "\(folder)/notes-\(second).txt"))
    }
    #expect(names.filter { cache.load($0) != nil } == names.suffix(WeightsFolder.limit))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).count == names.count
        + WeightsFolder.limit)
  }
}
