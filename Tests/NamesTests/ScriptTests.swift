import Names
import Testing

@Suite struct `Names in two scripts` {
  @Test(arguments: [
    ("Зеленський", "Зеленский"), ("Зеленський", "Zelensky"), ("Зеленский", "Zelenskyy"),
    ("يرموك", "Yarmouk"), ("اليرموك", "al-Yarmouk"), ("نتنياهو", "Netanyahu"),
    ("נתניהו", "Netanyahu"), ("نتنياهو", "נתניהו"), ("Владимир Путин", "Vladimir Putin"),
    ("بشار الأسد", "Bashar al-Assad"), ("محمد", "Muhammad"), ("Μητσοτάκης", "Mitsotakis"),
    ("Сергей Шойгу", "Sergei Shoigu"), ("Дамаск", "Damascus"), ("دمشق", "Damascus"),
    ("ירושלים", "Jerusalem"), ("Харків", "Kharkiv"), ("روحانی", "Rouhani"),
    ("习近平", "Xi Jinping"), ("習近平", "Xi Jinping"), ("خامنه‌ای", "Khamenei"),
    ("قاسم سلیمانی", "Qasem Soleimani"), ("Тихановская", "Tsikhanouskaya"),
  ])
  func `are one where they are read alike or are known to be`(left: String, right: String) {
    #expect(compare(left, right).outcome == .merge, "\(compare(left, right))")
  }

  @Test(arguments: [
    ("حسن", "Hussein"), ("محمود", "Muhammad"), ("Путин", "Putina"), ("Иванов", "Ivanova"),
    ("حماة", "Hamas"), ("Днепр", "Donetsk"), ("דוד", "Dudu"),
    ("习近平", "Li Keqiang"), ("李强", "Li Qiang Wang"), ("سليم", "Salman"), ("北京", "Beirut"),
    ("Медведев", "Medvedeva"), ("علي", "Alawi"), ("حمص", "Hams"),
  ])
  func `are two where they are read differently`(left: String, right: String) {
    #expect(compare(left, right).outcome != .merge, "\(compare(left, right))")
  }
}
