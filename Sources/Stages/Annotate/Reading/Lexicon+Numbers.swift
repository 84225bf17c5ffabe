/// Numbers and measures. Their values are in ``NumberWords`` and ``Units``.
extension Lexicon {
  static let numbers: [WordList] = [
    (
      .cardinal,
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
      sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
      """
    ),
    (
      .ordinal,
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
      fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth 1st 2nd 3rd 4th 5th
      6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th 21st 22nd 23rd 24th
      25th 26th 27th 28th 29th 30th 31st final
      """
    ),
    (.scale, "hundred thousand million billion trillion dozen bn mn hundreds thousands millions"),
    (.vagueCount, "several few many some recent numerous couple dozens scores hundreds thousands"),
    (
      .measure,
      """
      mile miles kilometer kilometers kilometre kilometres km kms meter meters metre metres m foot
      feet ft inch inches yard yards centimeter centimeters centimetre centimetres cm millimeter
      millimeters millimetre millimetres mm acre acres hectare hectares sq square cubic ton tons
      tonne tonnes kg kilogram kilograms kilo kilos gram grams g pound pounds lb lbs ounce ounces oz
      mg liter liters litre litres gallon gallons barrel barrels mph km/h kph knots knot degree
      degrees celsius fahrenheit °c °f percent % per_cent pct watt watts kw mw gw kilowatt kilowatts
      megawatt megawatts gigawatt gigawatts volt volts hertz mhz ghz byte bytes kb mb gb tb
      megabytes gigabytes calorie calories ha nautical
      """
    ),
    (
      .currency,
      """
      $ € £ ¥ ₹ ₽ ₪ ₩ dollar dollars euro euros yen yuan rupee rupees ruble rubles rouble roubles
      peso pesos franc francs shekel shekels riyal riyals dinar dinars lira rand won cents usd eur
      gbp krona kroner
      """
    ),
  ]
}
