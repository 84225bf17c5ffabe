internal import Scanning

/// Words by which institutions name themselves in languages that the tagger was not trained for,
/// and words with a capital there that name nothing.
///
/// Without them the Senado and the Fuerzas Armadas would be people: what is known of nothing else
/// is taken for a person.
enum Institutions {
  enum Kind {
    /// Of an organisation's name.
    case organisation
    /// Of a name that is none of those looked for: a constitution, an election.
    case nothing
  }

  static func kind(of word: WordKey) -> Kind? {
    if organisations.contains(word) { return .organisation }
    return others.contains(word) ? .nothing : nil
  }

  /// Spanish, Portuguese, French, Italian, Dutch, German, Polish, Turkish; written for winnow.
  private static let organisations = keys(
    """
    academia alcaldía alianza armada armadas asamblea asociación ayuntamiento banco bolsa brigada \
    cámara casación central centro club colegio comisión comité compañía confederación congreso \
    consejo convención coordinadora corporación corte cruz defensoría dirección diputación \
    diputados ejecutivo ejército empresa escuela estatal facultad federación fiscalía frente \
    fuerza fuerzas fundación gobierno grupo guardia iglesia instituto judicatura judicial junta \
    juzgado laboratorio legislativo liga ministerio movimiento municipalidad observatorio oficina \
    organización organizaciones orquesta parlamento partido patronato poder policía prefectura \
    presidencia procuraduría registro secretaría seguridad senado servicio sindicato sociedad \
    suprema supremo tribunal unidad unión universidad
    aliança assembleia associação bancada câmara comissão companhia congresso conselho \
    corregedoria exército federação fundação governo guarda igreja ministério movimento polícia \
    prefeitura presidência procuradoria rede secretaria sindicato sociedade superior união \
    universidade
    académie agence armée assemblée association assurance banque cabinet centre chambre collège \
    comité commission communauté compagnie confédération conseil cour école entreprise faculté \
    fédération fondation front gendarmerie gouvernement groupe groupement haut haute hôpital \
    institut laboratoire ligue mairie ministère mouvement observatoire office organisation parlement \
    parti police préfecture présidence rassemblement revue sénat société syndicat tribunal union \
    université états états-généraux
    agenzia assemblea associazione azienda banca camera carabinieri centro chiesa commissione \
    comune confederazione consiglio corte esercito federazione fondazione fronte gazzetta governo \
    gruppo guardia istituto lega ministero movimento parlamento partito polizia presidenza procura \
    questura regione senato sindacato società tribunale ufficio unione università
    bank bond centrum dienst federatie gemeente gerechtshof hogeschool instituut kabinet kamer \
    ministerie orkest partij politie raad rechtbank rijksdienst stichting universiteit vereniging \
    agentur akademie amt anstalt bundesamt bundesbank bundesgericht bundesrat bundesregierung \
    bundestag bundeswehr bündnis fraktion gericht gesellschaft gewerkschaft innenministerium \
    institut kanzleramt kirche landesregierung landtag ministerium partei polizei rat \
    staatsanwaltschaft stiftung universität verband verein \
    akademia akademii armia bank banku federacja federacji fundacja fundacji instytut instytutu \
    kancelaria kancelarii komisja komisji komitet kościół ministerstwa ministerstwo partia partii \
    policja policji rada rady rząd rządu sejm sejmu senat senatu służba służby sąd sądu trybunał \
    trybunału unia unii uniwersytet uniwersytetu urząd urzędu związek związku \
    bakanlığı bankası başkanlığı belediyesi birliği derneği kurulu kurumu mahkemesi meclisi \
    müdürlüğü ordusu partisi üniversitesi vakfı
    """)

  private static let others = keys(
    """
    constitución carta elecciones estatuto ley república pacto navidad
    constituição eleições lei república estatuto
    constitution loi république élections noël
    costituzione elezioni legge repubblica natale
    grondwet verfassung grundgesetz konstytucja konstytucji ustawa ustawy
    """)

  private static func keys(_ words: String) -> Set<WordKey> {
    var keys: Set<WordKey> = []
    WordTable.forEachWord(of: words) { word in keys.insert(WordKey(word.span, 0..<word.count)) }
    return keys
  }
}
