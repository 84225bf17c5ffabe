internal import Clean
internal import Corpus
internal import Deduplicate
internal import Fetch
internal import Normalize
internal import Store

/// The lines of an explanation, stage by stage.
struct PageStory {
  private(set) var lines: [String] = []

  /// The page's blocks as an HTML page; `nil` if it could not be fetched.
  private(set) var picture: String?
  private let plan: Plan

  init(_ place: PagePlace, by plan: Plan) throws {
    self.plan = plan
    let document = try place.document(by: plan.fetch)
    let member = document.source.member.map { "#" + $0 } ?? ""
    lines.append(
      "\(PathText(place.unit.path).text)\(member), input \(place.unit.input), id \(document.id)")
    guard let article = tell(document) else { return }
    try tellDecisions(article)
  }

  private mutating func tell(_ document: ContainedDocument) -> Article? {
    do throws(Reject) {
      switch document {
      case .booked(let member): throw member.reject
      case .document(let document):
        let page = try plan.page(document)
        tell(page)
        let explanation = plan.clean.explain(page)
        tell(explanation)
        picture = BlockPicture(explanation, of: PathText(page.source.path).text).html
        return try told(try plan.clean.run(page))
      case .ready(let ready):
        tell(ready.source, ready.encoding, url: ready.url?.value)
        lines.append("")
        lines.append("clean: a text that is ready, all of it is kept")
        return try told(try plan.article(of: ready))
      }
    } catch {
      lines.append("\(error.stage): \(error.fate.rawValue), \(error.code): \(error.detail)")
      return nil
    }
  }
}

// MARK: - What the page says

extension PageStory {
  private mutating func tell(_ page: Page) { tell(page.source, page.encoding, url: page.url) }

  private mutating func tell(_ source: Source, _ encoding: EncodingEvidence, url: String?) {
    lines.append("")
    lines.append("fetch: \(source.byteCount) bytes, \(source.format)")
    lines.append(
      "  encoding \(encoding.used) because \(encoding.why); declared \(encoding.declared ?? "none"), "
        + "detected \(encoding.detected ?? "not looked at"), \(encoding.replaced) replaced")
    if let captured = source.captured { lines.append("  captured \(captured)") }
    if let url { lines.append("  saved from \(url)") }
  }

  private mutating func tell(_ explanation: CleanExplanation) {
    let kept = explanation.blocks.count { $0.isKept }
    lines.append("")
    lines.append(
      "clean: \(kept) of \(explanation.blocks.count) blocks kept, in \(explanation.container)")
    for block in explanation.blocks {
      let mark = block.isKept ? "+" : "-"
      let ruling = block.ruling.map { ", rule: \($0)" } ?? ""
      lines.append("  \(mark) \(block.score) \(block.words) words\(ruling): \(block.start)")
      let reasons = block.reasons.prefix(3).map {
        "\($0.words) \($0.weight > 0 ? "+" : "")\($0.weight)"
      }
      lines.append("      \(block.path); \(reasons.joined(separator: ", "))")
    }
    if let failure = explanation.failure { lines.append("  no article: \(failure)") }
  }

  /// Tells what the article is, and what the filters make of it.
  private mutating func told(_ cleaned: Article) throws(Reject) -> Article {
    var article = cleaned
    lines.append("  title: \(article.title ?? "none")")
    lines.append("  authors: \(article.authors.joined(separator: "; "))")
    let date = article.published.map { "\($0.value) (\($0.precision.rawValue), from \($0.from))" }
    lines.append("  published: \(date ?? "unknown")")
    lines.append("  language: \(article.language ?? "unknown"); url: \(article.url ?? "unknown")")
    for filter in plan.filters { article = try filter.run(article) }
    return article
  }
}

// MARK: - What the corpus decided

extension PageStory {
  private mutating func tellDecisions(_ article: Article) throws {
    guard let state = try plan.existingState(),
      try state.transaction({ try $0.document(article.id) }) != nil
    else {
      lines.append("")
      lines.append("no run has read this page yet: copies and names are not decided")
      return
    }
    let decided = try DecideStep(plan, from: state)
    if let copies = decided.decision.copies { tell(copies, article, decided) }
    if let spellings = decided.decision.spellings { tell(spellings, article) }
  }

  private mutating func tell(_ copies: CopyClusters, _ article: Article, _ decided: DecideStep) {
    let status = copies.status(of: article.id)
    lines.append("")
    lines.append(
      "deduplicate: \(status.kind.rawValue)"
        + (status.isCanonical(article.id) ? ", the representative" : " of \(status.cluster)"))
    guard let deduplicate = plan.deduplicate else { return }
    var inspector = deduplicate.inspector(of: decided.copyObservations)
    let candidates = inspector.candidates(of: article.id)
    if candidates.isEmpty { lines.append("  no other text shares a fingerprint with it") }
    for candidate in candidates.prefix(Self.mostCandidates) {
      lines.append("  \(candidate.id): \(candidate.explanation.sentence)")
    }
    if candidates.count > Self.mostCandidates {
      lines.append("  and \(candidates.count - Self.mostCandidates) more that are less alike")
    }
  }

  /// Candidates that are shown; a form that is filled in every day has thousands.
  private static let mostCandidates = 20

  private mutating func tell(_ spellings: Spellings, _ article: Article) {
    guard let normalize = plan.normalize else { return }
    lines.append("")
    lines.append("normalize:")
    for form in normalize.observe(article).forms {
      guard let cluster = spellings.explain(form.spelling) else { continue }
      let others = cluster.forms.filter { $0.spelling != form.spelling }
      let also = others.prefix(5).map { "\($0.spelling) (\($0.documents), \($0.rule))" }
      let tail = also.isEmpty ? "" : "; also \(also.joined(separator: ", "))"
      lines.append(
        "  \(form.spelling) ×\(form.count) → \(cluster.canonical) [\(cluster.id)]\(tail)")
    }
  }
}
