internal import Archives
internal import Corpus
internal import Digests
internal import Files

/// Names what a container holds, and counts it.
final class ContainerBook {
  /// Most bytes of one page, packed and unpacked.
  let limit: Int
  private(set) var tally = ContainerTally()
  private let input: String
  private let path: [UInt8]

  /// Names in archives may repeat, and ids may not. Half of a digest stands for a name, so that
  /// millions fit.
  private var namesTaken: Set<UInt64> = []

  /// Documents that an earlier run has read.
  private let countBefore: Int

  init(input: String, path: [UInt8], limit: Int, resuming resumption: Resumption? = nil) {
    self.input = input
    self.path = path
    self.limit = limit
    namesTaken = resumption?.names ?? []
    countBefore = resumption?.count ?? 0
  }

  func skip(_ reason: ContainerTally.SkipReason) { tally.skip(reason) }

  /// Where in the container something stands.
  struct Place {
    let format: String
    var member: String?
    var range: Range<Int> = 0..<0
  }

  /// What the container says of a page.
  struct Claims {
    var url: String?
    /// Its encoding.
    var label: String?
    /// ISO 8601.
    var captured: String?
    var status: Int?
    var contentType: String?
    /// Whether the container's digest is of other bytes.
    var isDoubted = false
  }

  /// - Parameter stored: What the digest is of.
  func document(
    _ bytes: [UInt8], at place: Place, stored: [UInt8], _ claims: Claims = Claims()
  ) -> ContainedDocument {
    tally.documents += 1
    let source = source(place, stored: stored, claims)
    // Archives also name what is not on the web: `urn:view:…`.
    let url = claims.url.flatMap { url in
      ["http://", "https://", "ftp://"].contains { url.utf8.starts(with: $0.utf8) } ? url : nil
    }
    var document = SourceDocument(source: source, bytes: bytes, url: url, label: claims.label)
    document.isDoubted = claims.isDoubted
    return .document(document)
  }

  private func source(_ place: Place, stored: [UInt8], _ claims: Claims) -> Source {
    var source = source(place)
    source.sha256 = SHA256.digest(of: stored).hexadecimal
    source.captured = claims.captured
    source.status = claims.status
    // It is some words; what is longer is none.
    source.contentType = claims.contentType.flatMap { $0.utf8.count <= 256 ? $0 : nil }
    return source
  }

  /// - Parameter text: Makes the document, given its id and where it is from.
  func ready(
    at place: Place, stored: [UInt8], _ claims: Claims, _ text: (DocumentID, Source) -> ReadyText
  ) -> ContainedDocument {
    tally.documents += 1
    let source = source(place, stored: stored, claims)
    let id = DocumentID(
      input: source.input, path: source.path, member: Array((source.member ?? "").utf8))
    return .ready(text(id, source))
  }

  /// Counts a page that is a file.
  func document(_ file: SourceDocument) -> ContainedDocument {
    tally.documents += 1
    return .document(file)
  }

  func booked(_ failure: FetchStage.Failure, at place: Place) -> ContainedDocument {
    tally.booked += 1
    return .booked(BookedMember(source: source(place), failure: failure))
  }

  /// A hole has no name but its place.
  func booked(_ hole: ArchiveHole, _ format: String, in member: String? = nil) -> ContainedDocument
  {
    let name = (member.map { $0 + "#" } ?? "") + "hole@\(hole.range.lowerBound)"
    let place = Place(format: format, member: name, range: hole.range)
    // The disk's trouble and not the archive's: another night it may be read.
    if case .unreadable(let error) = hole.damage {
      return booked(.unreadable(error.reason), at: place)
    }
    return booked(.archiveHole(hole.range, why: hole.damage.description), at: place)
  }

  private func source(_ place: Place) -> Source {
    var member = place.member
    if let name = member, !namesTaken.insert(Resumption.key(of: name)).inserted {
      // The place may repeat too, where entries overlap; what was counted so far does not.
      let suffix = "@\(place.range.lowerBound)"
      let number = countBefore + tally.documents + tally.booked
      var copy =
        namesTaken.contains(Resumption.key(of: name + suffix))
        ? "\(name)\(suffix)#\(number)" : name + suffix
      while !namesTaken.insert(Resumption.key(of: copy)).inserted { copy += "'" }
      member = copy
    }
    return Source(
      input: input, format: place.format, path: path, member: member,
      offset: place.range.lowerBound, byteCount: place.range.count, sha256: "")
  }
}

/// The pages of one container, one after the other.
protocol ContainerPages: AnyObject {
  /// `nil` at the end.
  func next() -> ContainedDocument?

  /// Behind the last document; `nil` where nothing can be read without what stands before.
  var place: ContainerPlace? { get }
}
