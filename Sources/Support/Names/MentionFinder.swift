internal import Scanning

/// Finds the names in an article, without a model: capitals, what joins them, and what is known.
///
/// In Latin script a name is a run of capitalised words with the small words that stand within
/// names, less the titles before it and the common words that a sentence opens with. In Arabic,
/// Cyrillic and Hebrew it is what the gazetteer or the known names have. Names in German, where
/// every noun has a capital, must hold a word that is known for one.
public struct MentionFinder: Sendable {
  let gazetteer: Gazetteer
  private let own: OwnGazetteers

  /// - Parameter own: Gazetteers whose names are names, too.
  public init(gazetteer: Gazetteer = .builtIn, own: OwnGazetteers = OwnGazetteers()) {
    self.gazetteer = gazetteer
    self.own = own
  }

  /// The names in `text`, in order, not overlapping.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8; paragraphs separated by an empty line.
  ///   - language: BCP 47 code of the text's language; English if it is not known.
  /// - Complexity: O(text).
  public func mentions(in text: [UInt8], language: String? = nil) -> [Mention] {
    let words = WordScanner.words(of: text.span)
    guard !words.isEmpty else { return [] }
    var search = MentionSearch(
      text: text, words: words, gazetteer: gazetteer, own: own, language: language)
    search.run()
    return search.found
  }
}

/// One walk over the words of one text.
struct MentionSearch {
  let text: [UInt8]
  let words: [TextWord]
  let gazetteer: Gazetteer
  let own: OwnGazetteers
  let isEnglish: Bool

  /// For a German text.
  let german: GermanEvidence?
  var found: [Mention] = []

  /// Hashes of words that are capitalised where no sentence starts: names, whatever else they are.
  var capitalInside: Set<UInt64> = []

  /// Hashes of words that also stand in lower case. Only filled for languages without a
  /// dictionary.
  var lowerCase: Set<UInt64> = []

  /// How each word's paragraph uses capitals.
  var styles: [Style] = []

  enum Style: UInt8 {
    case plain
    /// Most Words Have Capitals.
    case titleCase
    /// MOST WORDS ARE CAPITALS
    case shouted
  }

  init(
    text: [UInt8], words: [TextWord], gazetteer: Gazetteer, own: OwnGazetteers, language: String?
  ) {
    self.own = own
    self.text = text
    self.words = words
    self.gazetteer = gazetteer
    let primary = language.map { $0.prefix { $0 != "-" } } ?? "en"
    isEnglish = primary == "en"
    german = primary == "de" ? GermanEvidence(words) : nil
    styles = styles(of: words)
    for index in words.indices where words[index].script == .latin {
      let word = words[index]
      if !word.isCapital {
        if !isEnglish { lowerCase.insert(word.hash) }
      } else if !word.isShouted, styles[index] == .plain, !opensSentence(index) {
        capitalInside.insert(word.hash)
      }
    }
  }

  mutating func run() {
    var index = 0
    while index < words.count {
      if words[index].script != .latin {
        index = nativeMention(from: index)
      } else if startsName(index) {
        let end = runEnd(from: index)
        add(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    markWords()
    addDefinedNames()
  }

  /// Finds which names of one word the text also has in lower case, addresses apart.
  private mutating func markWords() {
    var mentionsOf: [UInt64: [Int]] = [:]
    var next = 0
    for (number, mention) in found.enumerated() where mention.wordCount == 1 {
      while words[next].start < mention.core.lowerBound { next += 1 }
      mentionsOf[words[next].hash, default: []].append(number)
    }
    guard !mentionsOf.isEmpty else { return }
    var filter = [Bool](repeating: false, count: 1024)
    for hash in mentionsOf.keys { filter[Int(hash & 1023)] = true }
    for word in words
    where !word.isCapital && word.script == .latin && filter[Int(word.hash & 1023)] && isFree(word)
    {
      guard let mentions = mentionsOf.removeValue(forKey: word.hash) else { continue }
      for mention in mentions { found[mention].isAlsoWord = true }
    }
  }

  /// Whether white space or common punctuation stands around a word.
  private func isFree(_ word: TextWord) -> Bool {
    let before = word.start > 0 ? text[word.start - 1] : 0x20
    let after = word.next < text.count ? text[word.next] : 0x20
    if after == UInt8(ascii: "."), word.next + 1 < text.count, text[word.next + 1] > 0x20 {
      return false
    }
    return !"@#/_.-=&?".utf8.contains(before) && !"@/_-=&".utf8.contains(after)
  }
}

// MARK: - Runs

extension MentionSearch {
  /// A word beyond this is no part of a name.
  static let mostLetters = 48

  /// A run beyond this is cut: what is all capitals is a list, or hostile.
  static let mostWords = 16

  func opensSentence(_ index: Int) -> Bool {
    switch words[index].gap {
    case .paragraph, .sentence: return true
    case .dot: return index == 0 || !isAbbreviation(index - 1)
    default: return false
    }
  }

  /// Whether the full stop after the word belongs to it.
  private func isAbbreviation(_ index: Int) -> Bool {
    let word = words[index]
    guard word.isCapital, !word.isDotted else { return false }
    if word.letters == 1 { return true }
    return word.letters <= 4 && (word.classes.contains(.title) || word.hash == WordHash.saint)
  }

  private func startsName(_ index: Int) -> Bool {
    let word = words[index]
    guard word.letters <= Self.mostLetters else { return false }
    if word.isCapital { return !isBarred(index) }
    guard word.classes.contains(.article), index + 1 < words.count else { return false }
    return words[index + 1].gap == .hyphen && words[index + 1].isCapital
  }

  /// Whether a capitalised word can be no part of a name here.
  private func isBarred(_ index: Int) -> Bool {
    let word = words[index]
    if word.isContraction { return true }
    // As-Suwayda
    if word.classes.contains(.article), nextIsHyphen(index), words[index + 1].isCapital {
      return false
    }
    if word.isShouted, styles[index] != .shouted { return false }
    // Will Smith, Theresa May.
    if word.classes.contains(.givenName), !opensSentence(index), styles[index] == .plain {
      return false
    }
    if word.classes.contains(.calendar) { return !(word.classes.contains(.givenName)) }
    if word.classes.contains(.never) { return true }
    return !isEnglish && word.classes.contains(.stop) && opensSentence(index)
  }

  /// End of the run of words that starts at `start`.
  private func runEnd(from start: Int) -> Int {
    var last = start
    var index = start
    while index + 1 < words.count, index - start < Self.mostWords, !words[index].isPossessive {
      let next = words[index + 1]
      let joins =
        next.gap == .space || next.gap == .hyphen || (next.gap == .dot && isAbbreviation(index))
      guard joins, next.script == .latin, next.letters <= Self.mostLetters else { break }
      if next.isCapital {
        if isBarred(index + 1) { break }
        // A B C is a list.
        if next.letters == 1, words[index].letters == 1, next.gap == .space { break }
        if words[last].isDotted, next.gap == .space, next.classes.contains(.never) { break }
        // HEADLINE words against names in a text: SYRIA Damascus.
        if next.isShouted != words[last].isShouted, styles[start] == .shouted { break }
        index += 1
        last = index
      } else if joinsSyllable(index + 1, after: last) {
        index += 1
        last = index
      } else if let end = connectorEnd(index + 1, inRunFrom: start) {
        index = end
        last = end
      } else {
        break
      }
    }
    return last + 1
  }

  /// Kim Jong-un: a hyphen and a lower-case syllable after the second word.
  private func joinsSyllable(_ index: Int, after last: Int) -> Bool {
    let word = words[index]
    guard word.gap == .hyphen, word.letters >= 2, word.letters <= 6, last > 0 else { return false }
    guard words[last].gap == .space, words[last].letters <= 6, last == index - 1 else {
      return false
    }
    guard words[last - 1].isCapital, words[last - 1].letters <= 6 else { return false }
    guard !word.classes.contains(.connector) else { return false }
    // Kim Il-sung: the syllable may be a word elsewhere.
    return !word.classes.contains(.word) || EastAsia.isSurname(words[last - 1].hash)
  }

  /// The capitalised word after one or two connectors that start at `index`, if one is there.
  private func connectorEnd(_ index: Int, inRunFrom start: Int) -> Int? {
    let first = words[index]
    let takesOf =
      index > start && words[index - 1].classes.contains(.takesOf)
      && first.hash == WordHash.of
    var isConnector = first.classes.contains(.connector)
    if first.classes.contains(.hyphenated) {
      isConnector = isConnector && (first.gap == .hyphen || nextIsHyphen(index))
    } else if !isEnglish, first.classes.contains(.stop), !first.classes.contains(.article) {
      // "de" joins names in Spanish and Portuguese, and everything else too.
      isConnector =
        isConnector && german == nil && !words[index - 1].classes.contains(.word)
        && !words[index - 1].classes.contains(.title) && !opensIdly(index - 1)
    }
    guard isConnector || takesOf else { return nil }
    var end = index + 1
    while end < words.count, end < index + 3, !words[end].isCapital {
      guard words[end].gap == .space || words[end].gap == .hyphen else { return nil }
      guard words[end].classes.contains(.connector) || takesOf && words[end].hash == WordHash.the
      else {
        return nil
      }
      end += 1
    }
    guard end < words.count, words[end].isCapital, words[end].script == .latin else { return nil }
    guard words[end].gap == .space || words[end].gap == .hyphen, !isBarred(end) else { return nil }
    return end
  }

  /// Whether a word has its capital from the sentence that it opens, as far as anybody knows:
  /// Vecinos de Mósul.
  private func opensIdly(_ index: Int) -> Bool {
    opensSentence(index) && !capitalInside.contains(words[index].hash)
      && words[index].classes.isDisjoint(with: [.givenName, .latinName, .romanised, .organisation])
      && gazetteer.mainIndex(words[index].hash) == nil
  }

  private func nextIsHyphen(_ index: Int) -> Bool {
    index + 1 < words.count && words[index + 1].gap == .hyphen
  }
}
