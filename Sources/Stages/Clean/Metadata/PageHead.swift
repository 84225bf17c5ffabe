internal import HTMLParsing
internal import Scanning

/// What a page states about itself outside its text: `<meta>`, `<link>`, `<title>`, `<html lang>`.
struct PageHead {
  /// `name`, `property` or `itemprop` in lower case, and `content`, in document order.
  private var statements: [(key: String, content: String)] = []
  private(set) var title: String?
  private(set) var canonical: String?
  private(set) var license: String?
  private(set) var base: String?
  private(set) var language: String?
  private(set) var isAMP = false

  init(_ tree: HTMLTree) {
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .meta: readMeta(index, tree)
      case .link: readLink(index, tree)
      case .title where title == nil: readTitle(index, tree)
      case .base where base == nil: base = tree.string(.href, of: index)
      case .html:
        let declared = tree.string(.lang, of: index) ?? tree.string(.xmlLang, of: index)
        if language == nil { language = declared }
        if tree.value(.amp, of: index) != nil { isAMP = true }
      default: break
      }
    }
  }

  /// The first statement under any of `keys`, tried in order. Never empty.
  func first(_ keys: String...) -> String? {
    for key in keys {
      if let found = statements.first(where: { $0.key == key }) { return found.content }
    }
    return nil
  }

  func all(_ key: String) -> [String] {
    statements.filter { $0.key == key }.map(\.content)
  }

  private mutating func readMeta(_ index: Int, _ tree: HTMLTree) {
    guard statements.count < 400, let content = tree.string(.content, of: index) else { return }
    let trimmed = collapsed(content)
    guard !trimmed.isEmpty else { return }
    for name in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
      guard let key = tree.string(name, of: index) else { continue }
      statements.append((asciiLowercased(key), trimmed))
    }
  }

  private mutating func readLink(_ index: Int, _ tree: HTMLTree) {
    guard let relation = tree.string(.rel, of: index), let target = tree.string(.href, of: index)
    else { return }
    switch asciiLowercased(relation) {
    case "canonical": canonical = canonical ?? target
    case "license": license = license ?? target
    default: break
    }
  }

  /// The first `<title>` that is not within a drawing, which the parser has left out.
  private mutating func readTitle(_ index: Int, _ tree: HTMLTree) {
    let text = collapsed(tree.text(below: index))
    if !text.isEmpty { title = text }
  }
}

extension HTMLTree {
  /// All text below node `index`, as it stands, up to 4 KiB.
  func text(below index: Int) -> String {
    var bytes: [UInt8] = []
    for node in nodes[index..<nodes[index].subtreeEnd] where node.tag == .text {
      bytes += self.bytes[node.text]
      if bytes.count > 4096 { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// White space collapsed, what is invisible left out, references of HTML resolved once more:
/// contents of `<meta>` and JSON-LD are often escaped twice.
func collapsed(_ string: String) -> String {
  var text = BlockText()
  let bytes = Array(string.utf8)
  let resolved = resolvingReferences(bytes)
  text.append(resolved, 0..<resolved.count, keeping: .folded)
  return String(decoding: text.bytes, as: UTF8.self)
}

func asciiLowercased(_ string: String) -> String {
  String(decoding: string.utf8.map(\.asciiLowered), as: UTF8.self)
}

/// The five references of XML, the letters and signs of Latin-1, quotes and dashes, and numbers;
/// no other.
func resolvingReferences(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
  let names: [(String, String)] = [
    ("&amp;", "&"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&apos;", "'"),
    ("&nbsp;", " "), ("&rsquo;", "’"), ("&lsquo;", "‘"), ("&ldquo;", "“"), ("&rdquo;", "”"),
    ("&ndash;", "–"), ("&mdash;", "—"), ("&hellip;", "…"),
  ]
  var result: [UInt8] = []
  var index = 0
  let text = bytes.span
  scan: while index < bytes.count {
    guard text[index] == UInt8(ascii: "&") else {
      result.append(text[index])
      index += 1
      continue
    }
    for (name, character) in names where text.has(name, at: index) {
      result += character.utf8
      index += name.utf8.count
      continue scan
    }
    if let (scalar, end) = latinReference(text, at: index) {
      result.append(scalar: scalar)
      index = end
      continue
    }
    if text.has("&#", at: index) {
      let isHex = text.has("x", at: index + 2)
      var end = index + (isHex ? 3 : 2)
      let digits = end
      while end < bytes.count, end - digits < 8, text[end] != UInt8(ascii: ";") { end += 1 }
      let number = UInt32(
        String(decoding: bytes[min(digits, end)..<end], as: UTF8.self), radix: isHex ? 16 : 10)
      if let number, number >= 0x20, end < bytes.count {
        result.append(scalar: number)
        index = end + 1
        continue
      }
    }
    result.append(text[index])
    index += 1
  }
  return result
}

/// `&oacute;`: the character, and the byte after the semicolon.
private func latinReference(_ text: Span<UInt8>, at start: Int) -> (UInt32, end: Int)? {
  var end = start + 1
  while end < text.count, end - start < 8, text[end].isASCIILetter || text[end].isASCIIDigit {
    end += 1
  }
  guard end > start + 2, end < text.count, text[end] == UInt8(ascii: ";") else { return nil }
  let name = latinNames.firstIndex {
    $0.utf8.count == end - start - 1 && isSame($0, text, start + 1)
  }
  return name.map { (0xa0 + UInt32($0), end + 1) }
}

/// Case counts: `&Uuml;` and `&uuml;` are two.
private func isSame(_ name: String, _ text: Span<UInt8>, _ start: Int) -> Bool {
  var index = start
  for byte in name.utf8 {
    guard text[index] == byte else { return false }
    index += 1
  }
  return true
}

/// HTML 4.01, section 24.2.1: the characters from U+00A0 to U+00FF in their order.
private let latinNames = """
  nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
  sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
  Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
  ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
  szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
  icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
  yacute thorn yuml
  """.utf8.split(separator: 0x20).map { String(decoding: Array($0), as: UTF8.self) }
