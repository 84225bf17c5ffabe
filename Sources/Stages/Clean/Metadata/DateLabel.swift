internal import Scanning

/// What the words before a date say it is of.
struct DateLabel: OptionSet, Sendable {
  let rawValue: UInt32

  /// “Published on”, “Erschienen am”.
  static let published = DateLabel(rawValue: 1 << 0)

  /// “Last updated”, “Stand:”.
  static let updated = DateLabel(rawValue: 1 << 1)

  /// “Member since”, “today is”: nothing of the article's.
  static let foreign = DateLabel(rawValue: 1 << 2)
}

extension DateLabel {
  /// The last label in `range`; of a longer text, in its last 60 bytes.
  init(in text: Span<UInt8>, _ range: Range<Int>) {
    // “Datum 28.04.2023”: only where the line begins with it, since there are dates of all things.
    let first = Self.starts.match(text, at: range.lowerBound, end: range.upperBound)
    // “Date of event: ” is of something else.
    let isAll =
      first.length > 0
      && (range.lowerBound + first.length..<range.upperBound).allSatisfy { Self.joins(text[$0]) }
    var last: DateLabel = isAll ? first.evidence : []
    var isAtStart = true
    for index in max(range.lowerBound, range.upperBound - 60)..<range.upperBound {
      let byte = text[index]
      if isAtStart {
        let match = Self.words.match(text, at: index, end: range.upperBound)
        if match.length > 0 { last = match.evidence }
      }
      isAtStart = !(byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80)
    }
    self = last
  }

  /// Whether it is of a space, a colon or a dash: in many alphabets, by any of their bytes.
  private static func joins(_ byte: UInt8) -> Bool {
    [0x20, 0x0a, 0x09, UInt8(ascii: ":"), UInt8(ascii: "-"), 0xc2, 0xa0].contains(byte)
      || [0xe2, 0x80, 0x93, 0x94, 0xef, 0xbc, 0x9a].contains(byte)
  }

  private static let starts = PhraseTable<DateLabel>([
    (
      .published,
      "datum$,date$,fecha$,data$,dato$,дата$,tanggal$,tarih$,日期,日付,päivämäärä,التاريخ,תאריך"
    )
  ])

  private static let words = PhraseTable<DateLabel>([
    (
      .published,
      """
      publish,posted,post date,date posted,written on,submitted,created on,released on,pubdate,\
      veröffentlich,erschien,erstellt,eingestellt,gepostet,verfasst am,geschrieben am,wurde am,\
      publié,paru$,mis en ligne,publicad,pubblicat,gepubliceerd,geplaatst,opublikowan,publikacj,\
      dodano,опубликован,yayın,نشر,النشر,منشور,publicerad,publisert,udgivet,publikován,vydáno,\
      julkaistu,pressemitteilung vom,meldung vom,artikel vom,notizia del,este post
      """
    ),
    (
      .updated,
      """
      updat,modified,aktualisier,geändert,änderung,stand$,bearbeitet,zuletzt,mis à jour,modifié,\
      actualiz,atualiz,aggiorna,modificat,bijgewerkt,gewijzigd,uppdatera,oppdater,opdater,\
      aktualizov,zaktualizow,обновл,изменен,güncelle,تحديث,التحديث,last edited,edited,reviewed
      """
    ),
    (
      .foreign,
      """
      joined,join date,member since,registered,registr,mitglied,dabei seit,beigetreten,\
      anmeldedatum,born$,geboren,©,copyright,retrieved,accessed,abgerufen,expire,gültig,valid$,\
      until,bis$,founded,gegründet,established,today,heute,it is now,es ist jetzt,last visit,\
      letzter besuch,inscrit,miembro desde,iscritto dal,lid sinds,last seen,zuletzt online,\
      deadline,archived,cached,snapshot
      """
    ),
  ])
}
