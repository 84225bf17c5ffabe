import Clean
import Corpus
import Settings
import Testing

@Suite struct `Words for screen readers only` {
  private func text(_ paragraph: String) throws -> String {
    let html = "<h1>Bridge</h1><div class=story>\(prose)<p>\(paragraph)</p></div>"
    return String(try CleanStage(CleanSettings()).process(page(html)).text)
  }

  @Test(arguments: [
    "class=visually-hidden", "class='u-visuallyHidden x'", "class=sr-only", "class=screen-reader-text",
    "class=VisuallyHidden_root__x1", "hidden", "style='display: none'",
  ])
  func `are not of a paragraph`(attribute: String) throws {
    let found = try text(
      "Nobody asked the ferryman, says <a href=/m>the council’s report<span \(attribute)> (opens in a new window)</span></a>, which the mayor signed on Friday, and which is 300 pages long."
    )
    #expect(found.contains("the council’s report, which the mayor signed"))
  }

  @Test func `leave the colon that they are`() throws {
    let found = try text(
      "<b>Ferry</b><span class=sr-only>: </span>the only one on the river has stopped for the season, and nobody knows who will pay for the next one, said the council on Friday.")
    #expect(found.contains("Ferry: the only one"))
  }

  @Test func `are no words that unfold at a click`() throws {
    let found = try text(
      "The council spoke about it for four hours.<span class=hidden> It then asked its lawyers, who had been waiting outside, whether a bridge may be closed to lorries and open to cars, and they said that it may.</span>"
    )
    #expect(found.contains("asked its lawyers"))
  }

  @Test(arguments: ["not-sr-only", "sm:not-sr-only", " old  x ", "a-hidden-gem", "hide-and-seek"])
  func `do not have names that show`(name: String) throws {
    let found = try text(
      "Nobody asked the <span class='\(name)'>old ferryman</span>, who has crossed the river eleven times a day since he was young, what he thinks of the closed bridge.")
    #expect(found.contains("asked the old ferryman, who"))
  }
}

@Suite struct `How a word sounds` {
  @Test func `is not said after it`() throws {
    let ruby = "<ruby>漁師<rp>（</rp><rt>りょうし</rt><rp>）</rp></ruby>"
    let line = "港の橋は月曜日から大型車が通れなくなりました。\(ruby)たちは新しい橋を待っています。"
    let html = "<html lang=ja><h1>港の\(ruby)</h1><div class=story>\(String(repeating: "<p>\(line)</p>", count: 3))</div>"
    let found = try CleanStage(CleanSettings()).process(page(html))
    #expect(found.text.contains("漁師たちは") && !found.text.contains("りょうし"))
    #expect(found.title == "港の漁師")
  }
}

@Suite struct `What only subscribers are shown` {
  @Test func `is of the article if the page has it`() throws {
    let locked = paragraphs[1...].map { "<p class=paywall aria-hidden=true>\($0)</p>" }.joined()
    let html = "<h1>Bridge</h1><div class=story><p>\(paragraphs[0])</p>\(locked)\(prose)</div>"
    let found = try CleanStage(CleanSettings()).process(page(html))
    #expect(found.text.hasPrefix(paragraphs.joined(separator: "\n\n")))
  }
}

@Suite struct `Where a post would be if its reader agreed` {
  @Test(arguments: [
    "An dieser Stelle finden Sie einen von unseren Redakteuren ausgewählten, externen Inhalt, der den Artikel ergänzt. Sie können ihn sich mit einem Klick anzeigen lassen.",
    "This article contains content provided by Chirper. We ask for your permission before anything is loaded, as they may be using cookies and other technologies.",
    "Pour afficher ce contenu, vous devez accepter les cookies de ce réseau, qui peut suivre votre lecture et celle des autres pages que vous visitez.",
    "Para ver este contenido tiene que aceptar las cookies de la red social, que puede seguir lo que usted lee en esta y en otras páginas.",
  ])
  func `nothing is said by the article`(notice: String) throws {
    let html =
      "<h1>Bridge</h1><div class=story>\(prose)<div class=social-thing><p>\(notice)</p></div>\(prose)</div>"
    let found = try CleanStage(CleanSettings()).process(page(html))
    #expect(!found.text.contains(notice.prefix(24)))
  }
}

@Suite struct `What stands around articles` {
  private static let sentences = [
    (
      "pl",
      "Most na rzece zamknięto w poniedziałek dla ciężarówek, bo inżynierowie znaleźli pęknięcia w dwóch z jedenastu filarów. Samochody osobowe mogą nadal przejeżdżać, mówi rada miasta, ale nie szybciej niż rower.",
      "Czytaj także:", "Komentarze"
    ),
    (
      "sv",
      "Bron över floden stängdes på måndagen för lastbilar, sedan ingenjörer hade hittat sprickor i två av de elva pelarna. Personbilar får fortfarande köra, säger kommunen, men inte fortare än en cykel.",
      "Läs också:", "Kommentarer"
    ),
    (
      "ru",
      "Мост через реку в понедельник закрыли для грузовиков, после того как инженеры нашли трещины в двух из одиннадцати опор. Легковые машины пока проезжают, сообщил совет, но не быстрее велосипеда.",
      "ЧИТАЙТЕ ТАКЖЕ:", "Комментарии"
    ),
    (
      "tr",
      "Nehrin üzerindeki köprü, mühendislerin on bir ayağın ikisinde çatlak bulmasının ardından pazartesi günü kamyonlara kapatıldı. Otomobiller hâlâ geçebiliyor, ama bir bisikletten hızlı değil, diyor belediye.",
      "İlgili haberler:", "Yorumlar"
    ),
    (
      "it",
      "Il ponte sul fiume è stato chiuso lunedì ai camion, dopo che gli ingegneri hanno trovato crepe in due degli undici pilastri. Le auto possono ancora passare, dice il comune, ma non più veloci di una bicicletta.",
      "Leggi anche:", "Commenti"
    ),
  ]

  @Test(arguments: ["comments", "yorumlar", "reactielijst", "komentarze", "kommentit"])
  func `is named by classes in many languages`(name: String) throws {
    let comment = paragraphs[1].replacing("Repairs", with: "Lessons")
    let html = "<h1>Bridge</h1><div class=story>\(prose)</div><div class=\(name)><p>\(comment)</p></div>"
    let found = try CleanStage(CleanSettings()).process(page(html))
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
  }

  @Test(arguments: sentences)
  func `is told in many languages`(
    language: String, sentence: String, related: String, comments: String
  ) throws {
    let body = (0..<4).map { "<p>\(sentence) (\($0))</p>" }.joined()
    let html = """
      <html lang=\(language)><body><h1>Altmark</h1><div class=x1>\(body)\
      <p>\(related) <a href=/2>\(sentence.prefix(60))</a></p><p>\(sentence) (4)</p>\
      <h3>\(comments)</h3><p>\(sentence) (5)</p></div></body></html>
      """
    let found = try CleanStage(CleanSettings()).process(page(html)).text
    #expect(found.contains("(4)"))
    #expect(!found.contains("(5)"))
    #expect(!found.contains(related))
  }
}

@Suite struct `Below the text` {
  @Test(arguments: [
    "<em>Our journalism needs your support. Please subscribe today to the Harbour Post.</em>",
    "<strong>Sign up for our newsletter to get the news of the harbour every morning.</strong>",
    "Contact reporter Ada Holm at aholm@harbourpost.example",
    "<em>Copyright 2024 Harbour Post. All rights reserved. This may not be published.</em>",
  ])
  func `appeals and addresses are not of it`(line: String) throws {
    let html = """
      <title>Bridge closed - The Harbour Post</title><nav><a href=/>Home</a> <a href=/n>News</a></nav>\
      <div class=page><h1>Bridge closed</h1><div class=story>\(prose)<p>\(line)</p></div>\
      <div class=rel><h3>More stories</h3><ul><li><a href=/1>The ferry is back</a></li>\
      <li><a href=/2>Council votes on schools</a></li></ul></div></div>
      """
    let found = try CleanStage(CleanSettings()).process(page(html))
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
  }
}

@Suite struct `A caption by its class` {
  private let html = """
    <h1>Bridge</h1><div class=story><p>\(paragraphs[0])</p><div class=mol-img><img src=b.jpg>\
    <p class=imageCaption>The council’s engineers look at the third pier on Monday, from a boat that \
    they had to borrow.</p></div>\(prose)</div>
    """

  @Test func `is left out where captions are`() throws {
    let found = try CleanStage(CleanSettings()).process(page(html))
    #expect(!found.text.contains("had to borrow"))
  }

  @Test func `is a caption where they are kept`() throws {
    var settings = CleanSettings()
    settings.captions = .keep
    let found = try CleanStage(settings).process(page(html))
    let caption = found.blocks.first { $0.kind == .caption }
    #expect(caption != nil)
  }
}

@Suite struct `A paragraph said twice` {
  private func times(_ html: String) throws -> Int {
    let text = try CleanStage(CleanSettings()).process(page("<h1>Bridge</h1>\(html)")).text
    return text.ranges(of: paragraphs[1]).count
  }

  @Test func `stays in the like place of the next section`() throws {
    let section = "<div class=part><h2>What the council says</h2><p>\(paragraphs[1])</p></div>"
    #expect(try times("<article>\(section)\(section)</article>") == 2)
  }

  @Test func `goes where it is a second rendering`() throws {
    let pull = "<aside class=pull><p>\(paragraphs[1])</p></aside>"
    #expect(try times("<article class=story>\(prose)\(pull)<p>\(paragraphs[0])</p></article>") == 1)
  }
}

@Suite struct `Words that stand in the text as well` {
  private func text(_ middle: String) throws -> String {
    let others = ["Monday": "Friday", "spring": "summer", "holidays": "winter"]
    let more = others.reduce(prose) { $0.replacing($1.key, with: $1.value) }
    let html = "<h1>Bridge</h1><div class=story>\(prose)\(middle)\(more)</div><p>Menu</p>"
    return try CleanStage(CleanSettings()).process(page(html)).text
  }

  @Test(arguments: [
    "Комментарии экспертов", "Reacties uit de politiek", "Responses to the crisis", "Komentar pelatih",
    "تعليق الرحلات الجوية", "Join the dots", "댓글 조작 사건",
  ])
  func `end no text as a heading`(heading: String) throws {
    #expect(try text("<h3>\(heading)</h3>").contains("closed to lorries on Friday"))
  }

  @Test(arguments: [
    "L’annonce du gouvernement", "Reklamacja towaru", "European Commission", "Oglas za posao",
  ])
  func `are no label of an advertisement as a heading`(heading: String) throws {
    #expect(try text("<h3>\(heading)</h3>").contains(heading))
  }

  @Test(arguments: [
    "The law shields platforms from suits over content provided by their users, said the council.",
    "Learn to sail is what the council’s harbour master says to everybody who asks him for work.",
  ])
  func `are sentences`(sentence: String) throws {
    #expect(try text("<p>\(sentence)</p>").contains(sentence))
  }

  @Test(arguments: [
    "<h2><a href=#x>背景</a></h2>", "<h2><a href=#x>Итог</a></h2>",
  ])
  func `are the heading that links to itself`(heading: String) throws {
    #expect(try text(heading).contains(heading.contains("背景") ? "背景" : "Итог"))
  }

  @Test func `are figures that a program prints`() throws {
    #expect(try text("<pre><code>## [1] 5 7 9 12</code></pre>").contains("5 7 9 12"))
  }

  @Test(arguments: [
    "sr-only sm:not-sr-only", "hidden sm:inline-block", "md:inline hidden", "d-none d-md-table-cell",
    "screen-reader-friendly",
  ])
  func `are shown on wide screens`(name: String) throws {
    let line = "The council wants a <span class='\(name)'>new</span> boat, which the town is to pay."
    #expect(try text("<p>\(line)</p>").contains("wants a new boat"))
  }

  @Test func `stand beside a picture's caption`() throws {
    let side = "<section class=text-with-caption><p>\(paragraphs[1].replacing("Repairs", with: "Ships"))</p></section>"
    #expect(try text(side).contains("Ships will take"))
  }
}
