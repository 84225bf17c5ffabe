/// Verbs that report what somebody says, thinks or wants.
extension Lexicon {
  static let reporting: [WordList] = [
    (
      [.cue, .coreCue, .freeCue],
      "said say says saying told tell tells telling added add adds adding stated states stating"
    ),
    (
      [.cue, .coreCue],
      """
      announced announces asserted asserts argued argues arguing wrote writes tweeted tweets
      explained explains noted notes noting warned warns warning insisted insists claimed claims
      claiming acknowledged acknowledges admitted admits replied responded testified testifies
      recalled recalls predicted predicts declared declares reported reports believes believe
      believed thinks think thought contended contends maintained maintains stressed stresses
      emphasized emphasizes emphasised emphasises reiterated reiterates suggested suggests vowed
      vows alleged alleges concluded concludes confirmed confirms indicated indicates observed
      estimated estimates fears hopes hoped feared conceded concedes cautioned cautions complained
      complains denied denies found finds shows showed agreed agrees revealed reveals posted
      """
    ),
    (
      .cue,
      """
      announcing argue assured assures asked asks asking asserting boasted bragged claim commented
      comments commenting conclude concluding confessed continued continues countered counters
      declaring denying disclosed estimate exclaimed explaining expressed guessed hinted implied
      informed insisting joked jokes lamented mentioned mused observes opined pledged pledges
      pointed points predicting promised promises proclaimed proposed questioned quipped quoted read
      reads realized reasoned recommended remarked reminded replies reporting repeated responds
      retorted revealing ruled sang shouted shouts signaled signalled snapped speculated stressing
      suggesting swore threatened tweeting urged urges urging vowing wondered writing yelled
      acknowledging admitting advised accused accuses called calls calling described describes
      chanted knows knew learned decided demanded demands determined echoed whispered cried murmured
      begged pleaded inquired enquired ventured volunteered intoned elaborated enthused summed
      answered answers answering apologized apologised attested barked bellowed chimed
      clarified clarifies deadpanned deduced emailed e-mailed exclaims fumed griped
      groused growled gushed inferred interjected interrupted jested marveled marvelled
      mumbled mutters muttered objected prayed recounted recounts recounting
      remarking retorts scoffed scoffs screamed screams screaming shouting sighed
      snarled sneered sniffed sobbed stammered surmised surmises swears taunted teased texted
      theorized theorised vented whispers whispering yells yelling
      """
    ),
    (.tellCue, "told tell tells telling assured assures informed reminded warned warns advised"),
    (
      .intentCue,
      """
      vowed vows vow promised promises promise promising pledged pledges pledge pledging threatened
      threatens threaten threatening urged urges urge urging refused refuses refuse refusing wants
      want wanted wanting plans plan planned planning hopes hope hoped hoping asked asks agreed
      agrees declined declines demanded demands proposed proposes decided decides tried trying
      intends intend intended expects expect expected offered seeks sought called encouraged
      encourages
      """
    ),
    (
      .judgingCue,
      """
      called calls calling described describes describing dismissed dismisses dubbed labeled
      labelled praised praises criticized criticizes criticised blasted condemned condemns denounced
      accused accuses accusing questioned questions attacked attacks slammed mocked rejected rejects
      cited cites citing supports supported opposes opposed endorsed discussed proposed demanded
      compared blamed defended defends
      """
    ),
    (.hedge, "reportedly allegedly apparently supposedly purportedly presumably"),
  ]
}
