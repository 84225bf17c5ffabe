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
    case .namedComments: -4080
    case .inForm: -3780
    case .namedFooter: -3390
    case .namedConsent: -3370
    case .namedEmbed: -3130
    case .namedNewsletter: -2670
    case .otherArticle: -2050
    case .nearCaption, .statedNone: -1950
    case .inAside: -1900
    case .beforeTitle: -1860
    case .nearAuthor: -1650
    case .namedSocial: -1480
    case .cell: -1370
    case .saysContact: -1360
    case .saysConsent: -1340
    case .term: -1230
    case .namedAdvert: -1150
    case .afterComments: -1120
    case .isTitle: -1080
    case .hidden: -1070
    case .startsComments: -1060
    case .saysCopyright: -1050
    case .endOfPage: -1040
    case .repeated: -1030
    case .inFigure, .namedNavigation, .saysSubscribe: -980
    case .saysAdvert, .saysComments: -970
    case .underRelated: -860
    case .startsShare: -850
    case .nearBody, .startsRelated: -840
    case .linked8, .inHeader, .makeOnce: -830
    case .headingBeforeLinks: -800
    case .likeTitle: -750
    case .preformatted: -740
    case .nearBox: -710
    case .outside1, .shortSaysUpdated: -700
    case .containerShort: -650
    case .bylineProse, .saysByline: -640
    case .relatedShort, .after7: -630
    case .after1: -610
    case .nearDate, .deep, .after3: -580
    case .statedSome, .shortSaysCredit: -540
    case .inLink, .saysRelated: -530
    case .namedPaywall, .groupLinked10: -500
    case .captionProse, .containerProse: -490
    case .make20Short, .groupLinked60, .statedMost: -480
    case .emphasized, .figcaption, .quote: -470
    case .make0, .group0: -460
    case .outside3: -450
    case .saysShare, .saysCredit: -430
    case .longLinked, .nearStandfirst: -420
    case .namedRelated: -410
    case .shortSaysSubscribe: -400
    case .words0: -380
    case .namedByline: -370
    case .saysUpdated, .previousLinked: -340
    case .nextLinked: -330
    case .nearRelated: -320
    case .digits, .namedTitle: -300
    case .division: -280
    case .nextGood: -240
    case .makeNone, .shortSaysShare: -230
    case .words15, .outside2: -220
    case .groupLinked30: -180
    case .bothLinked: -170
    case .amidst: -130
    case .makeNoneProse: -120
    case .shortLinked, .startOfPage, .bothGood: -110
    case .words80, .outsideProse: -100
    case .noCapital, .boxProse: -90
    case .always, .group50, .groupLong: -80
    case .linked1, .nearByline, .amidstHeading, .noneGood: -70
    case .namedTags: -60
    case .linkedSaysRelated, .goodBefore: -50
    case .shortSentence, .previousGood: -30
    case .divisionProse, .amidstLinked: -20
    case .allCapitals, .makeLinked: -10
    case .commas, .row, .before1: 0
    case .paragraphShort, .statedNoneProse: 20
    case .otherElement, .inArticle: 30
    case .linked3, .quoted, .itemLinked: 40
    case .words25, .sameMakeAsPrevious: 50
    case .noMarks: 60
    case .oneLink, .nearTags: 70
    case .shortNoEnd: 80
    case .words10, .child: 100
    case .namedBox, .group80: 120
    case .words3, .separators, .afterTitle: 140
    case .make5: 150
    case .linked0, .amidstShort: 160
    case .make20: 180
    case .words6: 190
    case .words40: 210
    case .relatedProse: 220
    case .namedIsBody: 230
    case .itemLong, .namedBody: 240
    case .nextHeading, .goodAfter: 250
    case .before3: 260
    case .item: 270
    case .linked5, .heading1: 300
    case .amidstProse, .noTitle: 340
    case .make50: 350
    case .paragraph, .previousHeading: 370
    case .unlinked: 380
    case .inList: 390
    case .group20, .sameMakeAsNext: 400
    case .namedQuote: 430
    case .heading4: 480
    case .namedStandfirst: 500
    case .namedCaption, .before7: 510
    case .amidstItem: 540
    case .nearTitle: 560
    case .endsSentence: 570
    case .inQuote: 580
    case .longSentence: 600
    case .inTable: 820
    case .nearAdvert: 900
    case .headingBeforeProse: 940
    case .likeDescription: 1080
    case .noGood: 1150
    case .endsColon: 1310
    case .inContainer: 1340
    case .heading3: 1350
    case .heading2: 1750
    case .make20Outside: 2090
    }
  }
}
