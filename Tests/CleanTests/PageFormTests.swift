import Clean
import Corpus
import Testing

/// Ways of writing a page that readers see alike.
@Suite struct `The form of a page` {
  @Test func `makes paragraphs of prose in pre`() throws {
    let lines = paragraphs.map(wrapped).joined(separator: "\n \n")
    let found = try cleaned("<h1>Bridge</h1><pre>\(lines)\n</pre><p><a href=/>Back</a></p>")
    #expect(found.blocks.map { found.text[$0.range] } == paragraphs)
    #expect(found.blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test func `keeps the lines of verse in pre`() throws {
    let verse = "The quay is long, the night is wide.\n  My mother sold the coffee here.\n\nAnd I was born."
    let found = try cleaned("<h1>Song</h1><div class=story>\(prose)<pre>\(verse)</pre>\(otherProse)</div>")
    #expect(
      found.text.contains(
        "\n\nThe quay is long, the night is wide.\nMy mother sold the coffee here.\n\nAnd I was born.\n\n"))
  }

  @Test func `may number the lines of code`() throws {
    let code = "open(gate)\nclose(gate)"
    let table = "<table><tr><td class=gutter><pre>1\n2</pre></td><td class=code><pre>\(code)</pre></td></tr></table>"
    let found = try cleaned("<h1>Bridge</h1><div class=story>\(prose)\(table)\(otherProse)</div>")
    #expect(found.blocks.filter { $0.kind == .code }.map { found.text[$0.range] } == [code])
  }

  @Test func `may put each line of code into an element`() throws {
    let lines = ["if tide.isLow {", "  open(gate)", "}"]
    let pre = "<pre><code>\(lines.map { "<div class=line>\($0)</div>" }.joined())</code></pre>"
    let found = try cleaned("<h1>Bridge</h1><div class=story>\(prose)\(pre)\(otherProse)</div>")
    let code = found.blocks.filter { $0.kind == .code }.map { found.text[$0.range] }
    #expect(code == [lines.joined(separator: "\n")])
  }

  @Test(arguments: ["aside class=pullquote", "figure class=wp-block-pullquote", "blockquote class=quote"])
  func `may set a sentence of its text apart`(element: String) throws {
    let quote = "“Nobody likes it, and nobody has a better idea.”"
    let html = "<h1>Bridge</h1><div class=story>\(prose)<\(element)><p>\(quote)</p></\(element.prefix { $0 != " " })>\(otherProse)</div>"
    let found = try cleaned(html.replacing("idea,” said", with: "idea. It will be hard,” said"))
    #expect(!found.text.contains(quote))
    #expect(found.text.contains("nobody has a better idea. It will be hard"))
  }

  @Test func `may say when each entry was written`() throws {
    let entries = paragraphs.map { "<div class=entry><p>14:32</p><p>\($0)</p></div>" }.joined()
    #expect(try cleaned("<h1>Bridge</h1><div class=story>\(entries)</div>").text == paragraphs.joined(separator: "\n\n"))
  }

  @Test(arguments: [
    "<p>Διαβάστε επίσης: <a href=/1>Νέα δρομολόγια πλοίων</a></p>", "<p>بیشتر بخوانید: <a href=/1>خشکسالی در مرکز کشور</a></p>",
    "<p>Kuratko bansi:</p><nav><ul><li><a href=/1>Ferry to run again in May</a><li><a href=/2>Bakers ask for more light</a></ul></nav>",
  ])
  func `may lead elsewhere in any language`(line: String) throws {
    let found = try cleaned("<h1>Bridge</h1><div class=story>\(prose)\(line)\(otherProse)</div>")
    #expect(found.blocks.count == 6)
  }

  @Test func `may announce a list of two words`() throws {
    let list = "<p>They carry what the town needs most:</p><ul><li>flour</li><li>salt</li></ul>"
    let found = try cleaned("<h1>Bridge</h1><div class=story>\(prose)\(list)\(otherProse)</div>")
    #expect(found.text.contains("needs most:\n\nflour\n\nsalt\n\n"))
  }

  @Test func `keeps code in pre as it is`() throws {
    let code = "if tide.isLow {\n    open(the: gate)  // at once. Or never.\n}"
    let found = try cleaned("<h1>Song</h1><div class=story>\(prose)<pre>\(code)</pre>\(otherProse)</div>")
    #expect(found.blocks.filter { $0.kind == .code }.map { found.text[$0.range] } == [code])
  }

  @Test(arguments: [
    "What happens next<a class=headerlink href='#next' title='Permalink'>¶</a>",
    "<a class=anchor href='#next' aria-hidden=true>#</a> What happens next",
    "What happens next<span class=mw-editsection>[<a href='/edit'>edit</a>]</span>",
    "<button class=accordion-button aria-expanded=false>What happens next</button>",
    "<a href='#next'>What happens next</a>",
  ])
  func `does not show in its headings`(heading: String) throws {
    let found = try cleaned("<h1>Bridge</h1><div class=story>\(prose)<h2>\(heading)</h2>\(otherProse)</div>")
    #expect(found.blocks.filter { $0.kind == .heading }.map { found.text[$0.range] } == ["What happens next"])
  }

  @Test func `leaves out the buttons of a heading`() throws {
    let heading = "What happens next <button>Copy</button>"
    let found = try cleaned("<h1>Bridge</h1><div class=story>\(prose)<h2>\(heading)</h2>\(otherProse)</div>")
    #expect(found.text.contains("\n\nWhat happens next\n\n"))
  }

  @Test(arguments: ["article", "main", "section class=story", "news-story", "header", "div"])
  func `may do without head and body`(element: String) throws {
    let html = "<!doctype html><title>Bridge</title><\(element)>\(prose)</\(element.prefix { $0.isLetter || $0 == "-" })>"
    #expect(try cleaned(html).text == paragraphs.joined(separator: "\n\n"))
  }

  @Test func `may put code and tables into figures`() throws {
    let code = "open(gate)\nclose(gate)"
    let figures =
      "<figure class=code><pre><code>\(code)</code></pre><figcaption>gate.py</figcaption></figure>"
      + "<figure><table><tr><td>Pier</td><td>Cracks</td></tr><tr><td>East 2</td><td>4</td></tr></table></figure>"
    let found = try cleaned("<h1>Bridge</h1><div class=story>\(prose)\(figures)\(otherProse)</div>")
    #expect(found.text.contains("\n\n\(code)\n\nPier\tCracks\n\nEast 2\t4\n\n"))
  }

  @Test func `has a line for each row of a table`() throws {
    let table = "<table><tr><td>Day</td><td>Boats</td></tr><tr><td>Sunday</td><td>8:00<br>9:00<br><br>10:00</td></tr></table>"
    let found = try cleaned("<h1>Bridge</h1><div class=story>\(prose)\(table)\(otherProse)</div>")
    #expect(found.text.contains("\n\nSunday\t8:00 9:00 10:00\n\n"))
  }

  @Test func `may have short items among those of a list`() throws {
    let list =
      "<ol><li>The boat goes at eight, and nobody waits for those who come late.<ul><li>Herring in barrels with lids"
      + "<li>No eels</ul><li>Dogs pay half, and must be carried from the quay to the stern.</ol>"
    let found = try cleaned("<h1>Bridge</h1><div class=story>\(prose)\(list)\(otherProse)</div>")
    #expect(found.blocks.count { $0.kind == .item } == 4)
  }

  @Test func `may be frames with the text for those who see none`() throws {
    let html = "<frameset cols='20%,80%'><frame src=a><frame src=b><noframes><body>\(prose)</body></noframes></frameset>"
    #expect(try cleaned(html).text == paragraphs.joined(separator: "\n\n"))
  }
}

private func cleaned(_ html: String) throws(CleanStage.Failure) -> Article {
  try CleanStage(CleanSettings()).process(page(html))
}

private let otherProse = prose.replacing("Monday", with: "Sunday").replacing("in a year", with: "a year")
  .replacing("free", with: "and free")

/// In lines of at most 66 characters.
private func wrapped(_ paragraph: String) -> String {
  var lines = [""]
  for word in paragraph.split(separator: " ") {
    if lines[lines.count - 1].count + word.count > 65 { lines.append("") }
    lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
  }
  return lines.joined(separator: "\n")
}
