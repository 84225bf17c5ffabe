internal import Archives
internal import Digests

/// Takes the page out of a record: from behind its HTTP head, or as it is.
struct ResponseReader {
  private let reader: WARCReader
  private let record: WARCRecord
  private let limit: Int

  struct Page {
    let bytes: [UInt8]
    /// The record's block, from the HTTP head on.
    let block: [UInt8]
    /// Where the body begins in the block.
    let bodyStart: Int
    let label: String?
    /// Of the response; `nil` if it has no head.
    var status: Int?
    /// As the response states it, or the record that has none.
    var contentType: String?

    /// Whether the page is not what the archive says it wrote. What a digest of the payload is of,
    /// the body as it was sent or as it was meant, writers do not agree on.
    func isDoubted(by record: WARCRecord) -> Bool {
      if let digest = record.field("warc-block-digest").flatMap({ StatedDigest($0) }) {
        return !digest.isOf(block.span)
      }
      guard let digest = record.field("warc-payload-digest").flatMap({ StatedDigest($0) }) else {
        return false
      }
      return !digest.isOf(block.span.extracting(bodyStart...)) && !digest.isOf(bytes.span)
    }
  }

  enum Outcome {
    case page(Page)
    case skipped(ContainerTally.SkipReason)
    case failed(FetchStage.Failure)
    /// The reader's next event says where.
    case damaged
  }

  init(_ reader: WARCReader, _ record: WARCRecord, limit: Int) {
    self.reader = reader
    self.record = record
    self.limit = limit
  }

  /// Reads no more of the record than tells what it is, and all of a page.
  func outcome() -> Outcome {
    let type = record.field("content-type").map { ContentType($0) }
    if record.type == "resource" {
      guard type?.isHTML ?? false else { return .skipped(.notHTML) }
      return page(
        nil, label: type?.parameter("charset"), contentType: record.field("content-type"))
    }
    if let media = type?.media, !media.isEmpty, media != "application/http" {
      return .skipped(.notHTML)
    }
    guard let head = head() else { return .damaged }
    switch head {
    case .none:
      // HTTP/0.9 has no head, and then only the content speaks.
      guard let begin = reader.peek(512), looksLikeHTML(begin) else { return .skipped(.notHTML) }
      return page(nil, label: nil, contentType: nil)
    case .some(let head):
      if head.status != 200 { return .skipped(.status) }
      let type = head.fields.contentType
      if let type, !type.media.isEmpty, !type.isHTML { return .skipped(.notHTML) }
      return page(
        head, label: type?.parameter("charset"), contentType: head.fields.first("content-type"))
    }
  }
}

// MARK: - Steps

extension ResponseReader {
  /// The HTTP head, the inner `nil` if there is none; the outer if it is damaged.
  private func head() -> HTTPHead?? {
    for count in [1 << 13, 1 << 16, 1 << 19] {
      guard let bytes = reader.peek(count) else { return .none }
      if let head = HTTPHead(bytes) { return .some(head) }
      if bytes.count < count { break }
    }
    return .some(.none)
  }

  private func page(_ head: HTTPHead?, label: String?, contentType: String?) -> Outcome {
    let count = reader.unreadBytes
    if count - (head?.byteCount ?? 0) > limit {
      return .failed(.tooLarge(bytes: count, limit: limit))
    }
    guard let block = reader.take(count) else { return .damaged }
    guard let head else {
      return .page(
        Page(bytes: block, block: block, bodyStart: 0, label: label, contentType: contentType))
    }
    let bodyStart = min(head.byteCount, block.count)
    let stored = Array(block[bodyStart...])
    switch head.body(stored, limit: limit) {
    case .tooLarge: return .failed(.tooLargeUnpacked(bytes: stored.count, limit: limit))
    case .damaged(let coding, let readable):
      return .failed(.bodyDamaged(coding: coding, readable: readable))
    case .unknown(let coding): return .failed(.bodyCodingUnknown(coding))
    case .bytes(let bytes):
      if head.fields.contentType == nil, !looksLikeHTML(bytes) { return .skipped(.notHTML) }
      return .page(
        Page(
          bytes: bytes, block: block, bodyStart: bodyStart, label: label, status: head.status,
          contentType: contentType))
    }
  }

  private func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    otherThanHTML(bytes.span) == nil && bytes.prefix(512).contains(UInt8(ascii: "<"))
  }
}
