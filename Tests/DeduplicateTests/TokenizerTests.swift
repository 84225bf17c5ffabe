import Testing

@testable import Deduplicate

@Suite struct `Tokens` {
  private func tokens(_ text: String) -> [UInt16] {
    var tokenizer = Tokenizer()
    tokenizer.read(text)
    return tokenizer.tokens.filter { $0 != Token.paragraphEnd.bits }
  }

  private func names(_ text: String) -> [UInt16] { tokens(text).filter(Token.isEntity) }

  @Test(arguments: [
    ["the U.S. said", "the US said"],
    ["Zürich’s lake", "Zurich's lake", "ZURICH lake"],
    ["it is 1,000 now", "it is 1000 now"],
    ["co\u{ad}operate", "cooperate"],
    ["in Čapek, he", "in Capek; he"],
    ["near Ёлкино and", "near Елкино and"],
    ["مُحَمَّد", "محمد"],
    ["إلى أحمد", "الى احمد"],
    ["コンピューター", "コンピュータ"],
    ["２０２４", "2024", "٢٠٢٤"],
  ])
  func `are the same however a house writes it`(spellings: [String]) {
    #expect(Set(spellings.map(tokens)).count == 1)
  }

  @Test(arguments: [
    ["Yarmouk", "Yarmuk", "Yarmouq", "Yarmouk's"],
    ["Qaddafi", "Kadafi", "Gaddafi"],
    ["Muhammad", "Mohammed", "Mohamed"],
    ["Хамид", "Хаммид"],
  ])
  func `are the same for spellings of one name`(spellings: [String]) {
    #expect(Set(spellings.map { names("in \($0) today") }).count == 1)
    #expect(names("in \(spellings[0]) today").count == 1)
  }

  @Test(arguments: [
    ["Iran", "Iraq"], ["Hama", "Hamas"], ["Homs", "Hama"], ["19", "20"],
    ["3-2", "3-1"], ["seven", "eight"],
  ])
  func `differ for different names and numbers`(pair: [String]) {
    #expect(names("near \(pair[0]) today") != names("near \(pair[1]) today"))
  }

  @Test func `at the start of a sentence are no names`() {
    #expect(names("Bakers went home. Teachers stayed. In Merivane they slept.").count == 1)
  }

  @Test func `of lists of links are left out, unless hardly anything else is there`() {
    let body = String(repeating: "the long report goes on and on about it ", count: 5) + "today."
    var tokenizer = Tokenizer()
    tokenizer.read("Read more\n\n" + body + "\n\nSee also")
    #expect(tokenizer.withoutListLines(fewest: 25).count == 47)
    #expect(tokenizer.withoutListLines(fewest: 250).count == 53)
  }

  @Test(arguments: [
    ("Ein Satz mit Wörtern.", Script.cased), ("Это короткое предложение.", .cased),
    ("هذه جملة قصيرة", .caseless), ("यह एक छोटा वाक्य है।", .caseless), ("这是一个短句。", .unspaced),
    ("これは短い文です。", .unspaced), ("นี่คือประโยคสั้น", .unspaced), ("", .cased),
  ])
  func `know their script`(text: String, script: Script) {
    var tokenizer = Tokenizer()
    tokenizer.read(text)
    #expect(tokenizer.script == script)
  }

  @Test func `of Thai are found again whatever stands before them`() {
    let sentence = "ประเทศไทยรวมเลือดเนื้อชาติเชื้อไทยเป็นประชารัฐ"
    let alone = tokens(sentence)
    let after = tokens("เมื่อวานนี้" + sentence)
    #expect(alone.count > 6)
    #expect(after.suffix(alone.count - 2) == alone.suffix(alone.count - 2))
  }
}
