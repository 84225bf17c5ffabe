/// How long each step took, beside the runs before.
struct TimesSection: ReportSection {
  static let title = "Time"
  static let anchor = "time"

  private struct Row {
    let name: String

    /// Of the runs before and of this one, which is the last; `nil` where a run does not say.
    let values: [Double?]
    let unit: HTML
  }

  private var rows: [Row] = []
  private let names: [String]
  private let total: Double
  private let slowest: SlowestDocuments

  init(_ material: ReportMaterial) throws {
    let earlier = material.earlier
    slowest = try SlowestDocuments(material)
    names = earlier.map(\.name) + [material.run]
    let steps = material.session.clock.seconds
    total = steps.reduce(0) { $0 + $1.seconds }
    for (step, seconds) in steps {
      let before = earlier.map { $0.seconds[step.rawValue] }
      rows.append(Row(name: step.rawValue, values: before + [seconds], unit: " s"))
    }
    let totals = earlier.map { run in
      run.seconds.isEmpty ? nil : steps.reduce(0) { $0 + (run.seconds[$1.step.rawValue] ?? 0) }
    }
    rows.append(Row(name: "all steps", values: totals + [total], unit: " s"))
    let records = earlier.map { Double($0.balance.records) as Double? }
    rows.append(
      Row(
        name: "records", values: records + [Double(material.result.balance.records)], unit: ""))
  }

  var summary: HTML { "\(Self.text(total)) s" }

  var html: HTML {
    let body = rows.map { row -> HTML in
      let before = row.values.dropLast().compactMap(\.self).sorted()
      let median: HTML =
        before.isEmpty ? "–" : "\(Self.text(before[before.count / 2], of: row.unit))\(row.unit)"
      let now = row.values.last.flatMap(\.self) ?? 0
      return """
        <tr><th scope="row">\(row.name)</th>\
        <td class="number">\(Self.text(now, of: row.unit))\(row.unit)</td>\
        <td class="number note">\(median)</td><td class="chart">\(chart(row))</td></tr>
        """
    }
    let note: HTML =
      names.count == 1 ? "no earlier runs" : "the last \(names.count) runs, this one last"
    return """
      <div class="wide"><table class="times"><thead><tr><th>step</th><th class="number">this run</th>\
      <th class="number">median before</th><th class="chart">\(note)</th></tr></thead>\
      <tbody>\(body)</tbody></table></div>
      \(slowest.html)
      """
  }

  private static func text(_ value: Double, of unit: HTML = " s") -> String {
    if unit.markup.isEmpty { return Int(value).grouped }
    let tenths = Int((value * 10).rounded())
    return value < 1
      ? "\(fixed(Int((value * 1000).rounded()), 3))" : "\((tenths / 10).grouped).\(tenths % 10)"
  }

  private static func fixed(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return number >= 1000 ? "1.0" : "0." + String(repeating: "0", count: digits - text.count) + text
  }
}

// MARK: - Charts

extension TimesSection {
  private static let barWidth = 9
  private static let step = 13
  private static let height = 30

  /// A bar a run; the last is this one.
  private func chart(_ row: Row) -> HTML {
    let most = row.values.compactMap(\.self).max() ?? 0
    let bars = row.values.enumerated().map { index, value -> HTML in
      guard let value else { return "" }
      let scaled = most > 0 ? Int((value / most * Double(Self.height - 2)).rounded()) : 0
      let height = max(2, scaled)
      let style: HTML = index == row.values.count - 1 ? "now" : "then"
      return """
        <rect class="\(style)" x="\(String(index * Self.step))" y="\(String(Self.height - height))" \
        width="\(String(Self.barWidth))" height="\(String(height))" rx="1.5">\
        <title>\(names[index]): \(Self.text(value, of: row.unit))\(row.unit)</title></rect>
        """
    }
    let width = String(row.values.count * Self.step)
    return """
      <svg width="\(width)" height="\(String(Self.height))" viewBox="0 0 \(width) \
      \(String(Self.height))" role="img" aria-label="\(row.name) over the last runs">\(bars)</svg>
      """
  }
}
