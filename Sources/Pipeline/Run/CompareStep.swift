internal import Engine
internal import Fetch
internal import Files
internal import Store

/// Between scan and pass 1: files whose size or time says too little are told from those of
/// another night by their bytes.
///
/// What holds the bytes that it held is not read again, whatever its time is: a copy of the whole
/// archive on another disk costs a hash a file, not a night.
struct CompareStep {
  private static let portion = 1024

  /// Settles which of the scan's files must be read, and notes the times of the others.
  static func run(_ scan: inout ScanStep, in session: Session) throws {
    let units = scan.comparable
    guard !units.isEmpty else { return }
    let progress = session.progress
    progress.begin(
      "comparing", documents: units.count, bytes: units.reduce(0) { $0 + $1.stamp.size })
    let step = CompareStep(lanes: session.lanes, stop: session.stop, progress: progress)
    try step.settle(&scan, session.state) { same in
      try session.commit { transaction in
        for unit in same {
          if let number = unit.known { try transaction.restampUnit(number, stamp: unit.stamp) }
        }
      }
    }
  }

  let lanes: Int
  let stop: StopFlag
  let progress: Progress

  /// - Parameter keep: Called with some of the units that hold what they held.
  func settle(
    _ scan: inout ScanStep, _ state: StateDatabase, keep: ([PendingUnit]) throws -> Void
  ) throws {
    let units = scan.comparable
    for start in stride(from: 0, to: units.count, by: Self.portion) {
      let portion = Array(units[start..<min(start + Self.portion, units.count)])
      try keep(try same(of: portion, &scan, state))
      if stop.isSet { throw RunFailure.stopped(by: stop) }
    }
  }

  private func same(
    of units: [PendingUnit], _ scan: inout ScanStep, _ state: StateDatabase
  ) throws -> [PendingUnit] {
    let known = try state.transaction { transaction in
      try units.map { unit -> (hash: [UInt8]?, isUnderWay: Bool) in
        guard let number = unit.known else { return (nil, false) }
        // What was not read to its end is not another night's: its reading goes on.
        let isUnderWay = try transaction.reading(ofUnit: number) != nil
        return (try transaction.contentHash(ofUnit: number), isUnderWay)
      }
    }
    let progress = progress
    var same: [PendingUnit] = []
    _ = try orderedMap(count: units.count, lanes: lanes, stop: stop) {
      index -> [UInt8]? in
      defer { progress.advance(bytes: units[index].stamp.size) }
      return known[index].isUnderWay ? nil : units[index].contentHash()
    } consume: { index, found in
      let isSame = found != nil && found == known[index].hash
      if isSame { same.append(units[index]) }
      scan.settle(units[index], isSame: isSame, hash: found)
    }
    return same
  }
}

extension PendingUnit {
  /// SHA-256 of the file as it is now; `nil` if it cannot be read, which whoever reads it books.
  func contentHash() -> [UInt8]? {
    do throws(FileError) {
      return try ContentHash.of(source.root / path)
    } catch {
      return nil
    }
  }
}
