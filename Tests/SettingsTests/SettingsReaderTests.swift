import Settings
import Testing

@Suite struct `A settings file` {
  @Test func `fills what it does not say with defaults, at every level`() throws {
    let garden = try #require(read(#"{"beds": [{"name": "north"}], "pump": {"speed": 7}}"#).value)
    #expect(garden.beds[0].rows == 4)
    #expect(garden.pump.speed == 7)
    #expect(garden.pump.hose == "64MiB")
    #expect(garden.plan == .square)
  }

  @Test(arguments: [
    (#"{"plan": "squore"}"#, #"f:1:10: plan: "squore" is not one of "square", "round"; did you mean "square"?"#),
    (#"{"plam": "square"}"#, #"f:1:2: plam: there is no such setting; did you mean "plan"?"#),
    ("{\n \"pump\": {\"speed\": 11}}", "f:2:20: pump.speed: 11 is not between 1 and 10 turns"),
    (#"{"pump": {"speed": "two"}}"#, #"f:1:20: pump.speed: expected a whole number, found the string "two""#),
    (#"{"pump": {"hose": "64"}, "pump": {}}"#, "f:1:26: pump: stands twice in one object"),
    (#"{"pump": {"hose": "6 miles"}}"#, #"f:1:19: pump.hose: expected a size such as "64MiB", found the string "6 miles""#),
    (#"{"beds": [{"rows": 1}]}"#, "f:1:11: beds[0].name: is missing: What it is called."),
    (#"{"beds": [{"name": "a", "rows": 1.5}]}"#, "f:1:33: beds[a].rows: expected a whole number, found the number 1.5"),
    (#"{"tools": [{"tool": "spate"}]}"#, #"f:1:21: tools[0].tool: "spate" is not one of "spade", "rake"; did you mean "spade"?"#),
    ("{\"plan\": \"square\",}", "f:1:19: a comma stands before the closing }"),
    ("{\"plan\" \"square\"}", "f:1:9: a colon should follow the key \"plan\""),
  ])
  func `says where, what and what would do`(file: String, message: String) {
    #expect(read(file).messages == [message])
  }

  @Test func `has all its problems said at once, in its own order`() {
    let messages = read(#"{"plan": "x", "pump": {"speed": 0}, "zzz": 1}"#).messages
    #expect(messages.count == 3)
    #expect(messages.map { $0.prefix(6) } == ["f:1:10", "f:1:33", "f:1:37"])
  }

  @Test func `may carry comments`() {
    #expect(read(#"{"// why": "because", "pump": {"//": 1}}"#).messages.isEmpty)
  }

  @Test func `gives the same canonical text whatever its order`() throws {
    let one = try #require(read(#"{"pump": {"speed": 3, "hose": "1KiB"}, "plan": "round"}"#).value)
    let other = try #require(read(#"{"plan": "round", "pump": {"hose": "1024B", "speed": 3}}"#).value)
    #expect(one.canonical == other.canonical)
  }

  @Test func `decodes the variant that its tag names`() throws {
    let garden = try #require(read(#"{"tools": [{"tool": "rake", "teeth": 9}]}"#).value)
    #expect(garden.tools == [.rake(.with { $0.teeth = 9 })])
  }
}

@Suite struct `JSON in settings` {
  @Test(arguments: [
    #"{"a":[1,-2.5e+3,true,false,null,"\u00e9\n\"\\"]}"#, "[]", "{}", #""\ud83d\ude00""#,
  ])
  func `is read as it was written`(text: String) throws {
    var reader = SettingsReader()
    let node = try reader.parse(Array(text.utf8))
    let again = try reader.parse(Array(node.canonicalJSON.utf8))
    #expect(again.canonicalJSON == node.canonicalJSON)
  }

  @Test(arguments: [
    "", "{", "[1,]", "01x", "nul", #""a"#, "\"\u{1}\"", #""\x""#, #""\ud800""#, "1 2", "{1:2}", "-",
    "1.", "1e", String(repeating: "[", count: 100_000),
  ])
  func `is refused where it is not JSON`(text: String) {
    var reader = SettingsReader()
    #expect(throws: Problem.self) { try reader.parse(Array(text.utf8)) }
  }
}

// MARK: - Fixtures

private struct Garden: Settings {
  static let summary = "A garden."
  @Setting("How it lies.") var plan = Plan.square
  @Setting("What waters it.") var pump = Pump()
  @Setting("Where things grow.") var beds: [Bed] = []
  @Setting("What stands in the shed.") var tools: [Tool] = []
}

private enum Plan: String, SettingChoice { case square, round }

private struct Pump: Settings {
  static let summary = "A pump."
  @Setting("How fast.", in: 1...10, "turns") var speed = 2
  @Setting("How long.") var hose: ByteSize = "64MiB"
}

private struct Bed: Settings {
  static let summary = "A bed."
  @Setting("What it is called.", required: true) var name = ""
  @Setting("How many rows.") var rows = 4
}

private struct Rake: Settings {
  static let summary = "A rake."
  @Setting("How many teeth.") var teeth = 12
}

private struct Spade: Settings {
  static let summary = "A spade."
  @Setting("How wide.") var width = 20
}

private enum Tool: SettingValue {
  case spade(Spade)
  case rake(Rake)

  static var shape: SettingShape {
    .tagged(
      key: "tool",
      [("spade", Spade.summary, Spade.shape), ("rake", Rake.summary, Rake.shape)])
  }

  private enum Key: String, CodingKey { case tool }

  init(from decoder: any Decoder) throws {
    let tool = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .tool)
    self = tool == "rake" ? .rake(try Rake(from: decoder)) : .spade(try Spade(from: decoder))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .spade(let spade):
      try container.encode("spade", forKey: .tool)
      try spade.encode(to: encoder)
    case .rake(let rake):
      try container.encode("rake", forKey: .tool)
      try rake.encode(to: encoder)
    }
  }
}

private func read(_ text: String) -> (value: Garden?, messages: [String]) {
  var reader = SettingsReader()
  do {
    let node = try reader.parse(Array(text.utf8))
    let value = reader.read(Garden.self, from: node)
    return (value, Problems(file: "f", problems: reader.problems).problems.map { $0.line(in: "f") })
  } catch {
    return (nil, [error.line(in: "f")])
  }
}
