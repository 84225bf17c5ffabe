public import Corpus

/// Finds articles that say the same as another one, whether edited, cut or built into a longer one.
///
/// `observe` keeps two bytes a word. `decide` takes each site's boilerplate out, finds texts that
/// share a winnowed fingerprint, and compares each such pair word by word; no hash, and no share
/// of words alone, makes two articles copies.
public struct DeduplicateStage: CorpusStage {
  public static let name = "deduplicate"
  public static let version = 1

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

  /// Why two documents are copies, or are not.
  ///
  /// - Parameter corpus: Where the sites' boilerplate is looked for; if empty, there is none. Costs
  ///   microseconds without it, a pass over its tokens with it.
  public func explainPair(
    _ first: Observation, _ second: Observation, among corpus: [Observation] = []
  ) -> PairExplanation {
    PairExplanation(
      first, second, without: Boilerplate(of: corpus), rule: CopyRule(settings))
  }
}
