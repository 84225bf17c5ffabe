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
    var annotator = Annotator(named, layers)
    return annotator.annotations()
  }
}
