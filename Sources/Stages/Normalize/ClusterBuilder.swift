internal import Corpus
internal import Names

/// Chooses a cluster's canonical spelling, its id and its kind.
struct ClusterBuilder {
  private let grouping: SpellingClusters.Cluster
  private let table: FormTable
  private let corrections: Corrections
  private let kinds: KindVotes

  /// The place that the cluster names, if one is meant without doubt.
  private let place: Names.Place?

  /// What another gazetteer has of it, if that is meant without doubt.
  private let entry: GazetteerEntry?

  init(
    _ grouping: SpellingClusters.Cluster, _ table: FormTable, _ corrections: Corrections,
    _ gazetteers: [GazetteerFile]
  ) {
    self.grouping = grouping
    self.table = table
    self.corrections = corrections
    var kinds = KindVotes()
    for member in grouping.members { kinds.add(table.nodes[member.node].kinds) }
    self.kinds = kinds
    place = Self.place(grouping, table.nodes, kinds)
    entry = Self.entry(grouping, table.nodes, kinds, in: gazetteers)
  }

  var cluster: Spellings.Cluster {
    let isAlone = grouping.members.count == 1 && table.nodes[grouping.head].forms.count == 1
    let head = table.nodes[grouping.head]
    let pin = corrections.pin(of: head.key)
    let canonical = isAlone ? pin ?? head.forms[0].spelling : self.canonical(in: nil)
    let own = isAlone ? [:] : canonicalIn(apartFrom: canonical)
    let winner = kinds.winner
    return Spellings.Cluster(
      canonical: canonical, canonicalIn: own,
      kind: winner == .unknown ? kindOfMeant : winner, place: place?.id, entry: entry?.id,
      key: head.key, documents: documents, forms: forms(canonical))
  }

  /// Documents that have any of the forms, copies not counted.
  private var documents: Int {
    let forms = grouping.members.flatMap { table.nodes[$0.node].forms }
    guard forms.count > 1 else { return forms.first?.documents ?? 0 }
    return Set(forms.flatMap(\.numbers)).subtracting(forms.flatMap(\.copies)).count
  }

  /// What a gazetteer says that it is.
  private var kindOfMeant: NameKind {
    if place != nil { return .place }
    switch entry?.kind {
    case .person: return .person
    case .organisation: return .organisation
    case .city, .country, .division, .feature: return .place
    case .other, nil: return .unknown
    }
  }

  /// Per language that has a spelling of its own.
  private func canonicalIn(apartFrom canonical: String) -> [String: String] {
    let numbers = Set(
      grouping.members.flatMap { member in
        table.nodes[member.node].forms.flatMap(\.languages.languages)
      })
    var spellings: [String: String] = [:]
    for number in numbers where !table.languages[number].isEmpty {
      let spelling = self.canonical(in: number)
      if spelling != canonical { spellings[table.languages[number]] = spelling }
    }
    return spellings
  }

  private func forms(_ canonical: String) -> [Spellings.Form] {
    // The canonical spelling may be another member's than the head's, which all others were
    // compared with.
    let own = grouping.members.first { member in
      table.nodes[member.node].forms.contains { $0.spelling == canonical }
    }
    var forms = grouping.members.flatMap { member in
      let isOwn = member.node == own?.node
      let reason = member.node == grouping.head ? own ?? member : member
      return table.nodes[member.node].forms.map { form in
        Spellings.Form(
          spelling: form.spelling, documents: form.documents, mentions: form.mentions,
          rule: isOwn ? "same" : reason.rule, score: isOwn ? 1000 : reason.score,
          evidence: isOwn ? [] : reason.evidence,
          isSpelling: !isOwn && reason.isRewritten && Self.spellingRules.contains(reason.rule)
            && isRewritable(form)
            || corrections.pin(of: table.nodes[member.node].key) != nil)
      }
    }
    if forms.count > 1 {
      forms.sort { left, right in
        left.documents == right.documents
          ? left.spelling.utf8.lexicographicallyPrecedes(right.spelling.utf8)
          : left.documents > right.documents
      }
    }
    return forms
  }

  /// Whether it is no acronym or brand, whatever other forms of the name are. Headlines shout.
  private func isRewritable(_ form: FormTable.Form) -> Bool {
    form.isShouted || NameShape(of: Array(form.spelling.utf8)).mayVary
  }

  /// Reasons for which texts carry another spelling. Case, hyphens and marks are none.
  private static let spellingRules: Set<String> = ["transliteration", "typing_error", "correction"]
}

// MARK: - The canonical spelling

extension ClusterBuilder {
  /// A pinned spelling; else of those that are no slips the one that ranks first.
  ///
  /// - Parameter language: Only what documents of this language write; `nil` for all.
  private func canonical(in language: Int?) -> String {
    for member in grouping.members {
      if let pin = corrections.pin(of: table.nodes[member.node].key) { return pin }
    }
    let candidates = grouping.members.filter { !grouping.errors.contains($0.node) }
      .flatMap { member in
        table.nodes[member.node].forms.filter { form in
          language.map { form.languages[$0] > 0 } ?? true
        }.map { rank($0, language) }
      }
    if let best = candidates.min() { return best.spelling }
    return language == nil ? table.nodes[grouping.head].forms[0].spelling : canonical(in: nil)
  }

  private func rank(_ form: FormTable.Form, _ language: Int?) -> Rank {
    let isPlace = place.map { place in
      Gazetteer.builtIn.places(named: form.spelling).contains { $0.id == place.id }
    }
    let bytes = Array(form.spelling.utf8)
    return Rank(
      numbers: [
        form.isShouted || Self.isShouted(bytes) && bytes.count > 5 ? 1 : 0,
        place?.name == form.spelling || entry?.name == form.spelling ? 0 : isPlace == true ? 1 : 2,
        -(language.map { form.languages[$0] } ?? form.documents), -form.mentions,
        isPreferredWithoutMarks(form.spelling) ? 0 : ComparableName(bytes).isKnown ? 1 : 2,
        bytes.count { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "`") },
        bytes.count { $0 == UInt8(ascii: " ") },
      ],
      spelling: form.spelling)
  }

  /// Whether the gazetteer's preferred name is this one but for marks.
  private func isPreferredWithoutMarks(_ spelling: String) -> Bool {
    let key = ComparableName.plainKey(of: Array(spelling.utf8))
    return [place?.name, entry?.name].contains { name in
      name.map { ComparableName.plainKey(of: Array($0.utf8)) == key } ?? false
    }
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

// MARK: - The place

extension ClusterBuilder {
  /// The place that the head or another member names: a country, or a city that is far larger
  /// than any other of that name. None for what the texts use as the name of something else.
  private static func place(
    _ grouping: SpellingClusters.Cluster, _ nodes: [FormTable.Node], _ kinds: KindVotes
  ) -> Names.Place? {
    let winner = kinds.winner
    guard winner == .place || winner == .unknown else { return nil }
    let fewest = winner == .place ? 0 : 100_000
    let members = grouping.members.filter { !grouping.errors.contains($0.node) }.map {
      nodes[$0.node]
    }
    var best: (rank: [Int], place: Names.Place)?
    for member in members {
      guard let place = Gazetteer.builtIn.place(meantBy: member.spelling, fewest: fewest),
        isMeant(place, by: member)
      else { continue }
      // Bosra and Busra are one in Syria, though Busra by itself is rather in Iraq.
      let known = members.count { node in
        Gazetteer.builtIn.places(named: node.spelling).contains { $0.id == place.id }
      }
      let rank = [known, member.documents, place.population, -place.id]
      if best.map({ $0.rank.lexicographicallyPrecedes(rank) }) ?? true { best = (rank, place) }
    }
    return best?.place
  }

  /// Whether texts that write a name mean the place of that name: SOL is no Seoul, nor Soul.
  private static func isMeant(_ place: Names.Place, by node: FormTable.Node) -> Bool {
    let shape = NameShape(of: node.spelling)
    let located = node.forms.reduce(0) { $0 + $1.locatedDocuments }
    let isLocated = 4 * located >= max(1, node.documents)
    let isMainName = ComparableName.plainKey(of: Array(place.name.utf8)) == node.key
    if place.kind == .country {
      // CAR, Chile; in German also Island, in Italian Chili.
      return shape.isSign || node.key.count > 3 && (isMainName || isLocated || !shape.isCommon)
    }
    if place.kind == .division { return !shape.isSign }
    if isMainName {
      return isLocated || place.population >= 500_000 || !shape.isCommon && !shape.isSign
    }
    guard node.key.count >= 4, !shape.isSign else { return false }
    if isLocated
      || node.key.count >= 6 && shape.isSingle && !shape.isCommon
        && place.population >= 500_000
    {
      return true
    }
    let likeness = compare(ComparableName(node.spelling), ComparableName(place.name))
    return likeness.rule == .alternative
      || node.key.count >= 5 && !shape.isCommon && likeness.outcome != .distinct
  }

  /// The entry that a member names in the first gazetteer that has one: the only one of that name,
  /// or the one that is five times as large as any other. None for what the texts use as the name
  /// of something else, and for persons and organisations of one word.
  private static func entry(
    _ grouping: SpellingClusters.Cluster, _ nodes: [FormTable.Node], _ kinds: KindVotes,
    in gazetteers: [GazetteerFile]
  ) -> GazetteerEntry? {
    for gazetteer in gazetteers {
      for member in grouping.members where !grouping.errors.contains(member.node) {
        let node = nodes[member.node]
        guard let entry = gazetteer.entry(meantBy: node.spelling),
          agrees(entry.kind, kinds.winner, isSingle: node.isSingle)
        else { continue }
        return entry
      }
    }
    return nil
  }

  private static func agrees(
    _ kind: GazetteerEntry.Kind, _ winner: NameKind, isSingle: Bool
  ) -> Bool {
    switch kind {
    case .city, .country, .division, .feature:
      winner == .place || winner == .facility || winner == .unknown && !isSingle
    case .person: !isSingle && (winner == .person || winner == .unknown)
    case .organisation: !isSingle && winner != .person && winner != .place
    case .other: !isSingle
    }
  }
}
