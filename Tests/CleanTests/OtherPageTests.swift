import Clean
import Corpus
import Settings
import Testing

@Suite struct `A list of teasers` {
  @Test(arguments: ["<div class=card>", "<article>", "<li class='item news'>"])
  func `is no article`(element: String) {
    #expect(failure(of: list(of: 8, in: element)) == "not_an_article")
  }

  @Test func `is what a page of a category has below its description`() {
    let html = "<body class=category><h1>Bridges</h1><p>\(paragraphs[2])</p>\(list(of: 12, in: "<article>"))"
    #expect(failure(of: html) == "not_an_article")
  }

  @Test func `is printed where lists are asked for`() throws {
    let stage = CleanStage(CleanSettings.with { $0.indexPages = .keep })
    #expect(try stage.process(page(list(of: 8, in: "<article>"))).text.contains("a few words of it, number 3"))
  }

  @Test func `is not an article that goes through seven things one by one`() throws {
    let things = (1...7).map {
      "<section class=thing><h2><a href=/shop/\($0)>Thing number \($0)</a></h2><p>Number \($0) of them. "
        + "\(paragraphs[$0 % 3].replacing(" the ", with: " \($0) "))</p></section>"
    }
    #expect(try clean("<h1>Seven things</h1><div class=story>\(things.joined())</div>").blocks.count >= 7)
  }

  @Test func `is not an article that says it is one`() throws {
    let html =
      "<head>\(json(#""headline": "Day", "datePublished": "2024-05-02""#))</head>" + list(of: 8, in: "<article>")
    #expect(try clean(html).text.contains("number 3"))
  }

  private func list(of count: Int, in element: String) -> String {
    let teasers = (1...count).map {
      "\(element)<h2><a href=/news/\($0)>The headline of the story \($0)</a></h2><p>The story begins with a few words of it, "
        + "number \($0). <a href=/news/\($0)>Read more</a></p></\(element.dropFirst().prefix { $0.isLetter })>"
    }
    return "<h1>The Post</h1><main>\(teasers.joined())</main>"
  }
}

@Suite struct `An error page` {
  @Test(arguments: [
    "Page not found | The Post", "Error 404", "404 Not Found", "Sorry, this page could not be found!",
    "Just a moment...", "Access Denied", "Are you a robot?", "Seite nicht gefunden – Die Post",
    "Страница не найдена", "ページが見つかりません", "الصفحة غير موجودة", "お探しのページは見つかりませんでした",
    "ページが見つかりません｜港新聞", "您访问的页面不存在！", "Cette page n'existe pas", "La page demandée n’existe plus",
    "Page not found | The Department of Bridges and Lorries", "HTTP Error 404 - File or directory not found",
  ])
  func `says so in its title`(title: String) {
    #expect(
      failure(of: "<title>\(title)</title><div class=story>\(prose)</div>") == "error_page")
  }

  @Test(arguments: [
    "The page you requested may have been moved, or there was a slip in its address.",
    "Checking if the site connection is secure. This takes a few seconds, and happens once a day.",
    "Sorry, you have been blocked, and so has everybody else in the house.",
    "To go on, click the box below to let us know you're not a robot.",
    "Please complete the security check to read what you came for.",
    "We’re sorry. This content is not available in your country.",
  ])
  func `says so at once`(line: String) {
    #expect(
      failure(of: "<h1>The Post</h1><div class=story><p>\(line)</p>\(prose)</div>") == "error_page")
  }

  @Test(arguments: [
    "Access denied to lawyers", "Access denied: how a town lost its beach", "Too many requests to count",
    "Service unavailable to many since Monday", "Why a page not found is worth money",
    "Too many requests? Council limits freedom of information", "Protest at the stadium: access denied",
    "Access denied - how wheelchair users are left behind", "[Solved] Internal Server Error", "[Solved] nginx: 502 Bad Gateway",
  ])
  func `is not a report on one`(title: String) throws {
    #expect(try clean("<title>\(title)</title><h1>\(title)</h1><div class=story>\(prose)</div>").blocks.count == 3)
  }

  @Test func `does not say that it is sorry, and no more`() throws {
    let lines = [
      "“Sorry, we are closed,” says a sign at the bridge, and: “You are not here to stay.”",
      "The bank warns of a letter: it speaks of unusual activity from your account, and wants your name.",
      "The council wants to know how many people read the page you requested, and for how long.",
    ]
    for line in lines {
      #expect(try clean("<title>Bridge</title><h1>Bridge</h1><div class=story><p>\(line)</p>\(prose)</div>").blocks.count == 4)
    }
  }

  @Test func `is not one that says a lot`() throws {
    let html = "<title>Error 404</title><div class=story>\(prose)\(prose.replacing("Monday", with: "Sunday"))</div>"
    #expect(try clean(html).blocks.count > 3)
  }
}

@Suite struct `Articles below each other` {
  private let other = prose.replacing("bridge", with: "tunnel").replacing("Monday", with: "Friday")
    .replacing("spring", with: "summer").replacing("ferry", with: "cable car")

  @Test func `are read up to the end of the first`() throws {
    for element in ["article", "div class=story", "section class='entry e1'"] {
      let further = [("Tunnel", other), ("Causeway", other.replacing("tunnel", with: "causeway"))].map {
        "<\(element)><h1>\($0)</h1><p class=byline>By Ida Berg</p><div class=body>\($1)</div></\(element.prefix { $0.isLetter })>"
      }
      let html =
        "<title>Bridge</title><\(element)><h1>Bridge</h1><p class=byline>By Ada Holm</p><div class=body>\(prose)"
        + "</div></\(element.prefix { $0.isLetter })>" + further.joined()
      #expect(try clean(html).text == paragraphs.joined(separator: "\n\n"))
    }
  }

  @Test func `are not the chapters of one`() throws {
    let html =
      "<title>Bridge</title><div class=story><h1>Bridge</h1><p class=byline>By Ada Holm</p>\(prose)"
      + "<section><h1>Tunnel</h1>\(other)</section></div>"
    #expect(try clean(html).text.contains("tunnel"))
  }
}

private func clean(_ html: String) throws(CleanStage.Failure) -> Article {
  try CleanStage(CleanSettings()).process(page(html))
}

private func failure(of html: String) -> String? {
  do throws(CleanStage.Failure) {
    _ = try clean(html)
    return nil
  } catch {
    return error.code
  }
}
