import Corpus
import Deduplicate
import Engine
import Files
import Settings

/// Makes a corpus with copies, templates and everything between, and measures deduplicate on it.
///
///     swift run -c release --package-path Benchmarks copies-bench [OPTION VALUE]...
///
///     --documents N   how many (20000)
///     --nights N      decide after each of so many nights, too (1)
///     --texts FOLDER  stories are the .txt files of a folder first; invented ones follow
///     --seed N        another corpus (1)
///     --write FOLDER  write docs.jsonl, truth.jsonl and clusters.jsonl
@main
enum CopiesBench {
  static func main() throws {
    let arguments = try Arguments(CommandLine.arguments)
    let seed = UInt64(arguments.seed)
    let source =
      try arguments.texts.map { try StorySource(seed: seed, texts: Path($0)) }
      ?? StorySource(seed: seed)
    var run = try BenchRun(source, arguments)
    try run.measure()
  }
}

struct Arguments {
  private(set) var documents = 20_000
  private(set) var nights = 1
  private(set) var seed = 1
  private(set) var texts: String?
  private(set) var folder: String?

  struct Misuse: Error, CustomStringConvertible {
    let description: String
  }

  init(_ arguments: [String]) throws {
    var rest = arguments.dropFirst()
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Misuse(description: "\(name) needs a value") }
      switch name {
      case "--documents": documents = try Self.number(value, of: name)
      case "--nights": nights = try Self.number(value, of: name)
      case "--seed": seed = try Self.number(value, of: name)
      case "--texts": texts = value
      case "--write": folder = value
      default: throw Misuse(description: "there is no option \(name)")
      }
    }
  }

  private static func number(_ value: String, of name: String) throws -> Int {
    guard let number = Int(value), number > 0 else {
      throw Misuse(description: "\(name): \(value) is no number above 0")
    }
    return number
  }
}
