internal import Corpus
internal import Scanning

/// Names of several words that no gazetteer of towns has and whose words mislead.
enum KnownNames {
  /// - Parameter key: Of a ``NameCandidate``.
  static func label(of key: UInt64) -> Entity.Label? { labels[key] }

  /// Key of the full name that everybody shortens so: "U.N.".
  static func fullName(of short: WordKey) -> UInt64? { fullNames[short] }

  private static let fullNames: [WordKey: UInt64] = {
    var fullNames: [WordKey: UInt64] = [:]
    for (name, shorts) in [
      ("united states", "us u.s. usa u.s.a. america"),
      ("united kingdom", "uk u.k. britain great_britain"), ("united nations", "un u.n."),
      ("european union", "eu e.u."), ("islamic state", "isis isil daesh daish da'esh da’esh"),
      ("united arab emirates", "uae u.a.e."),
      ("associated press", "ap"), ("agence france presse", "afp"),
    ] {
      WordTable.forEachWord(of: shorts) { short in
        fullNames[WordKey(short.span, 0..<short.count)] = phraseKey(Array(name.utf8))
      }
    }
    return fullNames
  }()

  private static let labels: [UInt64: Entity.Label] = {
    var labels: [UInt64: Entity.Label] = [:]
    for (label, names) in lists {
      WordTable.forEachWord(of: names) { name in labels[phraseKey(name)] = label }
    }
    return labels
  }()

  /// As ``NameCandidate`` makes it of the words' keys.
  private static func phraseKey(_ name: [UInt8]) -> UInt64 {
    var hash = StableHash()
    var start = 0
    for index in 0...name.count where index == name.count || name[index] == 0x20 {
      hash.combine(WordKey(name.span, start..<index).value)
      start = index + 1
    }
    return hash.value
  }

  private static let lists: [(Entity.Label, String)] = [
    (
      .place,
      """
      middle_east gaza_strip golan_heights north_america south_america latin_america central_america
      western_europe eastern_europe central_europe southeast_asia south_asia central_asia east_asia
      west_africa east_africa north_africa southern_africa persian_gulf arabian_peninsula
      arabian_sea black_sea red_sea caspian_sea mediterranean_sea baltic_sea north_sea
      south_china_sea east_china_sea horn_of_africa sinai_peninsula korean_peninsula
      kurdistan_region strait_of_hormuz gulf_of_aden suez_canal panama_canal great_lakes new_england
      west_coast east_coast gulf_coast far_east indian_ocean atlantic_ocean pacific_ocean
      arctic_ocean gulf_of_mexico rocky_mountains sub-saharan_africa levant bay_area
      """
    ),
    (
      .politicalPlace,
      """
      west_bank east_jerusalem united_states united_kingdom soviet_union saudi_arabia
      united_arab_emirates south_ossetia north_ossetia northern_ireland hong_kong ivory_coast
      puerto_rico palestinian_territories vatican_city new_york new_jersey new_mexico new_hampshire
      north_carolina south_carolina north_dakota south_dakota west_virginia rhode_island
      """
    ),
    (
      .group,
      """
      south_korean south_koreans north_korean north_koreans sri_lankan sri_lankans new_zealander
      new_zealanders saudi_arabian south_african south_africans costa_rican sierra_leonean
      south_sudanese puerto_rican puerto_ricans south_ossetian north_ossetian african_american
      african_americans latin_american abkhaz sinhalese native_american native_americans
      """
    ),
    (
      .organisation,
      """
      european_union united_nations white_house security_council islamic_state red_cross
      red_crescent supreme_court state_department world_bank wall_street_journal new_york_times
      arab_league african_union muslim_brotherhood free_syrian_army nusra_front
      associated_press agence_france-presse
      """
    ),
    // Without "al", which is an article.
    (
      .organisation,
      """
      hamas hezbollah hezballah hezbullah hizbollah hizballah hizbullah hizb_allah fatah fateh
      taliban taleban qaeda qaida qa'ida qa’ida qa'eda qa’eda isis isil daesh daish da'esh da’esh
      islamic_state_of_iraq_and_levant islamic_state_of_iraq_and_syria islamic_state_group boko_haram
      qaeda_in_iraq qaida_in_iraq qaeda_in_arabian_peninsula qaeda_in_islamic_maghreb
      shabaab shabab islamic_jihad nusra jabhat_nusra hayat_tahrir_sham ahrar_sham abu_sayyaf
      lashkar_e_taiba jemaah_islamiyah quds_force quds_brigades qassam_brigades revolutionary_guard
      revolutionary_guards syrian_democratic_forces
      """
    ),
    (
      .organisation,
      """
      nato unicef unhcr unrwa undp unesco unifil iaea opec osce asean ecowas interpol world_health_organization world_health_organisation world_food_programme
      world_food_program world_trade_organization international_monetary_fund
      international_criminal_court international_court_of_justice general_assembly
      human_rights_council un_security_council u.n._security_council european_commission
      european_parliament european_central_bank international_committee_of_red_cross
      human_rights_watch amnesty_international arab_league médecins_sans_frontières
      doctors_without_borders save_children oxfam syrian_observatory_for_human_rights
      """
    ),
    (
      .organisation,
      """
      reuters afp xinhua interfax irna bbc cnn msnbc jazeera arabiya washington_post financial_times le_monde der_spiegel haaretz jerusalem_post
      los_angeles_times radio_free_europe voice_of_america deutsche_welle
      """
    ),
  ]
}
