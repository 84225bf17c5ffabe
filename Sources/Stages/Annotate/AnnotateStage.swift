public import Corpus
public import Names

/// Finds what stands in an article: names and what they name, quotes, dates, sources and more.
///
/// Rules, word lists and a trained tagger of names, English first; other languages get sentences, tokens, names, places,
/// numeric and month-name dates, quotations without speakers, and links.
public struct AnnotateStage: DocumentStage {
  public typealias Failure = Never

  public static let name = "annotate"
  public static let version = 5

  private let layers: Set<AnnotationLayer>
  private let model: TaggerModel
  private let countryHints: [String: String]
  private let gazetteers: OwnGazetteers

  /// - Parameters:
  ///   - model: `nil` for the one in the binary.
  ///   - countryHints: ISO code of the country that an input is mostly about, by the input's id.
  ///   - gazetteers: The user's own, whose places are places, under the ids that they have there.
  public init(
    _ settings: AnnotateSettings, model: TaggerModel? = nil, countryHints: [String: String] = [:],
    gazetteers: [GazetteerFile] = []
  ) {
    self.gazetteers = OwnGazetteers(gazetteers)
    self.countryHints = countryHints
    layers = Set(settings.layers)
    self.model = model ?? .builtIn
  }

  /// - Complexity: O(text).
  public func process(_ named: NamedArticle) -> Annotations {
    var annotator = Annotator(
      named, layers, model, countryHint: countryHints[named.article.source.input] ?? "",
      gazetteers: gazetteers)
    return annotator.annotations()
  }
}
