internal import Corpus
internal import Scanning

/// Finds links of the page, and addresses, handles and hashtags in the text.
struct LinkFinder {
  let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  /// In document order; what is written out within a linked phrase is the phrase's link alone.
  func links(of article: Article) -> [TextLink] {
    let anchors = article.links.filter { $0.range.end <= reading.bytes.count && !$0.range.isEmpty }
      .sorted { $0.range < $1.range }
    var links: [TextLink] = []
    var next = 0
    var covered = 0
    for token in reading.tokens {
      while next < anchors.count, anchors[next].range.start <= token.start {
        links.append(
          TextLink(range: anchors[next].range, kind: .anchor, target: anchors[next].target))
        covered = max(covered, anchors[next].range.end)
        next += 1
      }
      guard token.start >= covered, let kind = kind(of: token) else { continue }
      links.append(TextLink(range: TextRange(token.range), kind: kind, target: target(token, kind)))
    }
    for anchor in anchors[next...] {
      links.append(TextLink(range: anchor.range, kind: .anchor, target: anchor.target))
    }
    return links
  }

  private func kind(of token: Token) -> TextLink.Kind? {
    guard token.count >= 2 else { return nil }
    let bytes = reading.bytes.span
    switch token.firstByte {
    case UInt8(ascii: "@"): return .handle
    case UInt8(ascii: "#"):
      return bytes[token.start + 1].isASCIIDigit ? nil : .hashtag
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
      if token.count > 8,
        bytes.has("http://", at: token.start) || bytes.has("https://", at: token.start)
          || bytes.has("www.", at: token.start)
      {
        return .url
      }
      fallthrough
    default:
      guard token.count >= 6, bytes.first(UInt8(ascii: "@"), in: token.range) != nil else {
        return nil
      }
      return .email
    }
  }

  private func target(_ token: Token, _ kind: TextLink.Kind) -> String? {
    switch kind {
    case .url:
      let text = reading.text(token.range)
      return reading.bytes.span.has("www.", at: token.start) ? "http://" + text : text
    case .email: return "mailto:" + reading.text(token.range)
    default: return nil
    }
  }
}
