internal import Corpus
internal import Scanning

/// What the words around a name say of it.
extension EntityLabeller {
  func contextEvidence(of candidate: NameCandidate, next: NameCandidate?) -> LabelEvidence {
    var evidence = LabelEvidence()
    if candidate.hasTitle { evidence[.person] += 3 }
    addBefore(candidate, to: &evidence)
    addAfter(candidate, next: next, to: &evidence)
    return evidence
  }

  private func addBefore(_ candidate: NameCandidate, to evidence: inout LabelEvidence) {
    let at = candidate.tokens.lowerBound - 1
    guard at >= 0, reading.tokens[at].sentence == reading.tokens[at + 1].sentence else { return }
    let before = reading.tokens[at]
    if before.isAny(of: .placePreposition), before.startsLower || before.key == .in {
      switch before.key {
      case .in:
        evidence[.politicalPlace] += 4
        evidence[.person] -= 3
      case .at:
        evidence[.facility] += 1
        evidence[.organisation] += 1
        evidence[.person] -= 1
      case WordKey("near"), WordKey("around"), WordKey("outside"), WordKey("across"):
        evidence[.politicalPlace] += 3
        evidence[.person] -= 2
      case .from:
        // "A nurse from Alderwick"; of letters "from Finch" nobody knows.
        let isOrigin =
          reading.has(.roleNoun, at: at - 1) && !Self.delegates.contains(reading.tokens[at - 1].key)
        let isPlace = isOrigin || candidate.words.count == 1 && isMovement(at - 1)
        evidence[.politicalPlace] += isPlace ? 4 : 1
      case .to where candidate.words.count == 1 && isMovement(at - 1):
        evidence[.politicalPlace] += 2
      case .to, WordKey("between"):
        evidence[.politicalPlace] += 1
      default:
        evidence[.politicalPlace] += 2
      }
    }
    if before.isAny(of: .title), before.startsUpper || before.shape.contains(.endsInStop) {
      evidence[.person] += 5
    } else if before.isAny(of: .roleNoun), before.startsLower {
      evidence[.person] += 4
    }
    if before.key == .the {
      evidence[.person] -= 4
      evidence[.organisation] += 1
    }
    if before.isAny(of: .cue), before.startsLower { evidence[.person] += 3 }
    // People say, papers report.
    if before.key == WordKey("reports") || before.key == WordKey("reported") {
      evidence[.organisation] += 5
    }
    if before.isAny(of: .direction), before.startsLower { evidence[.politicalPlace] += 4 }
    addBeforeOf(at, to: &evidence)
  }

  /// "the village of Qasr-e Jadid", "residents of Alderwick".
  private func addBeforeOf(_ at: Int, to evidence: inout LabelEvidence) {
    guard at > 0, reading.has(.of, at: at), case let kind = reading.tokens[at - 1],
      kind.startsLower || reading.sentenceTokens[kind.sentence].lowerBound == at - 1
    else { return }
    if kind.startsLower, let label = Self.placeKind(of: kind) {
      evidence[label] += 6
      evidence[.person] -= 3
    } else if Self.inhabited.contains(kind.key), !reading.has(.region, at: at + 1) {
      evidence[.politicalPlace] += 4
      evidence[.person] -= 2
    }
  }

  private static let inhabited: Set<WordKey> = Set(
    [
      "resident", "residents", "inhabitants", "outskirts", "streets", "suburb", "suburbs",
      "capital",
      "camp", "port", "siege", "centre", "center", "mayor", "governor", "native",
    ].map { WordKey($0) })

  /// Those who come from organisations.
  private static let delegates: Set<WordKey> = Set(
    [
      "official", "officials", "spokesman", "spokeswoman", "spokesperson", "member", "members",
      "representative", "representatives", "delegate", "delegates", "statement", "report", "letter",
      "source", "sources", "reporter", "journalist", "correspondent", "expert", "experts",
      "analyst",
      "document", "documents", "email", "emails", "message", "people", "executive", "executives",
    ].map { WordKey($0) })

  private func isMovement(_ index: Int) -> Bool {
    index >= 0 && Self.movements.contains(reading.tokens[index].key)
  }

  private static let movements: Set<WordKey> = Set(
    [
      "came", "come", "comes", "coming", "went", "go", "goes", "going", "moved", "moving",
      "travelled", "traveled", "travelling", "traveling", "fled", "flee", "fleeing", "returned",
      "returning", "arrived", "arriving", "drove", "flew", "marched", "walked", "withdrew",
      "evacuated", "miles", "kilometres", "kilometers", "km",
    ].map { WordKey($0) })

  private func addAfter(
    _ candidate: NameCandidate, next: NameCandidate?, to evidence: inout LabelEvidence
  ) {
    var at = candidate.tokens.upperBound
    guard at < reading.tokens.count else { return }
    let isPossessive = reading.has([.possessive, .apostrophe], at: at)
    if isPossessive { at += 1 }
    guard at < reading.tokens.count,
      reading.tokens[at].sentence == reading.tokens[candidate.tokens.lowerBound].sentence
    else { return }
    let after = reading.tokens[at]
    if isPossessive {
      if after.isAny(of: .groupNoun) || after.key == WordKey("capital") {
        evidence[.politicalPlace] += 3
      }
      return
    }
    if after.isMark(UInt8(ascii: ",")) {
      addAfterComma(at + 1, next: next, to: &evidence)
    } else if after.isAny(of: .cue), after.startsLower {
      evidence[.person] += 3
      evidence[.organisation] += 1
    } else if after.key == .who {
      // "A nurse from Alderwick who": the nurse.
      let isWhere = reading.has(.placePreposition, at: candidate.tokens.lowerBound - 1)
      evidence[.person] += isWhere && !candidate.hasTitle && candidate.words.count == 1 ? 0 : 5
    } else if after.isAny(of: .placeWord), after.startsLower {
      evidence[.politicalPlace] += 5
    } else if after.isAny(of: [.roleNoun, .organisationWord, .groupNoun]), after.startsLower {
      // Cities have residents, schools and police; parties have leaders and fighters.
      let isPlace = candidate.hint == .place || Self.localNouns.contains(after.key)
      evidence[isPlace ? .politicalPlace : .organisation] += 4
      evidence[.person] -= 2
    } else if Self.localNouns.contains(after.key), after.startsLower {
      evidence[.politicalPlace] += 4
      evidence[.person] -= 1
    } else if after.isAny(of: .dash), reading.has(WordKey("based"), at: at + 1) {
      evidence[.politicalPlace] += 4
    } else if after.isMark(UInt8(ascii: "(")), reading.tokens.count > at + 1,
      reading.tokens[at + 1].shape.contains(.allUpper),
      !reading.tokens[at - 1].shape.contains(.allUpper)
    {
      evidence[.organisation] += 3
    }
  }

  private static let localNouns: Set<WordKey> = Set(
    [
      "residents", "resident", "man", "woman", "men", "women", "police", "school", "schools",
      "home", "homes", "area", "neighborhood", "neighbourhood", "native", "natives", "suburb",
      "attorney", "court", "hospital", "firefighters", "teenager", "couple", "house",
      "campus", "metro", "governor", "branch", "clinic", "market", "bridge", "station", "road",
    ].map { WordKey($0) })

  private func addAfterComma(_ at: Int, next: NameCandidate?, to evidence: inout LabelEvidence) {
    guard at < reading.tokens.count else { return }
    let token = reading.tokens[at]
    if token.shape.contains(.allDigits), token.count <= 2,
      reading.hasMark(UInt8(ascii: ","), at: at + 1)
    {
      evidence[.person] += 6
    } else if token.key == .who {
      evidence[.person] += 5
    } else if token.isAny(of: [.country, .usState]), token.startsUpper,
      token.count > 2 || token.shape.contains(.allUpper)
    {
      evidence[.politicalPlace] += 6
      evidence[.person] -= 2
    } else if token.isAny(of: .determiner) {
      for near in at + 1..<min(reading.tokens.count, at + 7) {
        let word = reading.tokens[near]
        if !word.isWord, !word.isAny(of: [.possessive, .dash]) { break }
        if word.isAny(of: .roleNoun) {
          evidence[.person] += 3
          break
        }
      }
    }
  }
}
