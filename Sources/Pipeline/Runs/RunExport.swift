public import Export
internal import Files
internal import Store

/// The records of a run in another tool's form.
public struct RunExport {
  private let run: PublishedRun
  private let format: ExportFormat

  public init(of run: PublishedRun, as format: ExportFormat) {
    self.run = run
    self.format = format
  }

  /// Writes one stream, in the order of the records' ids; one record at a time is in memory.
  ///
  /// - Precondition: The format is no folder.
  public func stream(to write: ([UInt8]) throws -> Void) throws(RunFailure) {
    do {
      var export = StreamExport(format)
      try write(export.head)
      try forEachRecord { record in try write(try export.bytes(of: record)) }
      try write(export.tail)
    } catch {
      throw Self.failure(error)
    }
  }

  /// Writes a folder that is not there yet.
  ///
  /// - Returns: How many documents were written.
  public func folder(at path: String) throws(RunFailure) -> Int {
    let folder = Path(path)
    guard !FileSystem.exists(folder) else {
      throw RunFailure(.usage, "\(folder) is there already; name a new folder")
    }
    var count = 0
    do {
      try FileSystem.makeDirectories(folder)
      let configuration = Array(BratExport.configuration.utf8)
      try FileSystem.write(configuration, atomicallyTo: folder / "annotation.conf")
      try forEachRecord { record in
        let files = BratExport.files(of: record)
        try FileSystem.write(files.text, atomicallyTo: folder / (files.name + ".txt"))
        try FileSystem.write(files.annotations, atomicallyTo: folder / (files.name + ".ann"))
        count += 1
      }
    } catch {
      throw Self.failure(error)
    }
    return count
  }

  private func forEachRecord(_ body: (ExportedRecord) throws -> Void) throws {
    let lines = try RunLines(of: run.contents)
    while let line = try lines.next() {
      if line.booking == .record { try body(try ExportedRecord(line: line.bytes)) }
    }
  }

  private static func failure(_ error: any Error) -> RunFailure {
    if let failure = error as? ExportFailure { return RunFailure(.usage, failure.sentence) }
    return RunFailure(reading: error)
  }
}
