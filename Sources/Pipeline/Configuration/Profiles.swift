public import Settings

/// A change of one setting: `stages[clean].min_words` and what it is to be.
public struct Override: Sendable {
  public let path: String
  public let value: JSONNode

  public init(path: String, value: JSONNode) {
    self.path = path
    self.value = value
  }

  /// Reads `path=value`; a value that is no JSON is taken as a string.
  public init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      return nil
    }
    path = String(argument[..<equals])
    let text = String(argument[argument.index(after: equals)...])
    var reader = SettingsReader()
    do throws(Problem) {
      value = try reader.parse(Array(text.utf8))
    } catch {
      value = JSONNode(.string(text))
    }
  }
}

extension JSONNode {
  /// The value with one setting changed; `nil` if the path leads nowhere.
  ///
  /// A path is keys separated by dots; `[name]` picks the element of a list whose `id`, `stage` or
  /// `name` is that, or whose index it is. The last key may be new.
  public func applying(_ override: Override) -> JSONNode? {
    var steps: [String] = []
    for key in override.path.split(separator: ".", omittingEmptySubsequences: false) {
      let parts = key.split(separator: "[", omittingEmptySubsequences: false)
      steps.append(String(parts[0]))
      for part in parts.dropFirst() {
        guard part.hasSuffix("]") else { return nil }
        steps.append("[" + part.dropLast())
      }
    }
    return replacing(steps[...], with: override.value)
  }

  private func replacing(_ steps: ArraySlice<String>, with value: JSONNode) -> JSONNode? {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    if step.hasPrefix("[") {
      guard var elements, let index = index(of: String(step.dropFirst()), in: elements),
        let changed = elements[index].replacing(rest, with: value)
      else { return nil }
      elements[index] = changed
      return JSONNode(.list(elements), at: place)
    }
    guard var members else { return nil }
    if let index = members.firstIndex(where: { $0.key == step }) {
      guard let changed = members[index].node.replacing(rest, with: value) else { return nil }
      members[index].node = changed
    } else {
      guard let made = JSONNode(.object([])).inner(rest, value) else { return nil }
      members.append(Member(key: step, place: place, node: made))
    }
    return JSONNode(.object(members), at: place)
  }

  /// `value` below the objects that `steps` still name.
  private func inner(_ steps: ArraySlice<String>, _ value: JSONNode) -> JSONNode? {
    guard let step = steps.first else { return value }
    guard !step.hasPrefix("["), let made = inner(steps.dropFirst(), value) else { return nil }
    return JSONNode(.object([Member(key: step, place: place, node: made)]), at: place)
  }

  private func index(of label: String, in elements: [JSONNode]) -> Int? {
    let named = elements.firstIndex { element in
      ["id", "stage", "name"].contains { element[$0]?.string == label }
    }
    if let named { return named }
    guard let index = Int(label), elements.indices.contains(index) else { return nil }
    return index
  }
}
