internal import Scanning

// What of a run of capitalised words is the name.

extension MentionSearch {
  /// Adds the names in a run of words.
  mutating func add(_ run: Range<Int>) {
    var start = run.lowerBound
    var title: Range<Int>?
    if styles[start] != .shouted { (start, title) = afterTitles(run) }
    guard start < run.upperBound else { return }
    if let german, styles[start] != .shouted {
      addGerman(start..<run.upperBound, title: title, german)
    } else if styles[start] == .plain {
      addName(start..<run.upperBound, title: title)
    } else {
      addKnownParts(start..<run.upperBound, title: title)
    }
  }

  /// The first word after titles and the common words of a sentence's start, and the titles.
  private func afterTitles(_ run: Range<Int>) -> (Int, Range<Int>?) {
    var index = run.lowerBound
    var titles: Range<Int>?
    while index < run.upperBound {
      let word = words[index]
      if word.isShouted, word.letters > 3 { break }
      let isLast = index + 1 == run.upperBound
      // In Sheikh Jarrah: a place that is called after one.
      if word.classes.contains(.romanised), word.classes.contains(.title), !isLast, titles == nil,
        isLocated(index..<index + 1), !words[run.upperBound - 1].isPossessive
      {
        break
      }
      if word.classes.contains(.title)
        || word.classes.contains(.weakTitle) && isWeakTitle(index, run)
      {
        if word.classes.contains(.givenName), !opensSentence(index), !isLast { break }
        titles = (titles?.lowerBound ?? index)..<index + 1
        index += 1
        continue
      }
      if !word.isCapital, titles != nil || word.classes.contains(.stop),
        !word.classes.contains(.article)
      {
        // Minister of Defence, président du Sénat.
        index += 1
        continue
      }
      // As-Suwayda
      if word.classes.contains(.article), index + 1 < run.upperBound,
        words[index + 1].gap == .hyphen
      {
        break
      }
      guard opensSentence(index), isCommon(index, isAlone: isLast) else { break }
      // New York, South Korea
      if !isLast, place(of: index..<run.upperBound) != nil { break }
      if isLast || !word.isShouted { index += 1 } else { break }
    }
    return (index, titles)
  }

  /// General Smith has a title, General Motors has none.
  private func isWeakTitle(_ index: Int, _ run: Range<Int>) -> Bool {
    guard index + 1 < run.upperBound else {
      return words[index].classes.contains(.word) && run.count > 1
    }
    let next = words[index + 1]
    if next.classes.contains(.title) || next.classes.contains(.weakTitle) { return true }
    return next.isCapital && !next.classes.contains(.word) && !next.classes.contains(.organisation)
      && !next.classes.contains(.place)
  }

  /// Whether a word at the start of a sentence says nothing by its capital.
  private func isCommon(_ index: Int, isAlone: Bool) -> Bool {
    let word = words[index]
    if word.isDotted || word.isShouted && styles[index] == .plain && word.letters > 1 {
      return false
    }
    if capitalInside.contains(word.hash) { return false }
    if word.classes.contains(.word) || word.classes.contains(.never) {
      if isAlone, let place = gazetteer.mainIndex(word.hash), gazetteer.kind(at: place) == .country
      {
        return false
      }
      if word.classes.contains(.group) { return false }
      if isAlone || word.classes.contains(.never) { return true }
      if word.classes.contains(.place), words[index + 1].isCapital { return false }
      if word.classes.contains(.romanised), !words[index + 1].classes.contains(.word) {
        return false
      }
      if !words[index + 1].isCapital { return !word.classes.contains(.takesOf) }
      // White House is a name; in "Rebels Hassan and Ali" the first word is none.
      let names: WordClasses = [.word, .organisation, .facility, .place]
      return !word.classes.contains(.givenName) && words[index + 1].classes.isDisjoint(with: names)
    }
    if isEnglish, isAlone, isPlural(word) { return true }
    if !isEnglish {
      if word.classes.contains(.stop) || lowerCase.contains(word.hash) { return true }
      return isAlone && !isKnown(index)
    }
    return false
  }

  /// Whether the word is a dictionary's with an s.
  private func isPlural(_ word: TextWord) -> Bool {
    guard word.letters > 4, text[word.end - 1] == UInt8(ascii: "s") else { return false }
    let singular = text[word.start..<word.end - 1].map { $0 | 0x20 }
    return Lexicon.classes(singular).contains(.word)
  }

  /// Whether a gazetteer, a list of names or the text itself knows the word for a name.
  func isKnown(_ index: Int) -> Bool {
    let word = words[index]
    if word.classes.contains(.stop) || lowerCase.contains(word.hash) { return false }
    if !word.classes.isDisjoint(with: [.givenName, .romanised, .group]) { return true }
    if word.classes.contains(.latinName), !word.classes.contains(.word) { return true }
    if ownKind(of: index..<index + 1) != nil { return true }
    guard let place = gazetteer.mainIndex(word.hash), word.letters > 2 else { return false }
    return gazetteer.kind(at: place) != .city || gazetteer.population(at: place) >= 15_000
  }

  /// In a headline every word may have a capital: only words that are no common ones, and common
  /// ones that the text has with a capital elsewhere, are names.
  private mutating func addKnownParts(_ run: Range<Int>, title: Range<Int>?) {
    var part: Range<Int>?
    var title = title
    for index in run {
      let word = words[index]
      let isCommon =
        !capitalInside.contains(word.hash)
        && (!word.classes.isDisjoint(with: [.word, .never, .title, .calendar, .saying])
          || !isEnglish && !isKnown(index))
        && !(word.classes.contains(.word) && isCountry(index))
      let isInside = part != nil && !word.isCapital
      if !isCommon || isInside || part == nil && word.classes.contains(.article) {
        part = (part?.lowerBound ?? index)..<index + 1
      } else if let whole = part {
        addName(trimmed(whole), title: title)
        title = nil
        part = nil
      }
    }
    if let part { addName(trimmed(part), title: title) }
  }

  private func isCountry(_ index: Int) -> Bool {
    gazetteer.mainIndex(words[index].hash).map { gazetteer.kind(at: $0) == .country } ?? false
  }

  /// Without connectors at the end.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 1, words[end - 1].classes.contains(.connector),
      !words[end - 1].classes.contains(.latinName)
    {
      end -= 1
    }
    return range.lowerBound..<end
  }

  mutating func addName(_ range: Range<Int>, title: Range<Int>?) {
    guard let first = range.first, range.contains(where: { words[$0].letters > 1 }) else { return }
    let word = words[first]
    if range.count == 1 {
      guard word.letters >= 2, !word.isContraction else { return }
      guard
        word.classes.isDisjoint(with: [.never, .calendar])
          || word.isShouted && styles[first] == .plain
      else { return }
      if word.classes.contains(.title) || word.classes.contains(.weakTitle), title == nil { return }
    }
    if range.count == 2, words[first + 1].gap == .hyphen, !word.classes.contains(.article),
      isPlace(first), isPlace(first + 1),
      place(of: range) == nil
    {
      // Damascus-Aleppo road: two names.
      append(first..<first + 1, title: title)
      append(first + 1..<first + 2, title: nil)
      return
    }
    append(range, title: title)
  }

  private func isPlace(_ index: Int) -> Bool {
    words[index].letters > 2 && gazetteer.mainIndex(words[index].hash) != nil
      && !words[index].classes.contains(.givenName)
  }
}
