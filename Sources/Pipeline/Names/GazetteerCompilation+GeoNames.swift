internal import Files
internal import Names

extension GazetteerCompilation {
  /// `allCountries.txt` or that of one country: 19 columns.
  mutating func addGeoNames(_ lines: SourceLines) throws {
    while let line = try lines.next() {
      if line.isEmpty { continue }
      let columns = line.columns
      guard columns.count >= 15, let number = UInt32(columns[0]) else {
        throw ImportProblem(
          sentence: "expected 19 columns of GeoNames, found \(columns.count); unzip it first")
      }
      numbers.append(number)
      countries.append(Self.code(columns[8]))
      var names = columns[3].split(separator: ",").map(String.init)
      names.append(columns[2])
      try writer.add(
        GazetteerEntry(
          id: "gn:\(number)", name: columns[1], names: names.filter(Self.isName),
          kind: Self.kind(columns[6], columns[7]), country: columns[8],
          latitude: Self.tenThousandths(columns[4]), longitude: Self.tenThousandths(columns[5]),
          population: Int(columns[14]) ?? 0, licence: licenceIndex))
    }
  }

  /// `alternateNamesV2.txt`, for the places that were read before.
  mutating func addAlternateNames(_ lines: SourceLines) throws {
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    let sorted = order.map { numbers[$0] }
    while let line = try lines.next() {
      if line.isEmpty { continue }
      let columns = line.columns
      guard columns.count >= 4, let number = UInt32(columns[1]) else {
        throw ImportProblem(sentence: "expected 10 columns of alternateNamesV2")
      }
      let isHistoric = columns.count > 7 && columns[7] == "1"
      guard !Self.codes.contains(columns[2]), !isHistoric, Self.isName(columns[3]),
        let place = Self.index(of: number, in: sorted)
      else { continue }
      let entry = order[place]
      try writer.add(columns[3], to: entry, in: Self.country(countries[entry]))
    }
  }

  /// What stands where a language should: no names.
  private static let codes: Set<String> = [
    "link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "abbr", "phon", "piny",
  ]

  private static func index(of number: UInt32, in sorted: [UInt32]) -> Int? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == number ? low : nil
  }

  /// Codes are no names, nor are machine romanisations, which begin with a small letter.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name.utf8.count >= 3 else { return false }
    if name.contains("://") { return false }
    if first.value < 0x80 {
      guard first.properties.isUppercase || first == "'" || first == "`" else { return false }
      return name.unicodeScalars.contains { $0.properties.isLowercase }
    }
    return true
  }

  private static func kind(_ category: String, _ code: String) -> GazetteerEntry.Kind {
    switch category {
    case "P": .city
    case "A" where code.hasPrefix("PCL"): .country
    case "A" where code == "ADM1": .division
    default: .feature
    }
  }

  static func tenThousandths(_ degrees: String) -> Int {
    guard let number = Double(degrees), number.magnitude <= 180 else { return 0 }
    return Int((number * 10_000).rounded())
  }

  static func code(_ country: String) -> UInt16 {
    country.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }

  static func country(_ code: UInt16) -> String {
    code == 0 ? "" : String(decoding: [UInt8(code >> 8), UInt8(code & 0xff)], as: UTF8.self)
  }
}
