/// Names that every newsroom knows: countries, peoples, creeds, a few organisations.
extension Lexicon {
  static let names: [WordList] = [
    (
      .country,
      """
      Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan
      Bahamas Bahrain Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia
      Botswana Brazil Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia
      Comoros Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica Ecuador Egypt Eritrea
      Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece
      Greenland Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran
      Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait
      Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg
      Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Micronesia Moldova
      Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nauru Nepal Netherlands
      Nicaragua Niger Nigeria Norway Oman Pakistan Palau Palestine Panama Paraguay Peru Philippines
      Poland Portugal Qatar Romania Russia Rwanda Samoa Senegal Serbia Seychelles Singapore Slovakia
      Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania
      Thailand Togo Tonga Tunisia Turkey Turkmenistan Tuvalu Uganda Ukraine Uruguay Uzbekistan
      Vanuatu Venezuela Vietnam Yemen Zambia Zimbabwe US U.S. USA U.S.A. UK U.K. Britain England
      Scotland Wales UAE U.A.E. Burma Holland Macedonia Vatican Swaziland Korea America USSR
      Yugoslavia Czechoslovakia
      """
    ),
    (
      .demonym,
      """
      Afghan Afghans Albanian Albanians Algerian Algerians American Americans Angolan Angolans
      Argentine Argentines Argentinian Argentinians Armenian Armenians Aussie Aussies Australian
      Australians Austrian Austrians Azerbaijani Azerbaijanis Azeri Azeris Bahamian Bahraini
      Bahrainis Bangladeshi Bangladeshis Barbadian Belarusian Belarusians Belarussian Belgian
      Belgians Belizean Beninese Bhutanese Bolivian Bolivians Bosnian Bosnians Botswanan Brazilian
      Brazilians Brit British Briton Britons Brits Dutchmen Englishman Englishmen Englishwoman
      Frenchmen Frenchwoman Icelander Icelanders Irishmen Irishwoman Scot Scotsman Welshman Welshmen
      Bruneian Bulgarian Bulgarians Burkinabe Burmese Burundian Burundians Cambodian Cambodians
      Cameroonian Cameroonians Canadian Canadians Chadian Chadians Chilean Chileans Chinese
      Colombian Colombians Congolese Croat Croatian Croatians Croats Cuban Cubans Cypriot Cypriots
      Czech Czechs Dane Danes Danish Djiboutian Dutch Dutchman Ecuadorean Ecuadoreans Ecuadorian
      Egyptian Egyptians Emirati Emiratis English Equatoguinean Eritrean Eritreans Estonian
      Estonians Ethiopian Ethiopians Fijian Filipino Filipinos Finn Finnish Finns French Frenchman
      Gabonese Gambian Georgian Georgians German Germans Ghanaian Ghanaians Greek Greeks Guatemalan
      Guatemalans Guinean Guyanese Haitian Haitians Honduran Hondurans Hungarian Hungarians
      Icelandic Indian Indians Indonesian Indonesians Iranian Iranians Iraqi Iraqis Irish Irishman
      Israeli Israelis Italian Italians Ivorian Ivorians Jamaican Jamaicans Japanese Jordanian
      Jordanians Kazakh Kazakhs Kazakhstani Kenyan Kenyans Kiwi Kosovan Kosovar Kosovars Kuwaiti
      Kuwaitis Kyrgyz Lao Laotian Laotians Latvian Latvians Lebanese Liberian Liberians Libyan
      Libyans Lithuanian Lithuanians Luxembourgish Macedonian Macedonians Malagasy Malawian
      Malaysian Malaysians Maldivian Malian Malians Maltese Mauritanian Mauritian Mexican Mexicans
      Moldovan Moldovans Mongolian Mongolians Montenegrin Moroccan Moroccans Mozambican Namibian
      Nepalese Nepali Nicaraguan Nicaraguans Nigerian Nigerians Nigerien Norwegian Norwegians Omani
      Omanis Pakistani Pakistanis Palestinian Palestinians Panamanian Paraguayan Peruvian Peruvians
      Philippine Pole Poles Polish Portuguese Qatari Qataris Romanian Romanians Russian Russians
      Rwandan Rwandans Saudi Saudis Scots Scottish Senegalese Serb Serbian Serbians Serbs
      Singaporean Singaporeans Slovak Slovakian Slovaks Slovene Slovenes Slovenian Somali Somalis
      Spaniard Spaniards Spanish Sudanese Swede Swedes Swedish Swiss Syrian Syrians Taiwanese Tajik
      Tajiks Tanzanian Tanzanians Thai Thais Togolese Tunisian Tunisians Turk Turkish Turkmen Turks
      Ugandan Ugandans Ukrainian Ukrainians Uruguayan Uzbek Uzbeks Venezuelan Venezuelans Vietnamese
      Welsh Yemeni Yemenis Zambian Zambians Zimbabwean Zimbabweans
      """
    ),
    (
      .religion,
      """
      Muslim Muslims Christian Christians Jewish Jew Jews Catholic Catholics Protestant Protestants
      Hindu Hindus Sikh Sikhs Buddhist Buddhists Sunni Sunnis Shiite Shiites Shia Shi'ite Alawite
      Alawites Druze Yazidi Yazidis Kurd Kurds Kurdish Arab Arabs Orthodox Islamist Islamists
      Islamic Salafist Republican Republicans Democrat Democrats Tory Tories Communist Communists
      Socialist Socialists Zionist Nazi Nazis Hispanic Latino Latinos European Europeans African
      Africans Asian Asians Hutu Tutsi Pashtun Uzbeks Tamil Uighur Uyghur Chechen Chechens Rohingya
      Evangelical Mormon Mormons Baptist Methodist Lutheran Anglican Marxist Maoist Soviet Western
      """
    ),
    (
      .region,
      """
      Europe Asia Africa Antarctica Arctic Caribbean Balkans Caucasus Mediterranean Scandinavia
      Oceania Sahel Levant Siberia Sahara Crimea Kashmir Darfur Chechnya Tibet Himalayas Atlantic
      Pacific Sinai Donbas Euphrates Tigris Nile Danube Rhine Midwest Kurdistan
      """
    ),
    (
      .usState,
      """
      Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia
      Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts
      Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon
      Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Ala. Ariz.
      Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo.
      Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va.
      Wash. Wis. Wyo. D.C.
      """
    ),
    (
      .knownOrganisation,
      """
      UN U.N. NATO Daesh Da'esh Da’esh Isis Isil Al-Qaida Hizbollah Hizballah Coalition Twitter EU
      E.U. Reuters AFP AP BBC CNN Xinhua SANA TASS Interfax Hezbollah Hamas Taliban al-Qaeda Daesh
      ISIS ISIL PLO PKK YPG FBI CIA NSA IMF WHO OPEC OSCE UNRWA UNHCR UNICEF UNESCO Fatah NASA FIFA
      UEFA NFL NBA NHL MLB Google Microsoft Apple Facebook Twitter Amazon Boeing Airbus IBM Chrysler
      Ford Toyota Honda Sony Samsung Intel Yahoo Netflix Uber Tesla Kremlin Pentagon Congress
      Parliament Senate Interpol Europol Greenpeace Nasdaq Bundestag Knesset Politburo Politico
      Breitbart Bloomberg Volkswagen BMW Siemens Nissan Pfizer Exxon Gazprom ASEAN ECOWAS WTO NAFTA
      MI5 MI6 DEA ATF FDA EPA SEC FAA NTSB FEMA CDC TSA DHS ICE OCHA WFP UNDP
      UNIFIL FAO IAEA SDF FSA NBC CBS ABC NPR NGO
      """
    ),
    (
      .direction,
      """
      north south east west northern southern eastern western central northeast northwest southeast
      southwest northeastern northwestern southeastern southwestern upper lower downtown greater
      """
    ),
  ]
}
