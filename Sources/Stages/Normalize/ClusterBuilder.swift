internal import Corpus
internal import Digests
internal import Names

/// Chooses a cluster's canonical spelling, its id and its kind.
struct ClusterBuilder {
  private let grouping: SpellingClusters.Cluster
  private let nodes: [FormTable.Node]
  private let corrections: Corrections
  private let kinds: KindVotes

  /// The place that the cluster names, if one is meant without doubt.
  private let place: Names.Place?

  init(_ grouping: SpellingClusters.Cluster, _ nodes: [FormTable.Node], _ corrections: Corrections)
  {
    self.grouping = grouping
    self.nodes = nodes
    self.corrections = corrections
    var kinds = KindVotes()
    for member in grouping.members { kinds.add(nodes[member.node].kinds) }
    self.kinds = kinds
    place = Self.place(grouping, nodes, kinds)
  }

  var cluster: Spellings.Cluster {
    let canonical = self.canonical(in: nil)
    var forms = grouping.members.flatMap { member in
      nodes[member.node].forms.map { self.form($0, member, canonical) }
    }
    forms.sort { left, right in
      left.documents == right.documents
        ? left.spelling.utf8.lexicographicallyPrecedes(right.spelling.utf8)
        : left.documents > right.documents
    }
    let winner = kinds.winner
    let kind = place != nil && winner == .unknown ? .place : winner
    return Spellings.Cluster(
      canonical: canonical, canonicalIn: canonicalIn(apartFrom: canonical), id: id(canonical),
      kind: kind, forms: forms)
  }

  /// Per language that has a spelling of its own.
  private func canonicalIn(apartFrom canonical: String) -> [String: String] {
    let languages = Set(
      grouping.members.flatMap { nodes[$0.node].forms.flatMap { Array($0.documentsIn.keys) } })
    var spellings: [String: String] = [:]
    for language in languages where !language.isEmpty {
      let spelling = self.canonical(in: language)
      if spelling != canonical { spellings[language] = spelling }
    }
    return spellings
  }

  private func form(
    _ form: FormTable.Form, _ member: SpellingClusters.Member, _ canonical: String
  ) -> Spellings.Form {
    let isCanonical = form.spelling == canonical
    let rewrites: Set<String> = ["same", "transliteration", "typing_error", "correction"]
    return Spellings.Form(
      spelling: form.spelling, documents: form.documents, mentions: form.mentions,
      rule: isCanonical ? "same" : member.rule, score: isCanonical ? 1000 : member.score,
      evidence: isCanonical ? [] : member.evidence,
      isSpelling: rewrites.contains(member.rule))
  }
}

// MARK: - The canonical spelling

extension ClusterBuilder {
  /// A pinned spelling; else of those that are no slips the one that ranks first.
  ///
  /// - Parameter language: Only what documents of this language write; `nil` for all.
  private func canonical(in language: String?) -> String {
    for member in grouping.members {
      if let pin = corrections.pin(of: nodes[member.node].key) { return pin }
    }
    let candidates = grouping.members.filter { !grouping.errors.contains($0.node) }
      .flatMap { member in
        nodes[member.node].forms.filter { form in
          language.map { form.documentsIn[$0] != nil } ?? true
        }.map { rank($0, nodes[member.node], language) }
      }
    if let best = candidates.min() { return best.spelling }
    return language == nil ? nodes[grouping.head].forms[0].spelling : canonical(in: nil)
  }

  private func rank(
    _ form: FormTable.Form, _ node: FormTable.Node, _ language: String?
  ) -> Rank {
    let isPlace = place.map { place in
      Gazetteer.builtIn.places(named: form.spelling).contains { $0.id == place.id }
    }
    let bytes = Array(form.spelling.utf8)
    return Rank(
      numbers: [
        form.isShouted || Self.isShouted(bytes) && bytes.count > 5 ? 1 : 0,
        place?.name == form.spelling ? 0 : isPlace == true ? 1 : 2,
        -(language.map { form.documentsIn[$0] ?? 0 } ?? form.documents), -form.mentions,
        node.name.isKnown ? 0 : 1,
        bytes.count { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "`") },
        bytes.count { $0 == UInt8(ascii: " ") },
      ],
      spelling: form.spelling)
  }

  private static func isShouted(_ bytes: [UInt8]) -> Bool {
    !bytes.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
  }

  /// What spellings are chosen by, the weightiest first; less is better.
  private struct Rank: Comparable {
    let numbers: [Int]
    let spelling: String

    static func < (left: Rank, right: Rank) -> Bool {
      left.numbers == right.numbers
        ? left.spelling.utf8.lexicographicallyPrecedes(right.spelling.utf8)
        : left.numbers.lexicographicallyPrecedes(right.numbers)
    }
  }
}

// MARK: - The id

extension ClusterBuilder {
  private func id(_ canonical: String) -> String {
    if let place { return "gn:\(place.id)" }
    let key: [UInt8]
    if let alias = Aliases.group(of: Array(canonical.utf8)) {
      key = Array("alias \(alias)".utf8)
    } else {
      key = nodes[grouping.head].key
    }
    return "n:" + SHA256.digest(of: key).hexadecimal.prefix(12)
  }

  /// The place that the head or another member names: a country, or a city that is far larger
  /// than any other of that name. None for what the texts use as the name of something else.
  private static func place(
    _ grouping: SpellingClusters.Cluster, _ nodes: [FormTable.Node], _ kinds: KindVotes
  ) -> Names.Place? {
    let winner = kinds.winner
    guard winner == .place || winner == .unknown else { return nil }
    let fewest = winner == .place ? 0 : 100_000
    for member in grouping.members where !grouping.errors.contains(member.node) {
      let places = Gazetteer.builtIn.places(named: nodes[member.node].name.spelling)
      guard let first = places.first, first.population >= fewest else { continue }
      if first.kind != .city { return first }
      let rival = places.dropFirst().map(\.population).max() ?? 0
      if first.population > 5 * rival || places.count == 1 { return first }
    }
    return nil
  }
}
