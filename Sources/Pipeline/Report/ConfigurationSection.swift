internal import Files
internal import Settings
internal import Store

/// Settings that are other than those of the run before, and what that made necessary.
struct ConfigurationSection: ReportSection {
  static let title = "Settings"
  static let anchor = "settings"

  private var changes: [SettingLeaves.Difference] = []
  private let hasParent: Bool
  private var notes: [HTML] = []

  private static let mostShown = 40

  init(_ material: ReportMaterial) throws {
    hasParent = material.parent != nil
    guard let parent = material.parent else { return }
    var reader = SettingsReader()
    let node = try reader.parse(
      try FileSystem.contents(
        of: parent.contents.folder / "pipeline.resolved.json", limit: 64 << 20))
    changes = SettingLeaves.differences(
      from: node, to: try material.session.plan.settings.node())
    if parent.winnow != Winnow.version {
      notes.append("winnow \(parent.winnow) became \(Winnow.version).")
    }
    let configuration = material.session.plan.keys.output.description
    if changes.isEmpty, parent.winnow == Winnow.version, parent.configuration != configuration {
      notes.append("The file of corrections, or the code of a stage, is another one.")
    }
    notes += Self.effects(of: changes.map(\.path), material)
  }

  /// What the changes made necessary, in numbers of this run.
  private static func effects(of names: [String], _ material: ReportMaterial) -> [HTML] {
    let scan = material.night.scan
    let work = material.session.work
    func observed(_ stage: String) -> HTML {
      HTML.count(work.observed[stage] ?? 0, "article was", "articles were")
    }
    let effects: [(prefixes: [String], effect: HTML)] = [
      (["inputs"], "\(scan.new) new inputs were found, \(scan.withdrawn.count) are gone."),
      (
        ["stages[fetch]", "stages[clean]", "stages[filter]"],
        "\(HTML.count(scan.outdated, "page was", "pages were")) read again for it."
      ),
      (["stages[deduplicate]"], "\(observed("deduplicate")) looked at again for copies."),
      (["stages[normalize]"], "\(observed("normalize")) looked at again for names."),
      (
        ["stages"], "\(HTML.count(work.written, "line was", "lines were")) written anew in all."
      ),
    ]
    return effects.filter { prefixes, _ in
      names.contains { name in prefixes.contains { name.hasPrefix($0) } }
    }.map(\.effect)
  }

  var summary: HTML {
    !hasParent ? "first run" : changes.isEmpty ? "unchanged" : "\(changes.count) changed"
  }

  var html: HTML {
    guard hasParent else { return "<p>This is the first run.</p>" }
    let said = notes.map { "\($0) " as HTML }
    if changes.isEmpty { return "<p>As in the last run. \(said)</p>" }
    let rows = changes.prefix(Self.mostShown).map { change -> HTML in
      """
      <tr><th scope="row"><code>\(change.path.clipped(to: 120))</code></th>\
      <td>\(Self.value(change.old, "del"))</td><td>\(Self.value(change.new, "ins"))</td></tr>
      """
    }
    return """
      <p>\(said)</p>
      <div class="wide"><table><thead><tr><th>setting</th><th>was</th><th>is</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div>
      """
  }

  private static func value(_ value: String?, _ style: StaticString) -> HTML {
    guard let value else { return "<span class=\"note\">not there</span>" }
    return "<code class=\"\(style.description)\">\(value.clipped(to: 200))</code>"
  }
}
