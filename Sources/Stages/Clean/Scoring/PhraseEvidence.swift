internal import Scanning

/// What the words of a short block say it is for.
struct PhraseEvidence: OptionSet, Sendable {
  let rawValue: UInt32

  static let share = PhraseEvidence(rawValue: 1 << 0)
  static let subscription = PhraseEvidence(rawValue: 1 << 1)
  static let related = PhraseEvidence(rawValue: 1 << 2)
  static let copyright = PhraseEvidence(rawValue: 1 << 3)
  static let advert = PhraseEvidence(rawValue: 1 << 4)
  static let imageCredit = PhraseEvidence(rawValue: 1 << 5)
  static let comments = PhraseEvidence(rawValue: 1 << 6)
  static let byline = PhraseEvidence(rawValue: 1 << 7)
  static let updated = PhraseEvidence(rawValue: 1 << 8)
  static let contact = PhraseEvidence(rawValue: 1 << 9)
  static let consent = PhraseEvidence(rawValue: 1 << 10)

  /// Stands where a post or a video would be if its reader agreed to be followed.
  static let placeholder = PhraseEvidence(rawValue: 1 << 11)

  // Where the phrase starts the block.
  static let startsRelated = PhraseEvidence(rawValue: 1 << 16)
  static let startsByline = PhraseEvidence(rawValue: 1 << 17)
  static let startsComments = PhraseEvidence(rawValue: 1 << 18)
  static let startsShare = PhraseEvidence(rawValue: 1 << 19)

  /// A heading that says this is not of the article.
  static let ofOtherThings: PhraseEvidence = [
    .related, .startsRelated, .comments, .startsComments, .share, .startsShare, .subscription,
  ]
}

// MARK: - Of one block

extension PhraseEvidence {
  /// Looks at the first 300 bytes of a block.
  init(of range: Range<Int>, in text: Span<UInt8>) {
    self = []
    let end = min(range.upperBound, range.lowerBound + 300)
    var isAtStart = true
    var index = range.lowerBound
    while index < end {
      let byte = text[index]
      if isAtStart {
        let match = Self.anywhere.match(text, at: index, end: end)
        formUnion(match.evidence)
        if index == range.lowerBound {
          formUnion(Self.atStart.match(text, at: index, end: end).evidence)
        }
      }
      isAtStart =
        !(byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80)
        || (index + 1 < end && text[index + 1] == 0xc2)
      index += 1
    }
  }

  /// Whether a block says little more than the phrase that it starts with: three bytes of letters
  /// behind a word, a word behind several.
  static func isOpeningOnly(of range: Range<Int>, in text: Span<UInt8>) -> Bool {
    let length = atStart.match(text, at: range.lowerBound, end: range.upperBound).length
    let rest = range.dropFirst(length).count { text[$0].isASCIILetter || text[$0] >= 0x80 }
    return rest <= 3 || rest <= 12 && range.prefix(length).contains { text[$0] == 0x20 }
  }

  private static let atStart = PhraseTable(openings + ForeignPhrases.atStart)

  private static let anywhere = PhraseTable(phrases + ForeignPhrases.anywhere)

  private static let openings: [(PhraseEvidence, String)] = [
    (
      .startsRelated,
      """
      related,read more,read also,read next,also read,more on,more from,more:,see also,watch:,read:,\
      see:,don't miss,don’t miss,recommended,you may,you might,up next,next:,lesen sie,mehr zum,\
      mehr zu,mehr:,lesen:,lire aussi,à lire,À lire,a lire,leia,lea$,lee también,lee tambien,te puede,\
      relacionad,también,más sobre,leggi anche,lees ook,läs mer,les også,czytaj,čtěte,читайте,По теме,по теме,\
      اقرأ,إقرأ,خواندن,click here,trending,most read,most popular,latest,popular,further reading,\
      topics,tags:,filed under,categories,in this article,weitere,auch interessant,zum thema,\
      passend zum,empfehlungen,siehe auch,voir aussi,sur le même,plus de,ver también,mais lidas,\
      saiba mais,по теме,مواضيع,شاهد,أخبار ذات,مقالات ذات,关连,関連,相关,前往
      """
    ),
    (
      .startsByline,
      """
      by$,von$,par$,por$,written by,reporting by,editing by,additional reporting,text:,author:,\
      words:,posted by,story by,autor:,auteur,redazione,redaktion,بقلم,كتب,about the author,\
      the writer is,source:,quelle:,fuente:,via:
      """
    ),
    (
      .startsComments,
      """
      comments,leave a reply,leave a comment,leave your,post a comment,add a comment,\
      join the conversation,join the discussion,kommentare,kommentar,comentarios,\
      commentaires,responses,reply,view comments,show comments,no comments,التعليقات,أضف تعليق,تعليقات
      """
    ),
    (.startsShare, "share,tweet,print,email,teilen,compartir,partager,follow,save,شارك,copy link"),
  ]

  private static let phrases: [(PhraseEvidence, String)] = [
    (
      .share,
      """
      share this,share on,tweet$,follow us,follow him,follow her,follow me,facebook,twitter,whatsapp,\
      instagram,print this,copy link,linkedin,pinterest,telegram$,share$,teilen$,email this,\
      on x$,youtube channel,folgen sie,síguenos,suivez
      """
    ),
    (
      .subscription,
      """
      subscribe,newsletter,sign up,signup,sign in,log in,login,register$,subscriber,inbox,\
      unsubscribe,abonn,donate,donation,support us,support our,membership,become a member,\
      your email,free trial,jetzt registrieren,anmelden,suscríb,suscrib,inscri,download our app,\
      our app,read the full article,already a subscriber,support our journalism,push notification,breaking news alert,اشترك,النشرة
      """
    ),
    (
      .related,
      """
      read more,read also,read next,see also,more stories,recommended,also like,most read,\
      most popular,trending,click here,lesen sie auch,lire aussi,lea también,mehr zum thema,\
      related,full story,continue reading,weiterlesen,اقرأ أيضا,اقرأ المزيد,watch the,watch:
      """
    ),
    (
      .copyright,
      """
      ©,copyright,all rights reserved,terms of,privacy policy,reproduc,syndicat,republish,\
      alle rechte,derechos reservados,tous droits,may not be published,حقوق,associated press. all
      """
    ),
    (
      .advert,
      """
      advertis,sponsored,promoted,affiliate,commission$,story continues,scroll to continue,anzeige$,\
      werbung,publicidad,publicité,article continues,إعلان$,we may earn,may receive
      """
    ),
    (
      .imageCredit,
      """
      photo$,photos$,photo by,image$,image:,images$,picture$,getty,reuters$,afp$,ap photo,file photo,\
      pictured,illustration,credit$,credit:,foto:,foto$,bild:,courtesy,shutterstock,screenshot,\
      imago$,dpa$,picture alliance,istock,photograph,via ap$,epa$,handout,keystone
      """
    ),
    (
      .comments,
      """
      comment$,comments$,kommentare,kommentar,commentaire,comentario,reacties,replies$,responses$,\
      reply$,leave a,join the conversation
      """
    ),
    (
      .updated,
      """
      updated$,published$,posted$,last modified,first published,min read,minute read,minutes read,\
      hours ago,days ago,hour ago,mins ago,minutes ago,aktualisiert,veröffentlicht,publié,publicado,\
      actualizado,gmt$,utc$,edt$,est$,bst$,uhr$,lesezeit,mis à jour,last updated,نشر,تاريخ,آخر تحديث
      """
    ),
    (
      .contact,
      """
      contact the,contact us,write to,send tips,got a tip,contributed to this,follow him,\
      is a reporter,is a staff,is an editor,is a senior,is a freelance,is a journalist,is the author,\
      is a writer,is a correspondent,reach him,reach her,can be reached,may be reached,contact reporter,reach me,\
      email him,email her,email:,e-mail:,twitter.com,\
      covers the,staff writer,correspondent$,is a columnist,for more information,press release
      """
    ),
    (
      .placeholder,
      """
      to view this content,to display this content,to see this content,to watch this video you,\
      this content is hosted by,this content is not available due to,\
      we ask for your permission,we need your permission to load,we need your consent to,\
      you need to accept cookies,accept cookies to view,allow cookies to view,\
      einen von unseren redakteuren,empfohlener redaktioneller inhalt,empfohlener externer inhalt,\
      externer inhalt,externen inhalt angezeigt,externe inhalte anzeigen,externe inhalte erlauben,\
      dass mir externe inhalte,dass mir der externe inhalt,dass mir inhalte von,\
      erst wenn sie hier klicken,\
      mit ihrer zustimmung wird hier,wir benötigen ihre zustimmung,\
      ce contenu est bloqué,pour afficher ce contenu,pour visualiser ce contenu,\
      pour voir ce contenu,vous n'avez pas accepté,vous n’avez pas accepté,\
      para ver este contenido,para visualizar este contenido,este contenido está bloqueado,\
      per visualizzare questo contenuto,per vedere questo contenuto,questo contenuto è bloccato,\
      para ver este conteúdo,para visualizar este conteúdo,om deze inhoud te,deze inhoud kan niet,\
      deze inhoud is geblokkeerd,bekijk deze inhoud,aby wyświetlić tę treść,ta treść jest zablok,\
      för att se det här innehållet,för att visa innehållet,for at se dette indhold,\
      for å se dette innholdet,nähdäksesi tämän sisällön,pentru a vizualiza acest conținut,\
      bu içeriği görüntülemek,a tartalom megtekintéséhez,pro zobrazení tohoto obsahu
      """
    ),
    (
      .consent,
      """
      cookie,cookies,javascript,browser,ad blocker,adblock,your consent,gdpr,einwilligung,\
      your privacy,partners store,our partners,strictly necessary,legitimate interest,\
      personal data,externer inhalt,externe inhalte,external content,contenu externe,\
      redaktioneller inhalt,datenschutzerklärung,third-party content,partners can use,\
      personenbezogen,drittplattform,données personnelles,datos personales
      """
    ),
  ]
}
