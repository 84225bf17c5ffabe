import Clean
import Corpus
import Settings
import Testing

@Suite struct `The pictures of an article` {
  private func found(_ html: String, url: String? = "https://post.example/a/b") throws -> Article {
    try CleanStage(.with { $0.images = .keep }).process(page(html, url: url))
  }

  private let story = """
    <h1>Bridge</h1><div class=story><figure><img src=/small.jpg srcset="/small.jpg 320w, /large.jpg 1280w" \
    alt="The bridge"><figcaption>The bridge in May. Photo: A. Holm</figcaption></figure>\
    <p>\(paragraphs[0])</p><p>\(paragraphs[1])</p><p><img src=data:image/gif;base64,R0 \
    data-src=pier.jpg></p><p>\(paragraphs[2])</p></div>
    """

  @Test func `are left out unless they are asked for`() throws {
    #expect(try CleanStage(CleanSettings()).process(page(story)).images == [])
  }

  @Test func `have their largest address, words, caption and place`() throws {
    let article = try found(story)
    #expect(article.text == paragraphs.joined(separator: "\n\n"))
    let first = try #require(article.images.first)
    #expect(first.source == "https://post.example/large.jpg")
    #expect(first.alternative == "The bridge")
    #expect(first.caption == "The bridge in May. Photo: A. Holm")
    #expect(first.offset == 0)
    let second = try #require(article.images.last)
    #expect(second.source == "https://post.example/a/pier.jpg")
    #expect(second.alternative == nil && second.caption == nil)
    #expect(article.text[TextRange(start: second.offset, end: article.text.utf8.count)] == paragraphs[2])
  }

  @Test(arguments: [
    "<div class=related><a href=/1><img src=/x.jpg>Ferry to run again</a></div>",
    "<div class=ad><img src=/x.jpg></div>", "<img src=/x.gif width=1 height=1>",
    "<div class=share><img src=/x.svg></div>", "<img src=data:image/gif;base64,R0>",
    "<div class=author><img src=/x.jpg>Ada Holm</div>", "<amp-ad><img src=/x.jpg></amp-ad>",
  ])
  func `are no adverts, icons and teasers`(extra: String) throws {
    let html = "<h1>Bridge</h1><div class=story>\(prose)\(extra)<p>\(paragraphs[0].replacing("Monday", with: "Sunday"))</p></div>"
    #expect(try found(html).images == [])
  }

  @Test func `are AMP's too`() throws {
    let html = "<html amp><h1>Bridge</h1><div class=story><amp-img src=/a.jpg></amp-img>\(prose)</div>"
    #expect(try found(html).images.map(\.source) == ["https://post.example/a.jpg"])
  }

  @Test func `are shown once`() throws {
    let html = "<h1>Bridge</h1><div class=story><img src=/a.jpg>\(prose)<img src=/a.jpg></div>"
    #expect(try found(html).images.count == 1)
  }

  @Test func `stand in Markdown where they stand on the page`() throws {
    let stage = CleanStage(.with { $0.images = .keep })
    let markdown = stage.markdown(of: try found(story))
    let lines = markdown.split(separator: "\n\n").map(String.init)
    let place = try #require(lines.firstIndex(of: "![The bridge](<https://post.example/large.jpg>)"))
    #expect(lines[place + 1] == "*The bridge in May. Photo: A. Holm*")
    #expect(lines.contains("![](<https://post.example/a/pier.jpg>)"))
  }

  @Test func `move with the text`() throws {
    let article = try found(story)
    let edit = TextEdit(range: TextRange(start: 0, end: 3), replacement: "Well, the")
    #expect(article.applying([edit]).images.map(\.offset) == [0, article.images[1].offset + 6])
  }
}

@Suite struct `Ordered lists` {
  private func items(_ list: String) throws -> [Block] {
    let html = """
      <h1>Bridge</h1><div class=story><p>\(paragraphs[0])</p><p>\(paragraphs[1])</p>\(list)\
      <p>\(paragraphs[2])</p></div>
      """
    let article = try CleanStage(CleanSettings()).process(page(html))
    return article.blocks.filter { $0.kind == .item }
  }

  private let lines = [
    "<li>In December, the eastern piers are wrapped in steel, and then painted.",
    "<li>In January, the western piers follow suit, if the weather allows it.",
    "<li>In March, the road is made anew, and lorries may cross again.",
  ]

  @Test(arguments: [
    ("<ol>", [1, 2, 3]), ("<ol start=7>", [7, 8, 9]), ("<ol reversed>", [3, 2, 1]),
    ("<ol reversed start=9>", [9, 8, 7]), ("<ol start=x>", [1, 2, 3]), ("<ul>", [nil, nil, nil]),
  ])
  func `keep their numbers`(tag: String, numbers: [Int?]) throws {
    #expect(try items(tag + lines.joined() + "</\(tag.contains("ol") ? "ol" : "ul")>").map(\.number) == numbers)
  }

  @Test func `count on from an item's own number`() throws {
    let list = "<ol>\(lines[0])\(lines[1].replacing("<li>", with: "<li value=5>"))\(lines[2])</ol>"
    #expect(try items(list).map(\.number) == [1, 5, 6])
  }

  @Test func `number an item once`() throws {
    let second = "<li><p>In January, the western piers follow suit, if the weather allows it.</p><p>Should it not, they wait until the spring, says the council.</p></li>"
    #expect(try items("<ol>\(lines[0])\(second)\(lines[2])</ol>").map(\.number) == [1, 2, nil, 3])
  }

  @Test func `come out of Markdown with the numbers that they have`() throws {
    let text = "a\n\nb\n\nc\n\nd"
    func block(_ place: Int, _ number: Int?, level: Int = 1) -> Block {
      Block(
        kind: .item, level: level, number: number, range: TextRange(start: 3 * place, end: 3 * place + 1))
    }
    let page = page("")
    let article = Article(
      id: page.id, source: page.source, encoding: page.encoding, text: text,
      blocks: [block(0, 3), block(1, 2), block(2, nil, level: 2), block(3, 3)])
    // Another mark starts another list; inner items stand below the text of the outer one.
    #expect(CleanStage(CleanSettings()).markdown(of: article) == "3. a\n2) b\n   - c\n3) d\n")
  }
}
