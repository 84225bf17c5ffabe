import Corpus
import Testing

@testable import Annotate

@Suite struct `Speakers` {
  @Test(arguments: [
    "[A nurse from Alderwick who has spent two years in Homs] says that families are leaving.",
    "[A shopkeeper in Homs's old market] said the wheels had stopped.",
    "[A Hamas official in Beirut] said the talks were over.",
    "One of them, [Maryam Soltani], said the water was gone.",
    "[Miss Finch, who trained at Alderwick Infirmary], said the clinic had seen 212 people.",
    "[Lina Haddad, 34, a baker from Homs], said the flour was gone.",
    "[Omar Said, who was born in Hama, Syria], said he was tired.",
    "[Omar Said] on Tuesday said the road was closed.",
    "[Omar Said] in an interview with the Gazette said the road was closed.",
    "On Tuesday, [officials in Homs] said the road was closed.",
    "“We are tired,” [a woman from Homs who gave her name as Umm Ali] said.",
    "The bridge, which is old, had fallen, said [Omar Said].",
    "Yesterday, the road was closed, said [the mayor of Homs].",
    "[A teacher in the camp] told Reuters the water was cut.",
  ])
  func `are whole phrases`(sample: String) {
    #expect(bracketed(sample) { $0.quotes.compactMap(\.speaker) } == sample)
  }

  @Test(arguments: [
    ("A Hamas official in Beirut said the talks were over.", nil),
    ("A nurse from Homs who lives in Damascus says that families are leaving.", nil),
    ("Hezbollah’s leader said the talks were over.", nil),
    ("The mayor of Homs said the talks were over.", nil),
    ("Officials in Damascus, Syria, said the talks were over.", nil),
    ("A friend of Omar Said said the talks were over.", nil),
    ("Two aides to President Omar Said said the talks were over.", nil),
    ("“The road is closed,” said a Hamas official in Beirut.", nil),
    ("Omar Said, a member of Hamas, said the talks were over.", "Omar Said"),
    ("The mayor of Homs, Omar Said, said the talks were over.", "Omar Said"),
    ("Secretary of State John Kerry said the talks were over.", "John Kerry"),
    ("The Hamas movement said the talks were over.", "Hamas"),
    ("The Ministry of Water said the talks were over.", "Ministry of Water"),
    ("One of them, Maryam Soltani, said the talks were over.", "Maryam Soltani"),
  ])
  func `are those they name, not those whom they belong to`(sample: String, name: String?) {
    let (_, found) = annotations(of: sample)
    #expect(found.quotes.count == 1)
    #expect(found.quotes.first?.speakerCluster.map { found.clusters[$0].name } == name)
  }
}

@Suite struct `Reported speech` {
  @Test(arguments: [
    "Miss Finch, who trained at Alderwick Infirmary, said [the clinic had seen 212 people].",
    "A doctor at the hospital, who asked not to be named, said [the beds were full].",
    "According to the Popular Front (PFLP), a Palestinian party with offices in the city, "
      + "[70 families had left].",
    "According to Omar Said, who runs the clinic, [30 people had come].",
    "According to Omar Said, [a house, a school and a mosque were hit].",
    "According to Omar Said, [the road, which was closed, is open again].",
    "[The bridge, which is old, had fallen], said Omar Said.",
    "[The papers were late], she told the Gazette by telephone on Tuesday.",
    "She told them [the house was empty].",
    "Omar Said vowed [to stay in the city].",
  ])
  func `is what is said, not who says it`(sample: String) {
    #expect(bracketed(sample) { $0.quotes.flatMap(\.pieces) } == sample)
  }

  @Test(arguments: [
    "She told the Gazette by telephone on Tuesday.",
    "The first policeman wanted to see our papers.",
    "Iran and Iraq have agreed to publish their figures.",
    "The two towns hope to build a bridge.",
  ])
  func `is not what somebody does or wants`(sample: String) {
    #expect(annotations(of: sample).found.quotes.isEmpty)
  }
}
