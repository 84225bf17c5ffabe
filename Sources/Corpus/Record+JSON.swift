extension Record {
  /// Writes the record as one line, keys in the order of ``RecordSchema/fields``.
  ///
  /// Every key is there, lists are never null, offsets are code points of `text`.
  public func write(to writer: inout JSONWriter) {
    let page = RecordPage(article)
    writer.object { json in
      json.member("schema", Self.schema)
      json.member("id", article.id.description)
      writeMetadata(to: &json)
      json.member("text", article.text)
      json.member("blocks", list: article.blocks) { json, block in
        json.object {
          $0.member("kind", block.kind.rawValue)
          $0.member("level", block.level)
          $0.member("number", block.number)
          page.write(block.range, to: &$0)
        }
      }
      json.member("images", list: article.images) { json, image in
        json.object {
          $0.member("src", image.source)
          $0.member("alt", image.alternative)
          $0.member("caption", image.caption)
          $0.member("position", page.codePoints(before: image.offset))
        }
      }
      writeStatistics(to: &json)
      writeSource(to: &json)
      writeEncoding(to: &json)
      writeCopyStatus(to: &json)
      writeNames(to: &json, on: page)
      annotations.write(to: &json, on: page)
      json.member("flags", article.flags)
    }
    writer.endLine()
  }
}

// MARK: - Parts

extension Record {
  private func writeMetadata(to json: inout JSONWriter) {
    json.member("url", article.url)
    json.member("url_from", article.urlFrom)
    json.member("site", article.site)
    json.member("site_from", article.siteFrom)
    json.member("title", article.title)
    json.member("title_from", article.titleFrom)
    json.member("authors", article.authors)
    json.member("authors_from", article.authorsFrom)
    json.member("published", article.published?.value)
    json.member("published_precision", article.published?.precision.rawValue)
    json.member("published_from", article.published?.from)
    json.member("modified", article.modified?.value)
    json.member("section", article.section)
    json.member("tags", article.tags)
    json.member("license", article.license)
    json.member("license_from", article.licenseFrom)
    json.member("language", article.language)
    json.member("language_score", thousandths: article.languageScore)
  }

  private func writeStatistics(to json: inout JSONWriter) {
    let statistics = TextStatistics(of: article)
    json.member("stats") {
      $0.member("characters", statistics.characters)
      $0.member("words", statistics.words)
      $0.member("paragraphs", statistics.paragraphs)
      $0.member("link_density", thousandths: article.linkDensity)
    }
  }

  private func writeSource(to json: inout JSONWriter) {
    let source = article.source
    let path = PathText(source.path)
    json.member("source") {
      $0.member("input", source.input)
      $0.member("format", source.format)
      $0.member("path", path.text)
      $0.member("path_base64", path.base64)
      $0.member("member", source.member)
      $0.member("offset", source.offset)
      $0.member("bytes", source.byteCount)
      $0.member("sha256", source.sha256)
      $0.member("captured", source.captured)
      $0.member("status", source.status)
      $0.member("content_type", source.contentType)
    }
  }

  private func writeEncoding(to json: inout JSONWriter) {
    let encoding = article.encoding
    json.member("encoding") {
      $0.member("used", encoding.used)
      $0.member("why", encoding.why)
      $0.member("declared", encoding.declared)
      $0.member("detected", encoding.detected)
      $0.member("replaced", encoding.replaced)
    }
  }

  private func writeCopyStatus(to json: inout JSONWriter) {
    let status =
      copyStatus
      ?? CopyStatus(kind: .unique, cluster: article.id, similarity: 1000, isDirect: true)
    json.member("dedup") {
      $0.member("kind", status.kind.rawValue)
      $0.member("cluster", status.cluster.description)
      $0.member("canonical", status.cluster.description)
      $0.member("is_canonical", status.isCanonical(article.id))
      $0.member("similarity", thousandths: status.similarity)
      $0.member("direct", status.isDirect)
    }
  }

  private func writeNames(to json: inout JSONWriter, on page: RecordPage) {
    json.member("names", list: names) { json, name in
      json.object {
        page.write(name.range, to: &$0)
        $0.member("surface", name.surface)
        $0.member("canonical", name.canonical)
        $0.member("canonical_id", name.canonicalID)
        $0.member("rule", name.rule)
        $0.member("score", thousandths: name.score)
      }
    }
  }
}

/// The text that a record's offsets point into.
struct RecordPage {
  private let points: CodePoints
  private let text: String

  init(_ article: Article) {
    text = article.text
    points = CodePoints(of: article.text)
  }

  func write(_ range: TextRange, to json: inout JSONWriter, prefix: String = "") {
    json.member(prefix + "start", points.count(before: range.start))
    json.member(prefix + "end", points.count(before: range.end))
  }

  /// The three members of a span that may be missing.
  func write(_ range: TextRange?, to json: inout JSONWriter, prefix: String) {
    json.member(prefix + "start", range.map { points.count(before: $0.start) })
    json.member(prefix + "end", range.map { points.count(before: $0.end) })
    json.member(prefix + "text", range.map { text[$0] })
  }

  func codePoints(before offset: Int) -> Int { points.count(before: offset) }

  func words(_ range: TextRange) -> String { text[range] }
}

/// A path of bytes in JSON: as it is where it is UTF-8, with base64 beside it where it is not.
public struct PathText: Sendable {
  /// Valid UTF-8; bad bytes are U+FFFD.
  public let text: String

  /// `nil` where `text` is exact.
  public let base64: String?

  public init(_ path: [UInt8]) {
    text = String(decoding: path, as: UTF8.self)
    base64 = text.utf8.elementsEqual(path) ? nil : Self.base64(path)
  }

  /// RFC 4648, section 4.
  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let chunk = bytes[start..<min(start + 3, bytes.count)]
      let bits = chunk.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - chunk.count))
      for position in 0..<4 {
        let digit = digits[Int(bits >> UInt32(18 - 6 * position) & 63)]
        text.append(position <= chunk.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
