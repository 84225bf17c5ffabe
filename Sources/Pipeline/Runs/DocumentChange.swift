public import Corpus

/// What happened to one document from one run to the next.
public struct DocumentChange: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case added, removed, changed, moved
    /// Its record became a copy, or was dropped, or the other way round.
    case reclassified
  }

  public private(set) var kind: Kind
  public let id: DocumentID

  /// What it was and what it is; `nil` where there was or is none.
  public private(set) var was: Booking?
  public let now: Booking?

  /// Keys whose values differ, in the record's order; within objects as `source.bytes`. Only of a
  /// document that stayed where it was.
  public let fields: [String]
  public let input: String
  let path: String
  let pathBase64: String?

  /// Place within a container.
  let member: String?

  /// `clean: too_short`, or the kind of copy; `nil` for a record.
  public let reason: String?

  /// Where it was before it was moved.
  public private(set) var origin: Origin?

  /// Of the source's bytes; `nil` for what has no record.
  let sha256: String?

  public struct Origin: Sendable {
    public let id: DocumentID
    let input: String
    let path: String
    let pathBase64: String?
    let member: String?
  }

  private init(
    _ kind: Kind, _ line: RunLine, was: Booking?, now: Booking?, fields: [String] = []
  ) {
    let object = LineObject(line.bytes)
    let source = object?.object("source")
    self.kind = kind
    id = line.id
    self.was = was
    self.now = now
    self.fields = fields
    let place = source ?? object
    input = place?.string("input") ?? ""
    path = place?.string("path") ?? ""
    pathBase64 = place?.string("path_base64")
    member = place?.string("member")
    sha256 = source?.string("sha256")
    reason = now == nil || now == .record ? nil : object?.bookedReason
  }

  init(added line: RunLine) { self.init(.added, line, was: nil, now: line.booking) }

  init(removed line: RunLine) { self.init(.removed, line, was: line.booking, now: nil) }

  /// - Returns: `nil` if nothing changed.
  init?(from old: RunLine, to new: RunLine) {
    guard old.booking == new.booking else {
      self.init(.reclassified, new, was: old.booking, now: new.booking)
      return
    }
    guard old.bytes != new.bytes else { return nil }
    let fields = LineObject.differingKeys(LineObject(old.bytes), LineObject(new.bytes))
    self.init(.changed, new, was: old.booking, now: new.booking, fields: fields)
  }

  /// Turns what was added into what was moved from where `removed` was.
  mutating func move(from removed: DocumentChange) {
    kind = .moved
    was = removed.was
    origin = Origin(
      id: removed.id, input: removed.input, path: removed.path, pathBase64: removed.pathBase64,
      member: removed.member)
  }
}

// MARK: - Comparing lines

extension LineObject {
  /// Keys of the values that differ, one level into objects.
  static func differingKeys(_ old: LineObject?, _ new: LineObject?) -> [String] {
    guard let old, let new else { return [] }
    var keys: [String] = []
    for member in new.members {
      let key = new.key(of: member)
      guard let before = old.range(of: key) else {
        keys.append(key)
        continue
      }
      guard old.bytes[before] != new.bytes[member.value] else { continue }
      let inner = differingKeys(
        LineObject(old.bytes, in: before), LineObject(new.bytes, in: member.value))
      keys += inner.isEmpty ? [key] : inner.map { key + "." + $0 }
    }
    for member in old.members where new.range(of: old.key(of: member)) == nil {
      keys.append(old.key(of: member))
    }
    return keys
  }

  /// Why a document has no record of its own.
  var bookedReason: String? {
    if let kind = object("dedup")?.string("kind") { return kind }
    guard let stage = string("stage"), let reason = string("reason") else { return nil }
    return "\(stage): \(reason)"
  }
}

// MARK: - Writing

extension DocumentChange {
  /// A line of `changes.jsonl`: every key always there, the same changes with the same bytes.
  func write(to writer: inout JSONWriter) {
    writer.object { json in
      json.member("id", id.description)
      json.member("change", kind.rawValue)
      json.member("was", was?.rawValue)
      json.member("now", now?.rawValue)
      json.member("reason", reason)
      json.member("fields", fields)
      json.member("input", input)
      json.member("path", path)
      json.member("path_base64", pathBase64)
      json.member("member", member)
      json.member("was_id", origin?.id.description)
      json.member("was_input", origin?.input)
      json.member("was_path", origin?.path)
      json.member("was_path_base64", origin?.pathBase64)
      json.member("was_member", origin?.member)
    }
    writer.endLine()
  }

  /// For people, on one line.
  var sentence: String {
    let place = "\(id) " + Self.place(input, path, member)
    let state = now.map { $0.rawValue + (reason.map { " (\($0))" } ?? "") } ?? ""
    switch kind {
    case .added: return "\(place): \(state)"
    case .removed: return "\(place): was \(was?.rawValue ?? "")"
    case .changed: return "\(place): \(fields.joined(separator: ", "))"
    case .moved: return "\(place): \(state), from \(origin?.place ?? "")"
    case .reclassified: return "\(place): \(was?.rawValue ?? "") → \(state)"
    }
  }

  /// For people: without what could command their terminal.
  fileprivate static func place(_ input: String, _ path: String, _ member: String?) -> String {
    TerminalText.plain("\(input)/\(path)" + (member.map { " › \($0)" } ?? ""))
  }
}

extension DocumentChange.Origin {
  fileprivate var place: String { DocumentChange.place(input, path, member) }
}
