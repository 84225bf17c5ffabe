internal import Names

/// A name of a place, what it may mean, and what it was decided to mean.
struct PlaceName {
  var senses: [Place]
  let mentions: Int

  /// The country or state that the text says it is in.
  var container: Place?
  private(set) var choice: Place?

  /// Whether only a part of the name is a place's: "Laurel" of "Laurel County".
  let isGuess: Bool

  /// What it adds to the evidence for a country, which must not speak for itself.
  var contribution: (country: String, weight: Int)?

  /// Farthest that a guess may lie from a place that is none, in kilometres.
  private static let farthestGuess = 250

  init(senses: [Place], mentions: Int, isGuess: Bool) {
    self.senses = senses
    self.mentions = mentions
    self.isGuess = isGuess
  }

  /// Takes back a guess that nothing near supports.
  mutating func doubt(_ anchors: [Place]) {
    guard isGuess, container == nil, let place = choice, place.kind == .city else { return }
    let isNear = anchors.contains {
      $0.id != place.id && kilometres($0, place) <= Self.farthestGuess
    }
    if !isNear { choice = nil }
  }

  mutating func choose(_ evidence: CountryEvidence, _ anchors: [Place]) {
    var best: (points: Int, place: Place)?
    for place in senses {
      let points = points(of: place, evidence, anchors)
      if best.map({ points > $0.points }) ?? true { best = (points, place) }
    }
    choice = best?.place
  }

  /// A hundred to a point.
  private func points(of place: Place, _ evidence: CountryEvidence, _ anchors: [Place]) -> Int {
    var points = 22 * logarithm(place.population)
    switch place.kind {
    case .country:
      points += 3000
      // Georgia, Lebanon and Jordan in a text about the United States.
      if senses.contains(where: { $0.country == "US" }), place.country != "US",
        evidence.isMostly("US", not: place.country, without: contribution)
      {
        points -= 2600
      }
    case .division: points += 700
    case .city: break
    }
    points += evidence.points(for: place.country, without: contribution)
    if let container, container.id != place.id {
      if container.kind == .country {
        if container.country == place.country { points += 2500 }
      } else if container.country == place.country, place.kind == .city {
        // States are known by where their people live: the nearest place of the name is in it.
        points += max(0, 3000 - 4 * kilometres(place, container))
      }
    }
    if place.kind == .city, !anchors.isEmpty {
      points += nearness(place, anchors)
    }
    return points
  }

  /// Up to 960 for three anchors at no distance; 480 at 120 kilometres.
  private func nearness(_ place: Place, _ anchors: [Place]) -> Int {
    let distances = anchors.lazy.filter { $0.id != place.id }.map { kilometres(place, $0) }.sorted()
    let nearest = distances.prefix(3)
    guard !nearest.isEmpty else { return 0 }
    return nearest.reduce(0) { $0 + 960 * 120 / (120 + $1) } / nearest.count
  }
}

/// How much a document speaks of each country.
struct CountryEvidence {
  private var weights: [String: Int] = [:]
  private var total = 0

  /// From countries, states and great cities, before anything is decided.
  init(unambiguous names: inout [PlaceName]) {
    for index in names.indices {
      let name = names[index]
      guard let first = name.senses.first else { continue }
      var country = first.country
      var weight: Int
      switch first.kind {
      case .country: weight = 10
      case .division: weight = 7
      case .city: weight = first.population > 1_000_000 ? 5 : name.senses.count == 1 ? 4 : 0
      }
      if let container = name.container {
        country = container.country
        weight = 8
      }
      names[index].contribution = add(country, weight * min(5, name.mentions))
    }
  }

  /// From what was decided.
  init(chosen names: inout [PlaceName]) {
    for index in names.indices {
      names[index].contribution = names[index].choice.map {
        add($0.country, 10 * min(5, names[index].mentions))
      }
    }
  }

  private mutating func add(_ country: String, _ weight: Int) -> (country: String, weight: Int) {
    weights[country, default: 0] += weight
    total += weight
    return (country, weight)
  }

  private func weight(_ country: String, without own: (country: String, weight: Int)?) -> Int {
    let weight = weights[country] ?? 0
    return own.map { $0.country == country ? weight - $0.weight : weight } ?? weight
  }

  /// Up to 700, a hundred to a point.
  func points(for country: String, without own: (country: String, weight: Int)?) -> Int {
    let weight = weight(country, without: own)
    let rest = total - (own?.weight ?? 0)
    guard weight > 0, rest > 0 else { return 0 }
    return 100 + 600 * weight / rest
  }

  /// Whether most of the text is about one country and hardly any of it about another.
  func isMostly(
    _ country: String, not other: String, without own: (country: String, weight: Int)?
  ) -> Bool {
    let rest = total - (own?.weight ?? 0)
    let weight = weight(country, without: own)
    return rest > 0 && weight * 2 > rest && self.weight(other, without: own) * 2 < weight
  }
}

// MARK: - Measures in whole numbers

/// Ten times the decimal logarithm, at least 20.
func logarithm(_ number: Int) -> Int {
  let value = UInt64(max(100, number))
  let whole = 63 - value.leadingZeroBitCount
  let fraction = whole >= 4 ? Int(value >> UInt64(whole - 4)) & 15 : 0
  return (16 * whole + fraction) * 301 / 1600
}

/// Distance on a plane that is true near both places; within some per cent up to 2,000 km.
func kilometres(_ left: Place, _ right: Place) -> Int {
  let north = (left.latitude - right.latitude) * 111 / 10_000
  var east = abs(left.longitude - right.longitude)
  if east > 1_800_000 { east = 3_600_000 - east }
  let latitude = abs(left.latitude + right.latitude) / 20_000
  let scaled = east * 111 / 10_000 * cosine(latitude) / 1000
  return squareRoot(north * north + scaled * scaled)
}

/// Of whole degrees 0 to 90, in thousandths: Bhaskara's approximation, off by 2 at most.
private func cosine(_ degrees: Int) -> Int {
  let square = 4 * degrees * degrees
  return 1000 * (32_400 - square) / (32_400 + degrees * degrees)
}

private func squareRoot(_ number: Int) -> Int {
  guard number > 0 else { return 0 }
  var root = 1 << ((64 - number.leadingZeroBitCount) / 2 + 1)
  while true {
    let next = (root + number / root) / 2
    if next >= root { return root }
    root = next
  }
}
