internal import Corpus
internal import Engine
internal import Fetch
public import Files
internal import Settings

/// A first `pipeline.json` for a folder of pages, after a look at what is in it.
public struct PipelineProposal {
  /// The file's content.
  public let text: String

  /// What was found, for people; a sentence each.
  public let findings: [String]

  /// Looks at the names of all files and into some of them.
  ///
  /// - Parameters:
  ///   - pages: The folder of pages.
  ///   - written: How the pipeline will name it.
  public init(for pages: Path, written: String) throws(RunFailure) {
    do {
      let id = Self.id(of: pages)
      let kinds = try FileKinds(below: pages, input: id)
      guard kinds.files > 0 else {
        throw RunFailure(
          .usage, "\(pages): no saved pages or archives by their names, and no other file is HTML")
      }
      let sample = try ArticleSample(of: kinds.pages, asking: Extraction())
      findings = kinds.findings + sample.findings
      text = Self.text(id, written, include: kinds.include, findings)
    } catch {
      throw RunFailure(error)
    }
  }

  /// The folder's name, in letters that need no quotes anywhere.
  private static func id(of pages: Path) -> String {
    let name = pages.name.map { byte -> UInt8 in
      let isPlain = byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-")
      return isPlain ? byte : UInt8(ascii: "-")
    }
    let id = String(decoding: name, as: UTF8.self)
    return id.contains { $0 != "-" } ? id : "pages"
  }

  private static func text(
    _ id: String, _ path: String, include: [String], _ findings: [String]
  ) -> String {
    var input: [JSONNode.Member] = [member("id", id), member("path", path)]
    if !include.isEmpty {
      input.append(list("include", include.map { JSONNode(.string($0)) }))
    }
    let stages = ["fetch", "clean", "deduplicate", "normalize", "annotate"]
    let node = JSONNode(
      .object([
        member("$schema", "./pipeline.schema.json"),
        JSONNode.Member(key: "version", place: .nowhere, node: 1),
        list("// found", findings.map { JSONNode(.string($0)) }),
        list("inputs", [JSONNode(.object(input))]),
        list("stages", stages.map { JSONNode(.object([member("stage", $0)])) }),
        JSONNode.Member(
          key: "output", place: .nowhere, node: JSONNode(.object([member("directory", "out")]))),
        JSONNode.Member(
          key: "state", place: .nowhere, node: JSONNode(.object([member("directory", "state")]))),
      ]))
    return node.prettyJSON() + "\n"
  }

  private static func member(_ key: String, _ text: String) -> JSONNode.Member {
    JSONNode.Member(key: key, place: .nowhere, node: JSONNode(.string(text)))
  }

  private static func list(_ key: String, _ elements: [JSONNode]) -> JSONNode.Member {
    JSONNode.Member(key: key, place: .nowhere, node: JSONNode(.list(elements)))
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

// MARK: - What files there are

/// The files below a folder by the endings of their names.
private struct FileKinds {
  /// Files that would be read.
  private(set) var files = 0

  /// Those that are one page by their names.
  private(set) var pages: [SourceUnit] = []

  /// Globs of what is to be read; empty if the usual names are all there is.
  private(set) var include: [String] = []
  private(set) var findings: [String] = []

  private static let mostEndings = 8
  private static let looksEach = 3

  init(below root: Path, input: String) throws {
    let usual = try Scan(root, input: input, choosing: try PathChoice())
    let all = try Scan(root, input: input, choosing: try PathChoice(include: ["**"]))
    let known = Set(usual.units.map(\.path))
    let others = all.units.filter { !known.contains($0.path) }
    pages = usual.units.filter { PathChoice.isPage(named: $0.path) }
    files = usual.units.count
    let archives = usual.units.count - pages.count
    let size = TerminalText.size(usual.units.reduce(0) { $0 + $1.size })
    findings.append("\(pages.count) pages and \(archives) archives, \(size)")
    try add(others, besides: usual.units)
    if !usual.booked.isEmpty { findings.append("\(usual.booked.count) paths cannot be read") }
  }

  /// Takes files of other names in, where their content is HTML.
  private mutating func add(_ others: [SourceUnit], besides usual: [SourceUnit]) throws {
    var byEnding: [String: [SourceUnit]] = [:]
    for unit in others { byEnding[unit.ending, default: []].append(unit) }
    let endings = byEnding.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    var left: [String] = []
    var taken: [String] = []
    for (ending, units) in endings {
      let isHTML = !ending.isEmpty && units.prefix(Self.looksEach).allSatisfy(\.beginsAsHTML)
      if isHTML {
        taken.append(ending)
        pages += units
        files += units.count
        findings.append("\(units.count) files \(ending), which are HTML")
      } else {
        left.append("\(units.count) \(ending.isEmpty ? "without an ending" : ending)")
      }
    }
    if !taken.isEmpty {
      let endings = Set(usual.map(\.ending).filter { !$0.isEmpty } + taken)
      include = endings.sorted().map { "**/*\($0)" }
    }
    if !left.isEmpty {
      findings.append("not read: " + left.prefix(Self.mostEndings).joined(separator: ", "))
    }
  }
}

extension SourceUnit {
  /// `.html`, `.html.gz`; empty for a name without one.
  fileprivate var ending: String {
    let name = String(decoding: Path(bytes: path).name, as: UTF8.self)
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, !parts[0].isEmpty else { return "" }
    let isPacked = parts.count > 2 && ["gz", "zst"].contains(parts[parts.count - 1].lowercased())
    return parts.suffix(isPacked ? 2 : 1).map { "." + $0 }.joined()
  }

  /// Whether its first kilobyte has what only web pages have.
  fileprivate var beginsAsHTML: Bool {
    guard let head = try? InputFile(root / path).bytes(at: 0, count: 1024) else { return false }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    return text.contains("<html") || text.contains("<!doctype html")
  }
}

// MARK: - What is in them

/// Some pages, read as a run would read them.
private struct ArticleSample {
  private(set) var findings: [String] = []

  private static let most = 40

  /// - Parameter pages: Every so many-th of them is looked at.
  init(of pages: [SourceUnit], asking extraction: Extraction) throws {
    guard !pages.isEmpty else { return }
    let count = min(Self.most, pages.count)
    let chosen = (0..<count).map { pages[$0 * pages.count / count] }
    var languages = Counter()
    var reasons = Counter()
    _ = try orderedMap(count: count, lanes: Machine.coreCount, stop: StopFlag()) { index in
      extraction.look(at: chosen[index])
    } consume: { _, found in
      switch found {
      case .success(let language): languages.count(language)
      case .failure(let reject): reasons.count("\(reject.stage): \(reject.code)")
      }
    }
    let spoken = languages.sorted.map { "\($0.name) (\($0.count))" }.joined(separator: ", ")
    findings.append(
      "of \(count) pages looked at, \(languages.total) are articles"
        + (spoken.isEmpty ? "" : ", in " + spoken))
    if !reasons.isEmpty {
      let why = reasons.sorted.map { "\($0.name) (\($0.count))" }.joined(separator: ", ")
      findings.append("the others are not: \(why)")
    }
  }
}
