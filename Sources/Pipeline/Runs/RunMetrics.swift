internal import Corpus
internal import Engine
public import Files
public import Foundation
internal import Settings
internal import Store

/// How a pipeline's last run ended, in the text form that Prometheus reads, for the textfile
/// collector of node_exporter.
///
/// https://prometheus.io/docs/instrumenting/exposition_formats/, version 0.0.4. Every series has the
/// label `pipeline`, so that the files of several pipelines can lie in one folder.
public struct RunMetrics {
  private let pipeline: String
  private let code: Int32
  private let started: Date
  private let seconds: Double

  /// - Parameters:
  ///   - pipeline: The pipeline's file; what tells it from others.
  ///   - code: What the run ended with.
  ///   - seconds: What it took.
  public init(of pipeline: String, endingWith code: Int32, started: Date, seconds: Double) {
    self.pipeline = pipeline
    self.code = code
    self.started = started
    self.seconds = seconds
  }

  /// Writes the file at once, so that nobody reads a part of it.
  ///
  /// - Parameter plan: Whose published run is described; `nil` if the configuration is wrong.
  public func write(to file: Path, plan: Plan?) throws(RunFailure) {
    do {
      let before =
        FileSystem.exists(file) ? try FileSystem.contents(of: file, limit: 1 << 20) : []
      let run = try plan.flatMap { try current(of: $0) }
      let text = try text(describing: run, before: String(decoding: before, as: UTF8.self))
      try FileSystem.write(Array(text.utf8), atomicallyTo: file)
    } catch {
      throw RunFailure(error)
    }
  }

  private func current(of plan: Plan) throws -> PublishedRun? {
    guard let name = try RunFolder.current(below: plan.outputFolder) else { return nil }
    return try PublishedRun(at: plan.outputFolder / "runs" / name)
  }
}

// MARK: - Series

extension RunMetrics {
  private struct Family {
    let name: String
    let help: String
    var values: [(label: (String, String)?, value: String)] = []
  }

  /// - Parameter before: The file as it was, for what a run that failed cannot say.
  func text(describing run: PublishedRun?, before: String) throws -> String {
    var families = [
      one("last_run_timestamp_seconds", "When the last run began.", Self.seconds(started)),
      one(
        "last_success_timestamp_seconds",
        "When a run last ended with 0 or 3; 0 if none ever did.", lastSuccess(run, before)),
      one("exit_code", "What the last run ended with; 0 and 3 are success.", String(code)),
      one("run_seconds", "What the last run took.", Self.plain(seconds)),
      one(
        "peak_rss_bytes", "Largest resident size of the last run's worker.",
        String(Machine.peakResidentBytesOfChildren)),
    ]
    if let run { families += try described(run) }
    return families.map(written).joined()
  }

  private func described(_ run: PublishedRun) throws -> [Family] {
    let balance = run.balance
    var changes = Dictionary(
      uniqueKeysWithValues: DocumentChange.Kind.allCases.map { ($0.rawValue, 0) })
    try run.forEachLine(of: "changes.jsonl") { line in
      if let kind = LineObject(line)?.string("change") { changes[kind, default: 0] += 1 }
    }
    var quarantine = Counter()
    try run.forEachLine(of: "quarantine.jsonl") { line in
      if let reason = LineObject(line)?.bookedReason { quarantine.count(reason) }
    }
    return [
      family(
        "documents", "Documents of the published run by what became of them.", "status",
        Booking.allCases.map { ($0.rawValue, String(balance.count(of: $0))) }),
      family(
        "changes", "Documents that are others in the published run than in the one before.", "kind",
        DocumentChange.Kind.allCases.map { ($0.rawValue, String(changes[$0.rawValue] ?? 0)) }),
      family(
        "quarantine", "Documents in quarantine in the published run.", "reason",
        quarantine.byName.map { ($0.name, String($0.count)) }),
      family(
        "stage_seconds", "What the steps of the published run took.", "stage",
        StepClock.Step.allCases.compactMap { step in
          run.seconds[step.rawValue].map { (step.rawValue, Self.plain($0)) }
        }),
      one(
        "output_bytes", "Size of the published run.",
        String(run.contents.files.reduce(0) { $0 + $1.byteCount })),
    ]
  }

  /// Now, or what was known: the file as it was, else the run that readers see.
  private func lastSuccess(_ run: PublishedRun?, _ before: String) -> String {
    let isSuccess = [ExitCode.done, .publishedWithQuarantine].contains { $0.rawValue == code }
    if isSuccess { return Self.seconds(started.addingTimeInterval(seconds)) }
    let name = Self.prefix + "last_success_timestamp_seconds"
    let line = before.split(separator: "\n").first { $0.hasPrefix(name) }
    if let value = line?.split(separator: " ").last { return String(value) }
    let finished = run.flatMap { Timestamp.date($0.finished) }
    return finished.map(Self.seconds) ?? "0"
  }
}

// MARK: - Writing

extension RunMetrics {
  private static let prefix = "winnow_"

  private func one(_ name: String, _ help: String, _ value: String) -> Family {
    Family(name: name, help: help, values: [(nil, value)])
  }

  private func family(
    _ name: String, _ help: String, _ label: String, _ values: [(String, String)]
  ) -> Family {
    Family(name: name, help: help, values: values.map { ((label, $0.0), $0.1) })
  }

  private func written(_ family: Family) -> String {
    guard !family.values.isEmpty else { return "" }
    let name = Self.prefix + family.name
    var text = "# HELP \(name) \(family.help)\n# TYPE \(name) gauge\n"
    for (label, value) in family.values {
      let own = label.map { ",\($0.0)=\"\(Self.escaped($0.1))\"" } ?? ""
      text += "\(name){pipeline=\"\(Self.escaped(pipeline))\"\(own)} \(value)\n"
    }
    return text
  }

  private static func escaped(_ label: String) -> String {
    var text = ""
    for scalar in label.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func seconds(_ date: Date) -> String {
    String(Int(date.timeIntervalSince1970.rounded(.down)))
  }

  /// With three digits behind the point, in no locale.
  private static func plain(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
