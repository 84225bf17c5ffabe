import Corpus
import Names
import Normalize
import Settings
import TestSupport
import Testing

@Suite struct `Normalizing names` {
  @Test func `makes a page consistent and keeps articles and possessive endings`() {
    let page = article(
      "a",
      [
        "Shells hit Yarmuok on Monday. Residents of Yarmuok said so, and aid never reached Yarmouk.",
        "Yarmuok is quiet. Convoys to al-Yarmuok waited at Yarmuok. Yarmouk's bakery is closed.",
      ])
    let named = normalized([page])[0]
    #expect(
      named.article.text == """
        Shells hit Yarmouk on Monday. Residents of Yarmouk said so, and aid never reached Yarmouk.

        Yarmouk is quiet. Convoys to al-Yarmouk waited at Yarmouk. Yarmouk's bakery is closed.
        """)
    let names = named.names ?? []
    #expect(Set(names.map(\.canonicalID)) == ["gn:166716"])
    #expect(names.map(\.surface).filter { $0.hasSuffix("Yarmuok") }.count == 5)
    #expect(restored(named) == page.text)
  }

  @Test func `brings the spellings of a corpus together`() {
    let pages = [
      article("a", ["Minister Faisal Meqdad spoke. Troops left Deir ez-Zor for Damascus."]),
      article("b", ["Troops near Deir al-Zour met Faisal Mekdad today."]),
      article("c", ["Faisal Mekdad flew to Deirezzor, then to Deir ez-Zor."]),
    ]
    let named = normalized(pages)
    #expect(named[0].article.text.contains("Faisal Mekdad spoke"))
    #expect(named[1].article.text.contains("near Deir ez-Zor met"))
    #expect(named[2].article.text.contains("flew to Deir ez-Zor, then to Deir ez-Zor"))
    #expect(zip(named, pages).allSatisfy { restored($0) == $1.text })
  }

  @Test func `spells a surname as the full name of its article does`() {
    let page = article(
      "a", ["Faisal Meqdad spoke for an hour. Mekdad and his aides left; Meqdad did not wait."])
    let named = normalized([page])[0]
    #expect(
      named.article.text
        == "Faisal Meqdad spoke for an hour. Meqdad and his aides left; Meqdad did not wait.")
    let surnames = (named.names ?? []).dropFirst()
    #expect(surnames.map(\.canonical) == ["Meqdad", "Meqdad"])
    #expect(surnames.map(\.surface) == ["Mekdad", "Meqdad"])
    #expect(surnames.map(\.rule) == ["transliteration", "same"])
    #expect(restored(named) == page.text)
  }

  @Test func `spells surnames as full names are spelt in the corpus`() {
    let pages = [
      article("a", ["Faisal Meqdad spoke for an hour. Meqdad left early."]),
      article("b", ["Faisal Mekdad spoke."]), article("c", ["Faisal Mekdad spoke again."]),
    ]
    #expect(
      normalized(pages)[0].article.text
        == "Faisal Mekdad spoke for an hour. Mekdad left early.")
  }

  @Test func `leaves a surname that two people of an article spell differently`() {
    let page = article(
      "a", ["Faisal Meqdad met Rana Mekdad. Then Mekdad left, and Meqdad stayed with Mekdad."])
    #expect(normalized([page])[0].article.text == page.text)
  }

  @Test func `takes time in proportion to the names, however many share a surname`() {
    let people = (0..<4_000).map { number in
      "Ada \(invented(number)) met Ben \(invented(number)). \(invented(number)) left \(invented(number)) there."
    }
    let clock = ContinuousClock()
    func time(_ count: Int) -> ContinuousClock.Duration {
      clock.measure { _ = normalized([article("a", Array(people.prefix(count)))]) }
    }
    // Twice as many take twice as long; of the square it would be four times.
    #expect(time(4_000) < time(1_000) * 10)
  }

  /// A capitalised word that no list has.
  private func invented(_ number: Int) -> String {
    let syllables = ["zu", "qe", "vo", "xi", "wra", "ky", "dlo", "mne"]
    let word = (0..<4).map { syllables[number >> (3 * $0) & 7] }.joined()
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  @Test(arguments: [
    ["Hama", "Hamas"], ["Hassan", "Hussein"], ["Niger", "Nigeria"], ["Iran", "Iraq"],
    ["Jeong Hye Jin", "Jeong Jae Jin"], ["North Carolina", "South Carolina"], ["Guinea", "Ghana"],
    ["ISIS", "ISIL"], ["Kiev", "Kyiv"], ["Bashar al-Assad", "Hafez al-Assad"],
  ])
  func `leaves different names as they are`(names: [String]) {
    let page = article("a", ["They spoke of \(names[0]) and of \(names[1]) and of \(names[0])."])
    #expect(normalized([page])[0].article.text == page.text)
  }

  @Test(arguments: [
    "In Seoul they have Soul. Your Soul flew to Seoul.",
    "Sophie met Sophia, Ali met Alli, Steven met Stephen, Jermell Charlo met Jermall Charlo.",
    "Ben Smith met Smith. Task B is a Task; List B is a List. B C D is no CD.",
    "Post and POST, Deir-ez-Zor and Deir ez Zor, Mid-Level and Mid Level, Kaféhaus and Kafehaus.",
    "Musk and MUSK, US and U.S., IPs and IPS, Nikon NIKKOR Z and Nikon Z.",
    "Perl is a language, Pearl is a name. A pearl is a pearl.",
    "Market\tMarquette\nHuman\tUman in Uman",
  ])
  func `rewrites nothing for likeness, case, hyphens and marks alone`(text: String) {
    #expect(normalized([article("a", [text])])[0].article.text == text)
  }

  @Test func `rewrites no word that the corpus has in lower case`() {
    let pages = [
      article("a", ["Türen und Tore. Sie sah Turin, und die türen waren zu."], language: "de"),
      article("b", ["He lives in Poonch. Poonch is a district. A punch hit him in Punch."]),
    ]
    #expect(zip(normalized(pages), pages).allSatisfy { $0.article.text == $1.text })
  }

  @Test func `gives alternative names one id and leaves them in the text`() {
    let page = article("a", ["He flew from Kiev to London. She came from Kyiv to London too."])
    let names = normalized([page])[0].names ?? []
    let ids = Set(names.filter { $0.surface != "London" }.map(\.canonicalID))
    #expect(ids == ["gn:703448"])
    let groups = article("b", ["Troops of ISIS and of Daesh fled."])
    #expect(Set((normalized([groups])[0].names ?? []).map(\.canonicalID)).count == 1)
  }

  @Test func `keeps the capitals of a headline`() {
    let page = article(
      "a", ["SHELLS HIT YARMUOK CAMP", "Shells hit Yarmuok. People of Yarmouk fled to Yarmouk."])
    let text = normalized([page])[0].article.text
    #expect(text.hasPrefix("SHELLS HIT YARMOUK CAMP\n\nShells hit Yarmouk."))
  }

  @Test func `rewrites nothing within addresses, handles and hashtags`() {
    let kept = "https://example.org/Yarmuok/News @Yarmuok #Yarmuok info@Yarmuok.org www.Yarmuok.org"
    let page = article("a", ["Yarmouk is quiet. See \(kept) about Yarmouk and Yarmuok."])
    let text = normalized([page])[0].article.text
    #expect(text == "Yarmouk is quiet. See \(kept) about Yarmouk and Yarmouk.")
  }

  @Test func `leaves the text alone where it is to be original`() {
    let page = article("a", ["Yarmuok and Yarmouk. Yarmouk is a camp."])
    let stage = NormalizeStage(.with { $0.text = .original })
    let named = normalized([page], by: stage)[0]
    #expect(named.article == page)
    #expect(named.names?.first?.canonical == "Yarmouk")
    #expect(named.names?.first?.surface == "Yarmuok")
  }

  @Test func `does not depend on the order of documents`() {
    let stage = NormalizeStage(NormalizeSettings())
    let observations = corpus.map(stage.observe)
    let expected = lines(stage.decide(observations))
    #expect(!expected.isEmpty)
    var shuffled = observations
    for _ in 0..<5 {
      shuffled = Array(shuffled.dropFirst(2) + shuffled.prefix(2))
      #expect(lines(stage.decide(shuffled)) == expected)
      #expect(lines(stage.decide(shuffled.reversed())) == expected)
    }
  }

  @Test func `does not count the names of copies`() throws {
    let stage = NormalizeStage(NormalizeSettings())
    let one = stage.observe(article("a", ["They met Faisal Mekdad."]))
    let copies = ["b", "c", "d"].map { stage.observe(article($0, ["They met Faisal Meqdad."])) }
    let counted = stage.decide([one] + copies)
    #expect(counted.explain("Faisal Mekdad")?.canonical == "Faisal Meqdad")
    let uncounted = stage.decide([one] + copies.map(\.asCopy))
    #expect(uncounted.explain("Faisal Meqdad")?.canonical == "Faisal Mekdad")
  }

  @Test func `stores and reads back what it observed and concluded`() throws {
    let stage = NormalizeStage(NormalizeSettings())
    let observations = corpus.map(stage.observe)
    let spellings = stage.decide(observations)
    for observation in observations {
      #expect(try NameObservation(storedBytes: observation.storedBytes) == observation)
      #expect(try NameObservation(storedBytes: observation.asCopy.storedBytes).isCopy)
      let conclusion = stage.conclude(observation, given: spellings)
      #expect(try NameConclusion(storedBytes: conclusion.storedBytes) == conclusion)
    }
  }

  @Test func `says why near names are two`() throws {
    let stage = NormalizeStage(NormalizeSettings())
    let page = article("a", ["Troops left Hama. The men of Hamas stayed in Gaza and in Hama."])
    let cluster = try #require(stage.decide([stage.observe(page)]).explain("Hama"))
    #expect(cluster.nearMisses.map(\.name) == ["Hamas"])
    #expect(cluster.nearMisses.map(\.rule) == ["confusable"])
  }

  private let corpus = [
    article("a", ["Faisal Meqdad left Damascus for Yarmuok. Hassan and Hussein stayed in Yarmouk."]),
    article("b", ["Faisal Mekdad met Hamas in Hama. Qaddafi was away."]),
    article("c", ["Moammar Gaddafi and Muammar Qaddafi and Muammar al-Gaddafi."]),
    article("d", ["He flew from Kiev to Kyiv by way of Deir al-Zour, Deir ez-Zor and Deirezzor."]),
    article("e", ["قال بشار الأسد في دمشق إن اليرموك آمن"], language: "ar"),
  ]
}

private func normalized(
  _ articles: [Article], by stage: NormalizeStage = NormalizeStage(NormalizeSettings())
) -> [NamedArticle] {
  let observations = articles.map(stage.observe)
  let spellings = stage.decide(observations)
  return zip(articles, observations).map { article, observation in
    stage.apply(stage.conclude(observation, given: spellings), to: article)
  }
}

/// The text with every surface put back.
private func restored(_ named: NamedArticle) -> String {
  var text = Array(named.article.text.utf8)
  for name in (named.names ?? []).reversed() {
    text.replaceSubrange(name.range.range, with: Array(name.surface.utf8))
  }
  return String(decoding: text, as: UTF8.self)
}

private func lines(_ spellings: Spellings) -> String {
  var writer = JSONWriter()
  for cluster in spellings.clusters { cluster.write(to: &writer) }
  return writer.text
}

@Suite struct `Normalizing names of several languages` {
  @Test func `leaves each language its own spellings, under one id`() {
    let pages = [
      article("a", ["They met Wolodymyr Selenskyj and Sergei Schoigu in Luxemburg."], language: "de"),
      article("b", ["They met Volodymyr Zelensky and Sergei Shoigu in Luxembourg."]),
      article("c", ["He met Volodymyr Zelensky and Sergei Shoigu and Sergei Shoygu."]),
    ]
    let named = normalized(pages)
    #expect(named[0].article.text == pages[0].text)
    #expect(named[2].article.text == "He met Volodymyr Zelensky and Sergei Shoigu and Sergei Shoigu.")
    let ids = named.map { $0.names?.first { $0.surface.hasPrefix("Luxem") }?.canonicalID }
    #expect(ids[0] == ids[1])
  }
}
