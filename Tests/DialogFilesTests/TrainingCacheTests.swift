import Dialogue
import NLU
import DialogFiles
import Synchronization
import Testing

@Suite struct TrainingCacheTests {
  @Test func weightsAreTrainedOnceAndThenTakenFromTheCache() throws {
    let kept = Mutex<[String: [UInt8]]>([:])
    let stores = Mutex(0)
    let cache = TrainingCache(
      load: { name in kept.withLock { $0[name] } },
      store: { name, bytes in
        kept.withLock { $0[name] = bytes }
        stores.withLock { $0 += 1 }
      })
    try TestFolder.sound.onDisk { root in
      for _ in 1...2 {
        let assistant = try AssistantLoader(cache: cache).assistant(in: root)
        #expect(assistant.interpreter.understand("pay me 3").intents.first?.name == "pay")
      }
    }
    #expect(stores.withLock { $0 } == 1)

    // Bytes that are damaged are no reason to fail.
    kept.withLock { kept in for name in kept.keys { kept[name] = [1, 2, 3] } }
    try TestFolder.sound.onDisk { root in
      _ = try AssistantLoader(cache: cache).assistant(in: root)
    }
    #expect(stores.withLock { $0 } == 2)
  }
}
