internal import Settings

/// Every setting that is in force, and where it comes from.
public struct ResolvedSettings {
  struct Row {
    let path: String
    let value: String
    let origin: String
  }

  let rows: [Row]

  public init(of file: PipelineFile) throws {
    rows = SettingLeaves.of(try file.settings.node(), beside: file.written).filter {
      // The path says which stage it is.
      !$0.path.hasSuffix("].stage")
    }.map { leaf in
      Row(path: leaf.path, value: leaf.value, origin: file.origin(of: leaf))
    }
  }

  /// A line a setting: path, value, origin.
  public var table: String {
    let widths = [
      rows.map(\.path.count).max() ?? 0, min(rows.map(\.value.count).max() ?? 0, 40),
    ]
    return rows.map { row in
      [(row.path, widths[0]), (row.value, widths[1])].map { text, width in
        text + String(repeating: " ", count: max(0, width - text.count))
      }.joined(separator: "  ") + "  " + row.origin
    }.joined(separator: "\n")
  }
}

extension PipelineFile {
  /// Where a setting comes from: whatever was said last.
  fileprivate func origin(of leaf: SettingLeaves.Leaf) -> String {
    if let change = overrides.last(where: { leaf.isChanged(by: $0, in: settings) }) {
      return "--set \(change.path)"
    }
    if let profile, profile.changes.contains(where: { leaf.isChanged(by: $0, in: settings) }) {
      return "profile \(profile.name)"
    }
    guard let node = leaf.counterpart else { return "default" }
    let place = "\(name):\(node.place.line):\(node.place.column)"
    return node.string?.contains("${") == true ? "\(place), from the environment" : place
  }
}

extension SettingLeaves.Leaf {
  /// Whether a change of this path reaches the setting: its own path or one above it, with the
  /// elements of lists called by name or by number.
  fileprivate func isChanged(by change: Override, in settings: PipelineSettings) -> Bool {
    var wanted = change.path
    for (index, stage) in settings.stages.enumerated() {
      wanted = wanted.replacing("stages[\(index)]", with: "stages[\(stage.name)]")
    }
    for (index, input) in settings.inputs.enumerated() {
      wanted = wanted.replacing("inputs[\(index)]", with: "inputs[\(input.id)]")
    }
    return path == wanted || path.hasPrefix(wanted + ".") || path.hasPrefix(wanted + "[")
  }
}
