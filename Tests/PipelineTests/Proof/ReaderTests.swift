import Files
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct `A reader` {
  @Test func `finds a whole run at every moment of a night`() throws {
    let fixture = try Fixture(pages: manyPages(5))
    try fixture.run()
    let reader = Reader(of: fixture.path / "out/current")
    Thread.detachNewThread { reader.read() }
    for (index, page) in manyPages(12).sorted(by: { $0.key < $1.key }).enumerated() {
      try fixture.write(page.value, to: "new/\(index).html")
      try fixture.run([#"retention.keep_last=2"#])
    }
    let (looks, complaints) = reader.end()
    print("a reader looked \(looks) times during twelve nights")
    #expect(looks > 100)
    #expect(complaints == [])
  }
}

/// Opens what is published, again and again.
private final class Reader: Sendable {
  private let current: Path
  private let state = Mutex((isOver: false, looks: 0, complaints: [String]()))

  init(of current: Path) { self.current = current }

  func read() {
    while !state.withLock({ $0.isOver }) {
      let complaint = complaint()
      state.withLock {
        $0.looks += 1
        if let complaint { $0.complaints.append(complaint) }
      }
      usleep(500)
    }
  }

  func end() -> (looks: Int, complaints: [String]) {
    state.withLock {
      $0.isOver = true
      return ($0.looks, $0.complaints)
    }
  }

  /// One name is resolved at a time, as a reader would: the run may be another by the next.
  private func complaint() -> String? {
    do throws(FileError) {
      let manifest = try FileSystem.contents(of: current / "manifest.json")
      let sums = try FileSystem.contents(of: current / "SHA256SUMS")
      let records = try FileSystem.contents(of: current / "records/part-00000.jsonl")
      let isWhole =
        manifest.suffix(2).elementsEqual("}\n".utf8) && sums.last == UInt8(ascii: "\n")
        && records.suffix(2).elementsEqual("}\n".utf8)
      return isWhole ? nil : "something is cut short"
    } catch {
      return "\(error)"
    }
  }
}
