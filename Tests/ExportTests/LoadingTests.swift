internal import Foundation
internal import Testing

@testable internal import Export

/// A Python in which spacy, conllu, label-studio-sdk and pybrat are installed.
private let python = ProcessInfo.processInfo.environment["WINNOW_EXPORT_PYTHON"]

private let folder = URL(filePath: #filePath).deletingLastPathComponent()

struct `The tools that forms are for` {
  @Test(.enabled(if: python != nil, "WINNOW_EXPORT_PYTHON names no Python"))
  func `load them`() throws {
    let line = Array(
      try Data(contentsOf: folder.appending(path: "Records/ferry.jsonl")).dropLast())
    let record = try ExportedRecord(line: line)
    let out = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: out) }
    let brat = out.appending(path: "brat")
    try FileManager.default.createDirectory(at: brat, withIntermediateDirectories: true)
    for format in ExportFormat.allCases where !format.isFolder {
      var export = StreamExport(format)
      let bytes = export.head + (try export.bytes(of: record)) + export.tail
      try Data(bytes).write(to: out.appending(path: "records.\(format.rawValue)"))
    }
    let files = BratExport.files(of: record)
    try Data(files.text).write(to: brat.appending(path: files.name + ".txt"))
    try Data(files.annotations).write(to: brat.appending(path: files.name + ".ann"))

    let process = Process()
    process.executableURL = URL(filePath: try #require(python))
    process.arguments = [folder.appending(path: "Tools/load.py").path(), out.path()]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
