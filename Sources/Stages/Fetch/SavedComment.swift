internal import Scanning

/// What a browser or a tool that saved a page wrote into it: where it is from, and when.
///
/// Browsers write `saved from url=(0023)https://example.org/`, SingleFile `url:` and
/// `saved date:` on lines of their own, HTTrack `Mirrored from …, Tue, 05 Mar 2024 …`.
struct SavedComment {
  let url: String?

  /// ISO 8601 with the offset of whoever saved it.
  let captured: String?

  /// Such comments stand before or right behind the first tags.
  private static let looked = 8192

  init?(in html: Span<UInt8>) {
    let head = html.extracting(0..<min(html.count, Self.looked))
    var index = 0
    while let tag = head.first(UInt8(ascii: "<"), in: index..<head.count) {
      index = tag + 1
      guard head.has("<!--", at: tag) else { continue }
      index = behind("-->", in: head, from: tag + 2)
      let text = String(decoding: head.bytes(tag + 4..<max(tag + 4, index - 3)), as: UTF8.self)
      if let saved = Self.browser(text) ?? Self.singleFile(text) ?? Self.httrack(text) {
        self = saved
        return
      }
    }
    return nil
  }

  private init?(url: String?, captured: String?) {
    let isWeb = url.map { $0.hasPrefix("http://") || $0.hasPrefix("https://") } ?? false
    guard isWeb || captured != nil else { return nil }
    self.url = isWeb ? url : nil
    self.captured = captured
  }
}

// MARK: - Who wrote it

extension SavedComment {
  private static func browser(_ comment: String) -> SavedComment? {
    let words = comment.trimmed
    guard words.hasPrefix("saved from url=("),
      let close = words.firstIndex(of: ")")
    else { return nil }
    // The number in parentheses is the length of the address, which may hold spaces.
    let rest = words[words.index(after: close)...]
    let stated = UInt16(words[..<close].dropFirst("saved from url=(".count))
    let length = stated.map { Int($0) } ?? rest.utf8.count
    return SavedComment(url: String(rest.prefix(length)).trimmed, captured: nil)
  }

  private static func singleFile(_ comment: String) -> SavedComment? {
    guard comment.contains("SingleFile") else { return nil }
    var url: String?
    var captured: String?
    for line in comment.split(whereSeparator: \.isNewline).map({ String($0).trimmed }) {
      if line.hasPrefix("url: ") { url = String(line.dropFirst(5)).trimmed }
      if line.hasPrefix("saved date: ") {
        captured = isoTime(javaScript: String(line.dropFirst("saved date: ".count)))
      }
    }
    return SavedComment(url: url, captured: captured)
  }

  private static func httrack(_ comment: String) -> SavedComment? {
    let words = comment.trimmed
    guard words.hasPrefix("Mirrored from ") else { return nil }
    let rest = words.dropFirst("Mirrored from ".count)
    guard let by = rest.firstRange(of: " by HTTrack") else { return nil }
    let address = String(rest[..<by.lowerBound]).trimmed
    guard !address.isEmpty else { return nil }
    let time = rest[by.upperBound...].split(separator: ", ").suffix(2).joined(separator: ", ")
    return SavedComment(
      url: address.contains("://") ? address : "http://" + address,
      captured: isoTime(http: time))
  }
}

// MARK: - Times

extension SavedComment {
  /// `2024-03-05T10:11:12+01:00` of `Tue Mar 05 2024 10:11:12 GMT+0100 (…)`.
  private static func isoTime(javaScript text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count >= 6, words[5].hasPrefix("GMT"), words[5].utf8.count == 8 else { return nil }
    let offset = words[5].dropFirst(3)
    return isoTime(
      day: words[2], month: words[1], year: words[3], time: words[4],
      zone: "\(offset.prefix(3)):\(offset.suffix(2))")
  }

  /// `2024-03-05T10:11:12Z` of `Tue, 05 Mar 2024 10:11:12 GMT`.
  private static func isoTime(http text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT" else { return nil }
    return isoTime(day: words[1], month: words[2], year: words[3], time: words[4], zone: "Z")
  }

  private static func isoTime(
    day: Substring, month: Substring, year: Substring, time: Substring, zone: String
  ) -> String? {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard let month = months.firstIndex(of: String(month)), let dayNumber = Int(day),
      (1...31).contains(dayNumber), year.utf8.count == 4, Int(year) != nil,
      time.utf8.count == 8, time.utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ":") })
    else { return nil }
    let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(digits(month + 1))-\(digits(dayNumber))T\(time)\(zone)"
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension Span<UInt8> {
  fileprivate func bytes(_ range: Range<Int>) -> [UInt8] {
    range.map { self[$0] }
  }
}
