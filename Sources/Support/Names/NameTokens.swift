internal import Scanning

/// A name's words by the part they play in it.
struct NameTokens {
}

extension NameTokens {
  /// The letter that must follow an assimilated article; 0 for one before any word; `nil` for a
  /// word that is no article.
  static func letter(afterArticle word: [UInt8]) -> UInt8? {
    guard word.count >= 2, word.count <= 3, let first = word.first else { return nil }
    guard "aeiou".utf8.contains(first) else { return nil }
    switch String(decoding: word[1...], as: UTF8.self) {
    case "l": return 0
    case "d", "n", "r", "s", "t", "z": return first == UInt8(ascii: "i") ? nil : word[1]
    case "dh", "sh", "th": return first == UInt8(ascii: "i") ? nil : word[1]
    case "S": return UInt8(ascii: "S")
    default: return nil
    }
  }

  static func withoutArticles(_ words: [[UInt8]]) -> [[UInt8]] {
    words.enumerated().filter { index, word in
      guard index + 1 < words.count, let wanted = letter(afterArticle: word) else { return true }
      return wanted != 0 && words[index + 1].first != wanted
    }.map(\.element)
  }
}
