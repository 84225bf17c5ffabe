public import Corpus

/// Finds articles that say the same as another one, whether edited, cut or built into a longer one.
///
/// `observe` keeps two bytes a word. `decide` takes each site's boilerplate out, finds texts that
/// share a winnowed fingerprint, and compares each such pair word by word; no hash, and no share
/// of words alone, makes two articles copies.
public struct DeduplicateStage: CorpusStage {
  public static let name = "deduplicate"
  public static let version = 2

  private let settings: DeduplicateSettings

  public init(_ settings: DeduplicateSettings = DeduplicateSettings()) { self.settings = settings }

  public func observe(_ article: Article) -> Observation { Observation(article) }

  /// - Complexity: Nearly linear in the words of the corpus; articles of one template meet each
  ///   other, at some nanoseconds a pair.
  public func decide(_ observations: [Observation]) -> CopyClusters {
    var builder = ClusterBuilder(observations, settings: settings)
    return builder.copyClusters()
  }

  public func conclude(_ observation: Observation, given clusters: CopyClusters) -> CopyStatus {
    clusters.status(of: observation.id)
  }

  /// Where in the article's text each word stands that was observed of it, in bytes: what the
  /// words of a ``Reuse`` are. A word of the title, which short articles are compared with, too,
  /// is empty.
  public func wordPlaces(in article: Article) -> [Range<Int>] {
    Observation.wordPlaces(in: article)
  }

  /// Says why documents of `observations` are copies, or are not.
  public func inspector(of observations: [Observation]) -> CopyInspector {
    CopyInspector(observations, settings: settings)
  }
}
