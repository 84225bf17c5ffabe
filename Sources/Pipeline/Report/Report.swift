internal import Store

/// `report.html`: one file that says in the morning what the night was.
///
/// It needs no script, no font and nothing else from anywhere, and is small whatever the corpus
/// is. A part that cannot be made says so in its place; no trouble of a report ends a run.
struct Report {
  /// What could not be told, for the summary of the run.
  private(set) var complaints: [String] = []
  private let material: ReportMaterial
  private var changes: RecordChanges?
  private var contents: HTML = ""
  private var sections: HTML = ""

  /// Writes the report into the folder of a run that is otherwise complete.
  ///
  /// - Returns: What went wrong; nothing of it concerns the run itself.
  static func write(
    _ night: ReportedNight, _ decided: DecideStep, _ result: PublishStep.Result,
    into folder: RunFolder, after parent: PublishedRun?, in session: Session
  ) -> [String] {
    do {
      let material = try ReportMaterial(
        night, decided, result, in: folder, after: parent, session)
      var report = Report(material)
      _ = try folder.write(report.page().markup, to: "report.html")
      return report.complaints.map { "report: \($0)" }
    } catch {
      return ["no report: \(error)"]
    }
  }

  private init(_ material: ReportMaterial) { self.material = material }

  /// Gathers everything and puts it together.
  private mutating func page() -> HTML {
    let changes = attempt("what became of the last run's records") { material in
      try material.parent.map { _ in try RecordChanges(in: material.folder) }
    }.flatMap(\.self)
    self.changes = changes
    add(FunnelSection.init)
    add { try ChangesSection($0, changes) }
    add(QuarantineSection.init)
    add(EncodingSection.init)
    add(NamesSection.init)
    add(CopiesSection.init)
    add(TimesSection.init)
    add(ConfigurationSection.init)
    add(ProvenanceSection.init)
    return whole
  }

  private mutating func add<Section: ReportSection>(_ make: (ReportMaterial) throws -> Section) {
    let section = attempt("“\(Section.title)”", make)
    let summary: HTML = section?.summary ?? "failed"
    let body: HTML = section?.html ?? "<p>\(complaints.last ?? "")</p>"
    contents += """
      <a href="#\(Section.anchor)">\(Section.title) <span>\(summary)</span></a>
      """
    sections += """

      <section id="\(Section.anchor)"><h2>\(Section.title)</h2>
      \(body)
      </section>
      """
  }

  private mutating func attempt<Value>(
    _ what: String, _ make: (ReportMaterial) throws -> Value
  ) -> Value? {
    do {
      return try make(material)
    } catch {
      complaints.append("\(what) could not be told: \(error)")
      return nil
    }
  }
}

/// A part of a report: what it needs is gathered when it is made.
protocol ReportSection {
  static var title: String { get }

  /// In the page's own address.
  static var anchor: String { get }

  /// A word or a number, for the list of contents.
  var summary: HTML { get }
  var html: HTML { get }
}

// MARK: - The whole

extension Report {
  private var whole: HTML {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>winnow · \(material.run)</title>
    \(ReportStyle.element)</head>
    <body><header>
    <p class="run">winnow \(Winnow.version) <span>\(material.run)</span></p>
    <h1>\(verdict)</h1>
    \(gates)\(balance)
    <nav>\(contents)</nav>
    </header>
    <main>\(sections)
    </main>
    <footer>Made by winnow \(Winnow.version) with the run <code>\(material.run)</code>. \
    Everything here stands in its folder, in full.</footer>
    </body></html>

    """
  }

  /// `Published. 17,204 records (+327, −4). 33 of 18,262 inputs need a look.`
  private var verdict: HTML {
    let balance = material.result.balance
    var change: HTML = ""
    if let changes {
      change =
        changes.isNone
        ? " (unchanged)" : " (+\(changes.added), −\(changes.removedCount))"
    }
    let look: HTML =
      balance.quarantined == 0
      ? "Nothing needs a look."
      : "<em>\(balance.quarantined) of \(HTML.count(balance.seen, "input", "inputs")) \(balance.quarantined == 1 ? "needs" : "need") a look.</em>"
    let outcome: HTML = material.isPublished ? "Published." : "<em>Not published.</em>"
    return "\(outcome) \(HTML.count(balance.records, "record", "records"))\(change). \(look)"
  }

  /// Which gates kept the run back, and what readers see instead of it.
  private var gates: HTML {
    if material.isPublished { return "" }
    let stays: HTML =
      material.parent.map { "Readers see <code>\($0.name)</code> as before." }
      ?? "Readers see nothing yet."
    return """
      <div class="gate">\(HTML.list(material.complaints.map { "\($0.clipped(to: 400))" }))
      <p>\(stays) If all is as it should be, publish it by hand with the gate set wider:</p>
      \(HTML.line(material.remedies.joined(separator: "\n")))</div>
      """
  }

  /// All inputs as one bar, in the four ways that there are.
  private var balance: HTML {
    let balance = material.result.balance
    let parts: [(name: String, style: String, count: Int)] = [
      ("records", "a", balance.records), ("duplicates", "b", balance.duplicates),
      ("dropped", "c", balance.dropped), ("need a look", "d", balance.quarantined),
    ]
    let shown = parts.filter { $0.count > 0 }
    return """
      <div class="balance" aria-hidden="true">\
      \(shown.map { "<span class=\"\($0.style)\" style=\"flex-grow:\(String($0.count))\"></span>" })</div>
      <ul class="legend">\
      \(parts.map { "<li class=\"\($0.style)\"><b>\($0.count)</b> \($0.name)</li>" })</ul>
      """
  }
}
