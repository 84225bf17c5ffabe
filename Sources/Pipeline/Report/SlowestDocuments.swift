internal import Corpus
internal import Store

/// The documents that took longest when they were last worked on, in whichever run that was.
struct SlowestDocuments {
  private struct Row {
    let place: HTML
    let reading: Int
    let writing: Int
  }

  private let rows: [Row]

  private static let most = 10

  init(_ material: ReportMaterial) throws {
    let slowest = try material.session.state.transaction {
      try $0.slowestDocuments(most: Self.most)
    }
    rows = try slowest.map { times in
      Row(
        place: try material.origin(of: times.number).name, reading: times.reading,
        writing: times.writing)
    }
  }

  var html: HTML {
    if rows.isEmpty { return "" }
    let body = rows.map { row -> HTML in
      """
      <tr><td>\(row.place)</td><td class="number">\(row.reading) ms</td>\
      <td class="number">\(row.writing) ms</td></tr>
      """
    }
    return """
      <h3>Slowest documents</h3>
      <div class="wide"><table><thead><tr><th>document</th><th class="number">reading</th>\
      <th class="number">annotating</th></tr></thead><tbody>\(body)</tbody></table></div>
      """
  }
}
