internal import Corpus
internal import Engine

/// What pages say they are written in, and what they were read as.
struct EncodingSection: ReportSection {
  static let title = "Encodings"
  static let anchor = "encodings"

  private struct Cell: Hashable {
    let declared: String
    let used: String
  }

  private struct Doubtful {
    let place: HTML
    let used: String
    let replaced: Int
  }

  private var cells: [Cell: Int] = [:]

  /// Cells with pages whose declaration was not followed.
  private var overruled: Set<Cell> = []
  private var reasons: [String: Int] = [:]
  private var replacedPages = 0

  /// Most replaced characters first.
  private var doubtful: [Doubtful] = []

  private static let mostRows = 12
  private static let mostColumns = 6
  private static let mostDoubtful = 10
  private static let others = "others"

  init(_ material: ReportMaterial) throws {
    let session = material.session
    let reader = session.reader
    let places = material.decided.documents.map(\.place)
    let done = try orderedMap(count: places.count, lanes: session.lanes, stop: session.stop) {
      index in
      Result { try reader.head(at: places[index]) }
    } consume: { _, head in
      add(try head.get())
    }
    if done < places.count { throw RunFailure.stopped(by: session.stop) }
  }

  private mutating func add(_ head: ArticleHead) {
    let encoding = head.encoding
    let declared = encoding.declared.map { $0.lowercased().clipped(to: 30) } ?? "nothing"
    let cell = Cell(declared: declared, used: encoding.used)
    cells[cell, default: 0] += 1
    if encoding.declared != nil, encoding.why != "declared", declared != encoding.used {
      overruled.insert(cell)
    }
    reasons[encoding.why, default: 0] += 1
    guard encoding.replaced > 0 else { return }
    replacedPages += 1
    let place = doubtful.firstIndex { $0.replaced < encoding.replaced } ?? doubtful.count
    guard place < Self.mostDoubtful else { return }
    doubtful.insert(
      Doubtful(place: head.place, used: encoding.used, replaced: encoding.replaced), at: place)
    if doubtful.count > Self.mostDoubtful { doubtful.removeLast() }
  }

  var summary: HTML {
    replacedPages == 0 ? "all readable" : "\(HTML.count(replacedPages, "page", "pages")) with �"
  }

  var html: HTML {
    if cells.isEmpty { return "<p>No page was read.</p>" }
    return "\(matrix)\(why)\(pages)"
  }
}

// MARK: - HTML

extension EncodingSection {
  private var matrix: HTML {
    let rows = Self.ranked(cells.map { ($0.key.declared, $0.value) }, most: Self.mostRows)
    let columns = Self.ranked(cells.map { ($0.key.used, $0.value) }, most: Self.mostColumns)
    var shown: [Cell: Int] = [:]
    for (cell, count) in cells {
      let row = rows.contains(cell.declared) ? cell.declared : Self.others
      let column = columns.contains(cell.used) ? cell.used : Self.others
      shown[Cell(declared: row, used: column), default: 0] += count
    }
    let body = rows.map { row -> HTML in
      let numbers = columns.map { column -> HTML in
        let count = shown[Cell(declared: row, used: column)] ?? 0
        let isOverruled = overruled.contains(Cell(declared: row, used: column))
        let style: HTML = count == 0 ? "none" : isOverruled ? "number other" : "number"
        return "<td class=\"\(style)\">\(count == 0 ? "·" : count.grouped)</td>"
      }
      return "<tr><th scope=\"row\">\(HTML.words(row))</th>\(numbers)</tr>"
    }
    return """
      <div class="wide"><table><thead><tr><th>declared ↓ · read as →</th>\
      \(columns.map { "<th scope=\"col\">\($0)</th>" })</tr></thead><tbody>\(body)</tbody></table></div>
      """
  }

  /// Names by their counts, and one for all that are too many.
  private static func ranked(_ counted: [(String, Int)], most: Int) -> [String] {
    var counts: [String: Int] = [:]
    for (name, count) in counted { counts[name, default: 0] += count }
    let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return names.count <= most ? names : names.prefix(most - 1) + [others]
  }

  private var why: HTML {
    let sorted = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return """
      <p class="note">What decided: \(sorted.map { "<span class=\"tag\"><b>\($0.key)</b> \($0.value)</span> " })</p>
      """
  }

  private var pages: HTML {
    if doubtful.isEmpty { return "" }
    let rows = doubtful.map { page -> HTML in
      """
      <tr><td class="number">\(page.replaced)</td><td>\(page.used)</td>\
      <td>\(page.place)</td></tr>
      """
    }
    return """
      <h3>Pages with replaced characters \(ChangesSection.shown(doubtful.count, of: replacedPages))</h3>
      <div class="wide"><table><thead><tr><th class="number">replaced</th><th>read as</th>\
      <th>page</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }
}
