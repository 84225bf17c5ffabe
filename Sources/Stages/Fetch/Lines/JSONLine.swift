internal import Scanning

/// A JSON object on a line (RFC 8259) as the places of its parts: nothing is copied until it is
/// asked for.
///
/// Also takes what other tools write into such lines and the standard does not know: `NaN`,
/// `Infinity`, halves of surrogate pairs. Of numbers in lists, and of what lies deeper than
/// ``deepestKept``, only the form is checked: lists of numbers can be long.
struct JSONLine {
  enum Kind { case null, boolean, number, string, object, list }

  struct Value {
    let kind: Kind
    /// Index of the object or list that it stands in; -1 for the line's own object.
    let parent: Int
    /// Between the quotes; empty for an element of a list.
    let key: Range<Int>
    /// As it stands, a string without its quotes; of objects and lists the first byte.
    let range: Range<Int>
  }

  /// Why a line is none.
  struct Mistake: Error {
    /// A clause without a full stop.
    let words: String
    /// Bytes before it in the line.
    let place: Int
  }

  let bytes: [UInt8]

  /// In the order of the line, the line's own object first.
  private(set) var values: [Value] = []

  private var place = 0
  private var open: [(isObject: Bool, index: Int)] = []
  private var key = 0..<0

  private static let deepest = 1000
  private static let deepestKept = 4
  private static let mostKept = 4096

  /// - Complexity: O(bytes); memory for at most ``mostKept`` values.
  init(_ bytes: [UInt8]) throws(Mistake) {
    self.bytes = bytes
    skipSpace()
    guard byte == UInt8(ascii: "{") else { throw mistake("it is no JSON object") }
    repeat { try value() } while try goesOn()
    skipSpace()
    if place < bytes.count { throw mistake("something follows the JSON object") }
  }
}

// MARK: - Reading

extension JSONLine {
  /// 0 at the end, which is no part of JSON.
  private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  private func mistake(_ words: String) -> Mistake { Mistake(words: words, place: place) }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place].isHTMLSpace { place += 1 }
  }

  /// A value, or the beginnings of several, each in the one before, up to the first that is ended.
  private mutating func value() throws(Mistake) {
    while true {
      skipSpace()
      switch byte {
      case UInt8(ascii: "{"):
        try enter(.object)
        if byte == UInt8(ascii: "}") { return }
        try member()
      case UInt8(ascii: "["):
        try enter(.list)
        if byte == UInt8(ascii: "]") { return }
      case UInt8(ascii: "\""):
        keep(.string, try string())
        return
      default:
        try word()
        return
      }
    }
  }

  private mutating func enter(_ kind: Kind) throws(Mistake) {
    guard open.count < Self.deepest else { throw mistake("it nests too deeply") }
    let index = keep(kind, place..<place + 1)
    open.append((kind == .object, index))
    place += 1
    skipSpace()
  }

  /// Passes what ends values and separates them.
  ///
  /// - Returns: Whether another value follows.
  private mutating func goesOn() throws(Mistake) -> Bool {
    while let innermost = open.last {
      skipSpace()
      switch byte {
      case UInt8(ascii: innermost.isObject ? "}" : "]"):
        place += 1
        open.removeLast()
      case UInt8(ascii: ","):
        place += 1
        skipSpace()
        if innermost.isObject { try member() }
        return true
      default:
        throw mistake(place < bytes.count ? "a comma is missing" : "it breaks off")
      }
    }
    return false
  }

  /// A key and the colon behind it.
  private mutating func member() throws(Mistake) {
    guard byte == UInt8(ascii: "\"") else {
      throw mistake(place < bytes.count ? "a key in quotes is missing" : "it breaks off")
    }
    key = try string()
    skipSpace()
    guard byte == UInt8(ascii: ":") else {
      throw mistake(place < bytes.count ? "a colon is missing" : "it breaks off")
    }
    place += 1
  }

  /// The place between the quotes.
  private mutating func string() throws(Mistake) -> Range<Int> {
    let start = place + 1
    place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        return start..<place - 1
      case UInt8(ascii: "\\"): place += 2
      default: place += 1
      }
    }
    place = bytes.count
    throw mistake("it breaks off in a string")
  }

  /// A number, or one of the words of JSON and JavaScript.
  private mutating func word() throws(Mistake) {
    let start = place
    while place < bytes.count, Self.isOfWord(bytes[place]) { place += 1 }
    let kind: Kind
    switch bytes[start..<place] {
    case let word where word.elementsEqual("null".utf8): kind = .null
    case let word where word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8):
      kind = .boolean
    case let word
    where word.last?.isASCIIDigit ?? false || word.elementsEqual("NaN".utf8)
      || word.suffix(8).elementsEqual("Infinity".utf8):
      kind = .number
    default:
      place = start
      throw mistake(start < bytes.count ? "this is no JSON value" : "it breaks off")
    }
    keep(kind, start..<place)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  /// - Returns: The value's index; -2 if it is not kept.
  @discardableResult
  private mutating func keep(_ kind: Kind, _ range: Range<Int>) -> Int {
    let around = open.last
    let isElement = around.map { !$0.isObject } ?? false
    guard values.count < Self.mostKept, open.count <= Self.deepestKept, around?.index != -2,
      !isElement || kind == .string || kind == .object
    else { return -2 }
    values.append(
      Value(kind: kind, parent: around?.index ?? -1, key: isElement ? 0..<0 : key, range: range))
    return values.count - 1
  }
}

// MARK: - Looking

extension JSONLine {
  /// The value at a path of keys below an object, of several the first. A key may have dots itself.
  ///
  /// - Parameter object: Index of the object to begin in; 0 is the line's own.
  func index(of path: String, in object: Int = 0) -> Int? {
    let path = Array(path.utf8)
    if let index = index(ofKey: path[...], in: object) { return index }
    guard let dot = path.firstIndex(of: UInt8(ascii: ".")),
      let inner = index(ofKey: path[..<dot], in: object)
    else { return nil }
    let rest = String(decoding: path[(dot + 1)...], as: UTF8.self)
    // Each step is into an object that is kept, so there are few.
    return values[inner].kind == .object ? index(of: rest, in: inner) : nil
  }

  private func index(ofKey key: ArraySlice<UInt8>, in object: Int) -> Int? {
    for index in values.indices.dropFirst() where values[index].parent == object {
      let own = values[index].key
      if own.count == key.count, bytes[own] == key { return index }
    }
    return nil
  }

  /// Indices of the strings and objects in a list.
  func elements(of list: Int) -> [Int] { values.indices.filter { values[$0].parent == list } }
}
