/// What short blocks say in one language or a few that are near each other, as lists for
/// ``PhraseTable``, by what they are evidence of.
///
/// Most words that open many a sentence, or are as common in the news as below them, are left out;
/// the rules that drop by such words ask for more than one of them.
struct ForeignPhrases {
  var startsRelated = ""
  var startsByline = ""
  var startsComments = ""
  var startsShare = ""
  var share = ""
  var subscription = ""
  var related = ""
  var copyright = ""
  var advert = ""
  var imageCredit = ""
  var comments = ""
  var updated = ""
  var consent = ""

  static let all = western + eastern + southern

  /// What counts at the start of a block only.
  static let atStart: [(PhraseEvidence, String)] = all.flatMap {
    [
      (.startsRelated, $0.startsRelated), (.startsByline, $0.startsByline),
      (.startsComments, $0.startsComments), (.startsShare, $0.startsShare),
    ]
  }

  static let anywhere: [(PhraseEvidence, String)] = all.flatMap {
    [
      (.share, $0.share), (.subscription, $0.subscription), (.related, $0.related),
      (.copyright, $0.copyright), (.advert, $0.advert), (.imageCredit, $0.imageCredit),
      (.comments, $0.comments), (.updated, $0.updated), (.consent, $0.consent),
    ]
  }
}
