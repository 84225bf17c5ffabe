internal import Scanning

/// What a German text itself says of words that may be names or nouns: all of them have capitals.
///
/// Ende, Kinder and Tag are also towns, Mann and Bank also surnames. A noun stands behind an
/// article or a pronoun now and then, a town behind "in" or "nach", and a person has a given name
/// somewhere in the text.
struct GermanEvidence {
  private var uses: [UInt64: Uses] = [:]

  private struct Uses {
    var all = 0
    var nouns = 0
    var places = 0
  }

  /// Hashes of the last words of full names: those that begin with a given name, and those that
  /// begin with what may be one.
  private var surnames: Set<UInt64> = []
  private var likelySurnames: Set<UInt64> = []

  /// - Complexity: O(words).
  init(_ words: [TextWord]) {
    for index in words.indices.dropFirst() where words[index].isCapital {
      let word = words[index]
      let before = words[index - 1]
      uses[word.hash, default: Uses()].all += 1
      // Der Hamburg-Marathon says nothing of Hamburg.
      guard word.gap == .space, index + 1 == words.count || words[index + 1].gap != .hyphen else {
        continue
      }
      if Self.determiners.contains(before.hash) {
        uses[word.hash, default: Uses()].nouns += 1
      } else if Self.locatives.contains(before.hash) {
        uses[word.hash, default: Uses()].places += 1
      }
    }
    for index in words.indices.dropFirst() where words[index].isCapital {
      let before = words[index - 1]
      guard words[index].gap == .space, before.isCapital, !isNoun(before) else { continue }
      if before.classes.contains(.givenName) {
        var last = index
        while last + 1 < words.count, words[last + 1].gap == .hyphen, words[last + 1].isCapital {
          last += 1
        }
        surnames.insert(words[last].hash)
      } else if !before.classes.isDisjoint(with: [.latinName, .romanised]),
        index + 1 == words.count || words[index + 1].gap != .hyphen
      {
        likelySurnames.insert(words[index].hash)
      }
    }
  }

  /// Now and then a name has an article, too: das alte Hamburg, zu Berlin.
  func isNoun(_ word: TextWord) -> Bool {
    uses[word.hash].map { $0.nouns > $0.places && 5 * $0.nouns > $0.all } ?? false
  }

  func isPlace(_ word: TextWord) -> Bool {
    uses[word.hash].map { $0.places > $0.nouns } ?? false
  }

  /// - Parameter isSure: Whether a given name must have stood before it.
  func isSurname(_ word: TextWord, isSure: Bool = false) -> Bool {
    surnames.contains(word.hash) || !isSure && likelySurnames.contains(word.hash)
  }

  private static let determiners = hashes(
    """
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner \
    keines mein meine meinen meinem meiner meines sein seine seinen seinem seiner seines ihr ihre \
    ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure dieser diese \
    dieses diesen diesem jeder jede jedes jeden jedem jener jene jenes viele vielen vieler mehr \
    mehrere alle allen aller beide beiden einige einigen manche manchen wenige wenigen weniger \
    andere anderen welche welcher welches zum zur im am vom beim ins ans aufs zu ohne pro je
    """)

  private static let locatives = hashes("in nach aus bei um")

  private static func hashes(_ words: String) -> Set<UInt64> {
    var hashes: Set<UInt64> = []
    WordTable.forEachWord(of: words) { hashes.insert(StableHash.of($0)) }
    return hashes
  }
}

extension MentionSearch {
  /// Adds the names in a run of capitalised words of a German text.
  mutating func addGerman(_ run: Range<Int>, title: Range<Int>?, _ evidence: GermanEvidence) {
    var title = title
    var start = run.lowerBound
    // Bundestagspräsidentin Julia Klöckner: whatever she is, the name begins with the given one.
    if let person = run.first(where: { isGivenName($0, in: run) }) {
      if person > start { addGerman(start..<person, title: nil, evidence) }
      return addName(person..<run.upperBound, title: title)
    }
    if run.count > 1, run.contains(where: { isOrganisation($0, in: run) }) {
      return addName(run, title: nil)
    }
    while start < run.upperBound {
      let end = knownEnd(from: start, in: run, evidence)
      let part = end ?? partEnd(from: start, in: run)
      if end != nil || title != nil { addName(start..<part, title: title) }
      start = part
      title = nil
    }
  }

  /// Whether a given name with another name behind it stands here.
  private func isGivenName(_ index: Int, in run: Range<Int>) -> Bool {
    guard words[index].classes.contains(.givenName), index + 1 < run.upperBound,
      index == run.lowerBound || words[index].gap == .space
    else { return false }
    // Köln-Mülheim is no Mr Mülheim.
    return words[index + 1].gap == .space || partEnd(from: index, in: run) < run.upperBound
  }

  /// Deutsche Bank, Akademie der Künste; no Post-Vac-Syndrom.
  private func isOrganisation(_ index: Int, in run: Range<Int>) -> Bool {
    words[index].classes.contains(.organisation)
      && (index + 1 == run.upperBound || words[index + 1].gap != .hyphen)
  }

  /// End of the words that hyphens join from here on.
  private func partEnd(from start: Int, in run: Range<Int>) -> Int {
    var end = start + 1
    while end < run.upperBound, words[end].gap == .hyphen { end += 1 }
    return end
  }

  /// End of a name that starts here, as far as lists and the text know it; `nil` for a noun.
  private func knownEnd(
    from start: Int, in run: Range<Int>, _ evidence: GermanEvidence
  ) -> Int? {
    // New York, Khan Yunis, Baden-Württemberg
    for end in (start + 2..<max(start + 2, min(run.upperBound, start + 4) + 1)).reversed()
    where place(of: start..<end) != nil {
      return end
    }
    let end = partEnd(from: start, in: run)
    let last = words[end - 1]
    if end > start + 1 {
      let isName = evidence.isSurname(last, isSure: true) || last.classes.contains(.facility)
      return isName ? end : nil
    }
    if end < run.upperBound, opensName(start, evidence), mayFollow(end, evidence) {
      return run.upperBound
    }
    return isGermanName(start, evidence) ? end : nil
  }

  /// Wladimir Putin, Nir Oz: a known word that by itself is neither a noun here nor a place that
  /// everybody knows.
  private func opensName(_ index: Int, _ evidence: GermanEvidence) -> Bool {
    let word = words[index]
    guard isKnown(index), !evidence.isNoun(word) else { return false }
    guard let place = gazetteer.mainIndex(word.hash) else { return true }
    return gazetteer.kind(at: place) == .city
      && !(evidence.isPlace(word) && gazetteer.population(at: place) >= 100_000)
  }

  private func mayFollow(_ index: Int, _ evidence: GermanEvidence) -> Bool {
    !evidence.isNoun(words[index]) && !words[index].classes.contains(.stop)
  }

  /// Whether a single word is a name in this text.
  private func isGermanName(_ index: Int, _ evidence: GermanEvidence) -> Bool {
    let word = words[index]
    if word.classes.contains(.stop) || lowerCase.contains(word.hash) { return false }
    let place = word.letters > 2 ? gazetteer.mainIndex(word.hash) : nil
    if let place, gazetteer.kind(at: place) == .country { return true }
    if !word.classes.isDisjoint(with: [.group, .romanised]) { return true }
    guard !evidence.isNoun(word) else { return false }
    if evidence.isSurname(word) || evidence.isPlace(word) && place != nil { return true }
    // Dabei, Klar: what a sentence opens with has its capital from that.
    guard capitalInside.contains(word.hash) || isDateline(index) else { return false }
    if word.classes.contains(.givenName) { return true }
    guard let place else { return false }
    return gazetteer.population(at: place) >= Self.largeCity
  }

  /// "Berlin." at the start of a paragraph.
  private func isDateline(_ index: Int) -> Bool {
    guard index == 0 || words[index].gap == .paragraph, index + 1 < words.count else {
      return false
    }
    return words[index + 1].gap == .sentence || words[index + 1].gap == .dot
  }

  /// Cities of this size are meant where nothing says that a noun is.
  private static let largeCity = 300_000
}
