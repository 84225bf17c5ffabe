/// A site, and what it shows under its articles.
struct Outlet {
  let name: String
  let host: String
  let boilerplate: [String]

  static func all(_ count: Int, _ teller: Storyteller, _ dice: inout Dice) -> [Outlet] {
    (0..<count).map { number in
      let name = Lexicon.capitalized(dice.one(of: teller.lexicon.contentWords)) + " Post"
      let matter = teller.matter(&dice)
      let own = teller.paragraphs(160, on: matter, &dice)
      return Outlet(
        name: name, host: "www.site\(number).example",
        boilerplate: own + [
          "Subscribe to the \(name) newsletter and get the news of the day in your inbox every morning. You can unsubscribe at any time, and we never pass on your address.",
          "© The \(name). All rights reserved. This material may not be published, broadcast, rewritten or redistributed in whole or part without the permission of the \(name).",
        ])
    }
  }
}
