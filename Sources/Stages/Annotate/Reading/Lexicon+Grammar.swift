/// Words that hold sentences together.
extension Lexicon {
  static let grammar: [WordList] = [
    (
      .auxiliary,
      """
      has have had is was were are been be being will would could did do does not also then later
      now still once again repeatedly recently reportedly often never always even already just
      previously publicly quickly further only immediately initially apparently
      """
    ),
    (
      .pronoun,
      """
      he she they it i we you who one many some others everyone both most few him her them me us
      everybody nobody someone anyone
      """
    ),
    (
      .determiner,
      """
      the a an his her their its our my your some several many two three four five one this that
      these those another other each every any no both
      """
    ),
    (
      .phraseBreak,
      """
      that which when where because as while if although though but and or so since until unless
      before after than whether how why what said says in on at to from with by during about into
      over under against between through without within among despite according is was were are be
      been has had have will would could should can may might did does do not , . ; : ( ) — – - “ ”
      "
      """
    ),
    (
      .adjunct,
      """
      in on at during after as when while before by to from about that who which with last this
      """
    ),
    (
      .preposition,
      """
      in on at of to from for with by about into over under against between through without within
      among during before after since until near around across along behind beyond outside inside
      off onto toward towards upon via per amid despite
      """
    ),
    (
      .placePreposition,
      "in at near from to around across outside inside throughout into toward towards via between"
    ),
    (
      .nameLink,
      "of the for and in de la le du des van von der den bin ibn al del di da do dos & y e"
    ),
    (
      .clauseOpener,
      """
      on in at during after before as while when for by with earlier later last but and still
      however meanwhile asked speaking
      """
    ),
    (.negation, "not n't n’t never no none nothing neither nor without"),
    (.dash, "- -- – — ― ‑"),
    (.apostrophe, "' ’"),
    (.possessive, "'s ’s"),
    (
      .functionWord,
      """
      the a an it he she they we i you but and in on at for this that these those there his her its
      their our my your as if when while after before since because however meanwhile according so
      yet then what who where why how no not some many most all one two three four five with from by
      during under also still even although though despite both each every another other here now
      let more such until once last next earlier later asked among to of or is was are were be been
      being have has had do does did will would could should can may might must into over about than
      them him me us only just well very much own same too any few less least first second third nor
      either neither whether through between against without within upon above below up down out off
      again further why yes instead perhaps maybe indeed thus hence therefore moreover furthermore
      besides nevertheless nonetheless otherwise rather quite almost already always never often
      sometimes today tomorrow yesterday tonight recently currently finally eventually previously
      additionally nearly around like unlike including given regarding following within across along
      amid whatever whenever wherever whoever don doesn didn isn wasn aren can't won couldn it’s
      that’s there’s he’s she’s please thank thanks hello hi ok okay oh ah well
      """
    ),
  ]
}
