internal import Scanning

extension DateReader {
  /// 1 to 12 for the name of a month in any of the languages below, or a short form of it.
  static func month(_ word: Span<UInt8>) -> Int? {
    guard (3...24).contains(word.count) else { return nil }
    let bits = names[WordKey(word, 0..<word.count)]
    return bits == 0 ? nil : bits.trailingZeroBitCount
  }

  /// The name of month `n` has bit `n`.
  private static let names = WordTable(
    months.enumerated().map { (bits: 1 << UInt64($0.offset + 1), words: $0.element) })

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
