/// One saved page, found and decoded, not yet parsed.
public struct Page: Sendable {
  public let id: DocumentID
  public let source: Source
  public let encoding: EncodingEvidence

  /// What the container or the browser that saved the page says its address was.
  public let url: String?

  /// Which of them says so: `container`, `saved_comment`.
  public let urlFrom: String?

  /// What its address seems to be by the folders that it lies in; the weakest evidence.
  public let pathURL: String?

  /// Whether the digest that the container has for the page is of other bytes.
  public var isDoubted = false

  /// The page as valid UTF-8, without a byte order mark.
  public let html: [UInt8]

  public init(
    id: DocumentID, source: Source, encoding: EncodingEvidence, url: String?,
    urlFrom: String? = nil, pathURL: String? = nil, html: [UInt8]
  ) {
    self.id = id
    self.source = source
    self.encoding = encoding
    self.url = url
    self.urlFrom = url == nil ? nil : urlFrom ?? "container"
    self.pathURL = pathURL
    self.html = html
  }
}

/// Where a document came from.
public struct Source: Hashable, Sendable {
  /// The `id` of the input in `pipeline.json`.
  public var input: String

  /// `html`, or the container it was in.
  public var format: String

  /// Path below the input's root as the file system has it; not always UTF-8.
  public var path: [UInt8]

  /// Place within a container, if there is one.
  public var member: String?

  /// First byte within the container, or 0.
  public var offset: Int

  /// Length of the source in bytes, as stored.
  public var byteCount: Int

  /// SHA-256 of the source bytes as stored, in hexadecimal.
  public var sha256: String

  /// When the page was saved, if the container or the page says so; ISO 8601.
  public var captured: String?

  /// Of the HTTP response that the page came in, if the container has it.
  public var status: Int?

  /// The media type that the response or the container states, with its parameters, as it stands.
  public var contentType: String?

  public init(
    input: String, format: String, path: [UInt8], member: String? = nil, offset: Int = 0,
    byteCount: Int, sha256: String, captured: String? = nil
  ) {
    self.input = input
    self.format = format
    self.path = path
    self.member = member
    self.offset = offset
    self.byteCount = byteCount
    self.sha256 = sha256
    self.captured = captured
  }
}

/// How the bytes of a page became text, and why so.
public struct EncodingEvidence: Hashable, Sendable {
  /// WHATWG name of the encoding that was used, in lower case.
  public var used: String

  /// Which evidence won: `bom`, `declared`, `valid_utf8`, `twice_encoded`, `input`, `detected`,
  /// `default`.
  public var why: String

  /// The label as the page declares it, if it does.
  public var declared: String?

  /// What the bytes look like, where they were looked at.
  public var detected: String?

  /// Characters that stand for undecodable bytes, U+FFFD.
  public var replaced: Int

  public init(used: String, why: String, declared: String?, detected: String?, replaced: Int) {
    self.used = used
    self.why = why
    self.declared = declared
    self.detected = detected
    self.replaced = replaced
  }
}

extension Source: Storable {
  public func store(to writer: inout ByteWriter) {
    writer.write(input)
    writer.write(format)
    writer.write(path)
    writer.write(member)
    writer.write(offset)
    writer.write(byteCount)
    writer.write(sha256)
    writer.write(captured)
    writer.write(status ?? -1)
    writer.write(contentType)
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    input = try reader.string()
    format = try reader.string()
    path = try reader.byteString()
    member = try reader.optionalString()
    offset = try reader.integer()
    byteCount = try reader.integer()
    sha256 = try reader.string()
    captured = try reader.optionalString()
    let code = try reader.integer()
    status = code < 0 ? nil : code
    contentType = try reader.optionalString()
  }
}

extension EncodingEvidence: Storable {
  public func store(to writer: inout ByteWriter) {
    writer.write(used)
    writer.write(why)
    writer.write(declared)
    writer.write(detected)
    writer.write(replaced)
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    used = try reader.string()
    why = try reader.string()
    declared = try reader.optionalString()
    detected = try reader.optionalString()
    replaced = try reader.integer()
  }
}
