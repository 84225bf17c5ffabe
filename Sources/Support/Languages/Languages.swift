// The only file that calls CLD2.

internal import CLD2Bridge

/// The language of a text, and how sure that is.
public struct IdentifiedLanguage: Hashable, Sendable {
  /// BCP 47: `en`, `pt`, `zh-Hant`.
  public let code: String

  /// 0 to 1000: the share of the text that is in this language, halved where CLD2 does not vouch
  /// for its answer.
  public let score: Int
}

/// Identifies the language in which most of `text` is written, among some 160.
///
/// CLD2 (D. Sites), naive Bayes over quadgrams; Debian's library. Only the first 8 KiB are
/// looked at: more changes no answer. Returns `nil` for fewer than 24 bytes of letters.
///
/// - Complexity: O(1), some 50 µs.
public func identify(_ text: String) -> IdentifiedLanguage? {
  var count = min(text.utf8.count, mostBytes)
  let utf8 = text.utf8.span
  while count < utf8.count, count > 0, utf8[count] & 0xc0 == 0x80 { count -= 1 }
  let found = unsafe utf8.extracting(0..<count).withUnsafeBufferPointer { bytes in
    unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
      unsafe winnow_identify_language(characters.baseAddress, Int32(characters.count))
    }
  }
  guard let code = unsafe found.code, unsafe found.bytes >= fewestBytes else { return nil }
  let score = unsafe Int(found.percent) * (unsafe found.reliable != 0 ? 10 : 5)
  return IdentifiedLanguage(code: unsafe languageTag(String(cString: code)), score: score)
}

private let mostBytes = 8 << 10
private let fewestBytes = 24

/// CLD2's code as a BCP 47 tag: some of its codes are older than the registry.
private func languageTag(_ code: String) -> String {
  switch code {
  case "iw": "he"
  case "in": "id"
  case "ji": "yi"
  case "jw": "jv"
  case "mo": "ro"
  case "tl": "fil"
  case "zh": "zh-Hans"
  default: code
  }
}
