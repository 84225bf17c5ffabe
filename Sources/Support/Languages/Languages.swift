// The only file that calls CLD2.

internal import CLD2Bridge

/// The language of a text, and how sure that is.
public struct IdentifiedLanguage: Hashable, Sendable {
  /// BCP 47: `en`, `pt`, `zh-Hant`; a ``macrolanguage(of:)`` where CLD2 sees two of its languages.
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
  let weight = unsafe found.reliable != 0 ? 10 : 5
  let tag = unsafe languageTag(String(cString: code))
  if let family = macrolanguage(of: tag), let other = unsafe found.second_code,
    macrolanguage(of: unsafe languageTag(String(cString: other))) == family
  {
    let percent = unsafe Int(found.percent) + Int(found.second_percent)
    return IdentifiedLanguage(code: family, score: min(1000, percent * weight))
  }
  return IdentifiedLanguage(code: tag, score: unsafe Int(found.percent) * weight)
}

/// The ISO 639-3 macrolanguage of a language that is hardly told from its other languages, as a BCP
/// 47 tag: `sh` of Bosnian, Croatian, Montenegrin and Serbian, `ms` of Malay and Indonesian, `no` of
/// Bokmål and Nynorsk. `nil` for every other language.
public func macrolanguage(of code: String) -> String? {
  switch code {
  case "bs", "hr", "sr", "sr-ME", "cnr", "sh": "sh"
  case "id", "ms", "zsm": "ms"
  case "nb", "nn", "no": "no"
  default: nil
  }
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
