internal import Corpus
internal import Names

/// All spellings of a corpus, counted.
struct FormTable: Sendable {
  /// One spelling. Documents that are copies are not counted.
  struct Form: Sendable {
    let spelling: String
    var documents = 0
    var mentions = 0
    var kinds = KindVotes()
    var isShouted = true
    var languages = LanguageCounts()

    /// Documents that have it in lower case too.
    var wordDocuments = 0

    /// Documents that say that it is a place.
    var locatedDocuments = 0

    /// Numbers of the documents that have it, copies too, ascending.
    var numbers: [Int32] = []

    /// Those of them that are copies.
    var copies: [Int32] = []
  }

  /// Spellings that differ in case, marks, apostrophes, hyphens and the article only.
  struct Node: Sendable {
    let key: [UInt8]

    /// Most documents first, then by bytes.
    let forms: [Form]

    /// Numbers of the documents that have it, ascending.
    let numbers: [Int32]

    /// How many of them are no copies.
    let documents: Int
    let mentions: Int
    let kinds: KindVotes

    /// Whether some text says that it is a place.
    let isLocated: Bool
    let isSingle: Bool

    /// Whether another name may be a spelling of this one.
    let mayVary: Bool

    /// The spelling that stands for the node.
    let spelling: [UInt8]
  }

  /// In the order of their keys.
  private(set) var nodes: [Node] = []

  /// Languages by the numbers that ``LanguageCounts`` has.
  private(set) var languages: [String] = []

  /// - Complexity: O(n log n) in the number of spellings of all documents.
  init(_ observations: [NameObservation], ignoring corrections: Corrections) {
    var forms: [Form] = []
    var places: [String: Int] = [:]
    var languageNumbers: [String: Int] = [:]
    for (number, observation) in observations.enumerated() {
      let language = languageNumbers[observation.language] ?? languages.count
      if language == languages.count {
        languageNumbers[observation.language] = language
        languages.append(observation.language)
      }
      for seen in observation.forms {
        let place = places[seen.spelling] ?? forms.count
        if place == forms.count {
          places[seen.spelling] = place
          forms.append(Form(spelling: seen.spelling))
        }
        forms[place].add(seen, number, isCopy: observation.isCopy, language: language)
      }
    }
    group(forms, corrections)
  }

  private mutating func group(_ forms: [Form], _ corrections: Corrections) {
    var groups: [[UInt8]: Int] = [:]
    var keys: [(key: [UInt8], forms: [Int])] = []
    for (index, form) in forms.enumerated() {
      let key = ComparableName.plainKey(of: Array(form.spelling.utf8))
      guard !key.isEmpty, !corrections.isIgnored(key) else { continue }
      if let group = groups[key] {
        keys[group].forms.append(index)
      } else {
        groups[key] = keys.count
        keys.append((key, [index]))
      }
    }
    let order = ByteOrder.sorted(keys.map(\.key))
    nodes.reserveCapacity(keys.count)
    for index in order {
      nodes.append(Node(keys[index].key, keys[index].forms.map { forms[$0] }))
    }
  }
}

extension FormTable.Form {
  fileprivate mutating func add(
    _ seen: NameObservation.Form, _ number: Int, isCopy: Bool, language: Int
  ) {
    numbers.append(Int32(number))
    isShouted = isShouted && seen.isShouted
    guard !isCopy else {
      copies.append(Int32(number))
      return
    }
    documents += 1
    mentions += seen.count
    kinds.add(seen.kind, seen.count)
    wordDocuments += seen.isAlsoWord ? 1 : 0
    locatedDocuments += seen.isLocated ? 1 : 0
    languages.add(language)
  }

  /// Most documents first, then mentions, then bytes.
  fileprivate static func precedes(_ left: Self, _ right: Self) -> Bool {
    if left.documents != right.documents { return left.documents > right.documents }
    if left.mentions != right.mentions { return left.mentions > right.mentions }
    return left.spelling.utf8.lexicographicallyPrecedes(right.spelling.utf8)
  }
}

extension FormTable.Node {
  fileprivate init(_ key: [UInt8], _ unordered: [FormTable.Form]) {
    let forms = unordered.count > 1 ? unordered.sorted(by: FormTable.Form.precedes) : unordered
    self.key = key
    self.forms = forms
    let main = forms.first { !$0.isShouted } ?? forms[0]
    let letters = Array(main.spelling.utf8)
    spelling = main.isShouted ? Capitals.lowered(letters) : letters
    numbers = forms.count > 1 ? Set(forms.flatMap(\.numbers)).sorted() : forms[0].numbers
    documents = forms.reduce(0) { $0 + $1.documents }
    mentions = forms.reduce(0) { $0 + $1.mentions }
    isLocated = forms.contains { $0.locatedDocuments > 0 }
    var kinds = KindVotes()
    for form in forms { kinds.add(form.kinds) }
    self.kinds = kinds
    let shape = NameShape(of: spelling)
    isSingle = shape.isSingle
    // Somebody's lower-case spelling of a name does not make it a word.
    let asWord = forms.reduce(0) { $0 + $1.wordDocuments }
    mayVary =
      shape.isSingle
      ? shape.mayVary && asWord * 20 < max(1, documents)
      : shape.mayVary || Gazetteer.builtIn.isRomanisedPlace(spelling)
  }
}

/// How many documents of each language have a spelling.
struct LanguageCounts: Sendable {
  private var first = -1
  private var firstCount = 0
  private var others: [Int: Int] = [:]

  mutating func add(_ language: Int) {
    if first < 0 { first = language }
    if language == first { firstCount += 1 } else { others[language, default: 0] += 1 }
  }

  subscript(language: Int) -> Int { language == first ? firstCount : others[language] ?? 0 }

  var languages: [Int] { first < 0 ? [] : [first] + others.keys }
}

/// Orders byte strings without comparing most of them byte by byte.
enum ByteOrder {
  /// Indices of `keys` in ascending order, equal ones in the order of their indices.
  static func sorted(_ keys: [[UInt8]]) -> [Int] {
    let entries = keys.enumerated().map { index, key in
      var prefix: UInt64 = 0
      for place in 0..<8 { prefix = prefix << 8 | UInt64(place < key.count ? key[place] : 0) }
      return (prefix: prefix, index: index)
    }
    return entries.sorted { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      let (a, b) = (keys[left.index], keys[right.index])
      return a == b ? left.index < right.index : a.lexicographicallyPrecedes(b)
    }.map(\.index)
  }
}
