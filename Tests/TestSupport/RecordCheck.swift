internal import Corpus
internal import Foundation

/// Holds lines of output against the record's schema, and every span against the text.
public enum RecordCheck {
  /// A sentence for each way in which a line is no record.
  public static func problems(inLine line: [UInt8]) throws -> [String] {
    let parsed = try JSONSerialization.jsonObject(with: Data(line))
    guard let record = parsed as? [String: Any] else { return ["the line is no object"] }
    var problems = check(record, RecordSchema.fields, at: "")
    if let text = record["text"] as? String {
      let scalars = Array(text.unicodeScalars)
      problems += spans(in: record, scalars, at: "")
    }
    return problems
  }

  private static func check(
    _ object: [String: Any], _ fields: [RecordSchema.Field], at path: String
  ) -> [String] {
    var problems: [String] = []
    for key in object.keys.sorted() where !fields.contains(where: { $0.key == key }) {
      problems.append("\(path)\(key) is not in the schema")
    }
    for field in fields {
      let place = path + field.key
      guard let value = object[field.key] else {
        problems.append("\(place) is missing")
        continue
      }
      if value is NSNull {
        if !field.isNullable { problems.append("\(place) is null") }
      } else {
        problems += check(value, field.shape, at: place)
      }
    }
    return problems
  }

  private static func check(_ value: Any, _ shape: RecordSchema.Shape, at path: String) -> [String] {
    let isNumber = value is NSNumber
    switch shape {
    case .text: return value is String ? [] : ["\(path) is no string"]
    case .integer: return isNumber && Int("\(value)") != nil ? [] : ["\(path) is no integer"]
    case .number: return isNumber ? [] : ["\(path) is no number"]
    case .boolean: return value is Bool ? [] : ["\(path) is no boolean"]
    case .word(let words):
      let word = value as? String ?? ""
      return words.contains(word) ? [] : ["\(path) is “\(word)”"]
    case .list(let element):
      guard let list = value as? [Any] else { return ["\(path) is no list"] }
      return list.enumerated().flatMap { check($0.element, element, at: "\(path)[\($0.offset)]") }
    case .object(let fields):
      guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
      return check(object, fields, at: path + ".")
    }
  }

  /// Slices every span out of the text and compares it with the words beside it.
  private static func spans(in value: Any, _ text: [Unicode.Scalar], at path: String) -> [String] {
    if let list = value as? [Any] {
      return list.enumerated().flatMap { spans(in: $0.element, text, at: "\(path)[\($0.offset)]") }
    }
    guard let object = value as? [String: Any] else { return [] }
    var problems: [String] = []
    for key in object.keys.sorted() where key.hasSuffix("start") {
      guard let start = object[key] as? Int,
        let end = object[key.dropLast("start".count) + "end"] as? Int
      else { continue }
      guard start <= end, end <= text.count else {
        problems.append("\(path).\(key): \(start)..<\(end) is not in the text")
        continue
      }
      let sliced = String(String.UnicodeScalarView(text[start..<end]))
      let prefix = String(key.dropLast("start".count))
      // Names keep what the page wrote, which is not what stands there if it was respelt.
      let words = object[prefix + "text"] ?? object[String(prefix.dropLast())]
      if let words = words as? String, words != sliced {
        problems.append("\(path).\(key): the text has “\(sliced)”, the record “\(words)”")
      }
    }
    for key in object.keys.sorted() {
      problems += spans(in: object[key] ?? "", text, at: "\(path).\(key)")
    }
    return problems
  }
}
