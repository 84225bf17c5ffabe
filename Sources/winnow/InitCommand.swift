internal import ArgumentParser
internal import Files
internal import Foundation
internal import Pipeline

/// `winnow init`: a first pipeline.json.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a pipeline.json for a folder of pages, after a look at what is in it.",
    discussion: """
      Looks at the names of all files and into forty pages. Nothing is overwritten. \
      \(exitCodes([.done, .usage, .environment]))
      """)

  @Argument(
    help: ArgumentHelp("Where the pipeline goes; this folder by default.", valueName: "dir"))
  var folder = "."

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The folder of saved pages; “pages” in the other by default.", valueName: "pages"))
  var pages: String?

  func run() throws {
    let folder = Path(self.folder)
    let pages = pages.map { Path($0) } ?? folder / "pages"
    let file = folder / "pipeline.json"
    do {
      guard !FileSystem.exists(file) else {
        throw RunFailure(.usage, "\(file) is there already; winnow check says whether it is right")
      }
      guard FileSystem.exists(pages) else {
        throw RunFailure(.usage, "\(pages): no such folder; say with --from where the pages are")
      }
      try FileSystem.makeDirectories(folder)
      let root = try FileSystem.resolved(pages)
      let proposal = try PipelineProposal(
        for: root, written: try written(root, in: try FileSystem.resolved(folder)))
      try FileSystem.write(Array(proposal.text.utf8), atomicallyTo: file)
      let schema = folder / "pipeline.schema.json"
      if !FileSystem.exists(schema) {
        try FileSystem.write(Array(PipelineSettings.schemaDocument.utf8), atomicallyTo: schema)
      }
      for finding in proposal.findings { print(finding) }
      let options = self.folder == "." ? "" : " -C \(self.folder)"
      print("wrote \(file). Next: winnow run\(options) --limit 100, then winnow run\(options)")
    } catch let failure as RunFailure {
      throw ending(failure.code, saying: failure.message)
    } catch let failure as FileError {
      throw ending(.environment, saying: "\(failure)")
    }
  }

  /// Relative where the pages lie below the pipeline, so that both can move together.
  private func written(_ pages: Path, in folder: Path) throws -> String {
    guard pages.isInside(folder), pages != folder else {
      return pages == folder ? "." : pages.description
    }
    let skipped = folder.bytes.count + (folder.bytes.last == UInt8(ascii: "/") ? 0 : 1)
    return String(decoding: pages.bytes.dropFirst(skipped), as: UTF8.self)
  }
}
