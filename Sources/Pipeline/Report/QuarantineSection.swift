internal import Corpus
internal import Settings
internal import Store

/// What a person has to look at, by reason, most first.
struct QuarantineSection: ReportSection {
  static let title = "Needs a look"
  static let anchor = "look"

  private struct Reason {
    let stage: String
    let code: String
    var count = 0
    var newcomers = 0
    var remedy: Remedy?
    var samples: [Sample] = []
  }

  private struct Sample {
    let name: HTML
    let detail: String
    let isNew: Bool
    let history: QuarantineHistory?
  }

  private var reasons: [Reason] = []

  private static let mostSamples = 5
  private static let mostReasons = 20

  init(_ material: ReportMaterial) throws {
    let known = try Self.known(to: material.parent)
    var places: [String: Int] = [:]
    for (id, number, reject) in material.rejects where reject.fate == .quarantined {
      let name = "\(reject.stage): \(reject.code)"
      let place = places[name] ?? reasons.count
      if place == reasons.count {
        places[name] = place
        reasons.append(Reason(stage: reject.stage, code: reject.code))
      }
      let isNew = known.map { !$0.contains(id) } ?? false
      reasons[place].count += 1
      if isNew { reasons[place].newcomers += 1 }
      guard reasons[place].samples.count < Self.mostSamples else { continue }
      let origin = try material.origin(of: number)
      reasons[place].samples.append(
        Sample(
          name: origin.name, detail: reject.detail, isNew: isNew, history: material.histories[id]))
      if reasons[place].remedy == nil {
        reasons[place].remedy = Remedy(reject, id, at: origin.file)
      }
    }
    reasons.sort { ($1.count, $0.code) < ($0.count, $1.code) }
  }

  /// Documents that were in quarantine before; `nil` if nothing was before.
  private static func known(to parent: PublishedRun?) throws -> Set<DocumentID>? {
    guard let parent else { return nil }
    var ids: Set<DocumentID> = []
    try parent.forEachLine(of: "quarantine.jsonl") { line in
      if let id = LineObject.firstString("id", in: line).flatMap(DocumentID.init) { ids.insert(id) }
    }
    return ids
  }

  var count: Int { reasons.reduce(0) { $0 + $1.count } }

  var summary: HTML { count == 0 ? "nothing" : "\(count)" }

  var html: HTML {
    if reasons.isEmpty { return "<p>Nothing is in quarantine.</p>" }
    let more: HTML =
      reasons.count > Self.mostReasons
      ? "<p class=\"note\">And \(reasons.count - Self.mostReasons) other reasons in <code>quarantine.jsonl</code>.</p>"
      : ""
    return """
      <p class="note"><code>winnow quarantine ls</code> lists them all; \
      <code>retry ID</code> has one read again, <code>drop ID</code> settles it.</p>
      \(reasons.prefix(Self.mostReasons).map(Self.html))\(more)
      """
  }

  private static func html(_ reason: Reason) -> HTML {
    let samples = reason.samples.map { sample -> HTML in
      let mark: HTML = sample.isNew ? " <span class=\"tag accent\">new</span>" : ""
      return
        """
        \(sample.name)\(mark)<br><span class="note">\(HTML.words(sample.detail)) \
        \(sample.history?.sentence ?? "")</span>
        """
    }
    let newcomers: HTML =
      reason.newcomers > 0 ? " <span class=\"tag accent\">\(reason.newcomers) new</span>" : ""
    let remedy: HTML =
      reason.remedy.map { "<p>\($0.sentence)</p>\(HTML.line($0.command))" } ?? ""
    return """
      <article class="reason"><h3><span class="figure">\(reason.count)</span> \
      \(reason.code.clipped(to: 60)) <small>\(reason.stage)</small>\(newcomers)</h3>
      \(remedy)
      <details><summary>Which \(ChangesSection.shown(samples.count, of: reason.count))</summary>
      \(HTML.list(samples))</details></article>
      """
  }
}
