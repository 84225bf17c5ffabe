internal import Scanning

/// A unit of measure and what it is in the SI.
struct MeasureUnit: Sendable {
  let name: String
  let dimension: String

  /// SI units in one of it; `nil` for money and shares, which have none.
  let siFactor: Double?
  let siUnit: String?

  /// Added after multiplying: for temperatures.
  var siOffset = 0.0

  static func of(_ key: WordKey) -> MeasureUnit? { table[key] }

  /// `name, spellings, dimension, factor, SI unit`.
  private static let measures: [(String, String, String, Double, String)] = [
    ("mile", "mile miles", "length", 1609.344, "m"),
    ("kilometre", "kilometer kilometers kilometre kilometres km kms", "length", 1000, "m"),
    ("metre", "meter meters metre metres m", "length", 1, "m"),
    ("foot", "foot feet ft", "length", 0.3048, "m"),
    ("inch", "inch inches", "length", 0.0254, "m"),
    ("yard", "yard yards", "length", 0.9144, "m"),
    ("centimetre", "centimeter centimeters centimetre centimetres cm", "length", 0.01, "m"),
    ("millimetre", "millimeter millimeters millimetre millimetres mm", "length", 0.001, "m"),
    ("acre", "acre acres", "area", 4046.8564224, "m2"),
    ("hectare", "hectare hectares ha", "area", 10_000, "m2"),
    ("tonne", "tonne tonnes", "mass", 1000, "kg"),
    ("ton", "ton tons", "mass", 907.18474, "kg"),
    ("kilogram", "kg kilogram kilograms kilo kilos", "mass", 1, "kg"),
    ("gram", "gram grams g", "mass", 0.001, "kg"),
    ("pound", "lb lbs", "mass", 0.45359237, "kg"),
    ("ounce", "ounce ounces oz", "mass", 0.028349523125, "kg"),
    ("litre", "liter liters litre litres", "volume", 0.001, "m3"),
    ("gallon", "gallon gallons", "volume", 0.003785411784, "m3"),
    ("barrel", "barrel barrels", "volume", 0.158987294928, "m3"),
    ("mile per hour", "mph", "speed", 0.44704, "m/s"),
    ("kilometre per hour", "km/h kph", "speed", 0.277777777777778, "m/s"),
    ("knot", "knot knots", "speed", 0.514444444444444, "m/s"),
    ("watt", "watt watts", "power", 1, "W"),
    ("kilowatt", "kw kilowatt kilowatts", "power", 1000, "W"),
    ("megawatt", "mw megawatt megawatts", "power", 1_000_000, "W"),
    ("gigawatt", "gw gigawatt gigawatts", "power", 1_000_000_000, "W"),
    ("horsepower", "hp horsepower", "power", 745.69987158227, "W"),
    ("volt", "volt volts", "voltage", 1, "V"),
    ("hertz", "hertz hz", "frequency", 1, "Hz"),
    ("megahertz", "mhz", "frequency", 1_000_000, "Hz"),
    ("gigahertz", "ghz", "frequency", 1_000_000_000, "Hz"),
    ("percent", "% percent per_cent pct", "share", 0.01, "1"),
  ]

  private static let currencies: [(String, String)] = [
    ("USD", "$ dollar dollars usd"), ("EUR", "€ euro euros eur"), ("GBP", "£ gbp"),
    ("JPY", "¥ yen"), ("CNY", "yuan"), ("INR", "₹ rupee rupees"),
    ("RUB", "₽ ruble rubles rouble roubles"), ("ILS", "₪ shekel shekels"), ("KRW", "₩ won"),
    ("TRY", "lira"), ("SAR", "riyal riyals"), ("CHF", "franc francs"), ("ZAR", "rand"),
  ]

  private static let table: [WordKey: MeasureUnit] = {
    var table: [WordKey: MeasureUnit] = [:]
    for (name, words, dimension, factor, si) in measures {
      WordTable.forEachWord(of: words) { word in
        table[WordKey(word.span, 0..<word.count)] = MeasureUnit(
          name: name, dimension: dimension, siFactor: factor, siUnit: si)
      }
    }
    for (name, words) in currencies {
      WordTable.forEachWord(of: words) { word in
        table[WordKey(word.span, 0..<word.count)] = MeasureUnit(
          name: name, dimension: "money", siFactor: nil, siUnit: nil)
      }
    }
    let celsius = MeasureUnit(
      name: "degree Celsius", dimension: "temperature", siFactor: 1, siUnit: "K", siOffset: 273.15)
    let fahrenheit = MeasureUnit(
      name: "degree Fahrenheit", dimension: "temperature", siFactor: 5 / 9.0, siUnit: "K",
      siOffset: 255.372222222222)
    table[WordKey("celsius")] = celsius
    table[WordKey("fahrenheit")] = fahrenheit
    return table
  }()
}
