import Corpus

/// A document, and what is known of it because it was made.
struct WireDocument {
  let article: Article

  /// The story it tells: documents of one number are copies of each other.
  let story: Int

  /// Why it is there: a copy's kind, or what could be taken for a copy and is none.
  let making: Making

  /// The night in which it is saved, from 0.
  let night: Int

  enum Making: Hashable {
    case original
    case copy(CopyKind)
    case template(TemplateFamily)

    /// Some words of its own, and its site's boilerplate.
    case brief

    /// A new story that repeats the background of an earlier one.
    case followUp

    /// A report of the same event in other words, with the same quotations.
    case otherReport

    /// The beginnings of several stories, one after the other.
    case roundUp
  }
}

/// Makes a corpus of news as a crawl brings it: stories with their copies, and everything that
/// looks like a copy and is none. Document after document, so that only what is kept takes memory.
struct Wire {
  private var source: StorySource
  private let copyist: Copyist
  private let outlets: [Outlet]
  private var dice: Dice

  private let nights: Int
  private var stories = 0
  private var documents = 0
  private var ready: [WireDocument] = []

  /// Stories of late, for round-ups.
  private var recent: [[String]] = []

  init(source: StorySource, nights: Int, seed: UInt64) {
    self.source = source
    self.nights = nights
    dice = Dice(seed: seed)
    copyist = Copyist(teller: source.teller)
    outlets = Outlet.all(60, source.teller, &dice)
  }

  mutating func next() -> WireDocument {
    while ready.isEmpty { makeUnit() }
    return ready.removeFirst()
  }

  /// Units of a thousand that are a story, an instance of a template, and so on.
  private static let units = [597, 205, 85, 51, 17, 21]

  private mutating func makeUnit() {
    switch dice.weighted(Self.units) {
    case 0: makeStory()
    case 1: makeTemplate()
    case 2: makeBrief()
    case 3: makeFollowUp()
    case 4: makeOtherReports()
    default: makeRoundUp()
    }
  }
}

// MARK: - Copies

extension Wire {
  private mutating func makeStory() {
    let (paragraphs, matter) = source.story(&dice)
    remember(paragraphs)
    let day = dice.below(nights)
    let home = dice.below(outlets.count)
    add(paragraphs, story: stories, .original, at: home, day: day)
    for _ in 0..<copyCount() {
      let kind = CopyKind.allCases[dice.weighted(CopyKind.shares)]
      let place = dice.below(outlets.count)
      let copy = copyist.copy(of: paragraphs, on: matter, kind, for: outlets[place], &dice)
      add(
        copy, story: stories, .copy(kind), at: place,
        day: min(nights - 1, day + dice.ranked(8) % 4))
    }
    stories += 1
  }

  /// Most stories have none; a few are taken over by everybody.
  private mutating func copyCount() -> Int {
    switch dice.below(1000) {
    case 0..<640: 0
    case 640..<850: 1
    case 850..<910: 2
    case 910..<930: 3
    case 930..<965: dice.between(4, 6)
    case 965..<997: dice.between(7, 14)
    default: dice.between(25, 59)
    }
  }

  private mutating func remember(_ paragraphs: [String]) {
    recent.append(paragraphs)
    if recent.count > 200 { recent.removeFirst() }
  }
}

// MARK: - No copies

extension Wire {
  private mutating func makeTemplate() {
    let family = dice.one(of: TemplateFamily.allCases)
    add(
      family.report(source.teller.lexicon, &dice), story: stories, .template(family),
      at: dice.below(outlets.count), day: dice.below(nights))
    stories += 1
  }

  private mutating func makeBrief() {
    let place = dice.below(outlets.count)
    let matter = source.teller.matter(&dice)
    let own = source.teller.paragraphs(dice.between(25, 60), on: matter, &dice)
    add(
      own + outlets[place].boilerplate, story: stories, .brief, at: place, day: dice.below(nights))
    stories += 1
  }

  private mutating func makeFollowUp() {
    let (first, matter) = source.story(&dice)
    let words = Copyist.wordCount(first)
    let new = source.teller.paragraphs(max(60, words * 6 / 10), on: matter, &dice)
    let background = first.suffix(max(1, first.count / 4))
    let place = dice.below(outlets.count)
    let day = dice.below(nights)
    add(first, story: stories, .original, at: place, day: day)
    add(
      new + background, story: stories + 1, .followUp, at: place,
      day: min(nights - 1, day + dice.between(1, 3)))
    stories += 2
  }

  private mutating func makeOtherReports() {
    let matter = source.teller.matter(&dice)
    let quotations = source.teller.paragraphs(50, on: matter, &dice).map { "\"\($0)\"" }
    let day = dice.below(nights)
    for _ in 0..<3 {
      var report = source.teller.paragraphs(dice.between(150, 400), on: matter, &dice)
      report.insert(contentsOf: quotations, at: report.count / 2)
      add(report, story: stories, .otherReport, at: dice.below(outlets.count), day: day)
      stories += 1
    }
  }

  private mutating func makeRoundUp() {
    guard recent.count > 10 else { return }
    let parts = (0..<dice.between(4, 7)).flatMap { _ in dice.one(of: recent).prefix(1) }
    add(
      parts, story: stories, .roundUp, at: dice.below(outlets.count), day: dice.below(nights))
    stories += 1
  }
}

// MARK: - Documents

extension Wire {
  private mutating func add(
    _ paragraphs: [String], story: Int, _ making: WireDocument.Making, at place: Int, day: Int
  ) {
    let path = Array("\(documents).html".utf8)
    let text = paragraphs.joined(separator: "\n\n")
    var article = Article(
      id: DocumentID(input: "wire", path: path),
      source: Source(
        input: "wire", format: "html", path: path, byteCount: text.utf8.count, sha256: ""),
      encoding: EncodingEvidence(
        used: "utf-8", why: "valid_utf8", declared: nil, detected: nil, replaced: 0),
      text: text, blocks: [])
    article.title = paragraphs.first.map {
      $0.split(separator: " ").prefix(8).joined(separator: " ")
    }
    article.url = "https://\(outlets[place].host)/2024/\(documents)"
    article.published = StatedDate(
      value: Self.date(day), precision: .day, from: "json-ld")
    // Some pages are saved some nights after they appeared.
    let night = min(nights - 1, day + (dice.chance(20) ? dice.below(3) : 0))
    ready.append(WireDocument(article: article, story: story, making: making, night: night))
    documents += 1
  }

  /// The day of a leap year, from 0.
  private static func date(_ day: Int) -> String {
    var day = day
    var month = 1
    for length in [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] where day >= length {
      guard month < 12 else { break }
      day -= length
      month += 1
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "2024-\(two(month))-\(two(day + 1))"
  }
}
