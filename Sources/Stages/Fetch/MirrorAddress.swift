internal import Scanning

/// The address that a page's path stands for where a tool has mirrored sites into folders: a folder
/// called like a host, and below it the address's path.
///
/// As wget (`-r`, also `-x` and `--protocol-directories`) and HTTrack name files. What they do not
/// say is assumed: `http`, which servers that want `https` lead on to.
struct MirrorAddress {
  let url: String

  /// - Parameter path: Below the input's root.
  init?(path: [UInt8]) {
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      Array($0)
    }
    guard
      let host = parts.dropLast().prefix(Self.deepestHost).firstIndex(where: Self.isHost),
      let name = Self.name(of: parts[parts.count - 1])
    else { return nil }
    let protocols = host > 0 ? String(decoding: parts[host - 1], as: UTF8.self) : ""
    var url = Array((protocols == "https" ? "https://" : "http://").utf8)
    url += parts[host].map(\.asciiLowered)
    for part in parts[(host + 1)..<(parts.count - 1)] { url += [slash] + Self.escaped(part) }
    url += [slash] + name
    self.url = String(decoding: url, as: UTF8.self)
  }

  /// Mirrors lie in the input's folder, or each in a folder of its project.
  private static let deepestHost = 4
}

// MARK: - Hosts

extension MirrorAddress {
  /// Whether a folder is called like a host of the web, perhaps with a port.
  private static func isHost(_ name: [UInt8]) -> Bool {
    let host = name.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "+") }
    let port = name.dropFirst(host.count + 1)
    guard port.allSatisfy(\.isASCIIDigit), host.count <= 253 else { return false }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, labels.allSatisfy(isLabel) else {
      return false
    }
    let domain = String(decoding: last.map(\.asciiLowered), as: UTF8.self)
    return last.allSatisfy(\.isASCIILetter)
      && (last.count == 2 && !fileEndings.contains(domain) || domains.contains(domain))
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
      && label.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
  }

  /// Two letters are a country, but for these, which folders end in.
  private static let fileEndings: Set<String> = ["gz", "xz", "db", "js", "cc", "sh", "7z", "rb"]

  /// Domains of more than two letters under which most sites are, and those reserved for examples
  /// (RFC 2606).
  private static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "name", "mobi", "asia", "coop",
    "museum", "news", "press", "media", "online", "site", "website", "blog", "today", "live",
    "world", "global", "africa", "london", "paris", "berlin", "wien", "cat", "scot", "wales", "app",
    "dev", "xyz", "club", "network", "agency", "digital", "report", "reviews", "radio", "show",
    "example", "test",
  ]
}

// MARK: - Names

extension MirrorAddress {
  /// The last part of the address, with its query; empty for a folder's own page.
  private static func name(of file: [UInt8]) -> [UInt8]? {
    var name = file
    for ending in [".orig", ".gz", ".zst", ".bz2", ".xz"] { name.drop(ending: ending) }
    let query = name.firstIndex(of: UInt8(ascii: "?")) ?? indexOfWindowsQuery(name)
    var page = Array(name[..<(query ?? name.count)])
    var rest = query.map { Array(name[($0 + 1)...]) }
    // wget -E puts .html behind what has another ending.
    if rest?.drop(ending: ".html") == nil, rest == nil, isProgram(page.dropLast(5)) {
      page.drop(ending: ".html")
    }
    if page.elementsEqual("index.html".utf8) { page = [] }
    return escaped(page) + (rest.map { [UInt8(ascii: "?")] + escaped($0) } ?? [])
  }

  /// wget writes `@` for the question mark where file systems are Windows'.
  private static func indexOfWindowsQuery(_ name: [UInt8]) -> Int? {
    guard let at = name.firstIndex(of: UInt8(ascii: "@")),
      name[at...].contains(UInt8(ascii: "="))
    else { return nil }
    return at
  }

  private static func isProgram(_ name: ArraySlice<UInt8>) -> Bool {
    [".php", ".asp", ".aspx", ".jsp", ".cgi", ".cfm", ".do", ".pl", ".shtml"].contains {
      name.count > $0.utf8.count && name.span.has($0, at: name.count - $0.utf8.count)
    }
  }

  /// Bytes that no address has as they are become `%` and their digits.
  private static func escaped(_ part: some Sequence<UInt8>) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return part.flatMap { byte -> [UInt8] in
      let isPlain =
        byte > 0x20 && byte < 0x7f && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "<")
        && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "#") && byte != UInt8(ascii: "?")
      return isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}

extension [UInt8] {
  /// - Returns: `nil` if it does not end so.
  @discardableResult
  fileprivate mutating func drop(ending: String) -> Void? {
    guard count > ending.utf8.count, span.has(ending, at: count - ending.utf8.count) else {
      return nil
    }
    removeLast(ending.utf8.count)
    return ()
  }
}
