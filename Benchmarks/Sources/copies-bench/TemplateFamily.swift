/// Reports that a desk fills in: the words are the same, what is told is not.
enum TemplateFamily: String, CaseIterable {
  case earnings, weather, match, obituary, courtList, jobs, houseSales, events, stocks, districts
  case recipe, horoscope, quake, police

  func report(_ lexicon: Lexicon, _ dice: inout Dice) -> [String] {
    var form = Form(lexicon: lexicon, dice: dice)
    defer { dice = form.dice }
    switch self {
    case .earnings: return form.earnings()
    case .weather: return form.weather()
    case .match: return form.match()
    case .obituary: return form.obituary()
    case .courtList: return form.courtList()
    case .jobs: return form.jobs()
    case .houseSales: return form.houseSales()
    case .events: return form.events()
    case .stocks: return form.stocks()
    case .districts: return form.districts()
    case .recipe: return form.recipe()
    case .horoscope: return form.horoscope()
    case .quake: return form.quake()
    case .police: return form.police()
    }
  }
}

/// What is filled in.
private struct Form {
  let lexicon: Lexicon
  var dice: Dice

  private mutating func person() -> String { lexicon.person(&dice) }
  private mutating func place() -> String { dice.one(of: lexicon.places) }
  private mutating func family() -> String { dice.one(of: lexicon.familyNames) }
  private mutating func number(_ low: Int, _ high: Int) -> String {
    String(dice.between(low, high))
  }
  private mutating func day() -> String { dice.one(of: Lexicon.weekdays) }
  private mutating func date() -> String {
    dice.one(of: ["January", "April", "June", "October"]) + " " + number(1, 28)
  }
  private mutating func tenths(_ most: Int) -> String { "\(dice.below(most)).\(dice.below(10))" }
  private mutating func one(_ words: String...) -> String { dice.one(of: words) }
}

// MARK: - Business

extension Form {
  mutating func earnings() -> [String] {
    let company = family() + " " + one("Group", "Holdings", "Bank", "Foods", "Systems")
    return [
      "\(company) reported \(one("first", "second", "third"))-quarter net income of \(number(2, 900)) million dollars, or \(tenths(9)) dollars a share, compared with \(number(2, 900)) million a year earlier.",
      "Revenue \(one("rose", "fell")) \(tenths(30)) percent to \(number(20, 9000)) million dollars. Analysts had on average expected earnings of \(tenths(9)) dollars a share on revenue of \(number(20, 9000)) million, according to a survey of estimates.",
      "Chief executive \(person()) said the company expected conditions to remain challenging for the rest of the year. Shares of \(company) were \(one("up", "down")) \(tenths(9)) percent in early trade.",
    ]
  }

  mutating func stocks() -> [String] {
    [
      "Shares on the \(place()) exchange closed \(one("higher", "lower")) on \(day()). The main index \(one("gained", "lost")) \(number(2, 300)) points to end at \(number(1000, 19000)).",
      (0..<dice.between(6, 12)).map { _ in
        "\(family()) \(number(2, 400)).\(number(10, 99)) \(one("+", "-"))\(tenths(9))"
      }.joined(separator: "; ") + ".",
      "Turnover was \(number(20, 900)) million, after \(number(20, 900)) million the day before. Advancers outnumbered decliners, and trading was described by brokers as thin ahead of the holiday.",
    ]
  }

  mutating func jobs() -> [String] {
    let employer = family()
    return [
      "\(employer) of \(place()) is looking for a \(one("driver", "nurse", "clerk", "cook", "welder", "teacher")) with at least \(number(1, 9)) years of experience. The position is to be filled by \(date()).",
      "We offer a permanent contract, thirty days of paid leave and a salary of \(number(20, 90)),000 a year. Applicants should be willing to work shifts and hold a valid licence.",
      "Send your letter and references to \(person()), personnel department, \(number(1, 300)) \(family()) Street, \(place()), or call \(number(100, 999))-\(number(1000, 9999)). We look forward to hearing from you.",
    ]
  }

  mutating func houseSales() -> [String] {
    [
      "A \(number(2, 6))-bedroom house at \(number(1, 900)) \(family()) Street in \(place()) was sold for \(number(200, 900)),000 dollars on \(date()), according to records filed with the county.",
      "The seller was \(person()) and the buyer \(person()). The house was built in \(number(1920, 2015)) and has \(number(900, 4000)) square feet of living space on a lot of \(number(3000, 20000)) square feet.",
      "The assessed value, on which the tax is computed, was not changed by the sale, the county clerk said. Sales are listed here every week as they are recorded.",
    ]
  }
}

// MARK: - Places and days

extension Form {
  mutating func weather() -> [String] {
    let town = place()
    return [
      "Today the skies over \(town) will be \(one("partly cloudy", "clear", "overcast")) with a chance of rain of \(number(5, 90)) percent in the afternoon, forecasters of the weather service said.",
      "The temperature in \(town) will rise to \(number(15, 35)) degrees during the day and fall to \(number(1, 14)) degrees in the night, with winds of up to \(number(5, 60)) kilometres an hour from the \(one("west", "north", "south", "east")).",
      "Tomorrow will be much the same, and visitors of the beach at \(place()) are asked to stay out of the water when the red flag is up. Sunrise is at 6:\(number(10, 59)), sunset at 19:\(number(10, 59)).",
    ]
  }

  mutating func quake() -> [String] {
    [
      "An earthquake of magnitude \(tenths(7)) struck \(number(3, 90)) kilometres from \(place()) on \(day()) at a depth of \(number(4, 200)) kilometres, the geological survey said.",
      "There were no immediate reports of damage or casualties. The region lies on a fault where tremors are frequent; the last one, on \(date()), had a magnitude of \(tenths(6)).",
      "Residents of \(place()) said they had felt a light shaking for \(number(3, 40)) seconds. The survey's figures are preliminary and may be revised by a seismologist.",
    ]
  }

  mutating func events() -> [String] {
    [
      "What is on in and around town this week. Entries for the calendar must reach us ten days before the event; there is no charge for listings of clubs and charities."
    ]
      + (0..<dice.between(5, 8)).map { _ in
        "\(day()), \(number(8, 20)):\(number(10, 59)): \(one("Concert", "Lecture", "Market", "Reading", "Walk")) with \(person()), \(family()) Hall, \(place()). Admission \(number(2, 40)) dollars."
      }
  }

  mutating func districts() -> [String] {
    let left = family()
    let right = family()
    return [
      "Results of the vote in \(place()) district, with \(number(60, 100)) percent of the polling stations counted, as given by the electoral commission on \(day()) night.",
      "\(left) \(number(1000, 40000)) votes, \(tenths(60)) percent; \(right) \(number(1000, 40000)) votes, \(tenths(60)) percent; \(family()) \(number(100, 9000)) votes, \(tenths(20)) percent. Turnout was \(tenths(80)) percent, after \(tenths(80)) percent four years ago.",
      "The result is provisional. Complaints may be filed with the commission within ten days, and the official result will be announced by the court at the end of the month.",
    ]
  }
}

// MARK: - People

extension Form {
  mutating func match() -> [String] {
    let home = place()
    let guest = place()
    let scorer = family()
    return [
      "\(scorer) scored \(one("twice", "a late winner", "a hat-trick")) as \(home) beat \(guest) \(number(2, 6))-\(number(0, 1)) on \(day()) to move up to \(one("second", "third", "fourth", "fifth")) place in the table.",
      "\(home) went ahead in the \(number(3, 44))th minute through \(family()) and had several chances to add to the lead before the break. \(guest) replied through \(family()) but were reduced to ten men when \(family()) was sent off after \(number(50, 80)) minutes.",
      "\(home) next play away to \(place()), while \(guest) are at home against \(place()). The attendance was \(number(2000, 60000)).",
    ]
  }

  mutating func obituary() -> [String] {
    let name = person()
    return [
      "\(name), \(number(60, 101)), of \(place()), died \(day()) at \(family()) Memorial Hospital after a short illness, the family said.",
      "Born on \(date()), \(number(1920, 1960)), in \(place()), \(name) worked as a \(one("teacher", "farmer", "nurse", "baker", "mechanic")) for \(number(20, 45)) years and was a member of the church choir and of the volunteer fire brigade.",
      "Survivors include \(number(1, 5)) children, among them \(person()) and \(person()), and \(number(2, 15)) grandchildren. The service will be held at \(number(9, 16)) o'clock on \(day()); in lieu of flowers the family asks for donations to the hospice.",
    ]
  }

  mutating func courtList() -> [String] {
    [
      "The following cases were heard in the district court this week. All persons are presumed innocent until they are proven guilty, and an appeal may be filed within thirty days of the judgment by either party to the case."
    ]
      + (0..<dice.between(4, 9)).map { _ in
        "\(person()), \(number(18, 70)), of \(place()), \(one("theft", "speeding", "trespass", "assault", "fraud")), fined \(number(50, 900)) dollars."
      }
  }

  mutating func police() -> [String] {
    [
      "A \(number(18, 80))-year-old \(one("man", "woman")) from \(place()) was arrested on \(day()) after a \(one("burglary", "robbery", "stabbing", "fire")) in \(family()) Street, police said.",
      "Officers were called to the scene at about \(number(1, 12)):\(number(10, 59)) and found the suspect, identified as \(person()), hiding in a garden. Nobody was hurt, and property worth \(number(100, 9000)) dollars was recovered.",
      "The suspect is to appear before a judge on \(day()). Anyone with information is asked to call the station in \(place()).",
    ]
  }

  mutating func recipe() -> [String] {
    let dish =
      Lexicon.capitalized(dice.one(of: lexicon.contentWords)) + " "
      + one("soup", "cake", "stew", "salad", "pie")
    return [
      "\(dish). Serves \(number(2, 8)). Preparation takes about \(number(10, 60)) minutes, and cooking \(number(15, 180)) minutes.",
      "You need "
        + (0..<dice.between(5, 9)).map { _ in
          "\(number(1, 900)) \(one("grams", "spoons", "cups", "slices")) of \(dice.one(of: lexicon.contentWords))"
        }.joined(separator: ", ") + ", salt and pepper.",
      "Heat the oil in a large pan over medium heat. Add the onions and cook until they are soft. Stir in everything else, cover, and leave for \(number(10, 90)) minutes, stirring now and then. Season with salt and pepper to taste and serve at once with fresh bread.",
    ]
  }

  mutating func horoscope() -> [String] {
    let signs = ["Aries", "Taurus", "Gemini", "Cancer", "Leo", "Virgo", "Libra", "Scorpio"]
    let says = (0..<8).map { _ in
      (0..<dice.between(9, 14)).map { _ in
        dice.chance(45)
          ? dice.one(of: Lexicon.smallWords) : lexicon.contentWords[dice.ranked(600)]
      }.joined(separator: " ")
    }
    return [
      "Here is what the stars have in store for you today. Remember that they incline but do not compel, and that your own effort counts for more than any planet in any house of the sky."
    ]
      + zip(signs, says).map { "\($0): \(Lexicon.capitalized($1))." }
  }
}
