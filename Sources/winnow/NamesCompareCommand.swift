internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// `winnow names compare A B`: are two spellings one name, and why?
struct NamesCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say whether two spellings are one name, and why.",
    discussion: exitCodes([.done, .usage]))

  @Argument(help: "Two spellings.")
  var spellings: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read pairs from this file, tab between the two; print a score and 0 or 1 for each. - for standard input.",
      valueName: "file"))
  var tsv: String?

  func validate() throws {
    guard tsv != nil || spellings.count == 2 else {
      throw ValidationError("two spellings are compared: winnow names compare Qaddafi Gaddafi")
    }
  }

  func run() throws {
    guard let tsv else {
      print(NameVerdict(spellings[0], spellings[1]).text)
      return
    }
    let lines = try linesOfTable(tsv)
    for line in lines {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count >= 2 else {
        throw ending(
          .usage, saying: "\(tsv): expected two names with a tab between, found “\(line)”")
      }
      print(NameVerdict(parts[0], parts[1]).row)
    }
  }
}

/// Lines of a file that are not empty; `-` is standard input.
func linesOfTable(_ path: String) throws -> [Substring] {
  guard let input = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
  else { throw ending(.environment, saying: "\(path) cannot be read") }
  let text = String(decoding: input.readDataToEndOfFile(), as: UTF8.self)
  return text.split(whereSeparator: \.isNewline)
}
