/// Words of time. Their numbers are in ``TimeWords``.
extension Lexicon {
  static let time: [WordList] = [
    (
      .month,
      """
      january february march april may june july august september october november december jan jan.
      feb feb. mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec
      dec. januar februar märz april mai juni juli oktober dezember jänner janvier février mars
      avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo
      junio julio agosto septiembre octubre noviembre diciembre يناير فبراير مارس أبريل إبريل مايو
      يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر января февраля марта апреля мая июня июля
      августа сентября октября ноября декабря
      """
    ),
    (
      .weekday,
      """
      monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur.
      thurs. fri. sat. sun. montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
      lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes
      sábado domingo
      """
    ),
    (
      .timeUnit,
      """
      second seconds minute minutes hour hours day days week weeks month months quarter quarters
      year years decade decades century centuries night nights weekend weekends
      """
    ),
    (
      .timeReference,
      """
      now currently nowadays recently lately daily annually yearly hourly nightly present past
      future
      """
    ),
    (.season, "spring summer autumn winter fall"),
    (.partOfDay, "morning afternoon evening night noon midnight midday"),
    (.dayWord, "today tomorrow yesterday tonight overnight"),
    (
      .relative,
      """
      last next this past previous current coming that following same preceding upcoming latest
      recent first final each every
      """
    ),
    (.dateModifier, "early late mid earlier later beginning start end middle close"),
    (
      .approximate,
      "about around nearly almost over roughly approximately some least than just only up"
    ),
    (
      .futureSign,
      """
      will would 'll ’ll shall plan plans scheduled due upcoming set going expects expected until by
      deadline next ends begins starts expires
      """
    ),
    (
      .pastSign,
      """
      said was were had did told announced reported killed arrested began ended fell rose met took
      made won lost died came went became since ago closed issued filed signed called
      """
    ),
  ]
}
