public import Corpus
internal import Digests
internal import Names

/// What the corpus decided about its names.
public struct Spellings: Sendable {
  /// All spellings of one name.
  public struct Cluster: Sendable {
    /// The spelling that texts carry.
    public let canonical: String

    /// Languages in which texts carry another one.
    public let canonicalIn: [String: String]

    public let kind: NameKind

    /// GeoNames' number of the place that it names.
    let place: Int?

    /// The id that a gazetteer of the user's has for it.
    let entry: String?

    /// What the identifier is made of if it is no place.
    let key: [UInt8]

    /// `gn:…`, what another gazetteer calls it, or `n:…`; clusters of alternative names have the
    /// same one.
    ///
    /// Worked out when it is asked for: most names of a corpus are asked for once.
    public var id: String {
      if let place { return "gn:\(place)" }
      if let entry { return entry }
      let alias = Aliases.group(of: Array(canonical.utf8)).map { Array("alias \($0)".utf8) }
      return "n:" + SHA256.digest(of: alias ?? key).hexadecimal.prefix(12)
    }

    /// Documents that have it in any form, copies not counted.
    public let documents: Int

    /// Most documents first, then by bytes.
    public let forms: [Form]

    /// Near names and what kept them apart, at most ten.
    public internal(set) var nearMisses: [NearMiss] = []
  }

  /// One spelling and why it is here.
  public struct Form: Hashable, Sendable {
    public let spelling: String

    /// Documents that have it, copies not counted.
    public let documents: Int
    public let mentions: Int
    public let rule: String

    /// Thousandths.
    public let score: Int

    /// What speaks for it, for people.
    public let evidence: [String]

    /// Whether it is a spelling of the canonical one, so that texts carry that instead, and not
    /// another name for the same.
    public let isSpelling: Bool
  }

  /// A name that is near in spelling and another name all the same, or perhaps.
  public struct NearMiss: Hashable, Sendable {
    public let name: String
    public let rule: String
    public let score: Int
    public let evidence: [String]
  }

  /// In the order of canonical spelling and id, by bytes.
  public let clusters: [Cluster]

  /// Spelling to place in `clusters` and in the cluster's forms.
  private let places: [String: (cluster: Int, form: Int)]

  init(_ table: FormTable, _ corrections: Corrections, _ gazetteers: [GazetteerFile] = []) {
    let grouping = SpellingClusters(table, corrections, gazetteers)
    var found = grouping.clusters.map { cluster in
      ClusterBuilder(cluster, table, corrections, gazetteers).cluster
    }
    Self.addNearMisses(grouping, to: &found)
    // Clusters of one spelling differ in their keys.
    let order = ByteOrder.sorted(found.map { Array($0.canonical.utf8) + [0] + $0.key })
    clusters = order.map { found[$0] }
    var places: [String: (cluster: Int, form: Int)] = [:]
    for (number, cluster) in clusters.enumerated() {
      for (index, form) in cluster.forms.enumerated() { places[form.spelling] = (number, index) }
    }
    self.places = places
  }

  private static let mostNearMisses = 10

  private static func addNearMisses(_ grouping: SpellingClusters, to clusters: inout [Cluster]) {
    var clusterOf: [Int: Int] = [:]
    for (number, cluster) in grouping.clusters.enumerated() {
      for member in cluster.members { clusterOf[member.node] = number }
    }
    for miss in grouping.nearMisses {
      guard let left = clusterOf[miss.left], let right = clusterOf[miss.right], left != right else {
        continue
      }
      for (one, other) in [(left, right), (right, left)]
      where clusters[one].nearMisses.count < mostNearMisses {
        clusters[one].nearMisses.append(
          NearMiss(
            name: clusters[other].canonical, rule: miss.comparison.rule.rawValue,
            score: miss.comparison.score, evidence: miss.comparison.evidence))
      }
    }
    for index in clusters.indices {
      clusters[index].nearMisses.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
  }
}

// MARK: - Asking

extension Spellings {
  /// What became of a spelling; `nil` if people said to ignore it, or no document has it.
  func conclusion(for spelling: String, in language: String) -> NameConclusion.Form? {
    guard let place = places[spelling] else { return nil }
    let cluster = clusters[place.cluster]
    let form = cluster.forms[place.form]
    let canonical = cluster.canonicalIn[language] ?? cluster.canonical
    let isRewritten =
      spelling != canonical && form.isSpelling
      && (form.rule == "correction"
        || ComparableName(spelling).isSpelling(of: ComparableName(canonical)))
    return NameConclusion.Form(
      spelling: spelling, canonical: canonical, canonicalID: cluster.id, rule: form.rule,
      score: form.score, kind: cluster.kind, isRewritten: isRewritten)
  }

  /// The place in ``clusters`` of the name that texts carry for a word; `nil` for a word that
  /// stands for itself only.
  func cluster(ofSpelling word: String) -> Int? {
    guard let place = places[word], clusters[place.cluster].forms[place.form].isSpelling else {
      return nil
    }
    return place.cluster
  }

  func form(of spelling: String) -> Form? {
    places[spelling].map { clusters[$0.cluster].forms[$0.form] }
  }

  /// The cluster that has a spelling, with everything that speaks for it.
  public func explain(_ spelling: String) -> Cluster? {
    places[spelling].map { clusters[$0.cluster] }
  }
}

// MARK: - Lines of names.jsonl

extension Spellings.Cluster {
  /// A line of `names.jsonl`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("canonical_id", id)
      $0.member("canonical", canonical)
      let own = canonicalIn.sorted { $0.key < $1.key }
      $0.member("canonical_in", list: own) { json, spelling in
        json.object {
          $0.member("language", spelling.key)
          $0.member("canonical", spelling.value)
        }
      }
      $0.member("kind", kind.rawValue)
      $0.member("documents", documents)
      $0.member("mentions", forms.reduce(0) { $0 + $1.mentions })
      $0.member("forms", list: forms) { json, form in
        json.object {
          $0.member("form", form.spelling)
          $0.member("documents", form.documents)
          $0.member("mentions", form.mentions)
          $0.member("rule", form.rule)
          $0.member("score", thousandths: form.score)
          $0.member("spelling", form.isSpelling)
          $0.member("evidence", form.evidence)
        }
      }
      $0.member("near_misses", list: nearMisses) { json, miss in
        json.object {
          $0.member("canonical", miss.name)
          $0.member("rule", miss.rule)
          $0.member("score", thousandths: miss.score)
          $0.member("evidence", miss.evidence)
        }
      }
    }
    writer.endLine()
  }
}
