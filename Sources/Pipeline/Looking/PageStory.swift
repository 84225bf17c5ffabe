internal import Clean
internal import Corpus
internal import Deduplicate
internal import Fetch
internal import Normalize
internal import Store

/// The lines of an explanation, stage by stage.
struct PageStory {
  private(set) var lines: [String] = []
  private let plan: Plan

  init(_ unit: SourceUnit, by plan: Plan) throws {
    self.plan = plan
    lines.append("\(PathText(unit.path).text), input \(unit.input), id \(unit.id)")
    let page: Page
    do throws(Reject) {
      page = try plan.fetch.run(unit)
    } catch {
      lines.append("fetch: \(error.fate.rawValue), \(error.code): \(error.detail)")
      return
    }
    tell(page)
    tell(plan.clean.explain(page))
    guard let article = tellArticle(page) else { return }
    try tellDecisions(article)
  }
}

// MARK: - What the page says

extension PageStory {
  private mutating func tell(_ page: Page) {
    let encoding = page.encoding
    lines.append("")
    lines.append("fetch: \(page.source.byteCount) bytes, \(page.source.format)")
    lines.append(
      "  encoding \(encoding.used) because \(encoding.why); declared \(encoding.declared ?? "none"), "
        + "detected \(encoding.detected ?? "not looked at"), \(encoding.replaced) replaced")
    if let url = page.url { lines.append("  saved from \(url)") }
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

  private mutating func tellArticle(_ page: Page) -> Article? {
    do throws(Reject) {
      var article = try plan.clean.run(page)
      lines.append("  title: \(article.title ?? "none")")
      lines.append("  authors: \(article.authors.joined(separator: "; "))")
      let date = article.published.map { "\($0.value) (\($0.precision.rawValue), from \($0.from))" }
      lines.append("  published: \(date ?? "unknown")")
      lines.append("  language: \(article.language ?? "unknown"); url: \(article.url ?? "unknown")")
      for filter in plan.filters { article = try filter.run(article) }
      return article
    } catch {
      lines.append("\(error.stage): \(error.fate.rawValue), \(error.code): \(error.detail)")
      return nil
    }
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
