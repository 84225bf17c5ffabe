internal import Corpus
internal import Store

/// What is in a run, counted.
public struct RunStatistics: Sendable {
  private let run: PublishedRun
  private var sections: [Section] = Self.emptySections
  private var words = 0
  private var characters = 0

  /// What is counted, and how often each was met.
  private struct Section: Sendable {
    let key: String
    let title: String

    /// By name rather than the commonest first.
    var isInOrder = false
    var counter = Counter()
  }

  private static var emptySections: [Section] {
    [
      Section(key: "languages", title: "Languages"),
      Section(key: "sites", title: "Sites"),
      Section(key: "months", title: "Months of publication", isInOrder: true),
      Section(key: "encodings", title: "Encodings, and what they were chosen by"),
      Section(key: "flags", title: "Flags"),
      Section(key: "copies", title: "Copies by kind"),
      Section(key: "reasons", title: "Why there is no record"),
      Section(
        key: "cluster_sizes", title: "Clusters by their number of documents", isInOrder: true),
    ]
  }

  /// Reads every record once; copies that have lines of their own are counted as copies only.
  public init(of run: PublishedRun) throws(RunFailure) {
    self.run = run
    do {
      let lines = try RunLines(of: run.contents)
      while let line = try lines.next() {
        guard let object = LineObject(line.bytes) else {
          throw RunDamage(line, "no JSON object")
        }
        count(object, line.booking)
      }
      try countClusters()
    } catch {
      throw RunFailure(reading: error)
    }
  }
}

// MARK: - Counting

extension RunStatistics {
  private mutating func count(_ object: LineObject, _ booking: Booking) {
    switch booking {
    case .record: countRecord(object)
    case .duplicate: count("copies", object.bookedReason ?? Self.unknown)
    case .dropped, .quarantined:
      count("reasons", "\(booking.rawValue), \(object.bookedReason ?? Self.unknown)")
    }
  }

  private mutating func countRecord(_ record: LineObject) {
    count("languages", record.string("language") ?? Self.unknown)
    count("sites", record.string("site") ?? Self.unknown)
    // Of a date that states less than a month, what it states.
    count("months", record.string("published").map { String($0.prefix(7)) } ?? Self.unknown)
    let encoding = record.object("encoding")
    count(
      "encodings",
      "\(encoding?.string("used") ?? Self.unknown), \(encoding?.string("why") ?? Self.unknown)")
    for flag in record.strings("flags") { count("flags", flag) }
    let copy = record.object("dedup")
    if copy?.value(of: "is_canonical")?.elementsEqual("false".utf8) == true {
      count("copies", copy?.string("kind") ?? Self.unknown)
    }
    words += record.object("stats")?.integer("words") ?? 0
    characters += record.object("stats")?.integer("characters") ?? 0
  }

  private mutating func countClusters() throws {
    guard let file = run.contents.file(beginning: "clusters.jsonl") else { return }
    let reader = try run.contents.reader(of: file)
    while let line = try reader.next() {
      let size = LineObject(line)?.integer("size") ?? 0
      // Padded, so that sizes stand in the order of numbers.
      let digits = String(size)
      count("cluster_sizes", String(repeating: " ", count: max(0, 6 - digits.count)) + digits)
    }
  }

  private mutating func count(_ key: String, _ name: String) {
    guard let index = sections.firstIndex(where: { $0.key == key }) else {
      preconditionFailure("there is no section \(key)")
    }
    sections[index].counter.count(name)
  }

  private static let unknown = "unknown"
}

// MARK: - Writing

extension RunStatistics {
  /// - Parameter most: Most lines of each section; those behind are summed up.
  public func text(most: Int = 20) -> String {
    var lines = [
      "run \(run.name)", run.balance.sentence, "\(words) words, \(characters) characters of text",
    ]
    for section in sections where !section.counter.isEmpty {
      lines += ["", section.title]
      let counts = section.isInOrder ? section.counter.byName : section.counter.sorted
      for (name, count) in counts.prefix(most) { lines.append(Self.row(name, count)) }
      if counts.count > most {
        let rest = counts.dropFirst(most).reduce(0) { $0 + $1.count }
        lines.append(Self.row("\(counts.count - most) others", rest))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func row(_ name: String, _ count: Int) -> String {
    let digits = String(count)
    return String(repeating: " ", count: max(0, 9 - digits.count)) + digits + "  "
      + TerminalText.plain(name)
  }

  /// One object on a line, with everything.
  public var json: String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("run", run.name)
      json.member("balance") {
        $0.member("seen", run.balance.seen)
        for booking in Booking.allCases {
          let key = booking == .record || booking == .duplicate ? "s" : ""
          $0.member(booking.rawValue + key, run.balance.count(of: booking))
        }
      }
      json.member("words", words)
      json.member("characters", characters)
      for section in sections {
        json.member(section.key) { json in
          for (name, count) in section.isInOrder ? section.counter.byName : section.counter.sorted {
            json.member(String(name.drop { $0 == " " }), count)
          }
        }
      }
    }
    return writer.text
  }
}
