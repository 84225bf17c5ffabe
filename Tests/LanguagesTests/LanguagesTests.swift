import Languages
import Testing

@Suite struct `Identifying a language` {
  @Test(arguments: [
    "en": "The ministers met on Tuesday to talk about the water supply of the three northern towns.",
    "de": "Die Minister trafen sich am Dienstag, um über die Wasserversorgung der Städte zu sprechen.",
    "fr": "Les ministres se sont réunis mardi pour parler de l'eau dans les trois villes du nord.",
    "es": "Los ministros se reunieron el martes para hablar del agua en las tres ciudades del norte.",
    "ar": "اجتمع الوزراء يوم الثلاثاء للحديث عن إمدادات المياه في المدن الشمالية الثلاث.",
    "ru": "Министры встретились во вторник, чтобы поговорить о водоснабжении трёх северных городов.",
    "he": "השרים נפגשו ביום שלישי כדי לדבר על אספקת המים לשלוש הערים הצפוניות.",
    "zh-Hans": "部长们星期二开会讨论北部三个城镇的供水问题，并决定下个月再次见面。",
  ])
  func `gives the language's tag`(code: String, sample: String) throws {
    let found = try #require(identify(sample))
    #expect(found.code == code)
    #expect(found.score > 800)
  }

  /// Two of one family, told apart by a word here and there.
  @Test(arguments: [
    "sh": "Ministri su se sastali u utorak kako bi razgovarali o vodi u tri grada na sjeveru zemlje.",
    "ms": "Para menteri bertemu pada hari Selasa untuk membahas air di tiga kota di utara negara itu.",
    "no": "Ministrene møttes tirsdag for å snakke om vannet i de tre byene nord i landet.",
  ])
  func `gives one of a family or the family`(family: String, sample: String) throws {
    #expect(macrolanguage(of: try #require(identify(sample)).code) == family)
  }

  /// CLD2 makes one of two such languages itself; of three it leaves two.
  @Test func `gives the family of a text in several of it`() throws {
    let bosnian = """
      Šta se desilo u općini Tuzla, pitali su građani. Uvjeti su bili teški, ali su ljudi saopćili \
      da će ostati. Historija Bosne je lahka za pamtiti, kahva je mehka, hljeb je skup. \
      Predsjedavajući Vijeća ministara BiH kazao je u Sarajevu da će sjednica biti u januaru.
      """
    let croatian = """
      Ministri su se sastali u utorak kako bi razgovarali o opskrbi vodom u tri grada na sjeveru \
      zemlje, tijekom tjedna će se očitovati tko je kriv.
      """
    let serbian = """
      Ministri su se sastali u utorak da bi razgovarali o snabdevanju vodom u tri grada na severu \
      zemlje, tokom nedelje će se izjasniti ko je kriv.
      """
    let texts = [bosnian] + Array(repeating: croatian, count: 3) + [serbian, serbian]
    let found = try #require(identify(texts.joined(separator: " ")))
    #expect(found.code == "sh")
    #expect(found.score > 800)
  }

  @Test func `knows no family of a language that stands alone`() {
    #expect(macrolanguage(of: "de") == nil)
  }

  @Test(arguments: ["", " ", "ok", "12345 67890 12345 67890 12345 67890", "\u{fffd}"])
  func `gives nothing for too little text`(sample: String) {
    #expect(identify(sample) == nil)
  }

  @Test func `cuts a long text between characters`() {
    for letters in 8190...8193 {
      #expect(identify(String(repeating: "7", count: letters) + "مياه المدينة") == nil)
    }
  }
}
