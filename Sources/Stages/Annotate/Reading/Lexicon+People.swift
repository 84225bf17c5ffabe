/// Titles, offices, and words of which names of organisations and places are made.
extension Lexicon {
  static let people: [WordList] = [
    (
      .title,
      """
      miss mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sen sen. senator rep rep. representative
      gov gov. governor gen gen. general col col. colonel lt lt. lieutenant sgt sgt. sergeant capt
      capt. captain cmdr cmdr. commander adm adm. admiral maj maj. major brig brig. brigadier cpl
      cpl. corporal pvt pvt. private rev rev. reverend fr fr. father sister brother hon hon. sir
      lord lady dame baron baroness count countess duke duchess king queen prince princess emperor
      empress pope cardinal archbishop bishop imam sheikh sheik shaikh mullah ayatollah rabbi emir
      sultan president premier chancellor minister secretary senators ambassador judge justice mayor
      chief sheriff officer detective inspector constable superintendent marshal director chairman
      chairwoman chairperson congressman congresswoman councilman councilwoman councillor councilor
      deputy spokesman spokeswoman spokesperson coach attorney lawyer actor actress singer author
      director sens. reps. gens. messrs. mme mme. mlle mlle. msgr msgr. st. supt. supt det. insp.
      amb. sgt.maj herr frau monsieur madame señor señora
      """
    ),
    (
      .roleNoun,
      """
      president minister senator spokesman spokeswoman spokesperson spokesmen official officials
      leader leaders secretary director chief chairman chairwoman chair governor mayor professor
      analyst analysts source sources police officer officers commander commanders general judge
      justice ambassador adviser advisor advisers aide aides manager expert experts researcher
      researchers author authors critics supporters voters republicans democrats lawmakers lawmaker
      report statement poll study survey lawyer lawyers attorney attorneys witness witnesses
      activist activists reporter reporters candidate nominee strategist representative
      representatives man woman people person company group agency government department office
      committee campaign team document documents email emails letter article newspaper paper network
      memo prosecutor prosecutors economist economists executive executives founder co-founder head
      coach captain player journalist correspondent editor columnist historian scientist scientists
      doctor doctors teacher student students resident residents neighbor neighbors neighbour farmer
      soldier soldiers fighter fighters militant militants rebel rebels diplomat diplomats envoy
      negotiator congressman congresswoman councillor deputy premier king queen prince princess pope
      bishop archbishop imam sheriff superintendent principal owner partner member members delegate
      delegates trader traders broker investor investors dealer dealers ceo cfo coo activist
      organizer organiser coordinator counsel treasurer consul sergeant lieutenant colonel captain
      major inspector detective firefighter paramedic nurse physician surgeon engineer pilot driver
      singer actor actress artist musician writer novelist director producer designer architect
      """
    ),
    (
      .roleAdjective,
      """
      deputy vice foreign prime former acting interim assistant senior chief general executive
      defense defence interior finance health education justice environment transport trade economic
      economy labor labour state national federal regional local military political presidential
      managing associate permanent special top high-ranking ranking incoming outgoing attorney press
      media information communications opposition majority minority republican democratic
      conservative party police army navy air force security intelligence human rights
      """
    ),
    (
      .organisationWord,
      """
      university college institute foundation association party ministry department agency council
      committee commission bank court parliament senate congress army navy force forces police
      church club school hospital organization organisation union federation league front movement
      brigade brigades society bureau board authority service services fund trust network airlines
      airways motors industries systems technologies partners associates observatory coalition
      alliance administration assembly group corporation corp corp. inc inc. ltd ltd. co co. company
      companies llc plc holdings holding limited international enterprises laboratories
      pharmaceuticals press news times post journal tribune herald guardian gazette telegraph
      observer chronicle broadcasting television radio media magazine daily agency center centre
      office team academy orchestra museum library guard guards corps command battalion regiment
      division squad cartel mafia gang militia consortium project program programme initiative
      campaign confederation conference congress cabinet treasury reserve exchange securities
      capital insurance energy oil gas electric power steel foods stores brothers bros bros. sons
      studios pictures records entertainment airline railways railway fc f.c. institution mission
      charity watch tribunal secretariat task democrats republicans greens liberals conservatives
      """
    ),
    (
      .companySuffix,
      """
      inc inc. corp corp. ltd ltd. llc plc co co. company corporation group holdings limited ag sa
      nv n.v. s.a. gmbh spa s.p.a. ab oyj asa kk pty bv b.v. se
      """
    ),
    (
      .placeWord,
      """
      city county province state region district valley island islands mountain mountains river lake
      sea ocean gulf bay peninsula desert coast territory governorate oblast prefecture village town
      township parish municipality strait basin forest delta plateau creek falls heights strip
      canyon canal republic kingdom emirate emirates cape hills hill beach
      """
    ),
    (
      .facilityWord,
      """
      airport street avenue road boulevard bridge stadium square park hotel mosque cathedral prison
      camp base station building tower house palace highway freeway tunnel dam port harbor harbour
      arena plaza mall theater theatre plant reactor jail monument gate hall embassy consulate
      checkpoint crossing pier terminal zoo gardens synagogue temple monastery shrine cemetery ave
      ave. st. blvd blvd. rd rd.
      """
    ),
    (
      .outletWord,
      """
      news times post journal tribune herald guardian gazette telegraph observer chronicle
      broadcasting television tv radio magazine daily press newspaper network agency reuters afp ap
      bbc cnn nbc cbs abc npr pbs msnbc xinhua sana tass interfax irna bloomberg spiegel monde
      figaro welt zeitung express mirror independent mail globe star sun record review channel
      online website blog
      """
    ),
    (
      .eventWord,
      """
      cup day games championship championships war wars summit festival act award awards prize
      operation time times week month year season conference olympics match final finals tournament
      election elections revolution massacre uprising crisis treaty accord accords agreement
      resolution amendment bill law constitution protocol convention eve ramadan christmas easter
      thanksgiving hajj eid hanukkah passover storm hurricane typhoon grammy oscar oscars medal
      series tour fair expo marathon bowl
      """
    ),
    (.generation, "jr jr. sr sr. ii iii iv"),
    (
      .groupNoun,
      """
      government army troops forces officials soldiers people citizens police authorities president
      """
    ),
  ]
}
