internal import Corpus
internal import Scanning

/// Names that are well known, and capitalised words that name nothing the tagger looks for.
///
/// Features of the tagger, not decisions: "Pirates" are a team, and pirates. Written for winnow.
enum ListedNames {
  enum Kind: UInt8 {
    case company = 1
    case team = 2
    case medium = 3
    case body = 4
    case place = 5
    case nothing = 6
  }

  /// Tokens of the longest name.
  static let longest = 6

  /// - Parameter key: Of the tokens' keys, in order.
  static func kind(of key: UInt64) -> Kind? { kinds[key] }

  /// Whether a name of the lists starts with this word.
  static func mayStart(with word: UInt64) -> Bool { starts.contains(word) }

  private static let kinds: [UInt64: Kind] = {
    var kinds: [UInt64: Kind] = [:]
    for (kind, names) in lists {
      WordTable.forEachWord(of: names) { name in kinds[key(of: name)] = kind }
    }
    return kinds
  }()

  private static let starts: Set<UInt64> = {
    var starts: Set<UInt64> = []
    for (_, names) in lists {
      WordTable.forEachWord(of: names) { name in
        if let first = Scanning.tokens(in: name.span).first {
          starts.insert(WordKey(name.span, first).value)
        }
      }
    }
    return starts
  }()

  private static func key(of name: [UInt8]) -> UInt64 {
    var hash = StableHash()
    for token in Scanning.tokens(in: name.span) { hash.combine(WordKey(name.span, token).value) }
    return hash.value
  }

  private static let lists: [(Kind, String)] = [
    (
      .company,
      """
      google microsoft apple amazon facebook meta twitter youtube netflix uber lyft airbnb spotify
      tesla spacex nvidia intel amd ibm oracle cisco dell hp hewlett-packard xerox kodak motorola
      nokia ericsson samsung sony panasonic toshiba hitachi fujitsu nec sharp lg huawei zte xiaomi
      lenovo tencent alibaba baidu yahoo ebay paypal linkedin myspace instagram whatsapp snapchat
      tiktok bytedance reddit tumblr pinterest flickr wikipedia wikimedia wikileaks mozilla skype
      zoom slack dropbox adobe autodesk symantec mcafee vmware salesforce sap siemens philips bosch
      basf bayer novartis roche pfizer merck moderna astrazeneca glaxosmithkline sanofi monsanto
      dupont dow_chemical boeing airbus lockheed lockheed_martin raytheon northrop northrop_grumman
      general_dynamics bae_systems rolls-royce thales saab dassault embraer bombardier
      general_motors ford chrysler toyota honda nissan mazda mitsubishi subaru suzuki hyundai kia
      daewoo volkswagen bmw daimler mercedes mercedes-benz audi porsche volvo fiat ferrari peugeot
      citroen renault skoda harley-davidson exxon exxonmobil exxon_mobil mobil chevron texaco
      conocophillips shell royal_dutch_shell bp british_petroleum total gazprom rosneft lukoil yukos
      petrobras petronas aramco saudi_aramco enron halliburton schlumberger bechtel
      general_electric ge westinghouse caterpillar john_deere goldman_sachs morgan_stanley
      jp_morgan jpmorgan jpmorgan_chase citigroup citibank bank_of_america wells_fargo wachovia
      lehman_brothers bear_stearns merrill_lynch ubs credit_suisse deutsche_bank commerzbank hsbc
      barclays lloyds lloyds_tsb natwest santander bnp_paribas societe_generale société_générale
      ing rabobank nomura aig allianz axa prudential metlife berkshire_hathaway blackrock
      blackstone visa mastercard american_express kpmg deloitte pricewaterhousecoopers accenture
      mckinsey walmart wal-mart target costco kmart sears macy's home_depot lowe's best_buy
      radioshack circuit_city staples tesco sainsbury's asda morrisons carrefour aldi lidl ikea
      marks_and_spencer h&m zara gap nike adidas puma reebok starbucks mcdonald's burger_king kfc
      subway pizza_hut domino's wendy's taco_bell dunkin'_donuts coca-cola pepsi pepsico nestle
      nestlé unilever procter_&_gamble kraft heinz kellogg's danone cadbury anheuser-busch
      heineken carlsberg diageo philip_morris marriott hilton hyatt sheraton disney walt_disney
      pixar dreamworks warner_bros warner_brothers paramount paramount_pictures universal_pictures
      columbia_pictures mgm lionsgate marvel lego hasbro mattel nintendo sega atari
      electronic_arts activision blizzard ubisoft rockstar_games emi virgin_records
      columbia_records atlantic_records capitol_records universal_music sony_music warner_music
      verizon at&t sprint t-mobile comcast vodafone orange telefonica bt british_telecom directv
      british_airways lufthansa air_france klm iberia ryanair easyjet delta_air_lines
      united_airlines american_airlines southwest_airlines jetblue us_airways continental_airlines
      northwest_airlines air_canada qantas emirates_airline cathay_pacific singapore_airlines
      japan_airlines aeroflot alitalia fedex ups dhl amtrak greyhound expedia travelocity orbitz
      tripadvisor craigslist groupon penguin_books random_house harpercollins simon_&_schuster
      macmillan routledge springer elsevier oxford_university_press cambridge_university_press
      """
    ),
    (
      .team,
      """
      yankees new_york_yankees mets new_york_mets red_sox boston_red_sox white_sox
      chicago_white_sox cubs chicago_cubs dodgers los_angeles_dodgers giants san_francisco_giants
      new_york_giants padres san_diego_padres astros houston_astros rangers texas_rangers
      new_york_rangers angels athletics oakland_athletics mariners seattle_mariners cardinals
      st._louis_cardinals arizona_cardinals brewers milwaukee_brewers pirates pittsburgh_pirates reds
      cincinnati_reds phillies philadelphia_phillies braves atlanta_braves marlins florida_marlins
      miami_marlins nationals washington_nationals orioles baltimore_orioles blue_jays
      toronto_blue_jays rays tampa_bay_rays indians cleveland_indians tigers detroit_tigers twins
      minnesota_twins royals kansas_city_royals rockies colorado_rockies diamondbacks expos
      montreal_expos patriots new_england_patriots jets new_york_jets bills buffalo_bills dolphins
      miami_dolphins steelers pittsburgh_steelers ravens baltimore_ravens browns cleveland_browns
      bengals cincinnati_bengals colts indianapolis_colts texans houston_texans titans
      tennessee_titans jaguars jacksonville_jaguars broncos denver_broncos chiefs
      kansas_city_chiefs raiders oakland_raiders chargers san_diego_chargers cowboys dallas_cowboys
      eagles philadelphia_eagles redskins washington_redskins packers green_bay_packers bears
      chicago_bears vikings minnesota_vikings lions detroit_lions saints new_orleans_saints falcons
      atlanta_falcons panthers carolina_panthers buccaneers tampa_bay_buccaneers rams
      st._louis_rams los_angeles_rams 49ers san_francisco_49ers seahawks seattle_seahawks lakers
      los_angeles_lakers clippers celtics boston_celtics knicks new_york_knicks nets sixers 76ers
      bulls chicago_bulls pistons detroit_pistons pacers indiana_pacers cavaliers cavs
      cleveland_cavaliers bucks milwaukee_bucks hawks atlanta_hawks hornets magic orlando_magic heat
      miami_heat wizards spurs san_antonio_spurs rockets houston_rockets mavericks dallas_mavericks
      grizzlies jazz utah_jazz nuggets denver_nuggets timberwolves trail_blazers sonics
      supersonics warriors golden_state_warriors kings suns phoenix_suns thunder raptors bruins
      boston_bruins canadiens montreal_canadiens maple_leafs toronto_maple_leafs senators
      ottawa_senators sabres buffalo_sabres flyers philadelphia_flyers penguins
      pittsburgh_penguins capitals washington_capitals hurricanes islanders devils
      new_jersey_devils blackhawks chicago_blackhawks red_wings detroit_red_wings blues predators
      stars dallas_stars avalanche colorado_avalanche oilers edmonton_oilers flames canucks
      vancouver_canucks ducks sharks coyotes blue_jackets manchester_united manchester_city man_utd
      liverpool_fc arsenal chelsea tottenham tottenham_hotspur everton aston_villa newcastle_united
      west_ham west_ham_united leeds_united sunderland_afc blackburn_rovers bolton_wanderers
      crystal_palace leicester_city nottingham_forest sheffield_united sheffield_wednesday
      derby_county birmingham_city norwich_city ipswich_town queens_park_rangers wigan_athletic
      stoke_city celtic glasgow_rangers hibernian real_madrid barcelona_fc fc_barcelona
      atletico_madrid atlético_madrid sevilla_fc real_sociedad real_betis athletic_bilbao juventus
      ac_milan inter_milan as_roma lazio fiorentina sampdoria napoli_ssc bayern_munich
      borussia_dortmund schalke werder_bremen bayer_leverkusen hamburger_sv vfb_stuttgart
      eintracht_frankfurt hertha_berlin ajax psv_eindhoven feyenoord fc_porto benfica
      sporting_lisbon galatasaray fenerbahce besiktas olympiakos panathinaikos aek_athens
      anderlecht club_brugge olympique_marseille olympique_lyonnais paris_saint-germain psg
      as_monaco girondins_bordeaux spartak_moscow cska_moscow dynamo_kiev dynamo_moscow lokomotiv
      shakhtar_donetsk red_star_belgrade partizan_belgrade dinamo_zagreb hajduk_split sparta_prague
      slavia_prague boca_juniors river_plate flamengo corinthians_paulista santos_fc palmeiras
      la_galaxy dc_united longhorns wolverines buckeyes crimson_tide fighting_irish trojans
      sooners huskers cornhuskers badgers hawkeyes spartans hoosiers boilermakers gators
      seminoles tar_heels blue_devils jayhawks aggies red_raiders bulldogs volunteers all_blacks
      wallabies springboks
      """
    ),
    (
      .medium,
      """
      new_york_times washington_post wall_street_journal los_angeles_times chicago_tribune
      boston_globe usa_today new_york_post daily_news new_yorker newsweek economist
      time_magazine rolling_stone vanity_fair national_geographic forbes fortune bloomberg reuters
      associated_press agence_france-presse xinhua itar-tass tass interfax kyodo yonhap ansa dpa pti
      guardian daily_telegraph sunday_times daily_mail daily_mirror daily_express evening_standard
      financial_times observer le_monde le_figaro libération der_spiegel die_zeit
      süddeutsche_zeitung frankfurter_allgemeine_zeitung bild el_pais el_país el_mundo
      corriere_della_sera la_repubblica haaretz jerusalem_post al-jazeera al_jazeera al_arabiya
      bbc_news bbc cnn cbs_news cbs nbc_news nbc abc_news msnbc fox_news pbs npr hbo mtv vh1 espn
      sky_news itv itn channel_4 cbc ctv rte c-span telesur russia_today voice_of_america
      radio_free_europe deutsche_welle huffington_post buzzfeed politico slate salon vox vice
      gawker wired techcrunch drudge_report breitbart pravda izvestia kommersant novaya_gazeta
      china_daily people's_daily global_times times_of_india hindustan_times japan_times
      asahi_shimbun yomiuri_shimbun straits_times sydney_morning_herald toronto_star
      globe_and_mail irish_times miami_herald dallas_morning_news houston_chronicle
      san_francisco_chronicle philadelphia_inquirer seattle_times denver_post baltimore_sun
      detroit_free_press billboard pitchfork allmusic nme imdb wikinews variety playboy
      """
    ),
    (
      .body,
      """
      congress senate house_of_representatives house_of_commons house_of_lords parliament duma
      knesset bundestag reichstag politburo kremlin white_house pentagon state_department
      treasury fbi cia nsa dea atf irs epa fda cdc fcc ftc sec nasa noaa fema tsa nypd lapd
      scotland_yard mi5 mi6 mossad kgb fsb gru isi interpol europol army navy air_force marine_corps
      coast_guard national_guard royal_navy royal_air_force raf us_army u.s._army us_navy u.s._navy
      us_air_force u.s._air_force red_army wehrmacht luftwaffe ss gestapo idf ira
      eta plo hamas hezbollah fatah taliban al-qaeda al_qaeda isis isil islamic_state boko_haram
      al-shabaab farc pkk ypg ltte tamil_tigers united_nations un u.n. security_council
      general_assembly unicef unesco unhcr who world_health_organization nato european_union eu
      european_commission european_parliament european_central_bank council_of_europe
      european_court_of_human_rights world_bank imf international_monetary_fund wto opec g8 g20
      g7 asean apec african_union arab_league organization_of_american_states commonwealth red_cross
      red_crescent amnesty_international human_rights_watch greenpeace oxfam wwf
      doctors_without_borders supreme_court federal_reserve bank_of_england
      democratic_party republican_party gop democrats republicans labour_party
      conservative_party liberal_democrats tories liberal_party green_party
      communist_party social_democratic_party christian_democratic_union cdu csu spd fdp
      socialist_party national_front ukip bjp congress_party likud kadima african_national_congress
      anc zanu-pf muslim_brotherhood kuomintang kmt fifa uefa ioc international_olympic_committee
      nba nfl nhl mlb mls ncaa wwe ufc pga fia nascar premier_league bundesliga serie_a la_liga
      national_league american_league major_league_baseball national_football_league
      national_basketball_association national_hockey_league aclu nra naacp aipac peta
      boy_scouts girl_scouts salvation_army ymca knights_of_columbus freemasons
      ku_klux_klan church_of_england catholic_church roman_catholic_church anglican_church
      orthodox_church holy_see scientology church_of_scientology church_of_jesus_christ
      harvard harvard_university yale yale_university princeton princeton_university stanford
      stanford_university mit caltech columbia_university cornell cornell_university
      dartmouth_college brown_university duke_university uc_berkeley ucla usc nyu georgetown
      oxford_university cambridge_university university_of_oxford university_of_cambridge
      imperial_college king's_college london_school_of_economics lse sorbonne eton
      ohio_state penn_state notre_dame michigan_state florida_state texas_a&m
      beatles rolling_stones led_zeppelin pink_floyd metallica nirvana pearl_jam radiohead u2
      coldplay oasis abba ac/dc aerosmith guns_n'_roses iron_maiden black_sabbath deep_purple
      foo_fighters green_day red_hot_chili_peppers linkin_park beastie_boys
      public_enemy daft_punk depeche_mode duran_duran fleetwood_mac grateful_dead kraftwerk
      one_direction backstreet_boys spice_girls destiny's_child black_eyed_peas
      """
    ),
    (
      .place,
      """
      europe asia africa america north_america south_america latin_america central_america
      antarctica oceania australasia middle_east near_east far_east balkans baltics caucasus
      scandinavia siberia sahara sahel sinai crimea donbass chechnya dagestan kashmir tibet
      xinjiang punjab sindh balochistan waziristan kurdistan mesopotamia palestine gaza
      gaza_strip west_bank golan_heights transylvania bavaria saxony prussia catalonia andalusia
      basque_country brittany normandy provence alsace lombardy tuscany sicily sardinia corsica
      crete cyprus flanders wallonia wales scotland england northern_ireland ulster yorkshire
      lancashire cornwall devon kent essex sussex surrey norfolk suffolk highlands hebrides
      orkney shetland channel_islands isle_of_man isle_of_wight new_england midwest
      deep_south appalachia silicon_valley bay_area wall_street broadway hollywood manhattan
      brooklyn queens bronx staten_island harlem long_island beverly_hills cape_cod everglades
      grand_canyon yellowstone yosemite niagara_falls mississippi_river missouri_river ohio_river
      hudson_river potomac rio_grande amazon_river nile thames rhine danube seine volga ganges
      indus tigris euphrates yangtze mekong lake_michigan lake_superior lake_erie lake_ontario
      lake_huron lake_victoria great_lakes pacific atlantic pacific_ocean atlantic_ocean
      indian_ocean arctic mediterranean mediterranean_sea black_sea red_sea caspian_sea north_sea
      baltic_sea south_china_sea persian_gulf gulf_of_mexico english_channel caribbean alps
      pyrenees himalayas andes rocky_mountains mount_everest kilimanjaro earth mars moon venus
      jupiter central_park times_square ground_zero world_trade_center empire_state_building
      golden_gate_bridge eiffel_tower buckingham_palace downing_street trafalgar_square
      heathrow gatwick wembley guantanamo guantanamo_bay chernobyl auschwitz u.s. u.s.a. usa uk
      u.k. uae ussr soviet_union czechoslovakia yugoslavia ottoman_empire roman_empire
      british_empire british_columbia ontario quebec alberta manitoba saskatchewan nova_scotia
      new_brunswick newfoundland labrador queensland new_south_wales tasmania puerto_rico guam
      """
    ),
    (
      .nothing,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may
      june july august september october november december christmas easter thanksgiving halloween
      ramadan hanukkah passover diwali super_bowl world_series world_cup stanley_cup olympics
      olympic_games winter_olympics summer_olympics paralympics champions_league europa_league
      euro wimbledon us_open french_open grand_prix nobel_prize nobel_peace_prize pulitzer_prize
      academy_award academy_awards oscar oscars emmy grammy grammy_award tony_award golden_globe
      world_war_i world_war_ii world_war cold_war civil_war vietnam_war gulf_war korean_war
      great_depression industrial_revolution renaissance middle_ages holocaust brexit watergate
      windows windows_xp vista linux unix mac_os ios android iphone ipad ipod macbook kindle xbox
      playstation wii gmail outlook photoshop excel powerpoint word explorer firefox chrome
      safari java python javascript html xml http url usb dvd cd vhs tv pc atm gps sms pdf wifi
      wi-fi bluetooth internet web hiv aids covid covid-19 coronavirus ebola sars mers dna rna mri
      bible quran koran torah old_testament new_testament constitution bill_of_rights
      first_amendment second_amendment magna_carta kyoto_protocol geneva_convention patriot_act
      english french german spanish italian russian chinese japanese arabic hebrew latin greek
      islam christianity judaism buddhism hinduism god lord jesus allah christ satan ceo cfo coo
      mp mep gdp ok lol omg rt ps fyi asap mr mrs ms dr jr sr phd md usd eur gbp
      am pm est pst gmt utc bc ad bmx rpg fps mmorpg star_wars star_trek harry_potter
      lord_of_the_rings game_of_thrones simpsons south_park family_guy american_idol
      x_factor boeing_747 ak-47 xmas
      """
    ),
  ]
}
