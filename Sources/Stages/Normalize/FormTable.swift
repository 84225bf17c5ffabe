internal import Corpus
internal import Names

/// All spellings of a corpus, counted.
struct FormTable: Sendable {
  /// One spelling.
  struct Form: Sendable {
    let spelling: String
    var documents = 0
    var mentions = 0
    var kinds = KindVotes()
    var isShouted = true

    /// Documents of each language, copies not counted.
    var documentsIn: [String: Int] = [:]
  }

  /// Spellings that differ in case, marks, apostrophes, hyphens and the article only.
  struct Node: Sendable {
    let key: [UInt8]

    /// Most documents first, then by bytes.
    var forms: [Form]

    /// What the node is compared as.
    var name: ComparableName

    /// Numbers of the documents that have it, ascending.
    var documents: [Int32]

    /// How many of them are no copies.
    var documentCount: Int
    var kinds: KindVotes
  }

  /// In the order of their keys.
  private(set) var nodes: [Node] = []

  /// - Complexity: O(n log n) in the number of spellings of all documents.
  init(_ observations: [NameObservation], ignoring corrections: Corrections) {
    var forms: [String: Form] = [:]
    var documents: [String: [Int32]] = [:]
    for (number, observation) in observations.enumerated() {
      for form in observation.forms {
        var tally = forms[form.spelling] ?? Form(spelling: form.spelling)
        tally.isShouted = tally.isShouted && form.isShouted
        if !observation.isCopy {
          tally.documents += 1
          tally.mentions += form.count
          tally.kinds.add(form.kind, form.count)
          tally.documentsIn[observation.language, default: 0] += 1
        }
        forms[form.spelling] = tally
        documents[form.spelling, default: []].append(Int32(number))
      }
    }
    group(forms.values.sorted { Self.precedes($0, $1) }, documents, corrections)
  }

  private mutating func group(
    _ forms: [Form], _ documents: [String: [Int32]], _ corrections: Corrections
  ) {
    var byKey: [[UInt8]: [Form]] = [:]
    for form in forms {
      let key = Corrections.key(form.spelling)
      guard !key.isEmpty, !corrections.ignored.contains(key) else { continue }
      byKey[key, default: []].append(form)
    }
    nodes = byKey.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key in
      guard let forms = byKey[key], let first = forms.first(where: { !$0.isShouted }) ?? forms.first
      else { return nil }
      var kinds = KindVotes()
      for form in forms { kinds.add(form.kinds) }
      let numbers = Set(forms.flatMap { documents[$0.spelling] ?? [] }).sorted()
      return Node(
        key: key, forms: forms, name: ComparableName(first.spelling), documents: numbers,
        documentCount: forms.reduce(0) { $0 + $1.documents }, kinds: kinds)
    }
  }

  /// Most documents first, then mentions, then bytes.
  private static func precedes(_ left: Form, _ right: Form) -> Bool {
    if left.documents != right.documents { return left.documents > right.documents }
    if left.mentions != right.mentions { return left.mentions > right.mentions }
    return left.spelling.utf8.lexicographicallyPrecedes(right.spelling.utf8)
  }
}
