internal import Scanning

// Names in Arabic, Cyrillic and Hebrew: what the gazetteer and the known names have.

extension MentionSearch {
  /// Adds the name that starts at `index`, if one does; returns where to go on.
  mutating func nativeMention(from index: Int) -> Int {
    guard words[index].letters <= Self.mostLetters else { return index + 1 }
    return switch words[index].script {
    case .cyrillic: cyrillicMention(from: index)
    case .arabic, .hebrew: semiticMention(from: index)
    default: index + 1
    }
  }

  /// A run of capitalised words in which one at least is known.
  private mutating func cyrillicMention(from index: Int) -> Int {
    guard words[index].isCapital else { return index + 1 }
    var end = index + 1
    while end < words.count, end - index < Self.mostWords, words[end].script == .cyrillic,
      words[end].isCapital, words[end].letters <= Self.mostLetters,
      words[end].gap == .space || words[end].gap == .hyphen
    {
      end += 1
    }
    var start = index
    if opensSentence(start), !isKnownNative(start), end > start + 1 { start += 1 }
    let range = start..<end
    if let place = place(of: range), isLarge(place, least: 15_000) {
      appendNative(range, start: words[start].start, place: place)
    } else if range.contains(where: { isKnownNative($0) }) {
      appendNative(range, start: words[start].start, place: nil)
    }
    return end
  }

  /// Two or more known names in a row; else the longest name of the gazetteer of up to three
  /// words, with or without a prefixed particle.
  private mutating func semiticMention(from index: Int) -> Int {
    guard !words[index].classes.contains(.nativeStop) else { return index + 1 }
    var end = index
    while end < words.count, end - index < Self.mostWords, end == index || words[end].gap == .space,
      isKnownNative(end)
    {
      end += 1
    }
    if end - index >= 2 {
      appendNative(index..<end, start: words[index].start, place: nil)
      return end
    }
    end = index + 1
    while end < words.count, end < index + 3, words[end].gap == .space || words[end].gap == .hyphen,
      words[end].script == words[index].script
    {
      end += 1
    }
    while end > index {
      for skip in [0, prefixBytes(index)] where skip > 0 || end > index {
        let start = words[index].start + skip
        guard words[index].letters >= (skip > 0 ? 5 : 3) else { continue }
        guard end - index > 1 || skip > 0 || !isKnownNative(index) else { continue }
        let key = NameFolding.key(of: Array(text[start..<words[end - 1].end]))
        let least = end - index > 1 ? 0 : 100_000
        if let place = gazetteer.mainIndex(StableHash.of(key)), isLarge(place, least: least),
          !Lexicon.classes(key).contains(.nativeStop)
        {
          appendNative(index..<end, start: start, place: place)
          return end
        }
      }
      end -= 1
    }
    return index + 1
  }

  /// Length of a one-letter word that is written together with the next: and, in, to.
  private func prefixBytes(_ index: Int) -> Int {
    let scalar = text.span.scalar(at: words[index].start)
    switch scalar.value {
    case 0x648, 0x628, 0x644, 0x641, 0x5d1, 0x5dc, 0x5de, 0x5d5, 0x5d4: return scalar.byteCount
    default: return 0
    }
  }

  private func isKnownNative(_ index: Int) -> Bool {
    let word = words[index]
    guard word.letters >= 3, !word.classes.contains(.nativeStop) else { return false }
    return KnownOriginals.number(ofNative: word.hash) != nil
  }

  private func isLarge(_ place: Int, least: Int) -> Bool {
    gazetteer.kind(at: place) != .city || gazetteer.population(at: place) >= least
  }

  private mutating func appendNative(_ range: Range<Int>, start: Int, place: Int?) {
    let end = words[range.upperBound - 1].end
    found.append(
      Mention(
        range: start..<end, core: start..<end, title: nil,
        kind: place != nil ? .place : range.count > 1 ? .person : .unknown,
        isSentenceInitial: opensSentence(range.lowerBound), isShouted: false,
        wordCount: range.count, isPossessive: false, isLocated: false,
        place: place.map { gazetteer.id(at: $0) }))
  }
}
