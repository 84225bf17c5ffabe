internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// `winnow extract`: the article of a page, on standard output.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the article of saved pages: text, Markdown or JSON.",
    discussion: """
      Fetches and cleans only; no state, no corpus. \
      \(exitCodes([.done, .usage, .notPublished], notPublished: "one of the pages has no article"))
      """)

  @Argument(
    help: "Saved pages and archives of them, or FILE#MEMBER for one of these; - for standard input."
  )
  var pages: [String]

  @Option(help: "text, markdown or json", transform: Self.form)
  var format = Extraction.Form.text

  @Option(name: .shortAndLong, help: "Use the fetch and clean settings of this pipeline.")
  var file: String?

  private static func form(_ word: String) throws -> Extraction.Form {
    guard let form = Extraction.Form(rawValue: word) else {
      throw ValidationError("“\(word)” is not one of text, markdown, json")
    }
    return form
  }

  func run() throws {
    let extraction = try extraction()
    var isComplete = true
    for page in pages {
      forEachArticle(of: page, by: extraction) { article in
        do throws(RunFailure) {
          printData(try article.get())
        } catch {
          printError("winnow: \(error.message)")
          isComplete = false
        }
      }
    }
    if !isComplete { throw ArgumentParser.ExitCode(Pipeline.ExitCode.notPublished.rawValue) }
  }

  private func forEachArticle(
    of page: String, by extraction: Extraction, _ body: (Result<[UInt8], RunFailure>) -> Void
  ) {
    guard page == "-" else {
      return extraction.forEachArticle(ofFile: page, as: format, body)
    }
    let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
    body(Result { () throws(RunFailure) in try extraction.article(of: bytes, as: format) })
  }

  private func extraction() throws -> Extraction {
    guard let file else { return Extraction() }
    let options = try PipelineOptions.parse(["--file=\(file)"])
    return Extraction(try options.pipeline())
  }
}
