internal import Files

/// Which paths below a root are pages.
public struct PathChoice: Sendable {
  private let include: [Glob]
  private let exclude: [Glob]

  /// - Parameters:
  ///   - include: Globs of pages. If there are none: what ends in .html, .htm or .xhtml, also
  ///     with .gz behind, archives, and files without an extension, but nothing hidden.
  ///   - exclude: Globs of what is none after all. A folder that matches is not entered.
  public init(include: [String] = [], exclude: [String] = []) throws(Glob.Problem) {
    var globs: ([Glob], [Glob]) = ([], [])
    for pattern in include { globs.0.append(try Glob(pattern)) }
    for pattern in exclude { globs.1.append(try Glob(pattern)) }
    self.include = globs.0
    self.exclude = globs.1
  }

  /// Endings of the files that ``FetchStage/forEachDocument(in:_:)`` looks into.
  static let containers = [
    ".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz", ".wacz", ".zip", ".tar", ".tar.gz",
    ".tgz", ".mhtml", ".mht",
  ]

  func takes(_ path: [UInt8]) -> Bool {
    if exclude.contains(where: { $0.matches(path) }) { return false }
    if include.isEmpty { return Self.isPage(named: path) || Self.isContainer(named: path) }
    return include.contains { $0.matches(path) }
  }

  func enters(_ folder: [UInt8]) -> Bool {
    if include.isEmpty, Path(bytes: folder).isHidden { return false }
    // `drafts/**` is everything in the folder, so there is no need to look into it.
    let inside = folder + [slash]
    return !exclude.contains { $0.matches(folder) || $0.matches(inside) }
  }

  /// Files without an extension are looked into; what is no page is dropped then.
  public static func isPage(named path: [UInt8]) -> Bool {
    let file = Path(bytes: path)
    if file.isHidden { return false }
    let name = file.name
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return true }
    var end = name[dot...]
    if String(decoding: end, as: UTF8.self).lowercased() == ".gz" {
      guard let inner = name[..<dot].lastIndex(of: UInt8(ascii: ".")) else { return false }
      end = name[inner..<dot]
    }
    return [".html", ".htm", ".xhtml"].contains(String(decoding: end, as: UTF8.self).lowercased())
  }
}

extension PathChoice {
  static func isContainer(named path: [UInt8]) -> Bool {
    let file = Path(bytes: path)
    if file.isHidden { return false }
    let name = String(decoding: file.name, as: UTF8.self).lowercased()
    return containers.contains { name.hasSuffix($0) }
  }
}

extension Path {
  /// Whether its last name begins with a dot.
  fileprivate var isHidden: Bool { name.first == UInt8(ascii: ".") }
}
