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
