internal import Corpus
internal import Normalize

/// Spellings that were taken for one name: the new ones, the largest, and how to split them.
struct NamesSection: ReportSection {
  static let title = "Names"
  static let anchor = "names"

  private var clusters = 0
  private var newest: [Spellings.Cluster] = []
  private var newCount = 0
  private var largest: [Spellings.Cluster] = []
  private let corrections: HTML

  private static let mostShown = 8
  private static let mostForms = 6
  private static let mostEvidence = 4

  init(_ material: ReportMaterial) throws {
    corrections = material.session.plan.correctionsFile
    guard let spellings = material.decided.decision.spellings else { return }
    let merges = spellings.clusters.filter { cluster in cluster.forms.contains(where: \.isMerged) }
    clusters = merges.count
    largest = Self.first(merges)
    var known: Set<[UInt8]> = []
    let isKnown = try material.parent?.forEachLine(of: "names.jsonl") { line in
      if let key = Self.key(of: line) { known.insert(key) }
    }
    guard isKnown == true else { return }
    var writer = JSONWriter()
    let new = merges.filter { cluster in
      writer.reset()
      cluster.write(to: &writer)
      return Self.key(of: writer.bytes).map { !known.contains($0) } ?? false
    }
    newCount = new.count
    newest = Self.first(new)
  }

  /// Those of most documents.
  private static func first(_ clusters: [Spellings.Cluster]) -> [Spellings.Cluster] {
    let sizes = clusters.map { $0.forms.reduce(0) { $0 + $1.documents } }
    let order = clusters.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    return order.prefix(mostShown).map { clusters[$0] }
  }

  /// The canonical spelling and all others, of a line with several; numbers do not matter.
  private static func key(of line: [UInt8]) -> [UInt8]? {
    guard let canonical = line.quoted(after: "\"canonical\":\"") else { return nil }
    var key = Array(line[canonical])
    var forms: [[UInt8]] = []
    var start = canonical.upperBound
    while let form = line.quoted(after: "{\"form\":\"", from: start) {
      forms.append(Array(line[form]))
      start = form.upperBound
    }
    guard forms.count > 1 else { return nil }
    for form in forms.sorted(by: { $0.lexicographicallyPrecedes($1) }) { key += [0] + form }
    return key
  }

  var summary: HTML {
    newCount > 0
      ? "\(newCount) new of \(clusters) merges" : "\(HTML.count(clusters, "merge", "merges"))"
  }

  var html: HTML {
    if clusters == 0 { return "<p>No two spellings were taken for one name.</p>" }
    let new: HTML =
      newest.isEmpty
      ? ""
      : "<h3>New or changed \(ChangesSection.shown(newest.count, of: newCount))</h3>\(newest.map(Self.html))"
    return """
      <p class="note">A wrong merge is split by its command, which adds a line to \(corrections), \
      then <code>winnow run</code>.</p>
      \(new)
      <h3>Largest \(ChangesSection.shown(largest.count, of: clusters))</h3>\(largest.map(Self.html))
      """
  }
}

// MARK: - HTML

extension NamesSection {
  private static func html(_ cluster: Spellings.Cluster) -> HTML {
    let merged = cluster.forms.filter(\.isMerged)
    let documents = cluster.forms.reduce(0) { $0 + $1.documents }
    let rows = merged.prefix(mostForms).map { form -> HTML in
      let evidence = form.evidence.prefix(mostEvidence).map { $0.clipped(to: 120) }
      return """
        <tr><td>\(HTML.words(form.spelling, most: 80))</td>\
        <td class="number">\(form.documents)</td><td>\(form.rule)</td>\
        <td class="note">\(evidence.joined(separator: "; "))</td></tr>
        """
    }
    let lines = merged.prefix(mostForms).map {
      command(splitting: $0.spelling, from: cluster.canonical)
    }
    return """
      <details class="merge"><summary><b>\(HTML.words(cluster.canonical, most: 80))</b> ← \
      \(merged.prefix(mostForms).map { "<span class=\"tag\">\(HTML.words($0.spelling, most: 60))</span> " })\
      <span class="count">\(HTML.count(documents, "document", "documents"))</span></summary>
      <div class="wide"><table><thead><tr><th>spelling</th><th class="number">documents</th>\
      <th>rule</th><th>evidence</th></tr></thead><tbody>\(rows)</tbody></table></div>
      \(HTML.line(lines.joined(separator: "\n")))</details>
      """
  }

  /// What a person types to have a spelling be a name of its own.
  static func command(splitting spelling: String, from canonical: String) -> String {
    "winnow names split \(Remedy.quoted(canonical)) \(Remedy.quoted(spelling))"
  }
}

extension Spellings.Form {
  /// Whether it was taken for the name on evidence that can be wrong, not by case and marks alone.
  fileprivate var isMerged: Bool { rule != "same" }
}

extension Plan {
  /// The file of corrections, or how to have one.
  fileprivate var correctionsFile: HTML {
    for case .normalize(let settings) in settings.stages where !settings.corrections.isEmpty {
      return "<code>\(settings.corrections)</code>"
    }
    return "the file that <code>corrections</code> of normalize names (none is named yet)"
  }
}
