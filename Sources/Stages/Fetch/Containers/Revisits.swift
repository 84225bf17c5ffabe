internal import Archives
internal import Digests

/// Where the records of a WARC stand that others may refer to, and those whose original has not
/// come yet.
///
/// Memory: 16 bytes for each of three names of a record.
struct Revisits {
  private var places: [UInt64: Int] = [:]
  private var waiting: [(record: WARCRecord, place: ContainerBook.Place)] = []
  private var nextIndex = 0

  private static let mostNoted = 6_000_000
  private static let mostWaiting = 50_000

  /// - Parameter place: First stored byte of the record.
  mutating func note(_ record: WARCRecord, at place: Int) {
    guard places.count < Self.mostNoted else { return }
    for name in [
      record.id, record.field("warc-payload-digest"),
      Self.visit(record.targetURI, record.field("warc-date")),
    ] {
      guard let name else { continue }
      let key = SHA256.digest(of: name).prefix
      // Of several the first, which the others are copies of.
      if places[key] == nil { places[key] = place }
    }
  }

  /// Of what `revisit` refers to: by id, by address and time, by the digest of the page.
  func place(of revisit: WARCRecord) -> Int? {
    for name in [
      revisit.field("warc-refers-to").map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) },
      Self.visit(
        revisit.field("warc-refers-to-target-uri"), revisit.field("warc-refers-to-date")),
      revisit.field("warc-payload-digest"),
    ] {
      if let name, let place = places[SHA256.digest(of: name).prefix] { return place }
    }
    return nil
  }

  /// Whether some have not been asked for with ``nextWaiting()``.
  var isAwaited: Bool { nextIndex < waiting.count }

  /// Adds what records further on in the archive have noted.
  mutating func add(_ later: Revisits) {
    for (key, place) in later.places where places[key] == nil { places[key] = place }
    waiting += later.waiting
  }

  /// - Returns: Whether there was room.
  mutating func wait(_ record: WARCRecord, at place: ContainerBook.Place) -> Bool {
    guard waiting.count < Self.mostWaiting else { return false }
    waiting.append((record, place))
    return true
  }

  mutating func nextWaiting() -> (record: WARCRecord, place: ContainerBook.Place)? {
    guard nextIndex < waiting.count else { return nil }
    defer { nextIndex += 1 }
    return waiting[nextIndex]
  }

  private static func visit(_ address: String?, _ time: String?) -> String? {
    guard let address, let time else { return nil }
    return "\(time) \(address)"
  }
}
