/// What the reader came for: the text of a page, and what is known about it.
public struct Article: Hashable, Sendable {
  public var id: DocumentID
  public var source: Source
  public var encoding: EncodingEvidence

  /// Canonical address: what the page declares, else where it was saved from.
  public var url: String?

  /// Where that was found: `canonical`, `og:url`, `json-ld`, `container`, `saved_comment`, `path`, …
  public var urlFrom: String?
  public var title: String?

  /// Where that was found: `heading`, `json-ld`, `meta:og:title`, `title`, …
  public var titleFrom: String?

  /// Name of the publication.
  public var site: String?

  /// Where that was found: `meta:og:site_name`, `json-ld`, `meta:application-name`, …
  public var siteFrom: String?
  public var authors: [String] = []

  /// Where they were found: `json-ld`, `meta:author`, `marked`, `link`, `byline`, `text`, …
  public var authorsFrom: String?
  public var published: StatedDate?
  public var modified: StatedDate?
  public var section: String?
  public var tags: [String] = []

  /// The licence under which the publisher says that the article may be used: its address, or its
  /// name where no address is stated.
  public var license: String?

  /// Where that was found: `json-ld`, `rel:license`, `meta:dcterms.license`, `link`, …
  public var licenseFrom: String?

  /// BCP 47 code of the text's language, if it could be told.
  public var language: String?

  /// How sure that is, in thousandths.
  public var languageScore: Int?

  /// Paragraphs, separated by `\n\n`. UTF-8 in NFC, without control characters but `\n` and tab.
  public var text: String

  /// The paragraphs and what they are, in order; they cover the text but for the separators.
  public var blocks: [Block]

  /// Links that stand in the text, in order.
  public var links: [Anchor] = []

  /// Pictures in and above the text, in order, if they were asked for.
  public var images: [Picture] = []

  /// Characters of linked text among all characters of the text, in thousandths.
  public var linkDensity: Int = 0

  /// What a reader of the record should know, sorted: `paywall`, `partial`, …
  public var flags: [String] = []

  public init(
    id: DocumentID, source: Source, encoding: EncodingEvidence, text: String, blocks: [Block]
  ) {
    self.id = id
    self.source = source
    self.encoding = encoding
    self.text = text
    self.blocks = blocks
  }
}

/// A date as somebody stated it.
public struct StatedDate: Hashable, Sendable {
  public enum Precision: String, Sendable {
    case year, month, day, minute, second
  }

  /// ISO 8601, as far as it was stated: `2015-04`, `2015-04-08`, `2015-04-08T09:30:00+03:00`.
  /// The publisher's own calendar day: nothing is moved to UTC.
  public let value: String
  public let precision: Precision

  /// Where it was found: `json-ld`, `meta:article:published_time`, `time`, `url`, `text`, …
  public let from: String

  public init(value: String, precision: Precision, from: String) {
    self.value = value
    self.precision = precision
    self.from = from
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar; a month counts from its first
  /// day, a year from its first. `nil` if the value is no date.
  public var day: Int? {
    let digits = Array(value.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard digits.count >= range.upperBound else { return nil }
      var total = 0
      for byte in digits[range] {
        guard byte >= 48, byte <= 57 else { return nil }
        total = total * 10 + Int(byte - 48)
      }
      return total
    }
    guard let year = number(0..<4) else { return nil }
    let month = number(5..<7) ?? 1
    let dayOfMonth = number(8..<10) ?? 1
    return CalendarDay.number(year: year, month: month, day: dayOfMonth)
  }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
public enum CalendarDay {
  /// H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. `nil` if there
  /// is no such day.
  public static func number(year: Int, month: Int, day: Int) -> Int? {
    guard (1...12).contains(month), day >= 1, day <= length(year: year, month: month) else {
      return nil
    }
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The same source's civil_from_days.
  public static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * mp + 2) / 5 + 1
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Days in a month, 28 to 31. `month` is 1 to 12.
  public static func length(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Article: Storable {
  public func store(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(source)
    writer.write(encoding)
    for value in [url, title, site, section, language, urlFrom] { writer.write(value) }
    for value in [titleFrom, siteFrom, authorsFrom, license, licenseFrom] { writer.write(value) }
    writer.write(authors)
    writer.write(tags)
    writer.write(flags)
    writer.write(published)
    writer.write(modified)
    writer.write(languageScore ?? -1)
    writer.write(linkDensity)
    writer.write(text)
    writer.write(blocks)
    writer.write(links)
    writer.write(images)
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    id = try reader.value()
    source = try reader.value()
    encoding = try reader.value()
    url = try reader.optionalString()
    title = try reader.optionalString()
    site = try reader.optionalString()
    section = try reader.optionalString()
    language = try reader.optionalString()
    urlFrom = try reader.optionalString()
    titleFrom = try reader.optionalString()
    siteFrom = try reader.optionalString()
    authorsFrom = try reader.optionalString()
    license = try reader.optionalString()
    licenseFrom = try reader.optionalString()
    authors = try reader.strings()
    tags = try reader.strings()
    flags = try reader.strings()
    published = try reader.optional()
    modified = try reader.optional()
    let score = try reader.integer()
    languageScore = score < 0 ? nil : score
    linkDensity = try reader.integer()
    text = try reader.string()
    blocks = try reader.list()
    links = try reader.list()
    images = try reader.list()
  }
}

extension StatedDate: Storable {
  public func store(to writer: inout ByteWriter) {
    writer.write(value)
    writer.write(precision.rawValue)
    writer.write(from)
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    value = try reader.string()
    guard let precision = Precision(rawValue: try reader.string()) else {
      throw ByteReader.Damage(offset: reader.offset)
    }
    self.precision = precision
    from = try reader.string()
  }
}
