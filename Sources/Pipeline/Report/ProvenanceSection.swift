internal import Corpus
internal import Files
internal import Store

/// What this run is, so that it can be told from any other.
struct ProvenanceSection: ReportSection {
  static let title = "Provenance"
  static let anchor = "provenance"

  private let facts: [(String, HTML)]
  private let digest: String
  private let files: [HTML]
  private let fileCount: Int

  private static let mostFiles = 24

  init(_ material: ReportMaterial) {
    let result = material.result
    digest = result.recordsDigest
    let plan = material.session.plan
    facts = [
      ("winnow", "\(Winnow.version)"),
      ("run", "<code>\(material.run)</code>"),
      ("run before", "\(material.parent.map { "<code>\($0.name)</code>" as HTML } ?? "none")"),
      ("started", "\(material.started)"),
      ("records digest", "<code>\(result.recordsDigest)</code>"),
      ("configuration", "<code>\(plan.keys.output.description)</code>"),
      ("record form", "<code>\(Record.schema)</code>"),
      (
        "inputs",
        HTML.list(
          plan.settings.inputs.prefix(12).map { input in
            "<code>\(input.id.clipped(to: 60))</code> \(HTML.path(plan.root(of: input).bytes))"
          })
      ),
      (
        "to check it",
        HTML.line(
          "cd \(plan.outputFolder)/runs/\(material.run)\(material.isPublished ? "" : RunFolder.rejected) && sha256sum -c --quiet SHA256SUMS"
        )
      ),
    ]
    fileCount = result.files.count
    files = result.files.prefix(Self.mostFiles).map { file in
      """
      <tr><td><code>\(file.name)</code></td><td class="number">\(file.byteCount)</td>\
      <td class="number">\(file.lines.map(\.grouped) ?? "")</td>\
      <td><code>\(String(file.sha256.prefix(16)))…</code></td></tr>
      """
    }
  }

  var summary: HTML { "\(digest.clipped(to: 12))" }

  var html: HTML {
    """
    <dl class="facts">\(facts.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>
    <details><summary>Files \(ChangesSection.shown(files.count, of: fileCount))</summary>
    <div class="wide"><table><thead><tr><th>file</th><th class="number">bytes</th>\
    <th class="number">lines</th><th>SHA-256</th></tr></thead><tbody>\(files)</tbody></table></div>
    </details>
    """
  }
}
