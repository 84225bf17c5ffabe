extension RecordSchema {
  /// The record's JSON Schema (draft 2020-12).
  public static var jsonSchema: String {
    var json = JSONWriter()
    json.object {
      $0.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      $0.member("$id", "urn:\(Record.schema)")
      $0.member("title", Record.schema)
      write(fields, to: &$0)
    }
    return json.text
  }

  private static func write(_ fields: [Field], to json: inout JSONWriter) {
    json.member("type", "object")
    json.member("required", fields.map(\.key))
    json.member("additionalProperties", false)
    json.member("properties") { json in
      for field in fields {
        json.member(field.key) {
          $0.member("description", field.sentence)
          write(field.shape, isNullable: field.isNullable, to: &$0)
        }
      }
    }
  }

  private static func write(_ shape: Shape, isNullable: Bool, to json: inout JSONWriter) {
    func type(_ name: String) {
      if isNullable { json.member("type", [name, "null"]) } else { json.member("type", name) }
    }
    switch shape {
    case .text: type("string")
    case .integer: type("integer")
    case .number: type("number")
    case .boolean: type("boolean")
    case .word(let words):
      json.member("enum", list: words + (isNullable ? [""] : [])) { json, word in
        if word.isEmpty { json.null() } else { json.value(word) }
      }
    case .list(let element):
      json.member("type", "array")
      json.member("items") { write(element, isNullable: false, to: &$0) }
    case .object(let fields):
      write(fields, to: &json)
    }
  }

  /// The table of `docs/OUTPUT.md`: a row a key, nested keys with their path.
  public static var reference: String {
    "| key | type | what |\n|---|---|---|\n" + rows(fields, below: "")
  }

  private static func rows(_ fields: [Field], below path: String) -> String {
    fields.map { field in
      let key = path + field.key
      let type = name(of: field.shape) + (field.isNullable ? " or null" : "")
      let row = "| `\(key)` | \(type) | \(field.sentence) |\n"
      return row + (inner(field.shape).map { rows($0.fields, below: key + $0.mark) } ?? "")
    }.joined()
  }

  private static func inner(_ shape: Shape) -> (fields: [Field], mark: String)? {
    switch shape {
    case .object(let fields): (fields, ".")
    case .list(.object(let fields)): (fields, "[].")
    default: nil
    }
  }

  private static func name(of shape: Shape) -> String {
    switch shape {
    case .text: "string"
    case .integer: "integer"
    case .number: "float"
    case .boolean: "boolean"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let element): "list of " + name(of: element)
    case .object: "object"
    }
  }
}
