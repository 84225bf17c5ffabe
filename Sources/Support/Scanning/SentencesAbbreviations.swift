/// What a full stop after a shortened word says about the end of the sentence.
struct Abbreviation: OptionSet {
  let rawValue: UInt64

  /// A name follows: never an end.
  static let title = Abbreviation(rawValue: 1)

  /// Something belonging to it follows: hardly ever an end.
  static let bound = Abbreviation(rawValue: 2)

  /// May end a sentence: look at the word that follows.
  static let free = Abbreviation(rawValue: 4)

  /// Also a plain word where it is not capitalised, or where no number follows.
  static let ambiguous = Abbreviation(rawValue: 8)

  /// Bound only before a number.
  static let numbered = Abbreviation(rawValue: 16)

  /// Follows a number with a stop in German: "7. April".
  static let followsOrdinal = Abbreviation(rawValue: 64)

  /// A word that often begins a sentence and is no name.
  static let opensSentence = Abbreviation(rawValue: 32)
}

extension Abbreviation {
  /// Of the word `key`, which is in lower case and without a final stop.
  @inline(__always)
  static func of(_ key: WordKey) -> Abbreviation { Abbreviation(rawValue: table[key]) }

  private static let table = WordTable([
    (
      title.rawValue,
      """
      mr mrs ms dr prof gen sen rep gov lt col sgt capt cmdr adm maj brig rev hon st pres supt det
      insp cpl pvt msgr fr messrs mme mlle amb atty treas mt ft gens sens reps govs drs cpt ald asst
      assoc pfc spc ofc lt.col sr.lt hr fr dhr sra srta ing dott avv
      """
    ),
    (
      free.rawValue,
      """
      inc ltd co corp bros llc plc jr sr etc dept univ est al ph.d m.d b.a m.a d.c u.s u.k u.n e.u
      u.s.a u.s.s.r a.m p.m ave blvd rd sq ste apt bldg tel ext calif mass conn wash fla ill mich
      minn pa va ala ariz ark colo del ga ind kan ky la md mo mont neb nev n.h n.j n.m n.y n.c n.d
      okla ore r.i s.c s.d tenn tex vt wis wyo w.va sec sr v.chr n.chr usw bzw
      """
    ),
    (
      bound.rawValue,
      """
      vs nos fig figs vol pp ch sect jan feb apr jun jul aug sept sep oct nov tue tues
      wed thu thur thurs fri approx e.g i.e cf viz avg op ca v eds trans repr z.b d.h u.a
      bzgl ggf p.ex av
      """
    ),
    (bound.rawValue | ambiguous.rawValue, "mar sat sun dec min max p ed mon"),
    (numbered.rawValue, "no nos n° nº p pp art sec vol fig nr abs tel ch para c ca"),
    (
      followsOrdinal.rawValue,
      """
      januar jänner februar märz april mai juni juli august september oktober november dezember
      jahrhundert jahrhunderts
      """
    ),
    (
      opensSentence.rawValue,
      """
      the a an it he she they we i you but and in on at for this that these those there his her its
      their our my as if when while after before since because however meanwhile according mr mrs ms
      dr so yet then what who where why how no not some many most all one two with from by during
      under also still even although though despite both each every another other here now let more
      such until once last earlier later asked among police officials is are was were do does did
      have has had please
      """
    ),
  ])
}
