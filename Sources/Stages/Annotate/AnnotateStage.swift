public import Corpus

/// Finds what stands in an article: names and what they name, quotes, dates, sources and more.
///
/// Rules and word lists, English first; other languages get sentences, tokens, names, places,
/// numeric and month-name dates, quotations without speakers, and links.
public struct AnnotateStage: DocumentStage {
  public typealias Failure = Never

  public static let name = "annotate"
  public static let version = 1

  private let layers: Set<AnnotationLayer>

  public init(_ settings: AnnotateSettings) { layers = Set(settings.layers) }

  /// - Complexity: O(text).
  public func process(_ named: NamedArticle) -> Annotations {
    let article = named.article
    let reading = Reading(article.text)
    var annotations = Annotations()
    if layers.contains(.sents) { annotations.sentences = reading.sentences.map { TextRange($0) } }
    if layers.contains(.dates) {
      var finder = DateFinder(reading, published: article.published?.day)
      annotations.dates = finder.found()
    }
    if layers.contains(.acronyms) {
      var finder = AcronymFinder(reading)
      annotations.acronyms = finder.run()
    }
    if layers.contains(.quotes) {
      var finder = QuoteFinder(reading)
      annotations.quotes = finder.run().map { quote($0, in: reading) }
    }
    return annotations
  }

  private func quote(_ found: FoundQuote, in reading: Reading) -> Quote {
    let pieces = found.pieces.map { TextRange($0) }
    return Quote(
      kind: found.kind, range: TextRange(start: found.pieces[0].lowerBound, end: found.pieces[found.pieces.count - 1].upperBound),
      pieces: pieces, cue: found.cue.map { TextRange(reading.byteRange($0)) },
      speaker: found.speaker.map { TextRange(reading.byteRange($0)) }, speakerCluster: nil,
      hedge: nil)
  }
}
