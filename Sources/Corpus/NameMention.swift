/// A name where it stands in the text that the record carries.
public struct NameMention: Hashable, Sendable {
  /// Where it stands in the record's text.
  public let range: TextRange

  /// As the page wrote it. Differs from the text at `range` where the spelling was normalized.
  public let surface: String

  /// The spelling that the corpus uses for it.
  public let canonical: String

  /// The same for every spelling of one name: `gn:…` for a gazetteer's place, else `n:…`.
  public let canonicalID: String

  /// What made them one: `same`, `transliteration`, `typing_error`, `gazetteer`, `correction`, …
  public let rule: String

  /// How sure that is, in thousandths.
  public let score: Int

  /// What the words around it, its own words and the gazetteer say it names.
  public let kind: NameKind

  public init(
    range: TextRange, surface: String, canonical: String, canonicalID: String, rule: String,
    score: Int, kind: NameKind
  ) {
    self.range = range
    self.surface = surface
    self.canonical = canonical
    self.canonicalID = canonicalID
    self.rule = rule
    self.score = score
    self.kind = kind
  }
}

/// What a name may be of, before the whole document has been read for evidence.
public enum NameKind: String, Sendable, CaseIterable {
  case person, organisation, place, facility, group, unknown
}

/// An article with the spellings that its record carries, and the names that stand in it.
public struct NamedArticle: Hashable, Sendable {
  /// Text, blocks and links after normalization.
  public let article: Article

  /// All names in the text, in order; `nil` where no stage looked for them.
  public let names: [NameMention]?

  public init(article: Article, names: [NameMention]?) {
    self.article = article
    self.names = names
  }
}

// MARK: - Names and entities

extension NameMention {
  /// The names that begin and end where entities let them: an entity holds the whole name, or the
  /// name the whole entity, or they have nothing in common.
  ///
  /// "U.S. National Institute" is left out where the entity is "National Institute of Health": the
  /// entity was found with more of the text in view. A name whose spelling was changed stays, for
  /// the text is restored by it.
  ///
  /// - Parameters:
  ///   - names: In the order of the text.
  ///   - entities: In the order of the text, not overlapping.
  /// - Complexity: O(names + entities).
  public static func agreeing(
    _ names: [NameMention], with entities: [Entity], in text: String
  ) -> [NameMention] {
    var next = 0
    return names.filter { name in
      while next < entities.count, entities[next].range.end <= name.range.start { next += 1 }
      var index = next
      while index < entities.count, entities[index].range.start < name.range.end {
        if name.range.crosses(entities[index].range) { return !name.isAsWritten(in: text) }
        index += 1
      }
      return true
    }
  }

  private func isAsWritten(in text: String) -> Bool {
    text.utf8.dropFirst(range.start).prefix(range.end - range.start).elementsEqual(surface.utf8)
  }
}
