import Clean
import Corpus
import Foundation

/// `export-blocks DATA/NAME/html OUT/NAME` writes what `train.py` learns from: `OUT/NAME.bin`, the
/// figures of all blocks, Int16; `OUT/NAME.jsonl`, a page a line with the texts of its blocks;
/// `OUT/NAME.names`, what the figures are.
@main struct Export {
  struct Line: Encodable {
    let id: String
    let b: [String]
  }

  static func main() throws {
    let (folder, out) = (CommandLine.arguments[1], CommandLine.arguments[2])
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    var figures = Data()
    var lines: [String] = []
    for file in files.sorted() where file.hasSuffix(".html") {
      let table = TrainingTable(try page(folder + "/" + file, file))
      for value in table.values {
        figures.append(UInt8(truncatingIfNeeded: value))
        figures.append(UInt8(truncatingIfNeeded: value >> 8))
      }
      let line = Line(id: String(file.dropLast(5)), b: table.texts)
      lines.append(String(decoding: try JSONEncoder().encode(line), as: UTF8.self))
    }
    try figures.write(to: URL(filePath: out + ".bin"))
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: out + ".jsonl"))
    let names = TrainingTable.names + ["#\(TrainingTable.namesHash)"]
    try Data((names.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: out + ".names"))
  }

  static func page(_ path: String, _ name: String) throws -> Page {
    let bytes = try Data(contentsOf: URL(filePath: path))
    let html = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return Page(
      id: DocumentID(input: "train", path: Array(name.utf8)),
      source: Source(
        input: "train", format: "html", path: Array(name.utf8), byteCount: html.count, sha256: ""),
      encoding: EncodingEvidence(
        used: "utf-8", why: "valid_utf8", declared: nil, detected: nil, replaced: 0),
      url: nil, html: html)
  }
}
