internal import Clean

/// The blocks of a page as a page: what was kept stands out, what was dropped steps back, and why
/// stands beside each.
///
/// Needs nothing but the file: no script, no font, no address is loaded.
struct BlockPicture {
  private(set) var html = ""

  init(_ explanation: CleanExplanation, of page: String) {
    let kept = explanation.blocks.count { $0.isKept }
    html = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>\(Self.escaped(page))</title>
      <meta name="viewport" content="width=device-width">
      <style>\(Self.style)</style></head><body>
      <h1>\(Self.escaped(page))</h1>
      <p>\(kept) of \(explanation.blocks.count) blocks kept, in \
      <code>\(Self.escaped(explanation.container))</code></p>

      """
    if let failure = explanation.failure {
      html += "<p class=\"failure\">No article: \(Self.escaped(failure))</p>\n"
    }
    if !explanation.flags.isEmpty {
      html += "<p>Flags: \(Self.escaped(explanation.flags.joined(separator: ", ")))</p>\n"
    }
    html += """
      <p class="legend"><span class="kept">kept</span> <span class="kept ruled">kept by a rule</span> \
      <span class="dropped">dropped</span> <span class="dropped ruled">dropped by a rule</span></p>
      <label><input type="checkbox" id="only"> only what was kept</label>
      <main>

      """
    for block in explanation.blocks { html += Self.row(block) }
    html += "</main></body></html>\n"
  }

  private static func row(_ block: ExplainedBlock) -> String {
    let fate = (block.isKept ? "kept" : "dropped") + (block.ruling == nil ? "" : " ruled")
    let reasons = block.reasons.prefix(3).map {
      "<li>\(escaped($0.words)) <b>\($0.weight > 0 ? "+" : "")\($0.weight)</b></li>"
    }
    let ruling = block.ruling.map { "<p class=\"rule\">\(escaped($0))</p>" } ?? ""
    let text = escaped(block.text)
    return """
      <section class="\(fate)"><div class="text">\
      \(block.headingLevel > 0 ? "<strong>\(text)</strong>" : text)</div>
      <aside><p><b>\(block.score)</b> \(block.words) words, \(block.linkedShare / 10) % linked</p>\
      \(ruling)<ul>\(reasons.joined())</ul><code>\(escaped(block.path))</code></aside></section>

      """
  }

  private static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let style = """
    :root { color-scheme: light dark; --keep: #1a7f37; --drop: #b0b7bf; --rule: #b35900; }
    body { font: 15px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 1rem auto; padding: 0 1rem; }
    h1 { font-size: 1.1rem; overflow-wrap: anywhere; } code { font-size: .75rem; overflow-wrap: anywhere; }
    section { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem;
      border-left: .4rem solid var(--drop); padding: .3rem .8rem; margin: .3rem 0; }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; }
    section.dropped .text { opacity: .55; } section.kept { border-color: var(--keep); }
    section.ruled { border-left-style: double; } .rule { color: var(--rule); }
    aside { font-size: .8rem; } aside p, aside ul { margin: 0; } aside ul { padding-left: 1.1rem; }
    .failure { color: #c0392b; font-weight: 600; }
    .legend span { border-left: .4rem solid var(--drop); padding: 0 .8rem 0 .4rem; }
    .legend .kept { border-color: var(--keep); } .legend .ruled { border-left-style: double; }
    body:has(#only:checked) section.dropped { display: none; }
    @media (max-width: 45rem) { section { grid-template-columns: 1fr; } }
    """
}
