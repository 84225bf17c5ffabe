internal import Scanning

// Dates as people write them: “12. März 2019”, “March 12, 2019”, “12/03/2019”, “2019年3月12日”,
// “١٢ مارس ٢٠١٩”.

extension DateReader {
  fileprivate enum Token {
    case number(Int, width: Int)
    case month(Int)

    /// `/`, `.` or `-` between two numbers without a space.
    case joint
    case other
  }

  /// The first full date in the words of `bytes`.
  static func worded(_ bytes: [UInt8], language: String?) -> ReadDate? {
    let tokens = tokens(of: bytes)
    for index in tokens.indices {
      if let date = named(tokens, at: index) ?? numeric(tokens, at: index, language) {
        if date.stated(from: "") != nil { return date }
      }
    }
    return nil
  }

  /// Day, month's name, year, in either order; or year, month, day with CJK's signs between.
  private static func named(_ tokens: [Token], at index: Int) -> ReadDate? {
    let near = tokens[index...].prefix(8).filter {
      switch $0 {
      case .number, .month: true
      case .joint, .other: false
      }
    }
    // At most one other word between the parts: “12 de marzo de 2019”.
    guard near.count >= 3, tokens[index...].prefix(6).count(where: \.isPart) >= 3 else {
      return nil
    }
    // Arabic papers give a month by two names: “12 آذار/مارس 2019”.
    var parts = Array(near)
    if case .month(let one) = parts[1], case .month(one) = parts[2], parts.count > 3 {
      parts.remove(at: 2)
    }
    switch (parts[0], parts[1], parts[2]) {
    case (.number(let day, _), .month(let month), .number(let year, 4)) where day <= 31:
      return ReadDate(year: year, month: month, day: day)
    case (.month(let month), .number(let day, _), .number(let year, 4)) where day <= 31:
      return ReadDate(year: year, month: month, day: day)
    case (.number(let year, 4), .month(let month), .number(let day, _)) where day <= 31:
      return ReadDate(year: year, month: month, day: day)
    default:
      return nil
    }
  }

  /// Three numbers with the same sort of mark between: `12.03.2019`, `3/12/2019`, `2019年3月12日`.
  private static func numeric(_ tokens: [Token], at index: Int, _ language: String?) -> ReadDate? {
    guard index + 4 < tokens.count, case .number(let first, let width) = tokens[index],
      case .joint = tokens[index + 1], case .number(let second, _) = tokens[index + 2],
      case .joint = tokens[index + 3], case .number(let third, let lastWidth) = tokens[index + 4]
    else { return nil }
    if width == 4 { return ReadDate(year: first, month: second, day: third) }
    guard lastWidth == 4 else { return nil }
    let isAmerican = language.map { asciiLowercased($0) == "en-us" || $0 == "en" } ?? false
    if second > 12 || (isAmerican && first <= 12) {
      return ReadDate(year: third, month: first, day: second)
    }
    return ReadDate(year: third, month: second, day: first)
  }

  private static func tokens(of bytes: [UInt8]) -> [Token] {
    let text = bytes.span
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count, tokens.count < 60 {
      if let digit = digit(text, at: index) {
        var value = 0
        var width = 0
        var next: (value: Int, byteCount: Int)? = digit
        while let digit = next, width < 9 {
          value = value * 10 + digit.value
          width += 1
          index += digit.byteCount
          next = self.digit(text, at: index)
        }
        tokens.append(.number(value, width: width))
        continue
      }
      let scalar = text.scalar(at: index)
      switch scalar.value {
      case 0x2f, 0x2e, 0x2d, 0x5e74, 0x6708, 0x65e5, 0xb144, 0xc6d4, 0xc77c:
        let isJoint = digit(text, at: index + scalar.byteCount) != nil || scalar.value > 0x80
        tokens.append(isJoint ? .joint : .other)
        index += scalar.byteCount
      case 0...0x2c, 0x3a...0x40, 0xa0:
        index += scalar.byteCount
      default:
        let start = index
        while index < bytes.count, text[index] >= 0x80 || text[index].isASCIILetter { index += 1 }
        if index == start { index += 1 }
        tokens.append(month(bytes[start..<index]).map { .month($0) } ?? .other)
      }
    }
    return tokens
  }

  /// ASCII, Arabic-Indic and Persian digits.
  private static func digit(_ text: Span<UInt8>, at index: Int) -> (value: Int, byteCount: Int)? {
    guard index < text.count else { return nil }
    if text[index].isASCIIDigit { return (Int(text[index] - UInt8(ascii: "0")), 1) }
    let scalar = text.scalar(at: index)
    switch scalar.value {
    case 0x660...0x669: return (Int(scalar.value - 0x660), 2)
    case 0x6f0...0x6f9: return (Int(scalar.value - 0x6f0), 2)
    default: return nil
    }
  }

  private static func month(_ word: ArraySlice<UInt8>) -> Int? {
    monthNames[String(decoding: word.map(\.asciiLowered), as: UTF8.self)]
  }

  private static let monthNames: [String: Int] = {
    var names: [String: Int] = [:]
    for (month, list) in months.enumerated() {
      for name in list.split(separator: " ") { names[String(name)] = month + 1 }
    }
    return names
  }()

  /// English, German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian, Polish, Czech,
  /// Turkish, Russian, Ukrainian, Greek, Arabic (three calendars of names), Persian, Hebrew,
  /// Indonesian, Romanian, Hungarian.
  private static let months = [
    """
    january jan januar jänner jaen janvier janv enero ene janeiro gennaio gen januari stycznia \
    ledna ocak января янв січня ιανουαρίου يناير كانونالثاني جانفي ژانویه ינואר ianuarie január
    """,
    """
    february feb februar feber février fevrier févr fevr febrero fevereiro fev febbraio februari \
    lutego února şubat subat февраля фев лютого φεβρουαρίου فبراير شباط فيفري فوریه פברואר \
    februarie február
    """,
    """
    march mar märz maerz mär mrz mars marzo março marco maart marca března mart марта мар березня \
    μαρτίου مارس آذار اذار مارچ מרץ maret martie március
    """,
    """
    april apr avril avr abril abr aprile kwietnia dubna nisan апреля апр квітня απριλίου أبريل \
    ابريل إبريل نيسان أفريل آوریل אפריל aprilie április
    """,
    """
    may mai mayo maio maggio mag mei maj maja května mayıs мая травня μαΐου μαίου مايو أيار ماي \
    مه מאי május
    """,
    """
    june jun juni juin junio junho giugno giu czerwca června haziran июня июн червня ιουνίου \
    يونيو يونيه حزيران جوان ژوئن יוני iunie június
    """,
    """
    july jul juli juillet juil julio julho luglio lug lipca července temmuz июля июл липня \
    ιουλίου يوليو يوليه تموز جويلية ژوئیه ژوئيه יולי iulie július
    """,
    """
    august aug août aout agosto ago augustus augusti sierpnia srpna ağustos августа авг серпня \
    αυγούστου أغسطس اغسطس آب اب أوت اوت اوت آگوست אוגוסט agustus augusztus
    """,
    """
    september sept sep septembre septiembre setembro set settembre września září eylül сентября \
    сен вересня σεπτεμβρίου سبتمبر أيلول ايلول سپتامبر ספטמבר septembrie szeptember
    """,
    """
    october oct oktober okt octobre octubre outubro out ottobre ott października října ekim \
    октября окт жовтня οκτωβρίου أكتوبر اكتوبر اکتبر אוקטובר octombrie október
    """,
    """
    november nov novembre noviembre novembro listopada listopadu kasım ноября ноя листопада \
    νοεμβρίου نوفمبر נובמבר نوامبر noiembrie
    """,
    """
    december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre desember des \
    grudnia prosince aralık декабря дек грудня δεκεμβρίου ديسمبر דצמבר دسامبر decembrie
    """,
  ]
}

extension DateReader.Token {
  fileprivate var isPart: Bool {
    switch self {
    case .number, .month: true
    case .joint, .other: false
    }
  }
}
