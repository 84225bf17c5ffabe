/// A name of a place, what it may mean, and what it was decided to mean.
struct PlaceName {
  var senses: [PlaceSense]
  let mentions: Int

  /// What the text says it is in: the senses of the name after its comma.
  var containers: [PlaceSense] = []
  private(set) var choice: PlaceSense?

  /// Whether only a part of the name is a place's: "Laurel" of "Laurel County".
  let isGuess: Bool

  /// What it adds to the evidence for areas, which must not speak for itself.
  var contribution: AreaEvidence.Contribution?

  /// Farthest that a guess may lie from a place that is none, in kilometres.
  private static let farthestGuess = 250

  init(senses: [PlaceSense], mentions: Int, isGuess: Bool) {
    self.senses = senses
    self.mentions = mentions
    self.isGuess = isGuess
  }

  /// Takes back a guess that nothing near supports.
  mutating func doubt(_ anchors: [PlaceSense]) {
    guard isGuess, containers.isEmpty, let place = choice, place.kind == .city else { return }
    let isNear = anchors.contains {
      !$0.isSame(as: place) && kilometres($0, place) <= Self.farthestGuess
    }
    if !isNear { choice = nil }
  }

  mutating func choose(_ evidence: AreaEvidence, _ anchors: [PlaceSense]) {
    var best: (points: Int, place: PlaceSense)?
    for place in senses {
      let points = points(of: place, evidence, anchors)
      if best.map({ points > $0.points }) ?? true { best = (points, place) }
    }
    choice = best?.place
  }

  /// A hundred to a point. The weights are the best that a search one at a time found on LGL and
  /// GeoVirus.
  private func points(
    of place: PlaceSense, _ evidence: AreaEvidence, _ anchors: [PlaceSense]
  ) -> Int {
    var points = 22 * place.magnitude
    switch place.kind {
    case .country:
      points += 3000
      // Georgia, Lebanon and Jordan in a text about the United States.
      if senses.contains(where: { $0.country == .unitedStates }), place.country != .unitedStates,
        evidence.isMostly(.unitedStates, not: place.country, without: contribution)
      {
        points -= 2600
      }
    case .region:
      // Palestine in a text about Texas.
      let isElsewhere =
        place.country != .unitedStates && senses.contains(where: { $0.country == .unitedStates })
        && evidence.isMostly(.unitedStates, not: place.country, without: contribution)
      points += place.country == .none ? 2400 : isElsewhere ? 400 : 1400
    // The divisions that everybody knows; of the others a town may be meant as well.
    case .division: points += Self.knownDivisions.contains(place.country) ? 1300 : 500
    case .county: points += 400
    case .city: break
    }
    points += evidence.points(for: place, without: contribution)
    points += containers.map { fit(of: place, in: $0) }.max() ?? 0
    if place.kind == .city || place.kind == .county, !anchors.isEmpty {
      points += nearness(place, anchors)
    }
    return points
  }

  private static let knownDivisions: Set<CountryCode> = [
    .unitedStates, CountryCode("CA"), CountryCode("GB"), CountryCode("AU"),
  ]

  /// How well a place fits into what the text says it is in.
  private func fit(of place: PlaceSense, in container: PlaceSense) -> Int {
    guard !container.isSame(as: place) else { return 0 }
    switch container.kind {
    case .country:
      return container.country == place.country && place.kind != .country ? 2500 : 0
    case .division:
      guard container.country == place.country, place.kind == .city || place.kind == .county else {
        return 0
      }
      if let division = container.division, let own = place.division {
        return division == own ? 3200 : 0
      }
      // Where the division of one is not known, the nearest is in it.
      return max(0, 3000 - 4 * kilometres(place, container))
    case .county:
      return place.kind == .city && kilometres(place, container) < 80 ? 2600 : 0
    case .region:
      return place.kind != .country && kilometres(place, container) < 800 ? 800 : 0
    case .city:
      return place.kind == .city && kilometres(place, container) < 50 ? 600 : 0
    }
  }

  /// Up to 960 for three anchors at no distance; 480 at 120 kilometres.
  private func nearness(_ place: PlaceSense, _ anchors: [PlaceSense]) -> Int {
    // The three least distances, without sorting all.
    var least = (Int.max, Int.max, Int.max)
    for anchor in anchors where !anchor.isSame(as: place) {
      let distance = kilometres(place, anchor)
      if distance < least.0 {
        least = (distance, least.0, least.1)
      } else if distance < least.1 {
        least = (least.0, distance, least.1)
      } else if distance < least.2 {
        least.2 = distance
      }
    }
    var sum = 0
    var count = 0
    for distance in [least.0, least.1, least.2] where distance < Int.max {
      sum += 960 * 120 / (120 + distance)
      count += 1
    }
    return count == 0 ? 0 : sum / count
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

/// Distance on a plane that is true near both places; within some per cent up to 2,000 km. Half the
/// globe where one of them is nobody knows where.
func kilometres(_ left: PlaceSense, _ right: PlaceSense) -> Int {
  guard !left.isNowhere, !right.isNowhere else { return 20_000 }
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
