internal import Annotate
internal import Clean
internal import Corpus
internal import Deduplicate
internal import Fetch
internal import Normalize

// What happens to a document, in order. Start reading here.

/// A document after pass 1: its article and what the corpus stages keep of it.
struct Draft: Sendable {
  let article: Article
  let copyObservation: DeduplicateStage.Observation?
  let nameObservation: NormalizeStage.Observation?
}

/// What was decided over all documents.
struct CorpusDecision: Sendable {
  let copies: DeduplicateStage.Decision?
  let spellings: NormalizeStage.Decision?
}

/// What of it concerns one document.
struct DocumentConclusion: Sendable {
  let copyStatus: CopyStatus?
  let names: NormalizeStage.Conclusion?
}

extension Plan {
  // MARK: Pass 1: unit → page → article → observations

  /// A file that is one page.
  func draft(_ unit: SourceUnit) throws(Reject) -> Draft { try draft(try fetch.run(unit)) }

  /// What an archive holds.
  func draft(_ contained: ContainedDocument) throws(Reject) -> Draft {
    switch contained {
    case .document(let document): return try draft(try page(document))
    // What another tool has made of a page goes past the page's way to an article.
    case .ready(let ready): return try draft(try article(of: ready))
    case .booked(let member): throw member.reject
    }
  }

  private func draft(_ page: Page) throws(Reject) -> Draft {
    TestHook.obey(page)
    return try draft(try clean.run(page))
  }

  private func draft(_ cleaned: Article) throws(Reject) -> Draft {
    var article = cleaned
    article.language = article.language ?? fetch.defaultLanguage(of: article.source.input)
    for filter in filters { article = try filter.run(article) }
    return Draft(
      article: article,
      copyObservation: deduplicate?.observe(article),
      nameObservation: normalize?.observe(article))
  }

  func page(_ document: SourceDocument) throws(Reject) -> Page {
    do throws(FetchStage.Failure) {
      return try fetch.page(document)
    } catch {
      throw Reject(error, at: FetchStage.name)
    }
  }

  func article(of ready: ReadyText) throws(Reject) -> Article {
    do throws(CleanStage.Failure) {
      return try clean.article(of: ready)
    } catch {
      throw Reject(error, at: CleanStage.name)
    }
  }

  // MARK: Once: all observations → decision

  /// - Parameter observations: Both lists sorted by document id.
  func decide(
    copyObservations: [DeduplicateStage.Observation],
    nameObservations: [NormalizeStage.Observation]
  ) -> CorpusDecision {
    let copies = deduplicate?.decide(copyObservations)
    guard let normalize else { return CorpusDecision(copies: copies, spellings: nil) }
    // A name in nine copies of one article is a name in one article.
    let counted = nameObservations.map { observation in
      guard let status = copies?.status(of: observation.id), !status.isCanonical(observation.id)
      else { return observation }
      return observation.asCopy
    }
    return CorpusDecision(copies: copies, spellings: normalize.decide(counted))
  }

  func conclude(
    copyObservation: DeduplicateStage.Observation?,
    nameObservation: NormalizeStage.Observation?, given decision: CorpusDecision
  ) -> DocumentConclusion {
    var conclusion: (CopyStatus?, NormalizeStage.Conclusion?) = (nil, nil)
    if let deduplicate, let copyObservation, let copies = decision.copies {
      conclusion.0 = deduplicate.conclude(copyObservation, given: copies)
    }
    if let normalize, let nameObservation, let spellings = decision.spellings {
      conclusion.1 = normalize.conclude(nameObservation, given: spellings)
    }
    return DocumentConclusion(copyStatus: conclusion.0, names: conclusion.1)
  }

  // MARK: Pass 2: article + conclusion → record

  func record(of article: Article, given conclusion: DocumentConclusion) -> Record {
    TestHook.obey(article)
    var named = NamedArticle(article: article, names: nil)
    if let normalize, let names = conclusion.names {
      named = normalize.apply(names, to: article)
    }
    let annotations = annotate?.process(named) ?? Annotations()
    return Record(
      article: named.article, copyStatus: conclusion.copyStatus,
      names: NameMention.agreeing(
        named.names ?? [], with: annotations.entities, in: named.article.text),
      annotations: annotations)
  }
}
