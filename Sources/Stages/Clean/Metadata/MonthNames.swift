internal import Scanning

extension DateReader {
  /// 1 to 12 for the name of a month in any of the languages below, or a short form of it.
  static func month(_ word: Span<UInt8>) -> Int? {
    guard (3...36).contains(word.count) else { return nil }
    let bits = bits(of: word)
    return bits == 0 ? nil : bits.trailingZeroBitCount
  }

  private static func bits(of word: Span<UInt8>) -> UInt64 {
    for index in word.indices where word[index] >= 0x80 {
      let folded = smallLetters(of: word)
      return names[WordKey(folded.span, 0..<folded.count)]
    }
    return names[WordKey(word, 0..<word.count)]
  }

  /// Capitals of Latin, Greek and Cyrillic as small letters, as far as months' names have them:
  /// “Μαρτίου”, “Şubat”, “MÄRZ”, “Марта”.
  private static func smallLetters(of word: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < word.count {
      let scalar = word.scalar(at: index)
      index += scalar.byteCount
      switch scalar.value {
      case 0x41...0x5a, 0xc0...0xde, 0x391...0x3a9, 0x410...0x42f:
        result.append(scalar: scalar.value + 0x20)
      case 0x404...0x407:
        result.append(scalar: scalar.value + 0x50)
      case 0x100...0x137, 0x14a...0x177:
        result.append(scalar: scalar.value | 1)
      case 0x139...0x148, 0x179...0x17e:
        result.append(scalar: scalar.value + scalar.value % 2)
      default:
        result.append(scalar: scalar.value)
      }
    }
    return result
  }

  /// The name of month `n` has bit `n`.
  private static let names = WordTable(
    months.enumerated().map { (bits: 1 << UInt64($0.offset + 1), words: $0.element) })

  /// English, German, French, Spanish, Portuguese, Italian, Catalan, Dutch, Scandinavian, Finnish,
  /// Baltic and Slavic languages, Turkish, Greek, Arabic (three calendars of names), Persian, Hebrew,
  /// Hindi, Bengali, Urdu, Thai, Indonesian, Malay, Romanian, Hungarian. Croatian “listopada” is
  /// missing: in Polish and Czech it is another month.
  private static let months = [
    """
    january jan januar jänner jaen janvier janv enero ene janeiro gennaio gen januari stycznia \
    ledna ocak января янв січня ιανουαρίου يناير كانونالثاني جانفي ژانویه ינואר ianuarie január \
    tammikuuta januára januarja јануара јануари януари студзеня sausio janvāris janvārī jaanuar \
    gener जनवरी জানুয়ারি جنوری มกราคม בינואר siječnja
    """,
    """
    february feb februar feber février fevrier févr fevr febrero fevereiro fev febbraio februari \
    lutego února şubat subat февраля фев лютого φεβρουαρίου فبراير شباط فيفري فوریه פברואר \
    februarie február helmikuuta februára februarja фебруара февруари лютага vasario februāris \
    februārī veebruar febrer फरवरी फ़रवरी ফেব্রুয়ারি فروری กุมภาพันธ์ בפברואר veljače februara
    """,
    """
    march mar märz maerz mär mrz mars marzo março marco maart marca března mart марта мар \
    березня μαρτίου مارس آذار اذار مارچ מרץ maret martie március maaliskuuta marta сакавіка март \
    kovo marts martā märts març mac मार्च মার্চ มีนาคม במרץ ožujka
    """,
    """
    april apr avril avr abril abr aprile kwietnia dubna nisan апреля апр квітня απριλίου أبريل \
    ابريل إبريل نيسان أفريل آوریل אפריל aprilie április huhtikuuta apríla aprila априла април \
    красавіка balandžio aprīlis aprīlī aprill अप्रैल এপ্রিল اپریل เมษายน באפריל travnja
    """,
    """
    may mai mayo maio maggio mag mei maj maja května mayıs мая травня μαΐου μαίου مايو أيار ماي \
    مه מאי május toukokuuta mája май мај gegužės maijs maijā maig मई মে مئی พฤษภาคม במאי svibnja
    """,
    """
    june jun juni juin junio junho giugno giu czerwca června haziran июня июн червня ιουνίου \
    يونيو يونيه حزيران جوان ژوئن יוני iunie június kesäkuuta júna juna junija юни јуна јуни \
    чэрвеня birželio jūnijs jūnijā juuni juny जून জুন جون มิถุนายน ביוני lipnja
    """,
    """
    july jul juli juillet juil julio julho luglio lug lipca července temmuz июля июл липня \
    ιουλίου يوليو يوليه تموز جويلية ژوئیه ژوئيه יולי iulie július heinäkuuta júla jula julija \
    јула јули юли ліпеня liepos jūlijs jūlijā juuli juliol julai जुलाई জুলাই جولائی กรกฎาคม \
    ביולי srpnja
    """,
    """
    august aug août aout agosto ago augustus augusti sierpnia srpna ağustos августа авг серпня \
    αυγούστου أغسطس اغسطس آب اب أوت اوت آگوست אוגוסט agustus augusztus elokuuta avgusta август \
    жніўня rugpjūčio augusts augustā agost ogos अगस्त আগস্ট اگست สิงหาคม באוגוסט kolovoza
    """,
    """
    september sept sep septembre septiembre setembro set settembre września září eylül сентября \
    сен вересня σεπτεμβρίου سبتمبر أيلول ايلول سپتامبر ספטמבר septembrie szeptember syyskuuta \
    septembra септембра септември верасня rugsėjo septembris septembrī setembre सितंबर सितम्बर \
    সেপ্টেম্বর ستمبر กันยายน בספטמבר rujna
    """,
    """
    october oct oktober okt octobre octubre outubro out ottobre ott października října ekim \
    октября окт жовтня οκτωβρίου أكتوبر اكتوبر اکتبر אוקטובר octombrie október lokakuuta októbra \
    oktobra октобра октомври кастрычніка spalio oktobris oktobrī oktoober अक्टूबर अक्तूबर \
    অক্টোবর اکتوبر ตุลาคม באוקטובר
    """,
    """
    november nov novembre noviembre novembro listopada listopadu kasım ноября ноя листопада \
    νοεμβρίου نوفمبر נובמבר نوامبر noiembrie marraskuuta novembra новембра ноември лістапада \
    lapkričio novembris novembrī नवंबर नवम्बर নভেম্বর نومبر พฤศจิกายน בנובמבר studenoga studenog
    """,
    """
    december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre desember des \
    grudnia prosince aralık декабря дек грудня δεκεμβρίου ديسمبر דצמבר دسامبر decembrie \
    joulukuuta decembra децембра декември снежня gruodžio decembris decembrī detsember desembre \
    disember दिसंबर दिसम्बर ডিসেম্বর ธันวาคม בדצמבר prosinca
    """,
  ]
}
