import Corpus
import Testing

@testable import Annotate

@Suite struct `Acronyms` {
  @Test(arguments: [
    ("The Popular Water Council (PWC) met.", "PWC = Popular Water Council, paren"),
    ("The Department of Defense (DoD) met.", "DoD = Department of Defense, paren"),
    ("The PWC (Popular Water Council) met.", "PWC = Popular Water Council, reverse"),
    ("The Popular Water Council, or PWC, met.", "PWC = Popular Water Council, comma"),
    ("The Popular Water Council, known as the PWC, met.", "PWC = Popular Water Council, comma"),
    ("The Islamic State (ISIS/ISIL) fell.", "ISIL = Islamic State, alias"),
    (
      "The Bank for Northern Cooperation (BNC) lends.", "BNC = Bank for Northern Cooperation, paren"
    ),
    ("Members of the Popular Front (PFLP) left.", "PFLP = Popular Front, alias"),
    ("The state oil company (SOC) met.", "SOC = state oil company, paren"),
    ("non-governmental organisations (NGOs) help", "NGOs = non-governmental organisations, paren"),
    ("The EU Border Mission in Georgia (EUBM) left.", "EUBM = EU Border Mission in Georgia, paren"),
    ("It has an XLB (Extra Long Body).", "XLB = Extra Long Body, reverse"),
    (
      "The Water, Soil, Air and Forest (SWAF) met.", "SWAF = Water, Soil, Air and Forest, paren"
    ),
    ("The State Harbour Agency (PLZO) sold it.", "PLZO = State Harbour Agency, paren"),
    (
      "The Lisbon Union of Chambers of Trade, Mines and Craft (LUCTIMC) met.",
      "LUCTIMC = Lisbon Union of Chambers of Trade, Mines and Craft, alias"
    ),
    ("Northern Ferry Lines NFL Ltd. (NFL) sails.", "NFL = Northern Ferry Lines, paren"),
    ("The Island State, known as ISLS or ISOL, fell.", "ISOL = Island State, alias"),
  ])
  func `are explained by what stands beside them`(sample: String, expected: String) {
    let (text, found) = annotations(of: sample)
    let acronyms = found.acronyms.map { "\(text[$0.short]) = \(text[$0.long]), \($0.rule)" }
    #expect(acronyms.contains(expected), "\(acronyms)")
  }

  @Test(arguments: [
    "LONDON (AP) — It rained.", "DAMASCUS, Syria (Reuters) - It rained.", "It rained (much) here.",
    "The Syrian state news agency (SANA) said so.", "Omar Said (D) won.", "He came (see MAP) late.",
  ])
  func `are not every capital in brackets`(sample: String) {
    #expect(annotations(of: sample).found.acronyms.isEmpty)
  }

  @Test func `that are longer than the name before them name the same`() {
    let (_, found) = annotations(of: "Omar Said left the Popular Front (PFLP). The PFLP denied it.")
    #expect(found.clusters.map(\.name) == ["Omar Said", "Popular Front"])
    #expect(found.clusters.last?.mentions.count == 3)
  }

  @Test func `make their long form one name, whatever it is made of`() {
    let (text, found) = annotations(
      of: "Fighters of the Islamic State in Iraq and the Levant (ISIL) left. ISIL denied it.")
    #expect(
      found.entities.map { text[$0.range] }
        == ["Islamic State in Iraq and the Levant", "ISIL", "ISIL"])
    #expect(Set(found.entities.map(\.cluster)).count == 1)
  }

  @Test func `belong to the cluster of what they stand for`() {
    let (_, found) = annotations(of: "The Popular Water Council (PWC) met. The PWC agreed.")
    let clusters = Set(found.entities.map(\.cluster))
    #expect(clusters.count == 1)
    #expect(found.acronyms.first?.cluster == found.entities.first?.cluster)
    #expect(found.clusters.first?.name == "Popular Water Council")
  }
}
