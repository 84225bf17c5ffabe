extension Settings {
  /// A JSON Schema (draft 2020-12) of the file whose root this group is; for editors.
  ///
  /// - Parameter free: Keys of the root that are not settings, and their shape.
  public static func jsonSchema(title: String, also free: [(String, JSONNode)] = []) -> String {
    var root = schema(of: shape, limits: nil)
    root.insert(("title", JSONNode(.string(title))), at: 0)
    root.insert(("$schema", "https://json-schema.org/draft/2020-12/schema"), at: 0)
    let members = root.map { key, node -> JSONNode.Member in
      guard key == "properties", let properties = node.members else {
        return JSONNode.Member(key: key, place: .nowhere, node: node)
      }
      let extra = free.map { JSONNode.Member(key: $0.0, place: .nowhere, node: $0.1) }
      return JSONNode.Member(key: key, place: .nowhere, node: JSONNode(.object(extra + properties)))
    }
    return JSONNode(.object(members)).prettyJSON() + "\n"
  }
}

private func object(_ members: [(String, JSONNode)]) -> JSONNode {
  JSONNode(.object(members.map { JSONNode.Member(key: $0.0, place: .nowhere, node: $0.1) }))
}

private func schema(of shape: SettingShape, limits: Limits?) -> [(String, JSONNode)] {
  switch shape {
  case .boolean: return [("type", "boolean")]
  case .integer: return [("type", "integer")] + bounds(limits)
  case .number: return [("type", "number")] + bounds(limits)
  case .text: return [("type", "string")]
  case .choice(let words): return [("enum", JSONNode(.list(words.map { JSONNode(.string($0)) })))]
  case .measure(let measure):
    return [("type", "string"), ("pattern", JSONNode(.string(measure.pattern)))]
  case .list(let element):
    return [("type", "array"), ("items", object(schema(of: element, limits: nil)))]
  case .group(_, let settings): return group(settings(), before: [])
  case .tagged(let key, let variants):
    let alternatives = variants.map { variant -> JSONNode in
      guard case .group(_, let settings) = variant.shape else { return object([]) }
      let tag = object([("const", JSONNode(.string(variant.tag)))])
      return object(
        [("description", JSONNode(.string(variant.summary)))]
          + group(settings(), before: [(key, tag)]))
    }
    return [("oneOf", JSONNode(.list(alternatives)))]
  case .table(let value):
    return [("type", "object"), ("additionalProperties", object(schema(of: value, limits: nil)))]
  case .any: return []
  }
}

private func bounds(_ limits: Limits?) -> [(String, JSONNode)] {
  guard let limits else { return [] }
  return [
    ("minimum", JSONNode(.number(limits.lowest.plain))),
    ("maximum", JSONNode(.number(limits.highest.plain))),
  ]
}

private func group(
  _ settings: [DeclaredSetting], before: [(String, JSONNode)]
) -> [(String, JSONNode)] {
  let properties = settings.map { setting in
    let described = [("description", JSONNode(.string(setting.sentence)))]
    return (setting.key, object(described + schema(of: setting.shape, limits: setting.limits)))
  }
  let required = before.map(\.0) + settings.filter(\.isRequired).map(\.key)
  return [
    ("type", "object"),
    ("properties", object(before + properties)),
    ("patternProperties", object([("^//", object([]))])),
    ("additionalProperties", false),
    ("required", JSONNode(.list(required.map { JSONNode(.string($0)) }))),
  ]
}
