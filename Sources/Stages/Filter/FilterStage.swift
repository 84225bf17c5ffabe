public import Corpus

/// Lets an article through, or drops it for the first rule that it meets.
public struct FilterStage: DocumentStage {
  public static let name = "filter"
  public static let version = 1

  private let settings: FilterSettings

  public init(_ settings: FilterSettings) { self.settings = settings }

  public func process(_ article: Article) throws(Failure) -> Article {
    let statistics = TextStatistics(of: article)
    for rule in settings.drop {
      let value = value(of: rule.field, in: article, statistics)
      guard value.meets(rule) else { continue }
      throw Failure(code: rule.reason, detail: "\(rule.field.rawValue) is \(value.text)")
    }
    return article
  }

  private func value(
    of field: FilterField, in article: Article, _ statistics: TextStatistics
  ) -> FieldValue {
    switch field {
    case .words: .number(Double(statistics.words))
    case .characters: .number(Double(statistics.characters))
    case .paragraphs: .number(Double(statistics.paragraphs))
    case .linkDensity: .number(Double(article.linkDensity) / 1000)
    case .language: .word(article.language ?? "")
    case .site: .word(article.site ?? "")
    case .section: .word(article.section ?? "")
    case .url: .word(article.url ?? "")
    }
  }

  /// The rule that an article met.
  public struct Failure: StageFailure, Equatable {
    public let code: String
    public let detail: String
    public var fate: Fate { .dropped }
  }
}

private enum FieldValue {
  case number(Double)
  case word(String)

  var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .word(let word): "\"\(word)\""
    }
  }

  func meets(_ rule: FilterRule) -> Bool {
    switch self {
    case .number(let number):
      return rule.above.map { number > $0 } ?? false || rule.below.map { number < $0 } ?? false
    case .word(let word):
      let isListed = rule.oneOf.map { $0.contains(word) } ?? false
      return isListed || rule.noneOf.map { !$0.contains(word) } ?? false
    }
  }
}
