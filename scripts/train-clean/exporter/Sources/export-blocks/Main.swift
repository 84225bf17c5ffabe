import Clean
import Corpus
import Fetch
import Foundation

/// `export-blocks figures HTML OUT` writes what `train.py` learns from the pages in folder HTML:
/// `OUT.bin`, the figures of all blocks, Int16; `OUT.jsonl`, a page a line with the texts of its
/// blocks; `OUT.names`, what the figures are.
///
/// `export-blocks texts MODEL HTML OUT [IDS]` writes the article of each page to `OUT.jsonl`, as
/// MODEL finds it; of the pages whose ids stand in file IDS only.
@main struct Export {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "figures" where arguments.count == 3:
      try writeFigures(of: arguments[1], to: arguments[2])
    case "texts" where arguments.count == 4 || arguments.count == 5:
      try writeTexts(
        by: BlockModel(Array(contents(arguments[1]))), of: arguments[2], to: arguments[3],
        only: arguments.count == 5 ? identifiers(in: arguments[4]) : nil)
    default:
      FileHandle.standardError.write(
        Data("usage: export-blocks figures HTML OUT | texts MODEL HTML OUT [IDS]\n".utf8))
      exit(2)
    }
  }

  private struct BlockLine: Encodable {
    let id: String
    let b: [String]
  }

  private static func writeFigures(of folder: String, to out: String) throws {
    var figures = Data()
    var lines: [String] = []
    for id in try pages(in: folder) {
      let table = TrainingTable(try page(folder, id))
      for value in table.values {
        figures.append(UInt8(truncatingIfNeeded: value))
        figures.append(UInt8(truncatingIfNeeded: value >> 8))
      }
      lines.append(try encoded(BlockLine(id: id, b: table.texts)))
    }
    try figures.write(to: URL(filePath: out + ".bin"))
    try write(lines, to: out + ".jsonl")
    try write(TrainingTable.names + ["#\(TrainingTable.namesHash)"], to: out + ".names")
  }

  private struct TextLine: Encodable {
    let id: String
    let text: String
  }

  /// Any page gives its text: what a corpus leaves out is no error of the model's.
  private static func writeTexts(
    by model: BlockModel, of folder: String, to out: String, only chosen: Set<String>?
  ) throws {
    var settings = CleanSettings()
    settings.minWords = 1
    settings.indexPages = .keep
    let stage = CleanStage(settings, model: model)
    var lines: [String] = []
    for id in try pages(in: folder) where chosen?.contains(id) ?? true {
      let page = try page(folder, id)
      let text: String
      do throws(CleanStage.Failure) {
        text = try stage.process(page).text
      } catch {
        text = ""
      }
      lines.append(try encoded(TextLine(id: id, text: text)))
    }
    try write(lines, to: out + ".jsonl")
  }

  private static func pages(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }
  }

  private static func page(_ folder: String, _ id: String) throws -> Page {
    let document = try SourceDocument(
      file: Array(contents("\(folder)/\(id).html")), input: "train", path: Array(id.utf8),
      limit: 1 << 28)
    return try FetchStage(FetchSettings()).page(document)
  }

  private static func identifiers(in file: String) throws -> Set<String> {
    Set(String(decoding: try contents(file), as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private static func contents(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path))
  }

  private static func encoded(_ line: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
  }

  private static func write(_ lines: [String], to path: String) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
  }
}
