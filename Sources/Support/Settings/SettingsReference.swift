extension Settings {
  /// The reference of all settings below this group, as Markdown: a section a group.
  public static var reference: String {
    var sections: [String] = []
    append(summary: summary, shape: shape, title: "The file", to: &sections)
    return sections.joined(separator: "\n")
  }
}

/// Adds a group's table, then those of the groups in it.
private func append(
  summary: String?, shape: SettingShape, title: String, to sections: inout [String]
) {
  switch shape {
  case .group(_, let settings):
    let settings = settings()
    var text = "## \(title)\n\n"
    if let summary { text += summary + "\n\n" }
    text += "| setting | values | default | what it does |\n|---|---|---|---|\n"
    for setting in settings { text += row(setting) }
    sections.append(text)
    for setting in settings {
      append(summary: nil, shape: setting.shape, title: "`\(setting.key)`", to: &sections)
    }
  case .list(let element):
    append(summary: summary, shape: element, title: title + ", each", to: &sections)
  case .tagged(let key, let variants):
    for variant in variants {
      append(
        summary: variant.summary, shape: variant.shape,
        title: "\(title) with `\"\(key)\": \"\(variant.tag)\"`", to: &sections)
    }
  default:
    break
  }
}

private func row(_ setting: DeclaredSetting) -> String {
  let preset: String
  if setting.isRequired {
    preset = "required"
  } else if let node = try? setting.defaultNode(), !isLong(setting.shape) {
    preset = "`\(node.canonicalJSON)`"
  } else {
    preset = "below"
  }
  let sentence = setting.sentence.split(separator: "|").joined(separator: "\\|")
  return
    "| `\(setting.key)` | \(values(setting.shape, setting.limits)) | \(preset) | \(sentence) |\n"
}

/// Whether the default is better read in a table of its own.
private func isLong(_ shape: SettingShape) -> Bool {
  if case .group = shape { true } else { false }
}

private func values(_ shape: SettingShape, _ limits: Limits?) -> String {
  switch shape {
  case .boolean: "`true`, `false`"
  case .integer: limits.map { "whole number, \($0.text)" } ?? "whole number"
  case .number: limits.map { "number, \($0.text)" } ?? "number"
  case .text: "string"
  case .choice(let words): words.map { "`\"\($0)\"`" }.joined(separator: ", ")
  case .measure(let measure): measure.name
  case .list(let element): "list of: " + values(element, nil)
  case .group, .tagged: "object"
  case .table(let value): "object of: " + values(value, nil)
  case .any: "anything"
  }
}
