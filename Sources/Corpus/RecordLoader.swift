/// A reader of records whose types are declared rather than guessed from the first rows.
///
/// A guess goes wrong where a key is null or a list is empty in all rows that were looked at.
public enum RecordLoader: String, Sendable, CaseIterable {
  case duckdb, spark, hf, arrow, pandas, elasticsearch

  /// What loads the records below `folder`: SQL, Python, or the mapping of an index.
  public func text(folder: String) -> String {
    switch self {
    case .duckdb: duckdb(folder)
    case .spark: spark(folder)
    case .hf: huggingFace(folder)
    case .arrow: arrow(folder)
    case .pandas: pandas(folder)
    case .elasticsearch: elasticsearch
    }
  }
}

/// How a tool writes the types of values.
private struct TypeNames {
  let text: String
  let integer: String
  let number: String
  let boolean: String
  let list: (String) -> String
  let object: ([(key: String, type: String)]) -> String

  func name(of shape: RecordSchema.Shape) -> String {
    switch shape {
    case .text, .word: text
    case .integer: integer
    case .number: number
    case .boolean: boolean
    case .list(let element): list(name(of: element))
    case .object(let fields): object(members(fields))
    }
  }

  func members(_ fields: [RecordSchema.Field]) -> [(key: String, type: String)] {
    fields.map { ($0.key, name(of: $0.shape)) }
  }

  /// A line for each key of the record.
  func lines(_ line: ((key: String, type: String)) -> String, separator: String = ",\n") -> String {
    members(RecordSchema.fields).map(line).joined(separator: separator)
  }
}

// MARK: - The tools

extension RecordLoader {
  private func duckdb(_ folder: String) -> String {
    let types = TypeNames(
      text: "VARCHAR", integer: "BIGINT", number: "DOUBLE", boolean: "BOOLEAN",
      list: { $0 + "[]" },
      object: { members in
        "STRUCT(" + members.map { "\"\($0.key)\" \($0.type)" }.joined(separator: ", ") + ")"
      })
    return """
      CREATE OR REPLACE VIEW records AS
      SELECT * FROM read_json('\(folder)/*', format = 'newline_delimited',
        maximum_object_size = 33554432, columns = {
      \(types.lines { "    '\($0.key)': '\($0.type)'" })
        });

      """
  }

  private func spark(_ folder: String) -> String {
    let types = TypeNames(
      text: "STRING", integer: "BIGINT", number: "DOUBLE", boolean: "BOOLEAN",
      list: { "ARRAY<\($0)>" },
      object: { members in
        "STRUCT<" + members.map { "`\($0.key)`: \($0.type)" }.joined(separator: ", ") + ">"
      })
    return """
      schema = \"""
      \(types.lines { "    `\($0.key)` \($0.type)" })
      \"""
      records = spark.read.schema(schema).json("\(folder)")

      """
  }

  private func huggingFace(_ folder: String) -> String {
    let types = TypeNames(
      text: #"Value("string")"#, integer: #"Value("int64")"#, number: #"Value("float64")"#,
      boolean: #"Value("bool")"#, list: { "[\($0)]" },
      object: { members in
        "{" + members.map { "\"\($0.key)\": \($0.type)" }.joined(separator: ", ") + "}"
      })
    return """
      from datasets import Features, Value, load_dataset

      features = Features({
      \(types.lines { "    \"\($0.key)\": \($0.type)" })
      })
      records = load_dataset("json", data_files="\(folder)/*", features=features, split="train")

      """
  }

  private func arrow(_ folder: String) -> String {
    let types = TypeNames(
      text: "pa.string()", integer: "pa.int64()", number: "pa.float64()", boolean: "pa.bool_()",
      list: { "pa.list_(\($0))" },
      object: { members in
        "pa.struct([" + members.map { "(\"\($0.key)\", \($0.type))" }.joined(separator: ", ") + "])"
      })
    return """
      from glob import glob

      import pyarrow as pa
      from pyarrow import json

      schema = pa.schema([
      \(types.lines { "    (\"\($0.key)\", \($0.type))" })
      ])
      options = json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error")
      read = json.ReadOptions(block_size=1 << 26)
      records = pa.concat_tables(
          json.read_json(path, read, options) for path in sorted(glob("\(folder)/*")))

      """
  }

  /// Columns of lists and objects stay Python's.
  private func pandas(_ folder: String) -> String {
    let plain = RecordSchema.fields.compactMap { field -> String? in
      switch field.shape {
      case .text, .word: "    \"\(field.key)\": \"string\""
      case .integer: "    \"\(field.key)\": \"Int64\""
      case .number: "    \"\(field.key)\": \"Float64\""
      case .boolean: "    \"\(field.key)\": \"boolean\""
      case .list, .object: nil
      }
    }
    return """
      from glob import glob

      import pandas as pd

      types = {
      \(plain.joined(separator: ",\n"))
      }
      records = pd.concat(
          (pd.read_json(path, lines=True, dtype=types, convert_dates=False)
           for path in sorted(glob("\(folder)/*"))), ignore_index=True)

      """
  }
}

// MARK: - Elasticsearch

extension RecordLoader {
  /// The mapping of an index: words as keywords, the article and its title as text, lists of
  /// objects nested, but for those that only divide the text.
  private var elasticsearch: String {
    var json = JSONWriter()
    json.object { json in
      json.member("mappings") { json in
        json.member("dynamic", "strict")
        Self.writeProperties(RecordSchema.fields, to: &json)
      }
    }
    return json.text + "\n"
  }

  private static func writeProperties(
    _ fields: [RecordSchema.Field], to json: inout JSONWriter
  ) {
    json.member("properties") { json in
      for field in fields {
        json.member(field.key) { write(field.shape, of: field.key, to: &$0) }
      }
    }
  }

  private static func write(
    _ shape: RecordSchema.Shape, of key: String, to json: inout JSONWriter
  ) {
    switch shape {
    case .text where ["text", "title"].contains(key): json.member("type", "text")
    case .text where ["published", "modified", "date_from", "date_to"].contains(key):
      json.member("type", "date")
      json.member("format", "strict_date_optional_time")
    case .text, .word:
      json.member("type", "keyword")
      json.member("ignore_above", 8191)
    case .integer: json.member("type", "long")
    case .number: json.member("type", "double")
    case .boolean: json.member("type", "boolean")
    case .list(.object) where ["blocks", "tokens", "sents"].contains(key):
      json.member("type", "object")
      json.member("enabled", false)
    case .list(.object(let fields)):
      json.member("type", "nested")
      writeProperties(fields, to: &json)
    case .list(let element): write(element, of: key, to: &json)
    case .object(let fields): writeProperties(fields, to: &json)
    }
  }
}
