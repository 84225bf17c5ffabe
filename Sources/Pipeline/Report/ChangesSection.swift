internal import Corpus
internal import Store

/// What is other than the run before.
struct ChangesSection: ReportSection {
  static let title = "Changed since the last run"
  static let anchor = "changed"

  private let parent: String?
  private let changes: RecordChanges?
  private var pairs: [RecordPair] = []
  private var addedSamples: [ArticleHead] = []

  init(_ material: ReportMaterial, _ changes: RecordChanges?) throws {
    parent = material.parent?.name
    self.changes = changes
    guard let changes, let parent = material.parent else { return }
    for id in changes.changedSamples {
      guard let index = material.index(of: id), let line = material.line(at: index) else {
        continue
      }
      let old = try RunRecords(of: parent).line(of: id.description)
      let new = try material.session.reader.bytes(at: line.place)
      if let pair = RecordPair(old: old, new: new) { pairs.append(pair) }
    }
    for sample in changes.addedSamples {
      if let index = material.index(of: sample.id) {
        addedSamples.append(try material.head(at: index))
      }
    }
  }

  var summary: HTML {
    guard let changes else { return "first run" }
    if changes.isNone { return "nothing" }
    return "+\(changes.added), −\(changes.removedCount), \(changes.changed) changed"
  }

  var html: HTML {
    guard let changes, let parent else {
      return "<p>This is the first run: there is nothing to compare it with.</p>"
    }
    if changes.isNone { return "<p>All records are those of <code>\(parent)</code>.</p>" }
    return """
      <p class="note">Compared with <code>\(parent)</code>.</p>
      <dl class="figures">
      <div><dt>added</dt><dd>\(changes.added)</dd></div>
      <div><dt>removed</dt><dd>\(changes.removedCount)</dd></div>
      <div><dt>changed</dt><dd>\(changes.changed)</dd></div>
      <div><dt>moved</dt><dd>\(changes.moved)</dd></div>
      </dl>
      \(added)\(removed)\(changed)
      """
  }

  private var added: HTML {
    guard let changes, !addedSamples.isEmpty else { return "" }
    return """
      <details><summary>Added \(Self.shown(addedSamples.count, of: changes.added))</summary>
      \(HTML.list(addedSamples.map { "\(HTML.words($0.name)) \($0.place)" }))
      </details>
      """
  }

  private var removed: HTML {
    guard let changes, !changes.removed.isEmpty else { return "" }
    let reasons = changes.removed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10)
    let samples = changes.removedSamples.map { HTML.path($0.path) }
    return """
      <details><summary>Removed \(Self.shown(samples.count, of: changes.removedCount))</summary>
      <p>\(reasons.map { "<span class=\"tag\">\($0.value) \($0.key)</span> " })</p>
      \(HTML.list(samples))
      </details>
      """
  }

  static func shown(_ shown: Int, of all: Int) -> HTML {
    shown < all
      ? "<span class=\"count\">\(shown) of \(all)</span>" : "<span class=\"count\">\(all)</span>"
  }
}

// MARK: - Records that changed

extension ChangesSection {
  private var changed: HTML {
    guard let changes, !pairs.isEmpty else { return "" }
    let keys = changes.keys.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let more = changes.changed - pairs.count
    let rest: HTML =
      more > 0 ? "<p class=\"note\">And \(more) more in <code>changes.jsonl</code>.</p>" : ""
    return """
      <p>What changed in them: \
      \(keys.map { "<span class=\"tag\"><b>\($0.key)</b> \($0.value)</span> " })</p>
      \(pairs.map(difference))\(rest)
      """
  }

  private func difference(_ pair: RecordPair) -> HTML {
    let keys = pair.keys.joined(separator: ", ")
    let comparison = WordDifference(pair.oldText, pair.newText)
    let share = comparison.similarity / 10
    let text: HTML =
      pair.oldText == pair.newText
      ? "<p class=\"note\">The text is the same.</p>"
      : """
      <p class="note">\(share) % of the words are the same.</p>
      <div class="difference" dir="auto">\(Self.marked(comparison))</div>
      """
    return """
      <article class="change"><h3>\(HTML.words(pair.title))</h3>
      <p class="note">\(HTML.path(pair.path)) · differs in \(keys)</p>\(text)</article>
      """
  }

  private static let wordsAround = 12
  private static let mostRuns = 40
  private static let mostScalars = 700

  /// What went and what came, with some words around.
  private static func marked(_ comparison: WordDifference) -> HTML {
    let runs = comparison.runs
    var html: HTML = ""
    for (index, run) in runs.prefix(mostRuns).enumerated() {
      switch run.kind {
      case .deleted: html += mark(run.words) { "<del>\($0)</del>\($1)" }
      case .inserted: html += mark(run.words) { "<ins>\($0)</ins>\($1)" }
      case .same:
        let before = index == 0 ? [] : run.words.prefix(wordsAround)
        let after =
          index == runs.count - 1 ? [] : run.words.dropFirst(before.count).suffix(wordsAround)
        let isCut = before.count + after.count < run.words.count
        let (left, right) = (before.joined(), after.joined())
        html += "\(left.clipped(to: mostScalars))"
        if isCut { html += "<span class=\"cut\">…</span> " }
        html += "\(right.clipped(to: mostScalars))"
      }
    }
    if runs.count > mostRuns { html += " <span class=\"cut\">and more</span>" }
    return html
  }

  /// Marks words, but not the white space behind them.
  private static func mark(
    _ words: [Substring], with element: (_ words: String, _ space: String) -> HTML
  ) -> HTML {
    let text = words.joined().clipped(to: mostScalars)
    let space = String(text.reversed().prefix(while: \.isWhitespace).reversed())
    return element(String(text.dropLast(space.count)), space)
  }
}
