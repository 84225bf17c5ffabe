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
    return annotations
  }
}
