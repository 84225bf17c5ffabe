public import Corpus

/// What a file of the corpus holds: a page, or something that ought to be one and cannot be read.
public enum ContainedDocument: Sendable {
  /// Not yet decoded: ``FetchStage/page(_:)`` does that.
  case document(SourceDocument)
  /// A text that needs no cleaning.
  case ready(ReadyText)
  case booked(BookedMember)

  public var id: DocumentID {
    switch self {
    case .document(let document): document.id
    case .ready(let ready): ready.id
    case .booked(let member): member.id
    }
  }

  public var source: Source {
    switch self {
    case .document(let document): document.source
    case .ready(let ready): ready.source
    case .booked(let member): member.source
    }
  }
}

/// A place in a file that gives no page, and why.
public struct BookedMember: Hashable, Sendable {
  /// With the place as far as it is known, and without a digest.
  public let source: Source

  public let failure: FetchStage.Failure

  public var id: DocumentID {
    DocumentID(input: source.input, path: source.path, member: Array((source.member ?? "").utf8))
  }

  public var reject: Reject {
    Reject(
      stage: FetchStage.name, code: failure.code, detail: failure.detail, fate: failure.fate)
  }
}

/// How much of a file became documents, and what was passed over on purpose.
public struct ContainerTally: Hashable, Sendable {
  public internal(set) var documents = 0
  public internal(set) var booked = 0
  private var skips = [Int](repeating: 0, count: SkipReason.allCases.count)

  init() {}

  /// Why a part of an archive is no page and no failure either.
  public enum SkipReason: String, CaseIterable, Sendable {
    /// Records of a WARC that are about others.
    case request, metadata, conversion, warcinfo, continuation
    case otherRecord = "other_record"
    /// A response whose status is not 200.
    case status
    /// By the media type, or by the content where there is none.
    case notHTML = "not_html"
    /// A file in an archive whose name is not a page's.
    case name
    /// A folder, a link or a device in an archive.
    case notAFile = "not_a_file"
    /// A picture, a style or a frame of an MHTML page.
    case pagePart = "page_part"
  }

  public subscript(_ reason: SkipReason) -> Int {
    SkipReason.allCases.firstIndex(of: reason).map { skips[$0] } ?? 0
  }

  /// Reasons that occurred, in the order of their declaration.
  public var skipped: [(reason: SkipReason, count: Int)] {
    zip(SkipReason.allCases, skips).filter { $0.1 > 0 }.map { (reason: $0.0, count: $0.1) }
  }

  mutating func skip(_ reason: SkipReason) {
    if let index = SkipReason.allCases.firstIndex(of: reason) { skips[index] += 1 }
  }
}
