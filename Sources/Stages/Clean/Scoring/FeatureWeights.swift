// Written by a fit; change the features, not the figures.

extension BlockFeature {
  /// What it adds to a block's score: thousandths of log odds of being of the article.
  ///
  /// Logistic regression (L2 = 2, blocks weighted by words to the power 0.85) over the blocks of
  /// the public development sets "article extraction benchmark" and WCXB (its article pages),
  /// without pages whose reference text is not on the page. Integers, so that a page's text is
  /// the same on every machine.
  var weight: Int {
    switch self {
    case .namedComments: -4150
    case .inForm: -3820
    case .namedConsent: -3450
    case .namedFooter: -3360
    case .namedNewsletter: -2830
    case .otherArticle: -2060
    case .statedNone: -1930
    case .beforeTitle: -1870
    case .inAside: -1830
    case .namedSocial: -1810
    case .nearAuthor: -1670
    case .nearCaption: -1500
    case .saysContact: -1490
    case .term: -1350
    case .cell: -1250
    case .saysConsent: -1160
    case .isTitle: -1120
    case .startsComments: -1090
    case .hidden, .afterComments: -1060
    case .endOfPage: -1030
    case .saysCopyright: -1020
    case .inFigure, .namedNavigation: -1010
    case .repeated: -990
    case .saysSubscribe, .saysAdvert: -970
    case .saysComments: -960
    case .underRelated: -870
    case .makeOnce: -850
    case .startsRelated: -840
    case .inHeader: -820
    case .linked8: -810
    case .nearBody, .headingBeforeLinks: -800
    case .preformatted, .startsShare: -790
    case .likeTitle: -740
    case .shortSaysUpdated: -680
    case .containerShort: -670
    case .after7: -650
    case .nearBox: -630
    case .outside1, .saysByline: -620
    case .relatedShort: -610
    case .inLink, .deep, .after1: -580
    case .namedTags, .after3, .statedSome: -570
    case .containerProse: -550
    case .nearDate: -530
    case .nearStandfirst, .groupLinked60, .saysRelated: -520
    case .bylineProse, .groupLinked10: -500
    case .make0, .shortSaysCredit: -490
    case .saysShare: -480
    case .statedMost: -470
    case .figcaption, .namedPaywall, .make20Short: -460
    case .captionProse, .outside3: -450
    case .emphasized, .saysCredit: -440
    case .namedRelated: -430
    case .group0: -420
    case .longLinked: -410
    case .words0, .shortSaysSubscribe: -390
    case .namedTitle: -360
    case .inQuote, .previousLinked: -350
    case .nearRelated: -340
    case .nextLinked: -320
    case .saysUpdated: -300
    case .digits, .groupLinked30: -280
    case .nearByline: -270
    case .outside2: -260
    case .division, .makeNone, .shortSaysShare: -250
    case .nextGood: -240
    case .words15: -210
    case .namedByline: -190
    case .bothLinked: -170
    case .boxProse, .amidst, .outsideProse: -160
    case .quote: -150
    case .namedAdvert: -140
    case .startOfPage: -120
    case .noCapital: -100
    case .shortLinked, .divisionProse, .group50: -90
    case .words80, .linked1: -80
    case .groupLong, .bothGood: -70
    case .linkedSaysRelated: -60
    case .shortSentence, .makeNoneProse, .goodBefore: -50
    case .always: -40
    case .amidstHeading: -30
    case .amidstLinked, .previousGood, .noneGood: -20
    case .allCapitals, .otherElement: -10
    case .row, .namedEmbed, .nearAdvert, .makeLinked: 0
    case .linked3, .commas, .statedNoneProse: 10
    case .paragraphShort, .namedCaption, .before1: 20
    case .sameMakeAsPrevious: 30
    case .inArticle: 40
    case .words25: 50
    case .quoted, .shortNoEnd, .itemLinked: 60
    case .oneLink, .noMarks: 70
    case .namedBox, .child: 100
    case .words10, .separators: 110
    case .afterTitle: 120
    case .words3, .amidstShort, .group80: 130
    case .linked0, .make5: 160
    case .words6: 170
    case .relatedProse, .make20: 180
    case .itemLong: 200
    case .namedIsBody: 210
    case .words40, .namedBody: 220
    case .item: 230
    case .before3, .goodAfter: 250
    case .nextHeading: 260
    case .heading1: 280
    case .paragraph: 300
    case .linked5, .noTitle: 310
    case .sameMakeAsNext: 370
    case .amidstProse, .group20, .previousHeading: 380
    case .make50: 390
    case .unlinked: 400
    case .heading4, .inList: 450
    case .before7: 460
    case .nearTags: 510
    case .namedQuote: 530
    case .amidstItem: 550
    case .endsSentence: 570
    case .longSentence: 620
    case .namedStandfirst, .nearTitle: 660
    case .inTable: 870
    case .headingBeforeProse: 940
    case .likeDescription: 1080
    case .noGood: 1230
    case .heading3: 1310
    case .endsColon, .inContainer: 1320
    case .heading2: 1710
    case .make20Outside: 2070
    }
  }
}
