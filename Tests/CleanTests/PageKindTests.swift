import Clean
import Corpus
import Settings
import Testing

@Suite struct `Pages whose text is elsewhere` {
  private let stage = CleanStage(CleanSettings())

  @Test(arguments: [
    #"<script id=__NEXT_DATA__ type=application/json>{"page": {"title": "Bridge", "body": "BODY"}}</script>"#,
    #"<script>window.state = {"posts": [{"html": "BODY"}], "menu": ["Home", "News"]};</script>"#,
    #"<script>push([1,"{\"story\":{\"text\":\"BODY\"}}"])</script>"#,
    #"<div data-preloaded="{&quot;topic&quot;: {&quot;cooked&quot;: &quot;BODY&quot;}}"></div>"#,
  ])
  func `give what their scripts would show`(carrier: String) throws {
    let body = paragraphs.map { "<p>\($0)<\\/p>" }.joined()
    let html = "<title>Bridge</title>\(carrier.replacing("BODY", with: body))<p>Loading"
    let found = try stage.process(page(html))
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
    #expect(found.flags == ["script_state"])
  }

  @Test func `are not made of their settings`() {
    let texts = (1...40).map { #""label\#($0)": "Please choose one of the \#($0) departments of the town here""# }
    let html = "<script>var labels = {\(texts.joined(separator: ","))}</script><p>Loading"
    #expect(throws: CleanStage.Failure.self) { try stage.process(page(html)) }
  }

  @Test func `keep what they show, whatever their scripts carry`() throws {
    let other = #"{"body": "\#(paragraphs.map { $0.replacing("bridge", with: "tunnel") }.joined())"}"#
    let found = try article(head: "<script>state = \(other)</script>")
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
  }
}

@Suite struct `Readers' comments` {
  private let html = """
    <h1>Bridge</h1><div class=story>\(prose)</div><div id=comments><h3>2 comments</h3>
    <div class=comment><span class=author>Jo Reed</span><p>I have crossed that bridge every day for \
    years, and nobody ever told me about cracks.</p><a href=#>Reply</a></div>
    <div class=comment><span class=author>Al Moss</span><p>The ferry was slow, but it had better \
    coffee than any café on the eastern bank.</p><a href=#>Reply</a></div></div>
    """

  @Test func `are left out`() throws {
    let found = try CleanStage(CleanSettings()).process(page(html))
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
  }

  @Test func `are blocks of their own where they are asked for`() throws {
    let stage = CleanStage(.with { $0.comments = .keep })
    let found = try stage.process(page(html))
    let comments = found.blocks.filter { $0.kind == .comment }.map { found.text[$0.range] }
    #expect(comments.count == 2)
    #expect(comments.first?.hasPrefix("I have crossed") == true)
    #expect(found.text.hasPrefix(paragraphs.joined(separator: "\n\n")))
    #expect(!found.text.contains("Reply"))
  }

  @Test func `begin at their heading, whatever the elements are called`() throws {
    let html = """
      <h1>Bridge</h1><div>\(prose)<h3>#1 Kommentar von Jo</h3><p>I have crossed that bridge every \
      day for years, and nobody ever told me about cracks, in spite of all their meetings.</p></div>
      """
    let found = try CleanStage(CleanSettings()).process(page(html))
    #expect(!found.text.contains("every day for years"))
  }
}

@Suite struct `What is not shown at first` {
  @Test func `is left out where something else is shown`() throws {
    let hidden = "<div style='display: none'><p>\(paragraphs[1].replacing("Brandt", with: "Holm"))</p></div>"
    let found = try article(body: hidden)
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
  }

  @Test func `is left out where what is shown is short too`() throws {
    let hidden = "<div style='visibility: hidden'><p>\(paragraphs[1])</p></div>"
    let html = "<article><h1>Bridge</h1>\(hidden)<div><p>\(paragraphs[0])</p></div></article>"
    var settings = CleanSettings()
    settings.minWords = 20
    #expect(try CleanStage(settings).process(page(html)).text == paragraphs[0])
  }

  @Test func `is the article where nothing else is`() throws {
    let html = "<h1>Bridge</h1><div class=story style='display:none'>\(prose)</div>"
    let found = try CleanStage(CleanSettings()).process(page(html))
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
  }
}

@Suite struct `Lists and code` {
  private let stage = CleanStage(CleanSettings())

  @Test func `say how deep an item lies`() throws {
    let list = """
      <p>The council named what is to be done, and who is to do it, in this order:</p>
      <ul><li>In December, the eastern piers are wrapped in steel, and then painted.
      <ul><li>The first pier is the one beside the old ferry house, on the left.</li></ul></li>
      <li>In January, the western piers follow suit, if the weather permits it.</li></ul>
      """
    let found = try stage.process(
      page(
        "<h1>Bridge</h1><div class=story>\(prose)\(list)\(prose.replacing("Monday", with: "Friday").replacing("in a year", with: "yearly").replacing("free", with: "and free"))</div>"
      ))
    #expect(found.blocks.filter { $0.kind == .item }.map(\.level) == [1, 2, 1])
    #expect(stage.markdown(of: found).contains("painted.\n  - The first pier"))
  }

  @Test func `keep the indentation of code`() throws {
    let code = "<pre>while open:\n    cars += 1\n\tif cars > 10:\n        break</pre>"
    let html =
      "<h1>Bridge</h1><div class=story>\(prose)\(code)\(prose.replacing("Monday", with: "Friday").replacing("in a year", with: "yearly").replacing("free", with: "and free"))</div>"
    let found = try stage.process(page(html))
    let block = try #require(found.blocks.first { $0.kind == .code })
    #expect(found.text[block.range] == "while open:\n    cars += 1\n    if cars > 10:\n        break")
  }
}

@Suite struct `A discussion` {
  private let posts = paragraphs.enumerated().map { number, text in
    "<div class='message message-\(number)'><div class=author>Reader \(number)</div><div class=body>"
      + "<p>\(text)</p></div></div>"
  }

  @Test func `is kept with all its posts`() throws {
    let html = """
      <html class=xenforo><title>Is the bridge safe? | Town forum</title><h1>Is the bridge safe?</h1>
      <div class=messages>\(posts.joined())</div>
      """
    let found = try CleanStage(CleanSettings()).process(page(html))
    for paragraph in paragraphs { #expect(found.text.contains(paragraph)) }
  }

  @Test func `is not what speaks of one in its address`() throws {
    let comments = posts.map { $0.replacing("message", with: "comment").replacing("bridge", with: "dam") }
    let html = """
      <h1>Bridge</h1><div class=story>\(prose)</div><div id=comments>\(comments.joined())</div>
      """
    let address = "https://post.example/thanks-to-the-community/"
    let found = try CleanStage(CleanSettings()).process(page(html, url: address))
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
  }
}

@Suite struct `What only a class hides` {
  private func text(_ names: String, _ other: String = "") throws -> String {
    let appeal = paragraphs[1].replacing("Repairs", with: "Journalism").replacing("town", with: "paper")
    let html = "<h1>Bridge</h1><div class=story>\(prose)<div class='\(names)'><p>\(appeal)</p></div>\(other)</div>"
    return try CleanStage(CleanSettings()).process(page(html)).text
  }

  @Test(arguments: [
    "hidden", "support d-none d-print-block", "sr-only", "x is-hidden y", "visually-hidden",
  ])
  func `is left out`(names: String) throws {
    #expect(try text(names) == paragraphs.joined(separator: "\n\n"))
  }

  @Test(arguments: ["hidden md:block", "d-none d-md-flex", "hidden-xs", "accordion-panel hidden"])
  func `is kept where wide screens or a click show it`(names: String) throws {
    #expect(try text(names).contains("Journalism will take"))
  }
}

@Suite struct `Around the text` {
  private func text(_ body: String) throws -> String {
    try CleanStage(CleanSettings()).process(page("<title>Bridge closed</title>\(body)")).text
  }

  private var expected: String { paragraphs.joined(separator: "\n\n") }

  @Test func `there are lists of who, when and where`() throws {
    let info = """
      <dl class=article-info><dt class=article-info-term>Details</dt><dd>Category: Local</dd>\
      <dd class=createdby>Written by: Ada Holm</dd><dd>Hits: 2734</dd></dl>
      """
    let html = "<div class=item-page><h2>Bridge closed</h2>\(info)\(prose)</div>"
    #expect(try text(html) == expected)
  }

  @Test func `the author's name may stand alone`() throws {
    let head = "<meta name=author content='Ada Holm and Jo Rask'>"
    #expect(try text("\(head)<h1>Bridge closed</h1><div id=body><p>Ada Holm and Jo Rask</p>\(prose)</div>") == expected)
  }

  @Test func `the last paragraph may name the agency that wrote it`() throws {
    let end = "<p>The convoy waited nine hours at a checkpoint before soldiers let it unload into handcarts, a driver told LWS by telephone on Thursday.</p>"
    let html = "<meta name=author content=LWS><h1>Bridge closed</h1><div id=story>\(prose)\(end)</div>"
    #expect(try text(html).hasSuffix("on Thursday."))
  }

  @Test(arguments: ["1 декабря 2022 г.", "12. März 2019, 9.30", "2019年3月12日"])
  func `a line with the date may end like a sentence`(line: String) throws {
    #expect(try text("<h1>Bridge closed</h1><div id=body><p>\(line)</p>\(prose)</div>") == expected)
  }
}

@Suite struct `Between the paragraphs` {
  private let more = paragraphs.map { "<p>\($0.replacing("bridge", with: "tunnel").replacing("the", with: "a"))</p>" }.joined()

  private func text(_ middle: String) throws -> String {
    let html = "<h1>Bridge</h1><div class=story>\(prose)\(middle)\(more)</div>"
    return try CleanStage(CleanSettings()).process(page(html)).text
  }

  @Test func `a heading stays that follows a box`() throws {
    let box = """
      <div class=newsletter><h3>Sign up to our newsletter</h3><p>The best of the week in your inbox \
      every Friday morning. No spam, unsubscribe at any time.</p></div>
      """
    let found = try text(box + "<h2>Nineteen telephones</h2>")
    #expect(found.contains("\n\nNineteen telephones\n\n") && !found.contains("inbox"))
  }

  @Test func `there is no list of other articles, and of one's own there may be`() throws {
    let list = "<ul><li><a href=/1>Ten walks along the harbour to take</a><li><a href=/2>What the ferry costs from May</a></ul>"
    #expect(try !text("<p>You might also like:</p>\(list)").contains("Ten walks"))
    #expect(try !text("<p>You might also like:</p>\(list)").contains("might also"))
    #expect(try text("<p>The council names two of its own reports on what it knew:</p>\(list)").contains("Ten walks"))
  }

  @Test func `a sentence stays that is mostly link`() throws {
    let sentence = "The council says that <a href=/plan>work on all of the other piers is to end in a year</a>."
    #expect(try text("<p>\(sentence)</p>").contains("is to end in a year."))
    #expect(try !text("<p>(<a href=/plan>More: all of the other bridges of the town</a>)</p>").contains("More"))
  }
}
