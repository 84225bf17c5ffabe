public import Corpus
internal import Encodings
internal import Files
internal import Settings

/// Reads a saved page: file → bytes → UTF-8, with the evidence for each step.
public struct FetchStage: DocumentStage {
  public static let name = "fetch"
  public static let version = 3

  let settings: FetchSettings
  private let readings: [String: InputReading]

  /// - Parameter readings: How inputs are read, by their ids; others are read as they look.
  public init(_ settings: FetchSettings, readings: [String: InputReading] = [:]) {
    self.settings = settings
    self.readings = readings
  }

  /// Whether the files of an input are JSON Lines by its settings, whatever they are called.
  public func isOfLines(_ input: String) -> Bool { reading(of: input).format == .jsonl }

  /// The language of the input's documents of which none is found, if its settings say one.
  public func defaultLanguage(of input: String) -> String? {
    let language = reading(of: input).language
    return language.isEmpty ? nil : language
  }

  func reading(of input: String) -> InputReading { readings[input] ?? InputReading() }

  /// Reads the file that the scan found. A file that has changed since is read as it is now.
  public func process(_ unit: SourceUnit) throws(Failure) -> Page {
    let limit = settings.maxDocumentBytes.bytes
    let stored = try contents(of: unit.root / unit.path, limit: limit)
    return try page(
      SourceDocument(file: stored, input: unit.input, path: unit.path, limit: limit))
  }

  /// Decodes a page whose bytes are at hand.
  public func page(_ document: SourceDocument) throws(Failure) -> Page {
    if let what = otherThanHTML(document.bytes.span) { throw .notHTML(what) }
    let decoded = try decoded(document)
    let html = decoded.text
    if isBlank(html.span) { throw .empty }
    if let what = otherThanMarkup(html.span) { throw .notHTML(what) }

    let saved = SavedComment(in: html.span)
    var source = document.source
    source.captured = source.captured ?? saved?.captured
    var page = Page(
      id: document.id, source: source, encoding: evidence(decoded),
      url: document.url ?? saved?.url,
      urlFrom: document.url == nil ? "saved_comment" : "container",
      pathURL: MirrorAddress(path: document.source.pagePath)?.url, html: html)
    page.isDoubted = document.isDoubted
    return page
  }
}

extension Source {
  /// The folders and name of the page: of a file in a ZIP or tar those in there.
  fileprivate var pagePath: [UInt8] {
    guard let member, format == "zip" || format.hasPrefix("tar") else { return path }
    return Array(member.utf8)
  }
}

// MARK: - Steps

extension FetchStage {
  func contents(of path: Path, limit: Int) throws(Failure) -> [UInt8] {
    var size = 0
    do throws(FileError) {
      let file = try InputFile(path)
      let status = try file.status()
      size = status.size
      if status.kind == .regular { return try file.contents(limit: limit) }
    } catch {
      throw error.isTooLarge ? .tooLarge(bytes: size, limit: limit) : .unreadable(error.reason)
    }
    throw .notAFile
  }

  private func decoded(_ document: SourceDocument) throws(Failure) -> DecodedText {
    do throws(UnavailableEncoding) {
      return try DecodedText(
        document.bytes, label: document.label,
        undeclared: Encoding(label: reading(of: document.source.input).encoding))
    } catch {
      throw .encodingUnavailable(error.name)
    }
  }

  private func evidence(_ decoded: DecodedText) -> EncodingEvidence {
    EncodingEvidence(
      used: decoded.encoding.rawValue, why: decoded.reason.rawValue, declared: decoded.declared,
      detected: decoded.detected?.rawValue, replaced: decoded.replaced)
  }
}
