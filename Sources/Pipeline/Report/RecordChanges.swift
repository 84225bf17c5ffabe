internal import Corpus
internal import Files
internal import Settings
internal import Store

/// What `changes.jsonl` says of records, counted, with some of each kind.
struct RecordChanges {
  /// A record that came or went, and where it is or was.
  struct Sample {
    let id: DocumentID
    let path: [UInt8]
  }

  private(set) var added = 0
  private(set) var addedSamples: [Sample] = []
  private(set) var moved = 0
  private(set) var changed = 0

  /// What became of records that are none any more: `gone`, `now clean: too_short`.
  private(set) var removed: [String: Int] = [:]
  private(set) var removedSamples: [Sample] = []

  /// Records in which a key of the schema holds something else.
  private(set) var keys: [String: Int] = [:]

  /// Some that changed, those with another text first.
  var changedSamples: [DocumentID] { Array((withText + others).prefix(Self.mostSamples)) }
  private var withText: [DocumentID] = []
  private var others: [DocumentID] = []

  static let mostSamples = 5

  init(in folder: RunFolder) throws {
    let reader = try LineReader(folder.path / "changes.jsonl")
    while let line = try reader.next() {
      guard let object = LineObject(line), let id = object.string("id").flatMap(DocumentID.init),
        let kind = object.string("change").flatMap(DocumentChange.Kind.init(rawValue:))
      else { continue }
      add(kind, id, object)
    }
  }

  private mutating func add(
    _ kind: DocumentChange.Kind, _ id: DocumentID, _ change: LineObject
  ) {
    let was = change.string("was").flatMap { Booking(rawValue: $0) }
    let now = change.string("now").flatMap { Booking(rawValue: $0) }
    let sample = Sample(id: id, path: Array((change.string("path") ?? "").utf8))
    switch (was, now) {
    case (.record, .record) where kind == .moved: moved += 1
    case (.record, .record): note(id, change.strings("fields"))
    case (.record, _):
      let reason = change.string("reason") ?? now?.rawValue
      removed[reason.map { "now " + $0 } ?? "gone", default: 0] += 1
      if removedSamples.count < Self.mostSamples { removedSamples.append(sample) }
    case (_, .record):
      added += 1
      if addedSamples.count < Self.mostSamples { addedSamples.append(sample) }
    default: break
    }
  }

  private mutating func note(_ id: DocumentID, _ fields: [String]) {
    changed += 1
    let keys = Set(fields.map { String($0.prefix { $0 != "." }) })
    for key in keys { self.keys[key, default: 0] += 1 }
    if keys.contains("text") {
      if withText.count < Self.mostSamples { withText.append(id) }
    } else if others.count < Self.mostSamples {
      others.append(id)
    }
  }

  var removedCount: Int { removed.values.reduce(0, +) }
  var isNone: Bool { added + moved + changed + removedCount == 0 }
}

/// A record of the run before, and the same of this one.
struct RecordPair {
  let title: String
  let path: [UInt8]

  /// Keys of the record that hold something else now.
  let keys: [String]
  let oldText: String
  let newText: String

  /// `nil` if one of the lines is no record.
  init?(old oldLine: [UInt8], new newLine: [UInt8]) {
    guard let old = LineObject(oldLine), let new = LineObject(newLine.dropLineFeed) else {
      return nil
    }
    var keys: [String] = []
    for key in LineObject.differingKeys(old, new).map({ String($0.prefix { $0 != "." }) })
    where keys.last != key { keys.append(key) }
    self.keys = keys
    title = new.string("title").flatMap { $0.isEmpty ? nil : $0 } ?? "(no title)"
    path = Array((new.object("source")?.string("path") ?? "").utf8)
    oldText = old.string("text") ?? ""
    newText = new.string("text") ?? ""
  }
}

extension [UInt8] {
  fileprivate var dropLineFeed: [UInt8] { last == UInt8(ascii: "\n") ? dropLast() : self }
}
