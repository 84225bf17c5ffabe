internal import Files
internal import Settings
internal import Store

/// Settings that are other than those of the run before, and what that made necessary.
struct ConfigurationSection: ReportSection {
  static let title = "Settings"
  static let anchor = "settings"

  private struct Change {
    let name: String
    let old: String?
    let new: String?
  }

  private var changes: [Change] = []
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
    let old = Self.leaves(node)
    let new = Self.leaves(try material.session.plan.settings.node())
    let oldValues = Dictionary(old, uniquingKeysWith: { first, _ in first })
    let newValues = Dictionary(new, uniquingKeysWith: { first, _ in first })
    let names = new.map(\.0) + old.map(\.0).filter { newValues[$0] == nil }
    changes = names.filter { oldValues[$0] != newValues[$0] }.map {
      Change(name: $0, old: oldValues[$0], new: newValues[$0])
    }
    if parent.winnow != Winnow.version {
      notes.append("winnow \(parent.winnow) became \(Winnow.version).")
    }
    let configuration = material.session.plan.keys.output.description
    if changes.isEmpty, parent.winnow == Winnow.version, parent.configuration != configuration {
      notes.append("The file of corrections, or the code of a stage, is another one.")
    }
    notes += Self.effects(of: changes.map(\.name))
  }

  /// All values by their paths: `stages[clean].min_words`.
  private static func leaves(_ node: JSONNode) -> [(String, String)] {
    var leaves: [(String, String)] = []
    var open: [(path: String, node: JSONNode)] = [("", node)]
    while let (path, node) = open.popLast() {
      if let members = node.members, !members.isEmpty {
        let inner = members.map { (path.isEmpty ? $0.key : path + "." + $0.key, $0.node) }
        open += inner.reversed()
      } else if let elements = node.elements, elements.contains(where: { $0.members != nil }) {
        let inner = elements.enumerated().map { index, element in
          let name = element["stage"]?.string ?? element["id"]?.string ?? String(index + 1)
          return ("\(path)[\(name)]", element)
        }
        open += inner.reversed()
      } else {
        leaves.append((path, node.canonicalJSON))
      }
    }
    return leaves
  }

  private static func effects(of names: [String]) -> [HTML] {
    let effects: [(prefixes: [String], effect: HTML)] = [
      (["inputs"], "Other pages may be found."),
      (["stages[fetch]", "stages[clean]", "stages[filter]"], "Every page was read again."),
      (["stages[deduplicate]"], "Which documents are copies was decided again."),
      (["stages[normalize]"], "Which spellings are one name was decided again."),
      (["stages[annotate]", "output"], "Records were written again."),
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
      <tr><th scope="row"><code>\(change.name.clipped(to: 120))</code></th>\
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
