internal import Settings
internal import Store

/// The names of a published run, for people: `names.jsonl` of that run.
public struct PublishedNames {
  private let run: PublishedRun

  public init(of run: PublishedRun) { self.run = run }

  /// One name as the run has it.
  private struct Entry {
    let node: JSONNode

    init(_ line: [UInt8]) throws(Damage) {
      var json = SettingsReader()
      guard let node = try? json.parse(line), node.members != nil else { throw Damage() }
      self.node = node
    }

    var canonical: String { node["canonical"]?.string ?? "" }
    var id: String { node["canonical_id"]?.string ?? "" }
    var kind: String { node["kind"]?.string ?? "" }
    var documents: Int { node["documents"]?.integer ?? 0 }
    var mentions: Int { node["mentions"]?.integer ?? 0 }
    var forms: [JSONNode] { node["forms"]?.elements ?? [] }
    var spellings: [String] { forms.compactMap { $0["form"]?.string } }
    var nearMisses: [JSONNode] { node["near_misses"]?.elements ?? [] }
  }

  /// Which names are listed.
  public struct Selection {
    /// Part of a spelling, in any case; all names if it is empty.
    public var text = ""

    /// Names with one spelling, too.
    public var singles = false

    /// Only names that something near was kept apart from.
    public var nearMisses = false
    public var limit = 50

    public init() {}
  }

  /// A line a name, those of most documents first; of equals in the order of the run's file.
  public func list(_ selection: Selection) throws(RunFailure) -> String {
    let wanted = selection.text.lowercased()
    var found: [(order: Int, entry: Entry)] = []
    try forEach { line throws(Damage) in
      guard selection.singles || selection.nearMisses || Self.hasSeveralForms(line) else { return }
      let entry = try Entry(line)
      if selection.nearMisses, entry.nearMisses.isEmpty { return }
      if !wanted.isEmpty, !entry.spellings.contains(where: { $0.lowercased().contains(wanted) }) {
        return
      }
      found.append((found.count, entry))
    }
    found.sort { ($1.entry.documents, $0.order) < ($0.entry.documents, $1.order) }
    let rows = found.prefix(max(0, selection.limit)).map { row($0.entry) }
    let more = found.count > rows.count ? ["… and \(found.count - rows.count) more"] : []
    return (rows + more).joined(separator: "\n")
  }

  /// Everything that the run says of the names with this spelling or id.
  ///
  /// - Throws: ``RunFailure`` with ``ExitCode/usage`` if there is none.
  public func story(of name: String) throws(RunFailure) -> String {
    var stories: [String] = []
    let part = Array(name.utf8)
    try forEach { line throws(Damage) in
      // Escapes are rare; what is not plain is looked at.
      guard line.contains(UInt8(ascii: "\\")) || Self.has(part, line) else { return }
      let entry = try Entry(line)
      guard entry.id == name || entry.spellings.contains(name) else { return }
      stories.append(Self.story(of: entry))
    }
    guard stories.isEmpty else { return stories.joined(separator: "\n\n") }
    throw RunFailure(
      .usage, "\(name): run \(run.name) has no such name; winnow names ls TEXT searches")
  }

  private func forEach(_ body: ([UInt8]) throws(Damage) -> Void) throws(RunFailure) {
    guard let file = run.contents.file(beginning: "names.jsonl") else {
      throw RunFailure(.usage, "run \(run.name) has no names: the pipeline does not normalize")
    }
    do {
      let reader = try run.contents.reader(of: file)
      var number = 0
      while let line = try reader.next() {
        number += 1
        do throws(Damage) {
          try body(line)
        } catch {
          throw RunDamage(file.name, line: number, "no JSON object")
        }
      }
    } catch {
      throw RunFailure(reading: error)
    }
  }

  /// A line that is no JSON object.
  private struct Damage: Error {}

  private static func hasSeveralForms(_ line: [UInt8]) -> Bool {
    let key = Array("{\"form\":".utf8)
    guard let first = place(of: key, in: line, from: 0) else { return false }
    return place(of: key, in: line, from: first + 1) != nil
  }

  private static func has(_ part: [UInt8], _ line: [UInt8]) -> Bool {
    place(of: part, in: line, from: 0) != nil
  }

  private static func place(of part: [UInt8], in line: [UInt8], from start: Int) -> Int? {
    guard let first = part.first, line.count >= part.count else { return nil }
    var index = start
    while index + part.count <= line.count {
      if line[index] == first, line[index..<index + part.count].elementsEqual(part) { return index }
      index += 1
    }
    return nil
  }
}

// MARK: - Text

extension PublishedNames {
  private func row(_ entry: Entry) -> String {
    let forms = entry.forms.map { form in
      "\(form["form"]?.string ?? "") \(form["documents"]?.integer ?? 0)"
    }
    return TerminalText.plain(
      "\(entry.documents)  \(entry.id)  \(entry.canonical): " + forms.joined(separator: ", "))
  }

  private static func story(of entry: Entry) -> String {
    var lines = [
      "\(entry.canonical)  \(entry.id)  \(entry.kind), in \(entry.documents) documents, "
        + "\(entry.mentions) mentions"
    ]
    for form in entry.forms {
      let counts =
        "\(form["documents"]?.integer ?? 0) documents, \(form["mentions"]?.integer ?? 0) mentions"
      let reason = "\(form["rule"]?.string ?? "") \(number(form["score"]))"
      var isRewritten = false
      if case .boolean(true)? = form["spelling"]?.value { isRewritten = true }
      lines.append(
        "  \(form["form"]?.string ?? "")  \(counts), \(reason)\(isRewritten ? ", rewritten" : "")")
      lines += evidence(form).map { "    " + $0 }
    }
    for own in entry.node["canonical_in"]?.elements ?? [] {
      lines.append("  in \(own["language"]?.string ?? "") as \(own["canonical"]?.string ?? "")")
    }
    if !entry.nearMisses.isEmpty { lines.append("near, and kept apart:") }
    for miss in entry.nearMisses {
      lines.append(
        "  \(miss["canonical"]?.string ?? "")  \(miss["rule"]?.string ?? "") \(number(miss["score"]))"
      )
      lines += evidence(miss).map { "    " + $0 }
    }
    return lines.map(TerminalText.plain).joined(separator: "\n")
  }

  private static func evidence(_ node: JSONNode) -> [String] {
    node["evidence"]?.elements?.compactMap(\.string) ?? []
  }

  private static func number(_ node: JSONNode?) -> String {
    if case .number(let digits)? = node?.value { return digits }
    return ""
  }
}
