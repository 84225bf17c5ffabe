/// What exports take from a record: its text, and what stands in it.
///
/// Spans count code points of `text`, as in the record.
public struct ExportedRecord: Sendable {
  let id: String
  let url: String?
  let site: String?
  let title: String?

  /// ISO 8601, as precise as the page was.
  let published: String?
  let text: ExportedText
  let tokens: [Span]
  let sentences: [Span]
  let entities: [Mention]
  let clusters: [Cluster]
  let roles: [Role]
  let acronyms: [Acronym]
  let quotes: [Quotation]
  let dates: [TimeExpression]
  let sources: [Source]
  let quantities: [Amount]

  /// Half open.
  struct Span: Hashable, Sendable {
    let start: Int
    let end: Int
  }

  struct Mention: Sendable {
    let span: Span
    let label: String
    let cluster: Int

    /// `geonames:` and a number, or empty.
    let placeID: String
  }

  struct Cluster: Sendable {
    let label: String
    let name: String
    let canonicalID: String
    let role: String?
    let placeID: String?

    /// Degrees, with the digits of the record.
    let latitude: String?
    let longitude: String?

    /// ISO 3166-1 alpha-2.
    let country: String?

    /// Indices of its entities.
    let mentions: [Int]
  }

  struct Role: Sendable {
    let span: Span
    let head: String
    let cluster: Int
  }

  struct Acronym: Sendable {
    let short: Span
    let long: Span
  }

  struct Quotation: Sendable {
    /// `direct`, `indirect` or `mixed`.
    let kind: String
    let span: Span
    let pieces: [Span]
    let cue: Span?
    let speaker: Span?
    let speakerCluster: Int?
    let hedge: String?
  }

  struct TimeExpression: Sendable {
    let span: Span

    /// TIMEX3's type and value.
    let type: String
    let value: String

    /// First day of what it may mean, ISO 8601.
    let from: String?
    let to: String?
  }

  struct Source: Sendable {
    let span: Span
    let name: String
    let kind: String
  }

  struct Amount: Sendable {
    let span: Span

    /// With the digits of the record.
    let value: String
    let unit: String
  }
}

/// Why a record cannot be exported.
public struct ExportFailure: Error, Sendable {
  /// Which record, and what of it.
  public let sentence: String
}
