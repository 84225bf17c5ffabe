internal import Files
internal import Scanning

/// Sorts more records than memory holds: by a number, then by their bytes.
///
/// Records are kept until they fill ``mostBytes``, then written as a sorted run; the runs are merged
/// at the end. The order does not depend on where the runs were cut.
struct ExternalSort: ~Copyable {
  struct Record {
    let key: UInt64
    let bytes: ArraySlice<UInt8>
  }

  fileprivate struct Entry {
    let key: UInt64
    let start: Int32
    let end: Int32
  }

  private let folder: Path
  private let name: String
  private let mostBytes: Int
  private var entries: [Entry] = []
  private var arena: [UInt8] = []
  private var runs: [Path] = []
  private(set) var count = 0

  /// - Parameters:
  ///   - folder: Where runs are written; they are gone after ``handOut(_:)``.
  ///   - name: What their names begin with.
  ///   - mostBytes: Bytes of records in memory, at most 1 GiB.
  init(in folder: Path, name: String, mostBytes: Int = 32 << 20) {
    self.folder = folder
    self.name = name
    self.mostBytes = mostBytes
  }

  /// - Parameter bytes: At most 65,535.
  mutating func add(_ key: UInt64, _ bytes: [UInt8]) throws(FileError) {
    if arena.count + bytes.count + 24 * entries.count > mostBytes, !entries.isEmpty {
      try writeRun()
    }
    let start = Int32(arena.count)
    arena += bytes
    entries.append(Entry(key: key, start: start, end: Int32(arena.count)))
    count += 1
  }

  /// Hands out all records in order, equal ones once, and removes what was written.
  mutating func handOut(_ body: (Record) throws(FileError) -> Void) throws(FileError) {
    defer { for run in runs { try? FileSystem.remove(run) } }
    var last: Record?
    func hand(_ record: Record) throws(FileError) {
      if let last, last.key == record.key, last.bytes == record.bytes { return }
      last = record
      try body(record)
    }
    sort()
    var sources = [Source(entries[...], of: arena)]
    for run in runs { sources.append(try Source(RunReader(run))) }
    var heap = SourceHeap(sources)
    while let record = heap.least {
      try hand(record)
      try heap.advance()
    }
  }

  fileprivate static func precedes(_ left: Record, _ right: Record) -> Bool {
    left.key == right.key
      ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.key < right.key
  }

  private mutating func sort() {
    let arena = arena
    entries.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      return arena[Int(left.start)..<Int(left.end)]
        .lexicographicallyPrecedes(arena[Int(right.start)..<Int(right.end)])
    }
  }

  private mutating func writeRun() throws(FileError) {
    sort()
    let path = folder / "\(name).\(runs.count).tmp"
    var file = try OutputFile(path)
    runs.append(path)
    var row: [UInt8] = []
    for entry in entries {
      row.removeAll(keepingCapacity: true)
      row.append(number: entry.key, bytes: 8)
      row.append(number: UInt64(entry.end - entry.start), bytes: 2)
      row += arena[Int(entry.start)..<Int(entry.end)]
      try file.append(row)
    }
    try file.close()
    entries.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
  }
}

/// Records in order: those in memory, or those of a run.
private struct Source {
  private var entries: ArraySlice<ExternalSort.Entry> = []
  private var arena: [UInt8] = []
  private var run: RunReader?
  private(set) var head: ExternalSort.Record?

  init(_ entries: ArraySlice<ExternalSort.Entry>, of arena: [UInt8]) {
    self.entries = entries
    self.arena = arena
    step()
  }

  init(_ run: RunReader) {
    self.run = run
    head = run.head
  }

  mutating func advance() throws(FileError) {
    guard let run else { return step() }
    try run.advance()
    head = run.head
  }

  private mutating func step() {
    head = entries.popFirst().map { entry in
      ExternalSort.Record(key: entry.key, bytes: arena[Int(entry.start)..<Int(entry.end)])
    }
  }
}

/// The sources by their next records, the least first.
private struct SourceHeap {
  private var sources: [Source]

  init(_ sources: [Source]) {
    self.sources = sources.filter { $0.head != nil }
    for index in self.sources.indices.reversed() { sink(index) }
  }

  var least: ExternalSort.Record? { sources.first?.head }

  /// Goes on to the next record.
  mutating func advance() throws(FileError) {
    try sources[0].advance()
    if sources[0].head == nil {
      sources.swapAt(0, sources.count - 1)
      sources.removeLast()
    }
    sink(0)
  }

  private mutating func sink(_ start: Int) {
    var index = start
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2] where child < sources.count {
        if precedes(child, least) { least = child }
      }
      guard least != index else { return }
      sources.swapAt(index, least)
      index = least
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    guard let one = sources[left].head, let other = sources[right].head else { return false }
    return ExternalSort.precedes(one, other)
  }
}

/// Reads one sorted run, a piece at a time. Not mapped: hundreds of runs would fill the memory.
private final class RunReader {
  private let file: InputFile
  private var piece: [UInt8] = []
  private var place = 0

  /// Where in the file the piece ends.
  private var end = 0
  private(set) var head: ExternalSort.Record?

  private static let pieceBytes = 1 << 17

  init(_ path: Path) throws(FileError) {
    file = try InputFile(path)
    try advance()
  }

  func advance() throws(FileError) {
    guard try fill(10) else {
      head = nil
      return
    }
    let key = number(8, at: place)
    let count = Int(number(2, at: place + 8))
    guard try fill(10 + count) else {
      head = nil
      return
    }
    head = ExternalSort.Record(key: key, bytes: Array(piece[place + 10..<place + 10 + count])[...])
    place += 10 + count
  }

  /// Whether `count` bytes more are there, in the piece from `place` on.
  private func fill(_ count: Int) throws(FileError) -> Bool {
    if place + count <= piece.count { return true }
    let more = try file.bytes(at: end, count: max(Self.pieceBytes, count))
    end += more.count
    piece = Array(piece[place...]) + more
    place = 0
    return count <= piece.count
  }

  private func number(_ bytes: Int, at start: Int) -> UInt64 {
    (0..<bytes).reduce(0) { $0 | UInt64(piece[start + $1]) << UInt64(8 * $1) }
  }
}

extension [UInt8] {
  /// The lowest `bytes` bytes of `number`, the lowest first.
  mutating func append(number: UInt64, bytes: Int) {
    for shift in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> UInt64(8 * shift))) }
  }
}
