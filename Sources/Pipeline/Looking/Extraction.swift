internal import Clean
internal import Corpus
internal import Engine
internal import Fetch
internal import Files
internal import Settings

/// One page, fetched and cleaned outside of any run: for pipes and for trying out.
public struct Extraction {
  public enum Form: String, Sendable, CaseIterable {
    case text, markdown, json
  }

  private let fetch: FetchStage
  private let clean: CleanStage
  private let limit: Int

  /// - Parameter file: Whose settings are used; the defaults without it.
  public init(_ file: PipelineFile? = nil) {
    var fetchSettings = FetchSettings()
    var cleanSettings = CleanSettings()
    for stage in file?.settings.stages ?? [] {
      if case .fetch(let settings) = stage { fetchSettings = settings }
      if case .clean(let settings) = stage { cleanSettings = settings }
    }
    fetch = FetchStage(fetchSettings)
    clean = CleanStage(cleanSettings)
    limit = fetchSettings.maxDocumentBytes.bytes
  }

  /// The article of a file in the form asked for, with a line feed at its end.
  ///
  /// - Throws: ``RunFailure`` with the stage and its reason if there is none.
  public func article(ofFile path: String, as form: Form) throws(RunFailure) -> [UInt8] {
    let file = Path(path)
    let unit = SourceUnit(
      input: Self.input, root: file.parent, path: file.name, size: 0, modified: 0, inode: 0)
    do throws(Reject) {
      return written(try clean.run(try fetch.run(unit)), as: form)
    } catch {
      throw Self.failure(error, path)
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

  private func page(_ bytes: [UInt8]) throws(Reject) -> Page {
    do throws(FetchStage.Failure) {
      let document = try SourceDocument(
        file: bytes, input: Self.input, path: Array("-".utf8), limit: limit)
      return try fetch.page(document)
    } catch {
      throw Reject(error, at: FetchStage.name)
    }
  }

  private func written(_ article: Article, as form: Form) -> [UInt8] {
    switch form {
    case .text: return Array((article.text + "\n").utf8)
    case .markdown: return Array(clean.markdown(of: article).utf8)
    case .json:
      var writer = JSONWriter()
      Record(article: article, copyStatus: nil, names: [], annotations: Annotations())
        .write(to: &writer)
      return writer.bytes
    }
  }

  private static func failure(_ reject: Reject, _ place: String) -> RunFailure {
    RunFailure(.notPublished, "\(place): \(reject.stage): \(reject.code): \(reject.detail)")
  }

  private static let input = "extract"
}
