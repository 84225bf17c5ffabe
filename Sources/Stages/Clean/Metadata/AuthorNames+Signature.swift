internal import Scanning

// One name: a person, an agency, or who else signs.

extension AuthorNames {
  /// Who signs: one person or one body.
  enum Signature {
    case person(String)
    case agency(String)
    case other(String)
  }

  func signature(in part: String, _ shape: Shape) -> Signature? {
    var name = trimmed(withoutTail(withoutLead(collapsed(part))))
    name = collapsed(withoutBrackets(name))
    let bytes = Array(name.utf8)
    guard (shape == .handles ? 2 : 3)...60 ~= bytes.count, !bytes.contains(UInt8(ascii: "@")),
      bytes[0].isASCIILetter || bytes[0].isASCIIDigit || bytes[0] >= 0x80,
      !bytes.span.has("http", at: 0), !bytes.span.has("www.", at: 0)
    else { return nil }
    let words = bytes.split(separator: 0x20)
    let lowered = asciiLowercased(name)
    if AuthorWords.nobody.contains(lowered) { return nil }
    if AuthorWords.isDesk(lowered), words.count <= 7 { return .other(name) }
    if AuthorWords.roles.contains(where: { lowered.hasSuffix($0) })
      || AuthorWords.starts.contains(where: { lowered.hasPrefix($0) })
    {
      return nil
    }
    if isSite(name) || words.count == 1 && isDomain(bytes) { return .other(name) }
    let hasDigits = bytes.contains(where: \.isASCIIDigit)
    guard words.count <= 7, !isDomain(bytes), !hasDigits || shape == .handles && isHandle(bytes),
      !isSentence(words)
    else { return nil }
    if AuthorWords.agencies.contains(lowered) { return .agency(name) }
    // Names in capitals are a matter of the site's style, not of the person's.
    if words.count >= 2, bytes.allSatisfy({ $0 < 0x80 && !$0.isASCIILower }) {
      return .person(String(decoding: Self.capitalized(bytes), as: UTF8.self))
    }
    return .person(name)
  }

  /// Up to a bracket; of “Ada (Lund) Holm” what stands around it.
  private func withoutBrackets(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard
      let open = bytes.firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "<") }),
      open > 0
    else { return name }
    let close = bytes[open...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.endIndex
    let rest = bytes[close...].dropFirst()
    let isName = rest.count > 2 && rest.allSatisfy { $0.isASCIILetter || $0 >= 0x80 || $0 == 0x20 }
    return String(decoding: bytes[..<open] + (isName ? rest : []), as: UTF8.self)
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

  /// A word of three characters or more that begins with no digit: “mouse7”, and not “5min”.
  private func isHandle(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 30, !bytes[0].isASCIIDigit else { return false }
    return bytes.count >= 3 && !bytes.contains(0x20)
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
  func isSentence(_ words: [ArraySlice<UInt8>]) -> Bool {
    let small = words.filter { word in
      // Of “al-Saadi” and “d’Arc” the second part is the name.
      word.first?.isASCIILower == true && !word.contains(where: \.isASCIIUpper)
        && !word.starts(with: "al-".utf8) && !word.starts(with: "el-".utf8)
        && !AuthorWords.particles.contains(String(decoding: word, as: UTF8.self))
    }
    return words.count > 1 && small.count < words.count
      && (small.count >= 2 || small.count * 2 >= words.count)
  }

  /// “Levant Wire in Damascus” without the place: no name has “ in ” in it. Nor “Ada Holm –
  /// Harbour Post” the paper.
  private func withoutTail(_ name: String) -> String {
    let bytes = Array(name.utf8)
    for start in bytes.indices.dropFirst(2) {
      for word in AuthorWords.tails
      where bytes.span.has(word, at: start)
        && !(bytes[start + 1].isASCIIUpper && bytes[start + 2].isASCIILower)
      {
        return String(decoding: bytes[..<start], as: UTF8.self)
      }
    }
    return name
  }

  /// Whether it is what the page calls its site or publisher, spaces and marks left out.
  func isSite(_ name: String) -> Bool {
    let own = Self.squeezed(name)
    return sites.contains { site in
      let other = Self.squeezed(site)
      if own == other { return true }
      return other.starts(with: own) && other.count <= own.count + 3
        && site.utf8.contains(UInt8(ascii: "."))
    }
  }

  static func squeezed(_ name: String) -> [UInt8] {
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
