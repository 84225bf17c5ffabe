import Engine
import Foundation
import Testing

@Suite struct `The supervisor` {
  @Test func `returns what its worker ends with`() throws {
    #expect(try run("exit 7") == 7)
  }

  @Test func `does not wait for what its worker has left behind`() throws {
    // What draws a picture of a crash outlives the crashed, and holds its journal open.
    let begun = Machine.monotonicSeconds
    #expect(try run("sleep 60 & kill -9 $$") == nil)
    #expect(Machine.monotonicSeconds - begun < 30)
  }

  @Test func `ends what its worker has started together with it`() throws {
    var grandchild = ""
    _ = try run("sleep 60 & echo begin $! x; wait", documentSeconds: 0.5) { cause, documents in
      #expect(cause == .timeout)
      grandchild = documents.first?.id ?? ""
      throw Enough()
    }
    #expect(!grandchild.isEmpty)
    // Gone, or dead and waiting for whoever adopted it; a signal takes its time to arrive.
    let begun = Machine.monotonicSeconds
    var isGone = false
    while !isGone, Machine.monotonicSeconds - begun < 20 {
      let status = try? String(contentsOfFile: "/proc/\(grandchild)/stat", encoding: .utf8)
      isGone = status?.contains(") Z ") ?? true
    }
    #expect(isGone)
  }

  @Test func `suspects what was in flight, and nothing that had landed`() throws {
    var suspects: [[String]] = []
    _ = try run("echo begin a x; echo begin b y; echo end a; kill -9 $$") { cause, documents in
      #expect(cause == .crash)
      suspects.append(documents.map(\.id))
      if suspects.count == 3 { throw Enough() }
    }
    #expect(suspects == [["b"], ["b"], ["b"]])
  }

  @Test func `reads a journal of any length to its end`() throws {
    var suspects: [String] = []
    let script = """
      i=0; while [ $i -lt 20000 ]; do echo "begin $i x"; echo "end $i"; i=$((i+1)); done
      echo begin last x; kill -9 $$
      """
    _ = try run(script) { _, documents in
      suspects = documents.map(\.id)
      throw Enough()
    }
    #expect(suspects == ["last"])
  }

  @Test func `gives up on a worker that dies of nothing that it reads`() throws {
    #expect(try run("kill -9 $$") == nil)
  }

  @Test func `says what it cannot start`() {
    let supervisor = Supervisor(
      executable: "/nowhere", arguments: [], budget: Self.budget(30), stop: StopFlag())
    let failure = #expect(throws: (any Error).self) {
      try supervisor.run(onDeath: { _, _ in }, notice: { _ in })
    }
    #expect(failure.map { "\($0)" } == "cannot start /nowhere: No such file or directory")
  }

  /// Ends the supervisor's attempts.
  private struct Enough: Error {}

  private func run(
    _ script: String, documentSeconds: Double = 30,
    onDeath: (Supervisor.Cause, [FlyingDocument]) throws -> Void = { _, _ in }
  ) throws -> Int32? {
    let supervisor = Supervisor(
      executable: "/bin/sh", arguments: ["-c", script], budget: Self.budget(documentSeconds),
      stop: StopFlag())
    do {
      return try supervisor.run(onDeath: onDeath, notice: { _ in })
    } catch is Enough {
      return nil
    }
  }

  private static func budget(_ documentSeconds: Double) -> Supervisor.Budget {
    Supervisor.Budget(documentSeconds: documentSeconds, memoryBytes: 1 << 30)
  }
}
