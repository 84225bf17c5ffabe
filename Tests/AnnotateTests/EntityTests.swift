import Corpus
import Testing

@testable import Annotate

@Suite struct `Entities` {
  @Test(arguments: [
    ("They met in Damascus.", "Damascus", "GPE"),
    ("The mayor, Omar Said, spoke.", "Omar Said", "PERSON"),
    ("President Obama arrived.", "Obama", "PERSON"),
    ("Tariq Haddad, 43, was hurt.", "Tariq Haddad", "PERSON"),
    ("He works for Northgate Systems Inc. in Ohio.", "Northgate Systems Inc", "ORG"),
    ("The Ministry of Water said so.", "Ministry of Water", "ORG"),
    ("Hezbollah denied it.", "Hezbollah", "ORG"),
    ("Syrian troops fired.", "Syrian", "NORP"),
    ("Many Christians fled.", "Christians", "NORP"),
    ("They crossed the Euphrates.", "Euphrates", "LOC"),
    ("It stands near Lake Geneva.", "Lake Geneva", "LOC"),
    ("They closed Aleppo Airport.", "Aleppo Airport", "FAC"),
    ("Syria denied it.", "Syria", "GPE"),
    ("A nurse from Alderwick who left spoke.", "Alderwick", "GPE"),
    ("They went to the village of Qasr-e Jadid.", "Qasr-e Jadid", "GPE"),
    ("The Alderwick branch was closed.", "Alderwick", "GPE"),
    ("Residents of Alderwick fled.", "Alderwick", "GPE"),
    ("He lives in Alderwick now.", "Alderwick", "GPE"),
    ("The shop on Weir Lane burned.", "Weir Lane", "FAC"),
    ("The office in Mill Street closed.", "Mill Street", "FAC"),
    ("They met Nathan Lane there.", "Nathan Lane", "PERSON"),
  ])
  func `are labelled by what they say and by what stands around them`(
    sample: String, name: String, label: String
  ) {
    let (text, found) = annotations(of: sample)
    let entities = found.entities.map { text[$0.range] + " = " + $0.label.rawValue }
    #expect(entities.contains { $0.hasPrefix(name) && $0.hasSuffix("= " + label) }, "\(entities)")
  }

  @Test(arguments: [
    "[Hamas] denied it.", "A [Hamas] official spoke.", "A leader of [Hizbullah] spoke.",
    "They left [Fatah] and joined the [Taliban].", "Members of [al-Shabaab] fled.",
    "They fought [Boko Haram] and [al-Qaeda] and [Al Qaeda].", "[Daesh] fled.", "[ISIL] fled.",
    "They fought the [Islamic State of Iraq and the Levant].", "The [UN] and the [EU] and [NATO] met.",
    "[Al Jazeera] and the [Washington Post] reported it.", "[UNICEF] sent tents.",
  ])
  func `that everybody knows are organisations and no places`(sample: String) {
    #expect(
      bracketed(sample) {
        $0.entities.filter { $0.label == .organisation }.map(\.range)
      } == sample)
    let plain = sample.filter { $0 != "[" && $0 != "]" }
    #expect(annotations(of: plain).found.clusters.allSatisfy { $0.place == nil })
  }

  @Test func `take the label that the rest of the document gives them`() {
    let (text, found) = annotations(
      of: "Haddad is back.", "“It was cold,” said Haddad, who is 43.", "Many like Haddad.")
    #expect(found.entities.map { text[$0.range] } == ["Haddad", "Haddad", "Haddad"])
    #expect(Set(found.entities.map(\.label)) == [.person])
  }

  @Test func `are not found within addresses`() {
    #expect(
      annotations(of: "Write to @OmarSaid or https://Damascus.example/Syria").found.entities.isEmpty
    )
  }
}

@Suite struct `Clusters` {
  @Test func `join a surname to its most recent bearer`() {
    let (text, found) = annotations(
      of: "Omar Haddad met Lina Haddad in Homs.", "Omar Haddad smiled. Haddad left at noon.")
    let names = found.entities.map { "\(text[$0.range]) → \(found.clusters[$0.cluster].name)" }
    #expect(names.last == "Haddad → Omar Haddad", "\(names)")
    #expect(found.clusters.count == 3)
  }

  @Test func `know a headline's surname by the text's full name`() {
    let (_, found) = annotations(of: "Obama speaks", "President Barack Obama spoke on Monday.")
    #expect(found.clusters.map(\.name) == ["Barack Obama"])
  }

  @Test func `list their mentions in order`() {
    let found = annotations(of: "Syria and Iraq and Syria.").found
    #expect(found.clusters.map(\.mentions) == [[0, 2], [1]])
    for (index, cluster) in found.clusters.enumerated() {
      #expect(cluster.mentions.allSatisfy { found.entities[$0].cluster == index })
    }
  }

  @Test func `have the ids and spellings of the corpus, where it has named them`() {
    let article = named("Yarmuok is besieged.", [("Yarmuok", "Yarmouk", "gn:170592")])
    let found = AnnotateStage(AnnotateSettings()).process(article)
    #expect(found.clusters.map(\.name) == ["Yarmouk"])
    #expect(found.clusters.map(\.canonicalID) == ["gn:170592"])
  }
}

@Suite struct `Places` {
  @Test func `are those of the country that the text speaks of`() {
    let tripoli = { (text: String) in
      let found = annotations(of: text).found
      return found.clusters.first { $0.name == "Tripoli" }?.place?.country
    }
    #expect(
      tripoli("Fighting went on in Tripoli, Lebanon. Lebanon has closed its schools.") == "LB")
    #expect(tripoli("Fighting went on in Tripoli, Libya. Libya has closed its schools.") == "LY")
  }

  @Test func `of the United States follow their state`() {
    let found = annotations(of: "He was born in Springfield, Ill., and went to Chicago.").found
    let springfield = found.clusters.first { $0.name == "Springfield" }?.place
    #expect(springfield.map { (390_000...405_000).contains($0.latitude ?? 0) } == true)
  }

  @Test func `have GeoNames' numbers`() {
    let found = annotations(of: "They met in Damascus, Syria.").found
    #expect(found.clusters.map(\.place?.id) == ["geonames:170654", "geonames:163843"])
  }
}

@Suite struct `Roles` {
  @Test(arguments: [
    "Asked whether he would be received by the president, Meqdad replied that he did not know.",
    "They went with the minister, Omar Said said.",
    "Speaking to the governor, Lina Haddad asked for help.",
  ])
  func `are not taken from the clause before`(sample: String) {
    #expect(annotations(of: sample).found.roles.isEmpty)
  }

  @Test(arguments: [
    (
      "Syria’s Deputy Foreign Minister, Faisal Meqdad, spoke.", "Syria’s Deputy Foreign Minister",
      "Deputy Foreign Minister"
    ),
    ("He was met by the mayor, Omar Said, at noon.", "mayor", "mayor"),
    ("They heard PLO official Anwar Hadi.", "PLO official", "official"),
    ("Omar Said, the mayor of Homs, spoke.", "mayor of Homs", "mayor"),
  ])
  func `stand beside the names of those who have them`(
    sample: String, phrase: String, head: String
  ) {
    let (text, found) = annotations(of: sample)
    #expect(found.roles.map { text[$0.range] } == [phrase])
    #expect(found.roles.map { text[$0.head] } == [head])
    #expect(found.roles.first.map { found.clusters[$0.cluster].label } == .person)
    #expect((found.roles.first?.ofCluster == nil) == (phrase == head))
  }
}
