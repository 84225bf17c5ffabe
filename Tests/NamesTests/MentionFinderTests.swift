import Names
import Testing

@Suite struct `Names in running text` {
  /// Square brackets stand around what is to be found.
  @Test(arguments: [
    "Rebels entered [Yarmouk] at dawn.",
    "Convoys to [al-Yarmuok] were turned back at [Yalda].",
    "He saw [Yarmouk]'s camp and [Assad]’s palace.",
    "President [Bashar al-Assad] met Prime Minister [Najib Mikati] on Monday.",
    "Fighting near [Deir ez-Zor], [Mazar-i-Sharif] and [Ma'arrat an-Nu'man] went on.",
    "[Kim Jong-un] spoke.",
    "[Osama bin Laden] and [Ludwig van Beethoven] never met.",
    "The [U.S. Department of Defense] and the [Bank of England] said so.",
    "The [Popular Front for the Liberation of Palestine] ([PFLP]) said so.",
    "The [Damascus]-[Aleppo] road was cut.",
    "[General Motors] sued General [Qassem Soleimani].",
    "[Theresa May] and [Will Smith] met in May.",
    "It's raining. I don't know. Police said villagers fled.",
    "Villagers fled. When they came back, nobody spoke.",
    "[As-Suwayda] is calm.",
    "He flew to [St. Petersburg] with Mr. [J. Smith].",
  ])
  func `are runs of capitalised words without titles and openings of sentences`(sample: String) {
    #expect(marked(sample, in: "en") == sample)
  }

  @Test func `are what is known in a headline, whose words all have capitals`() {
    let titled = "Rebels Enter [Yarmouk] Camp As Civilians Flee Fighting In [Syria]\n\nThey fled."
    #expect(marked(titled, in: "en") == titled)
    let shouted = "REBELS STORM [YARMOUK] AS CIVILIANS FLEE\n\nThey fled."
    #expect(marked(shouted, in: "en") == shouted)
  }

  @Test(arguments: [
    ("ar", "وصلت القوات إلى [دير الزور] ثم إلى [دمشق] و[مخيم اليرموك]"),
    ("ru", "[Владимир Зеленский] прибыл в [Киев]. Он говорил долго."),
    ("de", "Der Mann sah [Angela Merkel] in [Berlin], und ein Koch sah sie auch."),
    ("fr", "Le président [Emmanuel Macron] est à [Moscou]. Selon lui, la [France] reste."),
    ("es", "Según la [ONU], en [San José] hubo protestas. Los vecinos de [Mosul] huyeron."),
    (
      "de",
      "Am Ende der Woche kamen die Kinder aus dem Raum. Ende und Woche sagen nichts; Klar, dass der Tag lang war."
    ),
    (
      "de",
      "[Holger Brandt] las in [Elmshorn] vor. [Brandt] kam mit dem Bus, und [Elmshorn] klatschte. Ein Brand war es nicht."
    ),
    (
      "de",
      "Den Hamburg-Marathon sah [Hamburg] nicht, das Corona-Virus auch nicht. Er flog nach [New York], dann nach [Nir Oz]."
    ),
    ("de", "Der Abend war still, als die Truppen [Damaskus] und [Aleppo] erreichten."),
  ])
  func `are those that are known where capitals say nothing`(language: String, sample: String) {
    #expect(marked(sample, in: language) == sample)
  }

  @Test func `know their article, their title and what they are of`() throws {
    let text = Array("President Bashar al-Assad left al-Yarmouk with the Red Cross.".utf8)
    let mentions = MentionFinder().mentions(in: text)
    #expect(mentions.map(\.kind) == [.person, .place, .organisation])
    let title = try #require(mentions[0].title)
    #expect(String(decoding: text[title], as: UTF8.self) == "President")
    #expect(String(decoding: text[mentions[1].core], as: UTF8.self) == "Yarmouk")
    #expect(String(decoding: text[mentions[1].range], as: UTF8.self) == "al-Yarmouk")
    #expect(mentions[1].place == 166_716)
  }

  @Test(arguments: ["", " ", "'", "’s", "A", "U.S.", "al-", "Al-", "(PFLP)", "\u{e9}\u{301}", "مخيم"])
  func `cause no trouble in scraps of text`(sample: String) {
    for mention in MentionFinder().mentions(in: Array(sample.utf8)) {
      #expect(mention.range.upperBound <= sample.utf8.count)
    }
  }

  @Test func `are found in time that grows with the text, whatever it is made of`() {
    let hostile = [
      "Aaa ", "A. ", "Al-", "Aa Bb (AB) ", "University of the ", "Aa-", "Президент ", "بشار ", "x",
      "U.S.", "''", "Mr. ", "X", "é",
    ]
    for piece in hostile {
      let text = Array(String(repeating: piece, count: 20_000).utf8)
      let mentions = MentionFinder().mentions(in: text)
      #expect(mentions.allSatisfy { $0.wordCount <= 20 })
    }
  }

  @Test func `do not overlap and stand in order, whatever the text`() {
    var generator = SeededGenerator(state: 7)
    let pieces = [
      "al-", "El ", "Bin ", "of ", "Deir", " ez-", "Zor", "'s ", "’s", ". ", "\n\n", "U.S.", "(UN)", " ",
      "University ", "of the ", "دمشق ", "Киев", "-", "“", "é", "É", "Mr. ", "the ", "İ", "ß", "123",
    ]
    for _ in 0..<400 {
      let text = (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      var end = 0
      for mention in MentionFinder().mentions(in: bytes) {
        #expect(mention.range.lowerBound >= end)
        #expect(mention.range.contains(mention.core.lowerBound))
        #expect(String(validating: bytes[mention.range], as: UTF8.self) != nil)
        end = mention.range.upperBound
      }
    }
  }
}

/// `sample` with its square brackets taken out, and put back around what is found.
private func marked(_ sample: String, in language: String) -> String {
  let text = sample.utf8.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
  var marked: [UInt8] = []
  var next = 0
  for mention in MentionFinder().mentions(in: text, language: language) {
    marked += text[next..<mention.range.lowerBound] + [UInt8(ascii: "[")]
    marked += text[mention.range] + [UInt8(ascii: "]")]
    next = mention.range.upperBound
  }
  return String(decoding: marked + text[next...], as: UTF8.self)
}

/// SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
