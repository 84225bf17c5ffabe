internal import Archives
internal import Corpus
internal import Scanning

extension ContainerBook {
  /// The page of a web archive in one file: RFC 2557, as Chrome and Internet Explorer write it.
  func mhtml(_ bytes: [UInt8], at place: Place, stored: [UInt8]) -> ContainedDocument? {
    guard let message = MIMEMessage(bytes) else {
      return document(bytes, at: place, stored: stored)
    }
    guard let root = message.root else {
      return booked(.notHTML("a mail without a page"), at: place)
    }
    for _ in message.parts.dropFirst() { skip(.pagePart) }
    let content = message.content(of: root)
    // The page may be all there where what should stand behind it is not.
    let end = Array(content.suffix(64))
    guard root.isWhole || end.span.hasAnywhere("</html") else {
      return booked(.archiveHole(0..<bytes.count, why: "the page does not end"), at: place)
    }
    if content.count > limit {
      return booked(.tooLarge(bytes: content.count, limit: limit), at: place)
    }
    let address =
      root.fields.first("content-location") ?? message.fields.first("snapshot-content-location")
      ?? message.fields.first("content-location")
    let isWeb = address.map { $0.hasPrefix("http://") || $0.hasPrefix("https://") } ?? false
    let claims = Claims(
      url: isWeb ? address : nil, label: root.fields.contentType?.parameter("charset"),
      captured: message.fields.first("date").flatMap { isoTime(mail: $0) },
      contentType: root.fields.first("content-type"))
    return document(content, at: place, stored: stored, claims)
  }
}

extension Span<UInt8> {
  fileprivate func hasAnywhere(_ words: String) -> Bool {
    for index in 0..<count where has(words, at: index) { return true }
    return false
  }
}

/// `2024-03-05T10:11:12+01:00` of `Tue, 5 Mar 2024 10:11:12 +0100` (RFC 5322, section 3.3).
func isoTime(mail text: String) -> String? {
  var words = text.split(separator: " ").map(String.init)
  if let first = words.first, first.hasSuffix(",") { words.removeFirst() }
  let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  guard words.count >= 4, let day = Int(words[0]), (1...31).contains(day),
    let month = months.firstIndex(of: words[1]), let year = Int(words[2]),
    (1970...9999).contains(year)
  else { return nil }
  let time = words[3].split(separator: ":").map(String.init)
  guard time.count >= 2, time.allSatisfy({ $0.utf8.count == 2 && Int($0) != nil }) else {
    return nil
  }
  let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
  let clock = "\(time[0]):\(time[1]):\(time.count > 2 ? time[2] : "00")"
  return "\(year)-\(digits(month + 1))-\(digits(day))T\(clock)" + zone(words.dropFirst(4).first)
}

/// `-0000` says that the clock was UTC and the place is not known; names of zones are obsolete.
private func zone(_ word: String?) -> String {
  guard let word, word.utf8.count == 5, word.hasPrefix("+") || word.hasPrefix("-"),
    Int(word.dropFirst()) ?? 0 != 0
  else { return "Z" }
  return "\(word.prefix(3)):\(word.suffix(2))"
}
