internal import Annotate
internal import Clean
internal import Corpus
internal import Engine
internal import Fetch
internal import Files
internal import Settings

/// One page, fetched and cleaned outside of any run: for pipes and for trying out.
public struct Extraction: Sendable {
  public enum Form: String, Sendable, CaseIterable {
    case text, markdown, json
  }

  private let fetch: FetchStage
  private let clean: CleanStage
  private let limit: Int

  /// - Parameter file: Whose settings are used. Without it the defaults, but that any page gives
  ///   its text: short ones and lists too, which a corpus leaves out.
  public init(_ file: PipelineFile? = nil) {
    var fetchSettings = FetchSettings()
    var cleanSettings = CleanSettings()
    if file == nil {
      cleanSettings.minWords = 1
      cleanSettings.indexPages = .keep
    }
    for stage in file?.settings.stages ?? [] {
      if case .fetch(let settings) = stage { fetchSettings = settings }
      if case .clean(let settings) = stage { cleanSettings = settings }
    }
    fetch = FetchStage(fetchSettings)
    clean = CleanStage(cleanSettings)
    limit = fetchSettings.maxDocumentBytes.bytes
  }

  /// Hands out the articles of a file, or of a place in one, in the form asked for, each with a
  /// line feed at its end.
  ///
  /// - Parameter body: Gets an article, or ``RunFailure`` with the stage and its reason.
  public func forEachArticle(
    ofFile written: String, as form: Form, _ body: (Result<[UInt8], RunFailure>) -> Void
  ) {
    let (file, member) = PagePlace.parts(of: written)
    let unit = SourceUnit(
      input: Self.input, root: file.parent, path: file.name, size: 0, modified: 0, inode: 0)
    var isThere = false
    fetch.forEachDocument(in: unit) { document in
      guard member == nil || document.source.member == member else { return }
      isThere = true
      let place = document.source.member.map { "\(file)#\($0)" } ?? "\(file)"
      body(Result { () throws(RunFailure) in try self.written(document, as: form, place) })
    }
    if !isThere { body(.failure(RunFailure(.notPublished, "\(written): there is no page"))) }
  }

  private func written(
    _ document: ContainedDocument, as form: Form, _ place: String
  ) throws(RunFailure) -> [UInt8] {
    do throws(Reject) {
      switch document {
      case .booked(let member): throw member.reject
      case .document(let document): return written(try clean.run(try page(document)), as: form)
      case .ready(let ready): return written(try article(of: ready), as: form)
      }
    } catch {
      throw Self.failure(error, place)
    }
  }

  /// The article of a page that was read from somewhere else.
  public func article(of bytes: [UInt8], as form: Form) throws(RunFailure) -> [UInt8] {
    do throws(Reject) {
      return written(try clean.run(try page(bytes)), as: form)
    } catch {
      throw Self.failure(error, "standard input")
    }
  }

  /// The language of a unit's article, or why it has none.
  func look(at unit: SourceUnit) -> Result<String, Reject> {
    Result { () throws(Reject) in
      try clean.run(try fetch.run(unit)).language ?? "unknown"
    }
  }

  private func page(_ bytes: [UInt8]) throws(Reject) -> Page {
    do throws(FetchStage.Failure) {
      return try fetch.page(
        try SourceDocument(file: bytes, input: Self.input, path: Array("-".utf8), limit: limit))
    } catch {
      throw Reject(error, at: FetchStage.name)
    }
  }

  private func page(_ document: SourceDocument) throws(Reject) -> Page {
    do throws(FetchStage.Failure) {
      return try fetch.page(document)
    } catch {
      throw Reject(error, at: FetchStage.name)
    }
  }

  private func article(of ready: ReadyText) throws(Reject) -> Article {
    do throws(CleanStage.Failure) {
      return try clean.article(of: ready)
    } catch {
      throw Reject(error, at: CleanStage.name)
    }
  }

  private func written(_ article: Article, as form: Form) -> [UInt8] {
    switch form {
    case .text: return Array((article.text + "\n").utf8)
    case .markdown: return Array(clean.markdown(of: article).utf8)
    case .json:
      var writer = JSONWriter()
      let named = NamedArticle(article: article, names: nil)
      Record(
        article: article, copyStatus: nil, names: [],
        annotations: AnnotateStage(.with { $0.layers = [.links] }).process(named)
      ).write(to: &writer)
      return writer.bytes
    }
  }

  private static func failure(_ reject: Reject, _ place: String) -> RunFailure {
    RunFailure(.notPublished, "\(place): \(reject.stage): \(reject.code): \(reject.detail)")
  }

  private static let input = "extract"
}
