/// A page as valid UTF-8, and how its encoding was found.
///
/// The evidence counts in this order: byte order mark, what was declared if it can decode the
/// bytes (by the container, then by the page), UTF-8 that is valid, what the caller knows of such
/// pages if it can decode the bytes, detection, windows-1252. A
/// mark of UTF-8 before what is mostly not UTF-8 counts for nothing. A byte that means nothing
/// costs one U+FFFD, never the page.
public struct DecodedText: Sendable {
  /// Valid UTF-8 without byte order mark and without U+0000, which ends a page for some parsers
  /// and which the HTML Standard drops from text.
  public private(set) var text: [UInt8]

  public let encoding: Encoding

  /// Which evidence won.
  public private(set) var reason: Reason

  /// The label as declared, known or not; the page's own where the container's is wrong.
  public let declared: String?

  /// What the bytes look like, where that was asked.
  public let detected: Encoding?

  /// How many U+FFFD stand for bytes that mean nothing.
  public let replaced: Int

  public enum Reason: String, Sendable {
    case mark = "bom"
    case declared
    case validUTF8 = "valid_utf8"
    /// UTF-8 that somebody had encoded a second time, which is undone.
    case twiceEncoded = "twice_encoded"
    /// What the caller says of pages that do not say it.
    case input
    case detected
    case fallback = "default"
  }

  /// Decodes a page. Valid UTF-8 is not copied.
  ///
  /// - Parameters:
  ///   - label: What a container declares, a HTTP header for one; it outweighs what the page says
  ///     of itself.
  ///   - undeclared: Instead of detection, where that would be asked.
  /// - Complexity: O(bytes).
  public init(
    _ bytes: [UInt8], label: String? = nil, undeclared: Encoding? = nil
  ) throws(UnavailableEncoding) {
    let evidence = Evidence(bytes, label: label, undeclared: undeclared)
    let choice = try evidence.choice()
    let repaired =
      if let known = choice.repaired { known } else { try evidence.decoded(as: choice.encoding) }
    text = repaired.text
    replaced = repaired.replaced
    encoding = choice.encoding
    reason = choice.reason
    declared = choice.label ?? evidence.declared
    detected = choice.detected
    if encoding == .utf8, replaced == 0, let twice = TwiceEncoded(text) {
      text = twice.text
      reason = .twiceEncoded
    }
    if text.span.place(of: 0) != nil { text.removeAll { $0 == 0 } }
  }
}
