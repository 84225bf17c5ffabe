internal import Scanning

/// What words of time and number stand for.
enum TimeWords {
  /// 1 to 12.
  static func month(_ key: WordKey) -> Int? { months[key] }

  /// 0 is Monday.
  static func weekday(_ key: WordKey) -> Int? { weekdays[key] }

  static func unit(_ key: WordKey) -> TimeUnit? { units[key] }

  static func cardinal(_ key: WordKey) -> Int? { cardinals[key] }

  /// "second" and "2nd" are 2; "final" is none.
  static func ordinal(_ key: WordKey) -> Int? { ordinals[key] }

  /// TIMEX3's code of a season.
  static func season(_ key: WordKey) -> String? { seasons[key] }

  /// TIMEX3's code of a part of the day.
  static func partOfDay(_ key: WordKey) -> String? { partsOfDay[key] }

  static func decade(_ key: WordKey) -> Int? { decades[key] }

  private static let months = numbered(
    [
      "january jan jan. januar jänner janvier enero يناير января",
      "february feb feb. februar février febrero فبراير февраля",
      "march mar. märz mars marzo مارس марта",
      "april apr apr. avril abril أبريل إبريل апреля",
      "may mai mayo مايو мая",
      "june jun jun. juni juin junio يونيو июня",
      "july jul jul. juli juillet julio يوليو июля",
      "august aug aug. août agosto أغسطس августа",
      "september sep sep. sept sept. septembre septiembre سبتمبر сентября",
      "october oct oct. oktober octobre octubre أكتوبر октября",
      "november nov nov. novembre noviembre نوفمبر ноября",
      "december dec dec. dezember décembre diciembre ديسمبر декабря",
    ], from: 1)

  private static let weekdays = numbered(
    [
      "monday mon. montag lundi lunes", "tuesday tue. tues. dienstag mardi martes",
      "wednesday wed. mittwoch mercredi miércoles",
      "thursday thu. thur. thurs. donnerstag jeudi jueves", "friday fri. freitag vendredi viernes",
      "saturday sat. samstag sonnabend samedi sábado", "sunday sun. sonntag dimanche domingo",
    ], from: 0)

  private static let cardinals = numbered(
    [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
      "twenty",
    ], from: 0
  ).merging(
    [
      WordKey("thirty"): 30, WordKey("forty"): 40, WordKey("fifty"): 50, WordKey("sixty"): 60,
      WordKey("seventy"): 70, WordKey("eighty"): 80, WordKey("ninety"): 90,
    ], uniquingKeysWith: { first, _ in first })

  private static let ordinals = numbered(
    [
      "first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th",
      "eighth 8th", "ninth 9th", "tenth 10th", "eleventh 11th", "twelfth 12th", "thirteenth 13th",
      "fourteenth 14th", "fifteenth 15th", "sixteenth 16th", "seventeenth 17th", "eighteenth 18th",
      "nineteenth 19th", "twentieth 20th", "21st", "22nd", "23rd", "24th", "25th", "26th", "27th",
      "28th", "29th", "30th", "31st",
    ], from: 1)

  private static let decades = numbered(
    [
      "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
    ], from: 2)

  private static let seasons: [WordKey: String] = [
    WordKey("spring"): "SP", WordKey("summer"): "SU", WordKey("fall"): "FA",
    WordKey("autumn"): "FA", WordKey("winter"): "WI",
  ]

  private static let partsOfDay: [WordKey: String] = [
    WordKey("morning"): "MO", WordKey("afternoon"): "AF", WordKey("evening"): "EV",
    WordKey("night"): "NI", WordKey("noon"): "12:00", WordKey("midday"): "12:00",
    WordKey("midnight"): "24:00",
  ]

  private static let units: [WordKey: TimeUnit] = {
    var units: [WordKey: TimeUnit] = [:]
    for unit in TimeUnit.allCases {
      units[WordKey(unit.rawValue)] = unit
      units[WordKey(unit.plural)] = unit
    }
    return units
  }()

  /// The words of each list, with the list's place counted from `first`.
  private static func numbered(_ lists: [String], from first: Int) -> [WordKey: Int] {
    var numbers: [WordKey: Int] = [:]
    for (place, words) in lists.enumerated() {
      WordTable.forEachWord(of: words) { word in
        numbers[WordKey(word.span, 0..<word.count)] = first + place
      }
    }
    return numbers
  }
}

/// What time is counted in.
enum TimeUnit: String, CaseIterable {
  case second, minute, hour, day, week, month, quarter, year, decade, century, night, weekend

  var plural: String { self == .century ? "centuries" : rawValue + "s" }

  var isOfClock: Bool { self == .second || self == .minute || self == .hour }

  /// Of a TIMEX3 duration.
  var code: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day, .night: "D"
    case .week: "W"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "DE"
    case .century: "CE"
    case .weekend: "WE"
    }
  }

  /// `P3D`, `PT2H`, `PXY`.
  func duration(_ amount: String) -> String { (isOfClock ? "PT" : "P") + amount + code }
}
