internal import Corpus
internal import Deduplicate
internal import Files
internal import Store

/// Why two documents are copies of each other, or are not, and what they share.
public struct PairInspection {
  public let text: String

  /// - Parameters:
  ///   - first: The id of an article of the last run; so is `second`.
  ///   - plan: Whose state is looked into.
  public init(_ first: String, _ second: String, by plan: Plan) throws(RunFailure) {
    do {
      text = try Self.lines(first, second, plan).joined(separator: "\n")
    } catch {
      throw RunFailure(error)
    }
  }

  private static func lines(_ first: String, _ second: String, _ plan: Plan) throws -> [String] {
    guard let deduplicate = plan.deduplicate else {
      throw RunFailure(.usage, "the pipeline has no stage deduplicate")
    }
    guard let state = try plan.existingState() else {
      throw RunFailure(.usage, "there was no run yet")
    }
    let decided = try DecideStep(plan, from: state)
    let pair = try [first, second].map { try index(of: $0, in: decided) }
    var inspector = deduplicate.inspector(of: decided.copyObservations)
    let ids = pair.map { decided.documents[$0].id }
    guard let explanation = inspector.explain(ids[0], ids[1]) else {
      throw StateError.damaged("articles without an observation of deduplicate")
    }
    let reader = SegmentReader(in: plan.stateFolder / "segments")
    let articles = try pair.map { try reader.article(at: decided.documents[$0].place) }
    var lines: [String] = []
    for article in articles { lines += head(of: article, decided.decision.copies) }
    lines += ["", explanation.sentence]
    if !explanation.isExact { lines += explanation.figures.map { "  " + $0 } }
    if !explanation.isCopy, let copies = decided.decision.copies {
      lines += joined(ids[0], ids[1], copies, &inspector)
    }
    return lines + shared(SharedPassages(articles[0].text, articles[1].text))
  }

  /// Members of the largest cluster in which it is looked for what joins two.
  private static let mostMembers = 200

  /// Through which others two documents are of one cluster, though neither is the other's copy.
  private static func joined(
    _ first: DocumentID, _ second: DocumentID, _ copies: CopyClusters,
    _ inspector: inout CopyInspector
  ) -> [String] {
    let name = copies.status(of: first).cluster
    guard copies.status(of: second).cluster == name,
      let cluster = copies.clusters.first(where: { $0.representative == name })
    else { return [] }
    let members = cluster.members.map(\.id)
    guard members.count <= mostMembers,
      let chain = inspector.chain(from: first, to: second, among: members)
    else { return ["", "they are of one cluster, through others of its \(members.count)"] }
    var lines = ["", "they are of one cluster, each the next one's copy:"]
    for (document, next) in zip(chain, chain.dropFirst()) {
      guard let step = inspector.explain(document, next) else { continue }
      lines.append("  \(document) – \(next): \(step.sentence)")
    }
    return lines
  }

  private static func index(of id: String, in decided: DecideStep) throws -> Int {
    guard let index = DocumentID(id).flatMap(decided.index) else {
      throw RunFailure(.usage, "no article of the last run has the id \(id)")
    }
    return index
  }

  private static func head(of article: Article, _ copies: CopyClusters?) -> [String] {
    let path = PathText(article.source.path).text
    let date = article.published.map { ", \($0.value)" } ?? ""
    var line = "\(article.id)  \(article.source.input)/\(path)\(date)"
    if let status = copies?.status(of: article.id) {
      line += ": \(status.kind.rawValue)"
      if !status.isCanonical(article.id) { line += ", copy of \(status.cluster)" }
    }
    return [
      TerminalText.plain(line), "  " + TerminalText.plain(article.title ?? "without a title"),
    ]
  }

  private static func shared(_ shared: SharedPassages) -> [String] {
    guard !shared.passages.isEmpty else { return ["", "they share no passage of six words"] }
    let head = "\(shared.sharedWords) of the second text's \(shared.words) words stand in both:"
    var lines = ["", head]
    for passage in shared.passages {
      lines += ["", "\(passage.count) words"]
      lines += TerminalText.columns(
        shortened(passage.left), shortened(passage.right), width: columnWidth)
    }
    if shared.others > 0 { lines += ["", "and \(shared.others) shorter passages"] }
    return lines
  }

  /// Two columns and their border fit into a terminal of 100 characters.
  private static let columnWidth = 48
  private static let longestShown = 480

  /// Beginning and end of a long passage, the ends of paragraphs marked.
  private static func shortened(_ passage: String) -> String {
    let text = passage.split(separator: "\n").joined(separator: " ¶ ")
    guard text.count > longestShown else { return text }
    return text.prefix(longestShown / 2) + " … " + text.suffix(longestShown / 2)
  }
}
