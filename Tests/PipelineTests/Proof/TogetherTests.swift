import Engine
import Files
import TestSupport
import Testing

@Suite struct `Runs that are started together` {
  @Test func `leave the work to one, and say so`() throws {
    let fixture = try Fixture(pages: manyPages(150))
    let begun = Machine.monotonicSeconds
    let runs = try (0..<20).map { _ in
      try WinnowProcess(["run", "-q", "-C", fixture.path.description])
    }
    let started = Machine.monotonicSeconds - begun
    var codes: [Int32?] = Array(repeating: nil, count: runs.count)
    var lastRefused = 0.0
    while codes.contains(nil), Machine.monotonicSeconds - begun < 120 {
      for index in codes.indices where codes[index] == nil {
        codes[index] = runs[index].wait(seconds: 0.001)
        if codes[index] == 10 { lastRefused = Machine.monotonicSeconds - begun }
      }
    }
    print("20 runs started in \(started) s; the last of 19 refused after \(lastRefused) s")
    #expect(codes.count { $0 == 0 } == 1, "\(codes)")
    #expect(codes.count { $0 == 10 } == 19, "\(codes)")
    #expect(try WinnowProcess.code(of: ["verify", "-C", fixture.path.description]) == 0)
  }

  /// From the start of the process to its end, while another has the lock; the best of three, for
  /// the machine may be busy with something else.
  @Test func `learn within a second that another is under way`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    try FileSystem.makeDirectories(fixture.path / "state")
    let lock = try FileLock(at: fixture.path / "state/lock", note: [])
    var seconds: [Double] = []
    for _ in 0..<3 {
      let begun = Machine.monotonicSeconds
      let code = try WinnowProcess.code(of: ["run", "-q", "-C", fixture.path.description])
      seconds.append(Machine.monotonicSeconds - begun)
      #expect(code == 10)
    }
    print("refused after \(seconds) s")
    #expect((seconds.min() ?? 2) < 1)
    _ = consume lock
  }
}
