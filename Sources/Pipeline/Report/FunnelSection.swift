internal import Corpus
internal import Deduplicate
internal import Settings
internal import Store

/// From all inputs to the records: what each step kept, and what it did not and why.
struct FunnelSection: ReportSection {
  static let title = "Where everything went"
  static let anchor = "funnel"

  private struct Reason {
    let code: String
    let fate: String
    var count = 0
    var samples: [HTML] = []
  }

  private struct Step {
    let name: String
    var reasons: [Reason] = []
    var lost: Int { reasons.reduce(0) { $0 + $1.count } }
  }

  private var steps: [Step]
  private let balance: Balance
  private var notes: [HTML] = []

  private static let mostSamples = 5
  private static let mostReasons = 16

  /// The way of a page; `run` is what the supervisor booked.
  private static let order = ["fetch", "run", "clean", "filter", "deduplicate"]

  init(_ material: ReportMaterial) throws {
    balance = material.result.balance
    steps = Self.order.map { Step(name: $0) }
    for (_, number, reject) in material.rejects {
      try add(
        reject.stage, reject.code, reject.fate == .quarantined ? "needs a look" : "dropped"
      ) { try material.origin(of: number).name }
    }
    try addCopies(material)
    for index in steps.indices {
      steps[index].reasons.sort { ($1.count, $0.code) < ($0.count, $1.code) }
    }
    steps.removeAll { $0.name == "run" && $0.reasons.isEmpty }
  }

  private mutating func addCopies(_ material: ReportMaterial) throws {
    guard let copies = material.decided.decision.copies else {
      steps.removeAll { $0.name == "deduplicate" && $0.reasons.isEmpty }
      return
    }
    var marked = 0
    for cluster in copies.clusters {
      for member in cluster.members where member.status.kind != .unique {
        guard let index = material.index(of: member.id) else { continue }
        if material.line(at: index)?.fate == .record {
          marked += 1
          continue
        }
        try add("deduplicate", member.status.kind.rawValue, "duplicate") {
          let head = try material.head(at: index)
          return "\(head.place) \(HTML.words(head.name, most: 100))"
        }
      }
    }
    if marked > 0 {
      notes.append("\(HTML.count(marked, "copy is", "copies are")) kept and marked.")
    }
  }

  private mutating func add(
    _ stage: String, _ code: String, _ fate: String, sample: () throws -> HTML
  ) rethrows {
    let step = steps.firstIndex { $0.name == stage } ?? steps.count
    if step == steps.count { steps.append(Step(name: stage)) }
    let known = steps[step].reasons.firstIndex { $0.code == code && $0.fate == fate }
    let reason = known ?? steps[step].reasons.count
    if known == nil { steps[step].reasons.append(Reason(code: code, fate: fate)) }
    steps[step].reasons[reason].count += 1
    if steps[step].reasons[reason].samples.count < Self.mostSamples {
      steps[step].reasons[reason].samples.append(try sample())
    }
  }

  var summary: HTML { "\(balance.seen) in, \(balance.records) out" }

  var html: HTML {
    var left = balance.seen
    var rows: HTML = "\(row("in", left, lost: 0, reasons: ""))"
    for step in steps {
      left -= step.lost
      rows += row(step.name, left, lost: step.lost, reasons: Self.html(step))
    }
    rows += row("out", balance.records, lost: 0, reasons: "")
    return """
      <div class="funnel">\(rows)</div>
      \(notes.map { "<p class=\"note\">\($0)</p>" })
      <p class="note">\(balance.seen) seen = \(balance.records) records + \
      \(balance.duplicates) duplicates + \(balance.dropped) dropped + \
      \(balance.quarantined) in quarantine</p>
      """
  }

  private func row(_ name: String, _ left: Int, lost: Int, reasons: HTML) -> HTML {
    let share = balance.seen == 0 ? 0 : left * 1000 / balance.seen
    let width = "\(share / 10).\(share % 10)%"
    let isEnd = name == "in" || name == "out"
    let loss: HTML = lost > 0 ? "−\(lost)" : ""
    return """
      <div class="step\(isEnd ? " end" : "")"><span class="name">\(name)</span>\
      <span class="bar"><span style="width:\(width)"></span></span>\
      <span class="left">\(left)</span><span class="lost">\(loss)</span></div>\(reasons)
      """
  }

  private static func html(_ step: Step) -> HTML {
    if step.reasons.isEmpty { return "" }
    let reasons = step.reasons.prefix(mostReasons).map { reason -> HTML in
      let style: HTML = reason.fate == "needs a look" ? "tag accent" : "tag"
      return """
        <details><summary><span class="figure">\(reason.count)</span> \
        \(reason.code.clipped(to: 60)) <span class="\(style)">\(reason.fate)</span></summary>
        \(HTML.list(reason.samples))</details>
        """
    }
    let rest = step.reasons.dropFirst(mostReasons)
    let more: HTML =
      rest.isEmpty
      ? ""
      : "<p class=\"note\">\(rest.reduce(0) { $0 + $1.count }) for \(rest.count) other reasons</p>"
    return "<div class=\"reasons\">\(reasons)\(more)</div>"
  }
}
