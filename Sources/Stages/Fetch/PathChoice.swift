internal import Files

/// Which paths below a root are pages.
public struct PathChoice: Sendable {
  private let include: [Glob]
  private let exclude: [Glob]
  private let format: InputFormat

  /// - Parameters:
  ///   - include: Globs of pages. If there are none: what ends as pages do, also with .gz
  ///     behind or a query, archives, JSON Lines, and files without an extension, but nothing
  ///     hidden.
  ///   - exclude: Globs of what is none after all. A folder that matches is not entered.
  ///   - format: What is looked for where there are no globs.
  public init(
    include: [String] = [], exclude: [String] = [], format: InputFormat = .auto
  ) throws(Glob.Problem) {
    var globs: ([Glob], [Glob]) = ([], [])
    for pattern in include { globs.0.append(try Glob(pattern)) }
    for pattern in exclude { globs.1.append(try Glob(pattern)) }
    self.include = globs.0
    self.exclude = globs.1
    self.format = format
  }

  /// Endings of the files that ``FetchStage/forEachDocument(in:_:)`` looks into.
  static let containers =
    [".wacz", ".zip", ".tgz", ".tbz2", ".txz", ".mhtml", ".mht"] + [".warc", ".arc", ".tar"].packed

  func takes(_ path: [UInt8]) -> Bool {
    if exclude.contains(where: { $0.matches(path) }) { return false }
    if include.isEmpty {
      return switch format {
      case .auto:
        Self.isPage(named: path) || Self.isContainer(named: path) || Self.isLines(named: path)
      case .jsonl: Self.isLines(named: path) || Self.isJSON(named: path)
      }
    }
    return include.contains { $0.matches(path) }
  }

  func enters(_ folder: [UInt8]) -> Bool {
    if include.isEmpty {
      let folder = Path(bytes: folder)
      // HTTrack keeps the pages as they were before it turned their links, a second time.
      if folder.isHidden || folder.name.elementsEqual("hts-cache".utf8) { return false }
    }
    // `drafts/**` is everything in the folder, so there is no need to look into it.
    let inside = folder + [slash]
    return !exclude.contains { $0.matches(folder) || $0.matches(inside) }
  }

  /// Files without an extension are looked into; what is no page is dropped then.
  public static func isPage(named path: [UInt8]) -> Bool {
    let file = Path(bytes: path)
    if file.isHidden { return false }
    return !file.name.contains(UInt8(ascii: ".")) || hasPageEnding(path)
  }

  /// Whether the name ends as those of pages do: there is no need to look into the file to know that
  /// it is no archive.
  public static func hasPageEnding(_ path: [UInt8]) -> Bool {
    let name = Array(Path(bytes: path).name)
    if isPageEnding(of: name[...]) { return true }
    // Tools that mirror sites write queries into names, some with `@` for the question mark.
    let query = name.firstIndex(of: UInt8(ascii: "?")) ?? name.firstIndex(of: UInt8(ascii: "@"))
    return query.map { isPageEnding(of: name[..<$0]) } ?? false
  }

  private static func isPageEnding(of name: ArraySlice<UInt8>) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let end = String(decoding: name[dot...], as: UTF8.self).lowercased()
    if [".gz", ".zst", ".bz2", ".xz"].contains(end) { return isPageEnding(of: name[..<dot]) }
    return pageEndings.contains(end)
  }

  /// Of pages, and of programs of servers, under whose names mirrors keep what they gave.
  private static let pageEndings: Set<String> = [
    ".html", ".htm", ".xhtml", ".xht", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".cfm", ".cgi",
  ]
}

extension PathChoice {
  static func isContainer(named path: [UInt8]) -> Bool { ends(path, in: containers) }

  /// Whether the name is that of JSON Lines, packed or not.
  static func isLines(named path: [UInt8]) -> Bool { ends(path, in: [".jsonl", ".ndjson"].packed) }

  /// Many call JSON Lines JSON; where an input is said to hold them, they are.
  static func isJSON(named path: [UInt8]) -> Bool { ends(path, in: [".json"].packed) }

  private static func ends(_ path: [UInt8], in endings: [String]) -> Bool {
    let file = Path(bytes: path)
    if file.isHidden { return false }
    let name = String(decoding: file.name, as: UTF8.self).lowercased()
    return endings.contains { name.hasSuffix($0) }
  }
}

extension [String] {
  /// The endings, each also with that of a compressor behind.
  fileprivate var packed: [String] {
    flatMap { [$0, $0 + ".gz", $0 + ".zst", $0 + ".bz2", $0 + ".xz"] }
  }
}

extension Path {
  /// Whether its last name begins with a dot.
  fileprivate var isHidden: Bool { name.first == UInt8(ascii: ".") }
}
