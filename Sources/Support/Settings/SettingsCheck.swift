// Whether JSON has the shape that its setting wants.

extension SettingsReader {
  mutating func check(
    _ node: JSONNode, against shape: SettingShape, limits: Limits?, at path: String
  ) {
    switch shape {
    case .boolean:
      guard case .boolean = node.value else { return mismatch("true or false", node, path) }
    case .integer:
      guard case .number(let digits) = node.value, let number = Int(digits) else {
        return mismatch("a whole number", node, path)
      }
      check(Double(number), within: limits, node, path)
    case .number:
      guard case .number(let digits) = node.value, let number = Double(digits) else {
        return mismatch("a number", node, path)
      }
      check(number, within: limits, node, path)
    case .text:
      guard case .string = node.value else { return mismatch("a string", node, path) }
    case .choice(let words):
      checkChoice(node, words, path)
    case .measure(let measure):
      guard let text = node.string, measure.parse(text) != nil else {
        return mismatch(measure.name, node, path)
      }
    case .list(let element):
      guard let elements = node.elements else { return mismatch("a list", node, path) }
      for (index, item) in elements.enumerated() {
        check(item, against: element, limits: nil, at: "\(path)[\(label(of: item) ?? "\(index)")]")
      }
    case .group(_, let settings):
      checkMembers(of: node, settings(), also: [], path)
    case .tagged(let key, let variants):
      checkTagged(node, key, variants, path)
    case .table(let value):
      guard let members = node.members else { return mismatch("an object", node, path) }
      for member in members where !member.key.hasPrefix("//") {
        check(member.node, against: value, limits: nil, at: "\(path).\(member.key)")
      }
    case .any:
      break
    }
  }

  private mutating func mismatch(_ expected: String, _ node: JSONNode, _ path: String) {
    report("expected \(expected), found \(node.found)", path, node.place)
  }

  private mutating func check(
    _ value: Double, within limits: Limits?, _ node: JSONNode, _ path: String
  ) {
    guard let limits, !(limits.lowest...limits.highest).contains(value) else { return }
    let unit = limits.unit.map { " " + $0 } ?? ""
    report(
      "\(value.plain) is not between \(limits.lowest.plain) and \(limits.highest.plain)\(unit)",
      path, node.place)
  }

  private mutating func checkChoice(_ node: JSONNode, _ words: [String], _ path: String) {
    let allowed = words.map { "\"\($0)\"" }.joined(separator: ", ")
    guard let text = node.string else { return mismatch("one of \(allowed)", node, path) }
    guard !words.contains(text) else { return }
    report("\"\(text)\" is not one of \(allowed)\(didYouMean(text, words))", path, node.place)
  }

  private mutating func checkTagged(
    _ node: JSONNode, _ key: String,
    _ variants: [(tag: String, summary: String, shape: SettingShape)], _ path: String
  ) {
    guard node.members != nil else { return mismatch("an object", node, path) }
    guard let tag = node[key] else {
      return report("\"\(key)\" is missing: it says what this is", path, node.place)
    }
    let tags = variants.map(\.tag)
    let before = problems.count
    checkChoice(tag, tags, "\(path).\(key)")
    guard problems.count == before, let variant = variants.first(where: { $0.tag == tag.string }),
      case .group(_, let settings) = variant.shape
    else { return }
    checkMembers(of: node, settings(), also: [key], path)
  }

  private mutating func checkMembers(
    of node: JSONNode, _ settings: [DeclaredSetting], also others: [String], _ path: String
  ) {
    guard let members = node.members else { return mismatch("an object", node, path) }
    let prefix = path.isEmpty ? "" : path + "."
    for member in members where !member.key.hasPrefix("//") && !others.contains(member.key) {
      guard let setting = settings.first(where: { $0.key == member.key }) else {
        let hint = didYouMean(member.key, settings.map(\.key))
        report("there is no such setting\(hint)", prefix + member.key, member.place)
        continue
      }
      check(member.node, against: setting.shape, limits: setting.limits, at: prefix + member.key)
    }
    for setting in settings where setting.isRequired && node[setting.key] == nil {
      report("is missing: \(setting.sentence)", prefix + setting.key, node.place)
    }
  }

  /// What tells an element of a list from its neighbours in a message.
  private func label(of node: JSONNode) -> String? {
    node["id"]?.string ?? node["stage"]?.string ?? node["name"]?.string
  }
}

/// `; did you mean "x"?` for the nearest word within two edits, or nothing.
func didYouMean(_ word: String, _ words: [String]) -> String {
  let near = words.map { ($0, editDistance(Array(word.utf8), Array($0.utf8))) }
    .filter { $0.1 <= max(1, min(3, $0.0.utf8.count / 3)) }
    .min { ($0.1, $0.0) < ($1.1, $1.0) }
  return near.map { "; did you mean \"\($0.0)\"?" } ?? ""
}

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for (row, a) in left.enumerated() {
    var current = [row + 1]
    for (column, b) in right.enumerated() {
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (a == b ? 0 : 1))
      if row > 0, column > 0, a == right[column - 1], left[row - 1] == b {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
