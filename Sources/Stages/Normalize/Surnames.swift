internal import Corpus
internal import Names
internal import Scanning

/// A surname alone is spelt as in the full name that its article gives.
///
/// What spelling of a surname most documents have is decided over all people who bear it. In one
/// article "Mekdad" is the Faisal Meqdad of its first paragraph, so that a reader, and whoever
/// looks for mentions, finds one spelling of one person there.
struct Surnames {
  /// A full name of the article.
  private struct FullName {
    /// What comes before the surname, as written.
    let given: Substring
    let written: String

    /// The surname as the text will carry it.
    let canonical: String
  }

  /// What full names that have something in common call themselves.
  private struct Bearers {
    let first: FullName
    var agree = true

    mutating func add(_ other: FullName) {
      agree = agree && other.canonical == first.canonical
    }
  }

  /// By the surname, as written and as the text will carry it.
  private var bySurname: [String: Bearers] = [:]

  /// By the name that the corpus takes the surname for a spelling of.
  private var byCluster: [Int: Bearers] = [:]

  /// By ``sketch(of:)``.
  private var bySketch: [[UInt8]: Bearers] = [:]

  /// The words before surnames.
  private var givenNames: Set<Substring> = []

  /// - Parameters:
  ///   - forms: What became of the article's names.
  ///   - cluster: Which of the corpus's names a word is a spelling of.
  /// - Complexity: O(forms).
  init(of forms: [NameConclusion.Form], cluster: (String) -> Int?) {
    for form in forms where form.kind == .person || form.kind == .unknown {
      guard let (given, written) = Self.parts(of: form.spelling),
        let (_, canonical) = Self.parts(of: form.isRewritten ? form.canonical : form.spelling)
      else { continue }
      let name = FullName(given: given, written: String(written), canonical: String(canonical))
      for surname in Set([name.written, name.canonical]) {
        bySurname[surname, default: Bearers(first: name)].add(name)
      }
      if let cluster = cluster(name.canonical) {
        byCluster[cluster, default: Bearers(first: name)].add(name)
      }
      bySketch[Self.sketch(of: written), default: Bearers(first: name)].add(name)
      for word in given.utf8.split(separator: UInt8(ascii: " ")) {
        givenNames.insert(Substring(word))
      }
    }
  }

  /// Why a word is a surname of the article in another spelling, or the same.
  struct Finding {
    /// What the text carries.
    let canonical: String

    /// `nil` where the corpus has it that the two are spellings of one name.
    var comparison: NameComparison?
  }

  /// What a name of one word is spelt like; `nil` if no full name of the article ends with it, or
  /// if two do that do not agree.
  ///
  /// - Parameter cluster: The corpus's name that it is a spelling of.
  func finding(on name: String, cluster: Int?) -> Finding? {
    let bearers = [bySurname[name], cluster.flatMap { byCluster[$0] }].compactMap(\.self)
    guard let first = bearers.first?.first else { return likeness(of: name) }
    let agree = bearers.allSatisfy { $0.agree && $0.first.canonical == first.canonical }
    return agree ? Finding(canonical: first.canonical) : nil
  }

  /// Whether just one person of the article would bear the same name with this surname.
  private func likeness(of name: String) -> Finding? {
    guard name.utf8.count >= Self.fewestLetters, !givenNames.contains(Substring(name)),
      let bearers = bySketch[Self.sketch(of: Substring(name))], bearers.agree,
      case let full = bearers.first
    else { return nil }
    let comparison = compare("\(full.given) \(full.written)", "\(full.given) \(name)")
    let grounds = comparison.grounds
    guard comparison.outcome == .merge, comparison.rule == .transliteration,
      !grounds.isDisjoint(with: [.exotic, .originals]),
      grounds.isDisjoint(with: [.scripts, .plainWord, .latinName, .twoNames]),
      // A given name in common must not make up for words that are not alike.
      compare(full.written, name).outcome == .merge
    else { return nil }
    return Finding(canonical: full.canonical, comparison: comparison)
  }

  /// Shorter surnames are spelt like too many others.
  private static let fewestLetters = 5

  /// What comes before the last of several words, and that word; `nil` for a name of one.
  private static func parts(of name: String) -> (given: Substring, surname: Substring)? {
    guard let space = name.utf8.lastIndex(of: UInt8(ascii: " ")) else { return nil }
    return (name[..<space], name[name.utf8.index(after: space)...])
  }

  /// Equal for words that may be spellings of each other: consonants that are written for one
  /// another are one, vowels and what is not heard is left out. Cheap; comparing is not.
  private static func sketch(of word: Substring) -> [UInt8] {
    var sketch: [UInt8] = []
    for byte in word.utf8 {
      let sound = byte < 0x80 ? sounds[Int(byte | 0x20)] : byte
      if sound != 0, sound != sketch.last { sketch.append(sound) }
    }
    return sketch
  }

  private static let sounds: [UInt8] = {
    var sounds = [UInt8](repeating: 0, count: 128)
    for group in ["kqcgxj", "szc", "td", "bp", "fv", "m", "n", "l", "r"] {
      for byte in group.utf8 where sounds[Int(byte)] == 0 {
        sounds[Int(byte)] = group.utf8.first ?? 0
      }
    }
    return sounds
  }()
}

extension Spellings {
  /// What became of all spellings of an article.
  ///
  /// - Complexity: O(spellings).
  func conclusions(for spellings: [String], in language: String) -> [NameConclusion.Form] {
    let forms = spellings.compactMap { conclusion(for: $0, in: language) }
    let surnames = Surnames(of: forms, cluster: cluster(ofSpelling:))
    return forms.map { form in
      guard form.kind == .person || form.kind == .unknown, form.rule != "correction",
        !form.spelling.utf8.contains(UInt8(ascii: " ")),
        let finding = surnames.finding(
          on: form.spelling, cluster: cluster(ofSpelling: form.spelling))
      else { return form }
      return form.respelt(finding, because: self.form(of: finding.canonical))
    }
  }
}

extension NameConclusion.Form {
  /// - Parameter other: The corpus's form of the spelling found. Of two spellings one is the
  ///   corpus's own, and why they are one is noted at the other.
  fileprivate func respelt(_ finding: Surnames.Finding, because other: Spellings.Form?) -> Self {
    guard finding.canonical != canonical else { return self }
    var grounds = (rule: rule, score: score)
    if finding.canonical == spelling {
      grounds = ("same", 1000)
    } else if let comparison = finding.comparison {
      grounds = (comparison.rule.rawValue, comparison.score)
    } else if rule == "same", let other {
      grounds = (other.rule, other.score)
    }
    return Self(
      spelling: spelling, canonical: finding.canonical, canonicalID: canonicalID,
      rule: grounds.rule, score: grounds.score, kind: kind,
      isRewritten: spelling != finding.canonical)
  }
}
