internal import Corpus
internal import Names
internal import Scanning

/// A document as the tagger sees it: its tokens with what the rules and the rest of the document
/// say of them.
struct TaggerDocument {
  private(set) var tokens: [TaggerToken]

  /// What the places are that are told by what stands around them.
  private(set) var told: [Range<Int>: Entity.Label] = [:]

  /// - Parameters:
  ///   - decisions: The rules', parallel to `candidates`.
  ///   - definitions: Keys of those that define an acronym or are one: where the rules take one for
  ///     an organisation, it is one as a whole.
  /// - Complexity: O(text).
  init(
    _ reading: Reading, _ candidates: [NameCandidate], _ decisions: [EntityLabeller.Decision?],
    definitions: Set<UInt64> = []
  ) {
    let text = reading.bytes.span
    var tokens: [TaggerToken] = []
    tokens.reserveCapacity(reading.tokens.count)
    // What is known of a word before its neighbours are looked at is known of it wherever it stands.
    var words: [TaggerToken] = []
    var numbers = KeyTable(expecting: reading.tokens.count / 2)
    let lacksCapitals = Self.lacksCapitals(reading)
    for token in reading.tokens {
      let number = numbers.number(StableHash.of(text, token.range))
      if number == words.count {
        words.append(TaggerToken(text, token, lacksCapitals: lacksCapitals))
      }
      tokens.append(words[number])
    }
    self.tokens = tokens
    for (candidate, decision) in zip(candidates, decisions) {
      let isDefined =
        definitions.contains(candidate.key) && decision?.label == .organisation
      addRules(candidate, decision, reading, isDefined: isDefined)
    }
    addTold(reading)
    addListed(reading)
    addRuns(reading)
    addEvidence(reading)
  }

  /// Whether every tenth sentence or more begins with a small letter, as in mails and posts.
  private static func lacksCapitals(_ reading: Reading) -> Bool {
    let small = reading.sentenceTokens.count {
      !$0.isEmpty && reading.tokens[$0.lowerBound].startsLower
    }
    return 10 * small >= reading.sentenceTokens.count
  }

  private mutating func addRules(
    _ candidate: NameCandidate, _ decision: EntityLabeller.Decision?, _ reading: Reading,
    isDefined: Bool
  ) {
    let label =
      decision.map { decision in
        1 + (LabelEvidence.labels.firstIndex(of: decision.label) ?? 0)
      } ?? 0
    var sureness = decision.map { Self.sureness($0.score) } ?? 0
    // "Logan, W.Va.": after a comma, an abbreviation of a state is one.
    if reading.hasMark(UInt8(ascii: ","), at: candidate.tokens.lowerBound - 1),
      reading.has([.usState, .country], at: candidate.tokens.lowerBound),
      decision?.label == .politicalPlace
    {
      sureness = 3
    }
    let isKnown = decision.map { KnownNames.label(of: candidate.key) == $0.label } ?? false
    if isKnown { sureness = 3 }
    let isCertain = isKnown || isDefined
    let sureKind =
      isCertain || sureness >= 2 ? decision.flatMap { NameTag.kind(of: $0.label) } : nil
    let hint = NameKind.allCases.firstIndex(of: candidate.hint) ?? 0
    let place = WordKnowledge.place(named: Array(reading.bytes[candidate.range]))
    for index in candidate.tokens {
      let part = NameTag.part(at: index, in: candidate.tokens).rawValue
      if let sureKind {
        tokens[index].sureness = isCertain ? Self.certain : Int32(sureness - 1)
        tokens[index].sureTag = NameTag.tag(
          sureKind, NameTag.part(at: index, in: candidate.tokens))
      }
      tokens[index].ruled = UInt8(1 + 4 * label + part)
      tokens[index].ruledSurely = UInt8(4 * (1 + 4 * label + part) + sureness)
      tokens[index].hinted = UInt8(1 + 4 * hint + part)
      tokens[index].placed = place == 0 ? 0 : UInt8(4 * Int(place) + part)
    }
  }

  /// Places that are told by what stands around them.
  private mutating func addTold(_ reading: Reading) {
    let place = NameTag.kind(of: .politicalPlace) ?? NameTag.outside
    for name in ToldPlaces(reading).names {
      told[name.tokens] = name.label
      for index in name.tokens {
        tokens[index].sureTag = NameTag.tag(place, NameTag.part(at: index, in: name.tokens))
        tokens[index].sureness = Self.told
      }
    }
  }

  /// Sureness of what is told: more than any points that are learned.
  private static let told: Int32 = 64

  /// Sureness of names that everybody knows.
  private static let certain: Int32 = 8

  /// The longest names of the lists, from the left.
  private mutating func addListed(_ reading: Reading) {
    for sentence in reading.sentenceTokens {
      var start = sentence.lowerBound
      while start < sentence.upperBound {
        guard tokens[start].isMarked, ListedNames.mayStart(with: tokens[start].low) else {
          start += 1
          continue
        }
        var hash = StableHash()
        var found: (end: Int, kind: ListedNames.Kind)?
        for end in start + 1...min(sentence.upperBound, start + ListedNames.longest) {
          hash.combine(tokens[end - 1].low)
          if let kind = ListedNames.kind(of: hash.value) { found = (end, kind) }
        }
        if let found {
          for index in start..<found.end {
            let part = NameTag.part(at: index, in: start..<found.end).rawValue
            tokens[index].listed = UInt8(4 * Int(found.kind.rawValue) + part)
          }
        }
        start = found?.end ?? start + 1
      }
    }
  }

  /// 0 to 3.
  private static func sureness(_ score: Int) -> Int {
    switch score {
    case 900...: 3
    case 740...: 2
    case 620...: 1
    default: 0
    }
  }

  /// Runs of capitalised words with the small words that link them, within one sentence.
  private mutating func addRuns(_ reading: Reading) {
    for sentence in reading.sentenceTokens {
      var start = sentence.lowerBound
      while start < sentence.upperBound {
        guard tokens[start].startsUpper else {
          start += 1
          continue
        }
        var end = start + 1
        var next = end
        while next < sentence.upperBound {
          if tokens[next].startsUpper {
            next += 1
            end = next
          } else if next == end || next == end + 1 && reading.has(.the, at: next),
            reading.tokens[next].isAny(of: .nameLink) || isJoint(next, reading)
          {
            next += 1
          } else {
            break
          }
        }
        for index in start..<end { tokens[index].run = start..<end }
        start = end
      }
    }
  }

  /// A hyphen or an ampersand between words.
  private func isJoint(_ index: Int, _ reading: Reading) -> Bool {
    let token = reading.tokens[index]
    return token.isMark(UInt8(ascii: "&"))
      || token.isMark(UInt8(ascii: "-")) && reading.touchesPrevious(index)
  }
}

// MARK: - What the document says of a word

extension TaggerDocument {
  /// Signs by which other mentions tell what a name is of.
  private enum Sign: UInt32 {
    case afterTitle = 1
    case afterGivenName, beforeOrganisationWord, inLowerCase, inMidSentence,
      afterPlacePreposition, besideCue, afterCapital, beforeCapital, beforePlace
    case ruledFirst = 16
    case afterThe = 24
    case afterOf, possessive

    var bit: UInt32 { 1 << rawValue }
  }

  /// H. L. Chieu and H. T. Ng, "Named entity recognition: a maximum entropy approach using global
  /// information", COLING 2002.
  private mutating func addEvidence(_ reading: Reading) {
    var evidence: [UInt64: UInt32] = [:]
    for sentence in reading.sentenceTokens {
      let isShouted = isMostlyCapital(sentence)
      for index in sentence {
        let token = reading.tokens[index]
        if token.startsLower {
          evidence[token.key.value, default: 0] |= Sign.inLowerCase.bit
        } else if token.startsUpper {
          let signs = signs(at: index, in: sentence, reading, isShouted: isShouted)
          if signs != 0 { evidence[token.key.value, default: 0] |= signs }
        }
      }
    }
    for index in tokens.indices where tokens[index].isMarked {
      tokens[index].evidence = evidence[tokens[index].low] ?? 0
    }
  }

  /// A headline, where capitals say nothing.
  private func isMostlyCapital(_ sentence: Range<Int>) -> Bool {
    var words = 0
    var capitals = 0
    for index in sentence where tokens[index].knowledge != .unknown || !tokens[index].isMarked {
      words += 1
      if tokens[index].startsUpper { capitals += 1 }
    }
    return words > 3 && capitals * 4 >= words * 3
  }

  private func signs(
    at index: Int, in sentence: Range<Int>, _ reading: Reading, isShouted: Bool
  ) -> UInt32 {
    var signs: UInt32 = 0
    if tokens[index].ruled > 4 {
      signs |= 1 << (Sign.ruledFirst.rawValue + UInt32(tokens[index].ruled - 1) / 4 - 1)
    }
    if index > sentence.lowerBound {
      let before = reading.tokens[index - 1]
      if before.isAny(of: .title) { signs |= Sign.afterTitle.bit }
      if before.isAny(of: .placePreposition) { signs |= Sign.afterPlacePreposition.bit }
      if before.isAny(of: .cue) { signs |= Sign.besideCue.bit }
      if before.key == .the { signs |= Sign.afterThe.bit }
      if before.key == .of { signs |= Sign.afterOf.bit }
      if !isShouted {
        signs |= Sign.inMidSentence.bit
        if before.startsUpper {
          signs |= Sign.afterCapital.bit
          if isGivenName(index - 1) { signs |= Sign.afterGivenName.bit }
        }
      }
    }
    if index + 1 < sentence.upperBound {
      let after = reading.tokens[index + 1]
      if after.isAny(of: .organisationWord), after.startsUpper {
        signs |= Sign.beforeOrganisationWord.bit
      }
      if after.isAny(of: .cue), after.startsLower { signs |= Sign.besideCue.bit }
      if after.isAny(of: .possessive) { signs |= Sign.possessive.bit }
      if after.startsUpper, !isShouted { signs |= Sign.beforeCapital.bit }
      if after.isMark(UInt8(ascii: ",")), index + 2 < sentence.upperBound,
        tokens[index + 2].knowledge.place > 0
      {
        signs |= Sign.beforePlace.bit
      }
    }
    return signs
  }

  private func isGivenName(_ index: Int) -> Bool {
    tokens[index].knowledge.classes & WordKnowledge.givenName != 0
  }
}
