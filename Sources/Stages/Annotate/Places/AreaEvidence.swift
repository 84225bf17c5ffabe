/// How much a document speaks of each country and of each first-level division.
struct AreaEvidence {
  /// What one name adds.
  struct Contribution {
    let country: CountryCode
    let division: Int?
    let weight: Int
  }

  private var countries: [CountryCode: Int] = [:]
  private var divisions: [Int: Int] = [:]
  private var total = 0

  /// Of all divisions.
  private var divided = 0

  /// Weight of the country that the settings say the input is about.
  private static let hinted = 40

  /// From countries, divisions and great cities, before anything is decided.
  ///
  /// - Parameter hint: A country, or none.
  init(unambiguous names: inout [PlaceName], hint: CountryCode) {
    addHint(hint)
    for index in names.indices {
      let name = names[index]
      guard let first = name.senses.first else { continue }
      var area = first
      var weight: Int
      switch first.kind {
      case .country: weight = 10
      case .division: weight = 7
      case .county, .region: weight = name.senses.count == 1 ? 4 : 0
      case .city: weight = first.magnitude > 60 ? 5 : name.senses.count == 1 ? 4 : 0
      }
      if let container = name.containers.first {
        area = container
        weight = 8
      }
      names[index].contribution = add(area, weight * min(5, name.mentions))
    }
  }

  /// From what was decided.
  init(chosen names: inout [PlaceName], hint: CountryCode) {
    addHint(hint)
    for index in names.indices {
      names[index].contribution = names[index].choice.map {
        add($0, 10 * min(5, names[index].mentions))
      }
    }
  }

  private mutating func addHint(_ country: CountryCode) {
    guard country != .none else { return }
    countries[country] = Self.hinted
    total = Self.hinted
  }

  private mutating func add(_ place: PlaceSense, _ weight: Int) -> Contribution {
    let contribution = Contribution(
      country: place.country, division: place.division, weight: weight)
    guard place.country != .none else { return contribution }
    countries[place.country, default: 0] += weight
    total += weight
    if let division = place.division {
      divisions[division, default: 0] += weight
      divided += weight
    }
    return contribution
  }

  private func weight(of country: CountryCode, without own: Contribution?) -> Int {
    let weight = countries[country] ?? 0
    return own.map { $0.country == country ? weight - $0.weight : weight } ?? weight
  }

  /// Up to 1000 for its country and 500 for its division, a hundred to a point.
  func points(for place: PlaceSense, without own: Contribution?) -> Int {
    guard place.country != .none else { return 0 }
    var points = 0
    let country = weight(of: place.country, without: own)
    let rest = total - (own.map { $0.country == .none ? 0 : $0.weight } ?? 0)
    if country > 0, rest > 0 { points += 100 + 900 * country / rest }
    if let division = place.division {
      let hasOwn = own?.division != nil
      let ownWeight = own?.division == division ? own?.weight ?? 0 : 0
      let weight = (divisions[division] ?? 0) - ownWeight
      let others = divided - (hasOwn ? own?.weight ?? 0 : 0)
      if weight > 0, others > 0 { points += 100 + 400 * weight / others }
    }
    return points
  }

  /// Whether most of the text is about one country and hardly any of it about another.
  func isMostly(
    _ country: CountryCode, not other: CountryCode, without own: Contribution?
  ) -> Bool {
    let rest = total - (own.map { $0.country == .none ? 0 : $0.weight } ?? 0)
    let weight = weight(of: country, without: own)
    return rest > 0 && weight * 2 > rest && self.weight(of: other, without: own) * 2 < weight
  }
}
