internal import Scanning

/// Makes people's names of what a page states as its authors.
struct AuthorNames {
  /// What a page calls itself and its publisher: no author of its articles.
  let sites: [String]

  /// Where the page says it lies.
  var hosts: [String] = []

  struct Found {
    var people: [String] = []

    /// News agencies.
    var agencies: [String] = []

    /// Who else may sign: a desk, a company, the site itself.
    var others: [String] = []

    /// People; else agencies; else the others.
    var best: [String] { people.isEmpty ? agencies.isEmpty ? others : agencies : people }
  }

  /// What a name may look like.
  enum Shape {
    case names

    /// Also a single word with digits, as readers call themselves.
    case handles
  }

  /// Without “By”, roles and addresses. At most 12 people.
  func found(in statements: [String], _ shape: Shape = .names) -> Found {
    var found = Found()
    for statement in statements.prefix(20) {
      let whole = collapsed(String(decoding: statement.utf8.prefix(Self.longest), as: UTF8.self))
      if whole.isEmpty { continue }
      if isSite(whole) {
        found.add(.other(withoutMarks(whole)))
        continue
      }
      let parts = parts(of: whole)
      // “The Harbour Press Ltd, Harbour Town, Germany”.
      if let company = parts.first(where: { AuthorWords.isCompany($0) }), !isPerson(parts[0]) {
        if isOwn(company) { found.add(.other(collapsed(company))) }
        continue
      }
      if isAddress(parts) { continue }
      for (index, part) in parts.enumerated() where index == 0 || !isNoName(part) {
        // “Ada Holm writes from Harbour Town, Fenland” names a place.
        let words = Array(part.utf8).split(separator: 0x20)
        if index == 0, words.count > 3, isSentence(words) { break }
        if let signature = signature(in: part, shape) { found.add(signature) }
      }
    }
    return found
  }

  /// Bytes of a statement that are read.
  private static let longest = 2000

  private func withoutMarks(_ statement: String) -> String {
    let isMark = { (byte: UInt8) in
      [0x20, UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ":")].contains(byte)
    }
    let bytes = Array(statement.utf8.drop(while: isMark).reversed().drop(while: isMark).reversed())
    return String(decoding: bytes, as: UTF8.self)
  }

  /// “MD”, “M.Ed.”: in a list of names no name, but what the one before may put behind it.
  private func isDegree(_ part: String) -> Bool {
    // “MD*”, “CFP®”
    var bytes = Array(collapsed(part).utf8)
    while let last = bytes.last, last == UInt8(ascii: "*") || last >= 0x80 { bytes.removeLast() }
    guard (2...7).contains(bytes.count), !AuthorWords.agencies.contains(asciiLowercased(part))
    else { return false }
    let capitals = bytes.count(where: \.isASCIIUpper)
    return capitals >= 2 && bytes.allSatisfy { $0.isASCIILetter || $0 == UInt8(ascii: ".") }
      && capitals * 2 >= bytes.count(where: \.isASCIILetter)
  }

  private func isAddress(_ parts: [String]) -> Bool {
    guard parts.count > 1, let last = parts.last else { return false }
    return isCountry(last) && !(parts.count == 2 && isPerson(parts[0]))
  }

  private func isCountry(_ part: String) -> Bool {
    AuthorWords.countries.contains(asciiLowercased(collapsed(part)))
  }

  /// Whether what stands behind a name in a list is none: a degree, a company, a country, “Jr.”.
  private func isNoName(_ part: String) -> Bool {
    let lowered = asciiLowercased(collapsed(part))
    return isDegree(part) || AuthorWords.isCompany(part) || isCountry(part)
      || ["jr", "jr.", "sr", "sr.", "junior", "senior"].contains(lowered)
  }

  /// Whether a statement's first part has two or three words, as people's names have, with
  /// capitals, and is not what the site calls itself or a company.
  private func isPerson(_ part: String) -> Bool {
    let words = Array(part.utf8).split(separator: 0x20)
    guard (2...3).contains(words.count), !AuthorWords.isCompany(part), !isOwn(part, unknown: false),
      words.allSatisfy({ $0.first?.isASCIIUpper == true || $0.first ?? 0 >= 0x80 }),
      case .person = signature(in: part, .names)
    else { return false }
    return true
  }

  /// “Ada Holm/Jo Rask” apart, and “Ada Holm/SP-X” without the paper's short name.
  private static func slashed(_ part: [UInt8]) -> [[UInt8]] {
    let pieces = part.split(separator: UInt8(ascii: "/")).map { Array($0) }
    guard pieces.count > 1, pieces[0].contains(0x20) else { return [part] }
    if pieces.allSatisfy({ $0.contains(0x20) }) { return pieces }
    let isShort = pieces.dropFirst().allSatisfy { $0.count <= 5 && !$0.contains(0x20) }
    return isShort ? [pieces[0]] : [part]
  }

  /// Whether a company's name has a word of the site's or its host's: else it has made the site.
  private func isOwn(_ company: String, unknown: Bool = true) -> Bool {
    let own = (sites + hosts).map { Array(Self.squeezed($0).prefix(200)) }
    if own.isEmpty { return unknown }
    let words = company.utf8.prefix(100).split(separator: 0x20).map {
      Self.squeezed(String(decoding: Array($0), as: UTF8.self))
    }
    return words.contains { word in
      word.count >= 4 && own.contains { Self.holds($0, word) }
    }
  }

  private static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard word.count <= text.count else { return false }
    return (0...text.count - word.count).contains { text[$0...].starts(with: word) }
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
    return parts.flatMap(Self.slashed).map { String(decoding: $0, as: UTF8.self) }
  }

  func withoutLead(_ statement: String) -> String {
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

extension AuthorNames.Found {
  fileprivate mutating func add(_ signature: AuthorNames.Signature) {
    switch signature {
    case .person(let name):
      if people.count < 12, !people.contains(name) { people.append(name) }
    case .agency(let name):
      if !agencies.contains(name) { agencies.append(name) }
    case .other(let name):
      if others.count < 12, !others.contains(name) { others.append(name) }
    }
  }
}
