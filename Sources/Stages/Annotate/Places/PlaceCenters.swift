internal import Names
internal import Scanning

/// Where countries and the states of the USA lie, as GeoNames has them: about their middle. The
/// gazetteer's own coordinates are where their people live, which is for judging distances.
enum PlaceCenters {
  /// Degrees north and east in ten-thousandths.
  static func center(of place: PlaceSense) -> (latitude: Int, longitude: Int) {
    let key: WordKey?
    switch place.kind {
    case .country: key = WordKey(place.country.text)
    case .division:
      let state = place.country == .unitedStates ? Gazetteer.builtIn.place(id: place.number) : nil
      key = state.map { WordKey($0.name) }
    case .city, .county, .region: key = nil
    }
    guard let key, let center = centers[key] else { return (place.latitude, place.longitude) }
    return (center.0 * 100, center.1 * 100)
  }

  /// ISO code of a country, or name of a state: hundredths of a degree.
  private static let centers: [WordKey: (Int, Int)] = {
    var centers: [WordKey: (Int, Int)] = [:]
    for (name, latitude, longitude) in table { centers[WordKey(name)] = (latitude, longitude) }
    return centers
  }()

  private static let table: [(String, Int, Int)] = [
    ("AE", 2375, 5450), ("AF", 3300, 6600), ("AL", 4100, 2000), ("AM", 4025, 4500),
    ("AO", -1250, 1850), ("AR", -3400, -6400), ("AT", 4733, 1333), ("AU", -2500, 13500),
    ("AZ", 4050, 4750), ("BA", 4425, 1783), ("BD", 2400, 9000), ("BE", 5075, 450),
    ("BF", 1250, -167), ("BG", 4267, 2525), ("BH", 2603, 5055), ("BI", -350, 3000),
    ("BJ", 950, 225), ("BN", 450, 11467), ("BO", -1700, -6500), ("BR", -1000, -5500),
    ("BT", 2750, 9050), ("BW", -2200, 2400), ("BY", 5300, 2800), ("CA", 6000, -9600),
    ("CD", -250, 2350), ("CF", 700, 2100), ("CG", -100, 1550), ("CH", 4700, 800),
    ("CI", 800, -550), ("CL", -3000, -7100), ("CM", 600, 1250), ("CN", 3500, 10500),
    ("CO", 400, -7325), ("CR", 1000, -8400), ("CU", 2200, -7950), ("CY", 3500, 3300),
    ("CZ", 4975, 1500), ("DE", 5150, 1050), ("DJ", 1180, 4250), ("DK", 5600, 1000),
    ("DO", 1900, -7067), ("DZ", 2800, 300), ("EC", -125, -7825), ("EE", 5900, 2600),
    ("EG", 2700, 3000), ("EH", 2500, -1350), ("ER", 1500, 3900), ("ES", 4000, -400),
    ("ET", 800, 3800), ("FI", 6400, 2600), ("FJ", -1800, 17800), ("FR", 4600, 200),
    ("GA", -100, 1175), ("GB", 5476, -270), ("GE", 4200, 4350), ("GH", 810, -120),
    ("GL", 7200, -4000), ("GM", 1350, -1550), ("GN", 1100, -1070), ("GQ", 170, 1030),
    ("GR", 3900, 2200), ("GT", 1550, -9025), ("GY", 500, -5900), ("HK", 2228, 11417),
    ("HN", 1500, -8650), ("HR", 4517, 1550), ("HT", 1900, -7240), ("HU", 4700, 2000),
    ("ID", -500, 12000), ("IE", 5300, -800), ("IL", 3150, 3475), ("IN", 2200, 7900),
    ("IQ", 3300, 4400), ("IR", 3200, 5300), ("IS", 6500, -1800), ("IT", 4283, 1283),
    ("JM", 1825, -7750), ("JO", 3100, 3600), ("JP", 3570, 13975), ("KE", 100, 3800),
    ("KG", 4150, 7500), ("KH", 1300, 10500), ("KP", 4000, 12700), ("KR", 3650, 12775),
    ("KW", 2950, 4775), ("KZ", 4800, 6800), ("LA", 1800, 10500), ("LB", 3383, 3583),
    ("LK", 700, 8100), ("LR", 650, -950), ("LS", -2950, 2825), ("LT", 5600, 2400),
    ("LV", 5700, 2500), ("LY", 2800, 1700), ("MA", 3200, -500), ("MD", 4725, 2860),
    ("ME", 4275, 1925), ("MG", -2000, 4700), ("MK", 4167, 2175), ("ML", 1800, -200),
    ("MM", 2100, 9600), ("MN", 4600, 10500), ("MR", 2000, -1200), ("MU", -2030, 5758),
    ("MW", -1350, 3400), ("MX", 2300, -10200), ("MY", 250, 11250), ("MZ", -1825, 3500),
    ("NA", -2200, 1700), ("NE", 1800, 900), ("NG", 1000, 800), ("NI", 1300, -8500),
    ("NL", 5225, 575), ("NO", 6200, 1000), ("NP", 2800, 8400), ("NZ", -4200, 17400),
    ("OM", 2100, 5700), ("PA", 900, -8000), ("PE", -1000, -7500), ("PG", -600, 14700),
    ("PH", 1300, 12200), ("PK", 3000, 7000), ("PL", 5200, 2000), ("PR", 1825, -6650),
    ("PS", 3192, 3520), ("PT", 3969, -813), ("PY", -2333, -5800), ("QA", 2550, 5125),
    ("RO", 4600, 2500), ("RS", 4482, 2046), ("RU", 6000, 10000), ("RW", -200, 3000),
    ("SA", 2500, 4500), ("SD", 1600, 3000), ("SE", 6200, 1500), ("SG", 137, 10380),
    ("SI", 4608, 1500), ("SK", 4867, 1950), ("SL", 850, -1150), ("SN", 1450, -1425),
    ("SO", 600, 4800), ("SR", 400, -5600), ("SS", 750, 3000), ("SV", 1383, -8892),
    ("SY", 3500, 3800), ("SZ", -2650, 3150), ("TD", 1500, 1900), ("TG", 866, 100),
    ("TH", 1550, 10100), ("TJ", 3900, 7100), ("TL", -883, 12575), ("TM", 4000, 6000),
    ("TN", 3400, 900), ("TR", 3900, 3500), ("TW", 2400, 12100), ("TZ", -600, 3500),
    ("UA", 4900, 3200), ("UG", 125, 3250), ("US", 3976, -9850), ("UY", -3300, -5600),
    ("UZ", 4170, 6380), ("VE", 800, -6600), ("VN", 1617, 10783), ("XK", 4258, 2100),
    ("YE", 1550, 4750), ("ZA", -2900, 2400), ("ZM", -1433, 2850), ("ZW", -1900, 2975),
    ("Alabama", 3275, -8675), ("Alaska", 6400, -15000), ("Arizona", 3450, -11150),
    ("Arkansas", 3475, -9250), ("California", 3725, -11975), ("Colorado", 3900, -10550),
    ("Connecticut", 4167, -7267), ("Delaware", 3900, -7550), ("Florida", 2875, -8250),
    ("Georgia", 3275, -8350), ("Hawaii", 2075, -15650), ("Idaho", 4450, -11425),
    ("Illinois", 4000, -8925), ("Indiana", 4000, -8625), ("Iowa", 4200, -9350),
    ("Kansas", 3850, -9850), ("Kentucky", 3820, -8488), ("Louisiana", 3100, -9200),
    ("Maine", 4550, -6925), ("Maryland", 3900, -7675), ("Massachusetts", 4237, -7111),
    ("Michigan", 4425, -8550), ("Minnesota", 4625, -9425), ("Mississippi", 3275, -8975),
    ("Missouri", 3825, -9250), ("Montana", 4700, -10975), ("Nebraska", 4150, -9975),
    ("Nevada", 3925, -11675), ("New Hampshire", 4367, -7150), ("New Jersey", 4017, -7450),
    ("New Mexico", 3450, -10600), ("New York", 4300, -7550), ("North Carolina", 3550, -8000),
    ("North Dakota", 4750, -10050), ("Ohio", 4025, -8300), ("Oklahoma", 3550, -9750),
    ("Oregon", 4400, -12050), ("Pennsylvania", 4027, -7691), ("Rhode Island", 4175, -7150),
    ("South Carolina", 3400, -8100), ("South Dakota", 4450, -10025), ("Tennessee", 3575, -8625),
    ("Texas", 3125, -9925), ("Utah", 3925, -11175), ("Vermont", 4400, -7275),
    ("Virginia", 3755, -7745), ("Washington", 4750, -12050), ("West Virginia", 3850, -8050),
    ("Wisconsin", 4450, -9000), ("Wyoming", 4300, -10750),
  ]
}
