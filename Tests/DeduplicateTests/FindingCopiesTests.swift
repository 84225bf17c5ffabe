import Corpus
import Deduplicate
import Settings
import TestSupport
import Testing

@Suite struct `Finding copies` {
  private let story: [String]
  private let other: [String]

  init() {
    var newsroom = Newsroom(seed: 7)
    story = newsroom.paragraphs(6)
    other = newsroom.paragraphs(6)
  }

  @Test func `says of an article like no other that it is unique`() {
    let status = status(of: "a", among: [article("a", story), article("b", other)])
    #expect(
      status == CopyStatus(kind: .unique, cluster: id("a"), similarity: 1000, isDirect: true))
  }

  @Test func `takes the same text for exact`() {
    let articles = [
      article("first", story, published: "2024-03-01"),
      article("second", story, published: "2024-03-02"),
    ]
    #expect(
      status(of: "second", among: articles)
        == CopyStatus(kind: .exact, cluster: id("first"), similarity: 1000, isDirect: true))
    #expect(status(of: "first", among: articles).kind == .unique)
  }

  @Test func `looks through another house style`() {
    let styled = story.map { $0.replacing("The ", with: "THE ") + "\u{200b}" }
    let articles = [article("a", story, published: "2024-03-01"), article("b", styled)]
    #expect(status(of: "b", among: articles).kind == .exact)
  }

  @Test func `takes a copy with every tenth word changed for near`() {
    var newsroom = Newsroom(seed: 8)
    let articles = [
      article("a", story, published: "2024-03-01"),
      article("b", newsroom.edited(story, percent: 10), published: "2024-03-01"),
    ]
    let found = status(of: "b", among: articles)
    #expect(found.kind == .near)
    #expect(found.isDirect)
    #expect((800..<1000).contains(found.similarity))
  }

  @Test func `takes a copy cut to a half for near`() {
    let articles = [
      article("a", story, published: "2024-03-01"), article("b", Array(story.prefix(3))),
    ]
    #expect(status(of: "b", among: articles).kind == .near)
  }

  @Test func `takes the first paragraph of a long story for contained`() {
    var newsroom = Newsroom(seed: 9)
    let long = story + newsroom.paragraphs(8)
    let articles = [
      article("long", long, published: "2024-03-02"),
      article("brief", Array(story.prefix(2)), published: "2024-03-01"),
    ]
    let found = clusters(of: articles)
    #expect(found.status(of: id("brief")).kind == .contained)
    #expect(found.status(of: id("brief")).cluster == id("long"))
  }

  @Test func `lets respelt names cost nothing`() {
    let respelt = story.map {
      $0.replacing("Kandrath", with: "Qandrat").replacing("Zelinka", with: "Selinca")
    }
    let articles = [article("a", story, published: "2024-03-01"), article("b", respelt)]
    #expect(status(of: "b", among: articles).kind != .unique)
  }

  @Test func `keeps apart two instances of a template`() {
    func weather(_ town: String, _ high: Int, _ low: Int, _ wind: Int) -> [String] {
      [
        "Today the skies over \(town) will be partly cloudy with a chance of rain in the afternoon, forecasters of the weather service said.",
        "The temperature in \(town) will rise to \(high) degrees during the day and fall to \(low) degrees in the night, with winds of up to \(wind) kilometres an hour from the west.",
        "Tomorrow will be much the same, and visitors of the beach at \(town) are asked to stay out of the water when the red flag is up.",
      ]
    }
    let towns = [("Merivane", 21, 11, 30), ("Osterly", 24, 13, 22), ("Belmoor", 19, 9, 41)]
    let articles = towns.enumerated().map { index, town in
      article(
        "w\(index)", weather(town.0, town.1, town.2, town.3), published: "2024-03-0\(index + 1)")
    }
    #expect(clusters(of: articles).clusters.isEmpty)
  }

  @Test func `keeps apart two drawings that differ in a list of numbers`() {
    func drawing(_ numbers: String, _ prize: Int) -> [String] {
      [
        "The winning numbers of the drawing on Monday evening were announced by the commission shortly after the doors of the hall were closed.",
        "The numbers drawn were \(numbers), and the bonus ball was 2.",
        "Players have until the end of the season to claim a prize. Tickets must be signed on the back and shown to an agent, with a prize of \(prize) million to be won next time.",
      ]
    }
    let articles = [
      article("a", drawing("31, 35, 36, 18, 16", 33), published: "2024-03-01"),
      article("b", drawing("24, 37, 39, 11, 49", 35), published: "2024-03-02"),
    ]
    #expect(clusters(of: articles).clusters.isEmpty)
  }

  @Test(arguments: [("2024-03-02", true), ("2024-03-20", false)])
  func `takes a report sent again with two figures put right for a copy, if it is soon`(
    day: String, isCopy: Bool
  ) {
    func report(_ dead: Int, _ ships: Int) -> [String] {
      [
        "The storm that crossed the bay at Merivane in the night has sunk \(ships) ships and taken the roofs off most of the houses along the quay, the harbour master, Osterly, said in the morning.",
        "He said that \(dead) sailors were still being looked for, that the light at Belmoor had gone out before midnight, and that nobody would be let onto the pier at Quarnby until it had been seen to by engineers from Talbrook.",
        "The ferry to Dunhollow is expected to sail again once the wind has dropped.",
      ]
    }
    let articles = [
      article("a", report(31, 12), published: "2024-03-01"),
      article("b", report(33, 14), published: day),
    ]
    #expect(clusters(of: articles).clusters.isEmpty != isCopy)
  }

  @Test func `keeps a follow-up apart that repeats the background`() {
    var newsroom = Newsroom(seed: 10)
    let followUp = newsroom.paragraphs(4) + story.suffix(2)
    let articles = [
      article("a", story, published: "2024-03-01"), article("b", followUp, published: "2024-03-03"),
    ]
    #expect(clusters(of: articles).clusters.isEmpty)
  }

  @Test func `does not join two stories by a round-up of both`() {
    let roundUp = story + other
    let articles = [
      article("a", story, published: "2024-03-01"), article("b", other, published: "2024-03-01"),
      article("r", roundUp, published: "2024-03-20"),
    ]
    let found = clusters(of: articles)
    #expect(found.status(of: id("a")).cluster != found.status(of: id("b")).cluster)
  }

  @Test func `does not take a story for a part of the round-up that has its brief`() {
    var newsroom = Newsroom(seed: 14)
    let brief = Array(story.prefix(1))
    let roundUp = brief + (0..<4).flatMap { _ in newsroom.paragraphs(1) }
    let articles = [
      article("whole", story, published: "2024-03-01"),
      article("shorter", Array(story.prefix(3)), published: "2024-03-02"),
      article("brief", brief, published: "2024-03-02"),
      article("r", roundUp, published: "2024-03-02"),
    ]
    let found = clusters(of: articles)
    #expect(found.status(of: id("whole")).kind == .unique)
    #expect(found.status(of: id("brief")).cluster == id("whole"))
    #expect(found.status(of: id("r")).kind == .unique)
  }

  @Test func `takes no account of what a site shows every day`() {
    var newsroom = Newsroom(seed: 11)
    let boilerplate = newsroom.paragraphs(4)
    let articles = (1...8).map { day in
      article(
        "p\(day)", newsroom.paragraphs(1) + boilerplate, published: "2024-03-0\(day)",
        url: "https://www.example.org/\(day)")
    }
    #expect(clusters(of: articles).clusters.isEmpty)
  }

  @Test(arguments: ["", "Word.", "Two words."])
  func `takes empty and tiny articles as they are`(text: String) {
    let articles = [article("a", [text]), article("b", [text])]
    #expect(status(of: "b", among: articles).kind == (text.isEmpty ? .unique : .exact))
  }
}

@Suite struct `The representative` {
  private var newsroom = Newsroom(seed: 12)
  private let story: [String]

  init() { story = newsroom.paragraphs(6) }

  private var articles: [Article] {
    [
      article("undated", story, url: "https://undated.example/1"),
      article("short", Array(story.prefix(4)), published: "2024-03-01", url: "https://a.example/1"),
      article("whole", story, published: "2024-03-02", url: "https://news.b.example/1"),
      article("late", story, published: "2024-03-03", url: "https://c.example/1"),
    ]
  }

  private func representative(_ settings: DeduplicateSettings) -> [DocumentID] {
    clusters(of: articles, settings).clusters.map(\.representative)
  }

  @Test func `is the earliest by default`() {
    #expect(representative(DeduplicateSettings()) == [id("short")])
  }

  @Test func `is the longest if that is asked for, of these the earliest`() {
    #expect(representative(.with { $0.keep = .longest }) == [id("whole")])
  }

  @Test func `is of the most preferred site, subdomains included`() {
    let settings = DeduplicateSettings.with {
      $0.keep = .preferredSites
      $0.preferredSites = ["nowhere.example", "B.example"]
    }
    #expect(representative(settings) == [id("whole")])
  }

  @Test func `is the first of the members by no accident of order`() {
    let found = clusters(of: articles).clusters
    #expect(found.count == 1)
    #expect(found[0].members.map(\.id) == articles.map(\.id).sorted())
  }
}
