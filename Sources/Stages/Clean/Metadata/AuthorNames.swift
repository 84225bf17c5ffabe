internal import Scanning

/// Makes people's names of what a page states as its authors.
struct AuthorNames {
  /// What a page calls itself and its publisher: no author of its articles.
  let sites: [String]

  struct Found {
    var people: [String] = []

    /// News agencies, and organisations that were stated to be such.
    var agencies: [String] = []
  }

  /// What a name may look like.
  enum Shape {
    case names

    /// Also a single word with digits, as readers call themselves.
    case handles
  }

  /// Without “By”, roles, addresses and the site itself. At most 12.
  func found(in statements: [String], _ shape: Shape = .names) -> Found {
    var found = Found()
    for statement in statements.prefix(20) {
      let whole = collapsed(statement)
      if isSite(whole) { continue }
      let parts = parts(of: whole)
      // “The Harbour Press Ltd, Harbour Town, Germany”.
      if parts.contains(where: { AuthorWords.isCompany($0) }) || isAddress(parts) { continue }
      for part in parts {
        guard let name = name(in: part, shape), !found.people.contains(name) else { continue }
        if AuthorWords.agencies.contains(asciiLowercased(name)) {
          if !found.agencies.contains(name) { found.agencies.append(name) }
        } else if found.people.count < 12 {
          found.people.append(name)
        }
      }
    }
    return found
  }

  private func isAddress(_ parts: [String]) -> Bool {
    guard parts.count > 1, let last = parts.last.map({ asciiLowercased(collapsed($0)) }) else {
      return false
    }
    return AuthorWords.countries.contains(last)
  }

  private func parts(of statement: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    let bytes = Array(withoutLead(statement).utf8)
    let text = bytes.span
    var index = 0
    scan: while index < bytes.count {
      for separator in AuthorWords.separators where text.has(separator, at: index) {
        parts.append([])
        index += separator.utf8.count
        continue scan
      }
      parts[parts.count - 1].append(bytes[index])
      index += 1
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }

  private func withoutLead(_ statement: String) -> String {
    var bytes = Array(statement.utf8)
    var isChanged = true
    while isChanged {
      isChanged = false
      while let first = bytes.first,
        first == 0x20 || first == UInt8(ascii: "-") || first == UInt8(ascii: ":")
      {
        bytes.removeFirst()
      }
      for lead in AuthorWords.leads where bytes.span.has(lead, at: 0) {
        bytes.removeFirst(lead.utf8.count)
        isChanged = true
      }
      for lead in AuthorWords.gluedLeads where bytes.count > lead.utf8.count + 3 {
        guard bytes.starts(with: lead.utf8), bytes[lead.utf8.count].isASCIIUpper else { continue }
        bytes.removeFirst(lead.utf8.count)
        isChanged = true
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

// MARK: - One name

extension AuthorNames {
  private func name(in part: String, _ shape: Shape) -> String? {
    var name = trimmed(withoutTail(withoutLead(collapsed(part))))
    if let open = name.utf8.firstIndex(of: UInt8(ascii: "(")), open > name.startIndex {
      name = collapsed(String(name[..<open]))
    }
    let bytes = Array(name.utf8)
    guard (shape == .handles ? 2 : 3)...60 ~= bytes.count, !bytes.contains(UInt8(ascii: "@")),
      bytes[0] != UInt8(ascii: "("), !bytes.span.has("http", at: 0), !bytes.span.has("www.", at: 0),
      !isDomain(bytes)
    else { return nil }
    let words = bytes.split(separator: 0x20)
    let hasDigits = bytes.contains(where: \.isASCIIDigit)
    guard words.count <= 7, !hasDigits || shape == .handles && isHandle(bytes) else { return nil }
    let lowered = asciiLowercased(name)
    if AuthorWords.nobody.contains(lowered)
      || AuthorWords.roles.contains(where: { lowered.hasSuffix($0) })
      || AuthorWords.starts.contains(where: { lowered.hasPrefix($0) })
    {
      return nil
    }
    if isSite(name) || words.count > 2 && isSentence(words) { return nil }
    // Names in capitals are a matter of the site's style, not of the person's.
    if words.count >= 2, bytes.allSatisfy({ $0 < 0x80 && !$0.isASCIILower }) {
      return String(decoding: Self.capitalized(bytes), as: UTF8.self)
    }
    return name
  }

  /// Without marks at the end; “Jr.” and “J.” keep their full stop.
  private func trimmed(_ name: String) -> String {
    var bytes = Array(name.utf8)
    while let last = bytes.last {
      let isMark = [UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"), 0x20].contains(last)
      let isStop =
        last == UInt8(ascii: ".") && bytes.count > 4
        && bytes.suffix(4).dropLast().allSatisfy(\.isASCIILower)
      let isDash =
        bytes.count > 3 && bytes.suffix(3).starts(with: [0xe2, 0x80]) && last >= 0x93
        && last <= 0x95
      guard isMark || isStop || isDash else { break }
      bytes.removeLast(isDash ? 3 : 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A word of letters, and digits at its end.
  private func isHandle(_ bytes: [UInt8]) -> Bool {
    let name = bytes.reversed().drop(while: \.isASCIIDigit)
    return !name.isEmpty && bytes.count - name.count <= 4
      && !name.contains { $0 == 0x20 || $0.isASCIIDigit }
  }

  /// “example.org”, also as the end of a longer name.
  private func isDomain(_ bytes: [UInt8]) -> Bool {
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot >= 3 else { return false }
    let end = bytes[(dot + 1)...]
    return (2...3).contains(end.count) && end.allSatisfy(\.isASCIILetter)
      && bytes[dot - 3..<dot].allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
  }

  /// Whether two words that are no particles of names begin with small letters, or half of all;
  /// unless all do.
  private func isSentence(_ words: [ArraySlice<UInt8>]) -> Bool {
    let small = words.filter { word in
      word.first?.isASCIILower == true
        && !AuthorWords.particles.contains(String(decoding: word, as: UTF8.self))
    }
    return small.count < words.count && (small.count >= 2 || small.count * 2 >= words.count)
  }

  /// “Levant Wire in Damascus” without the place: no name has “ in ” in it. Nor “Ada Holm –
  /// Harbour Post” the paper.
  private func withoutTail(_ name: String) -> String {
    let bytes = Array(name.utf8)
    for start in bytes.indices.dropFirst(2) {
      for word in AuthorWords.tails where bytes.span.has(word, at: start) {
        return String(decoding: bytes[..<start], as: UTF8.self)
      }
    }
    return name
  }

  /// Whether it is what the page calls its site or publisher, spaces and marks left out.
  private func isSite(_ name: String) -> Bool {
    let own = Self.squeezed(name)
    return sites.contains { site in
      let other = Self.squeezed(site)
      if own == other { return true }
      return other.starts(with: own) && other.count <= own.count + 3
        && site.utf8.contains(UInt8(ascii: "."))
    }
  }

  private static func squeezed(_ name: String) -> [UInt8] {
    name.utf8.filter { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 }.map(\.asciiLowered)
  }

  private static func capitalized(_ bytes: [UInt8]) -> [UInt8] {
    var isStart = true
    return bytes.map { byte in
      defer { isStart = !byte.isASCIILetter }
      return isStart ? byte : byte.asciiLowered
    }
  }
}
