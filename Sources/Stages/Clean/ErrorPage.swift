internal import Scanning

/// Whether a page is what a server or a guard before it shows instead of the page that was asked
/// for: “Page not found”, “Are you a robot?”.
///
/// Such a page says so at once, in a title that is little more, or in its first lines, and says
/// not much else.
struct ErrorPage: OptionSet, Sendable {
  let rawValue: UInt32

  static let said = ErrorPage(rawValue: 1 << 0)

  /// Words of text from which on a page has something else to say.
  static let mostWords = 150

  /// What a title says: “Error 404”, “Page not found | The Post”, not “Access denied to lawyers”,
  /// “Too many requests? Council limits freedom of information” or “[Solved] Bad Gateway”.
  static func isSaid(inTitle title: String) -> Bool {
    let bytes = Array(title.utf8.prefix(400))
    let text = bytes.span
    let phrases = phrases(of: titles, in: text)
    guard !phrases.isEmpty, !bytes.contains(UInt8(ascii: "[")) else { return false }
    let parts = parts(of: text)
    return phrases.contains { phrase in
      guard ends(phrase.upperBound, in: text) else { return false }
      return parts.allSatisfy { part in
        guard part.range.overlaps(phrase) else { return words(in: text, part.range) <= part.most }
        let before = min(part.range.lowerBound, phrase.lowerBound)..<phrase.lowerBound
        let after = phrase.upperBound..<max(part.range.upperBound, phrase.upperBound)
        return words(in: text, before) + words(in: text, after) <= mostOthers
      }
    }
  }

  /// What one of the first two sentences or lines of a text begins with; those of a word or two,
  /// “Oops!”, are not counted.
  static func isSaid(inText text: [UInt8]) -> Bool {
    let span = text.span
    let phrases = phrases(of: lines, in: span)
    var start = 0
    var seen = 0
    for index in text.indices where !phrases.isEmpty && endsSentence(span, at: index) {
      let begins = phrases.contains {
        (start...index).contains($0.lowerBound)
          && words(in: span, start..<$0.lowerBound) <= mostOthers
      }
      if begins { return true }
      if words(in: span, start..<index) > 2 { seen += 1 }
      if seen == 2 { return false }
      start = index + 1
    }
    return false
  }

  /// Words that may stand around a phrase: “We are sorry, this”, “HTTP”.
  private static let mostOthers = 3

  /// Whether a line or a sentence ends there, or the text.
  private static func endsSentence(_ text: Span<UInt8>, at index: Int) -> Bool {
    if index + 1 == text.count || text[index] == 0x0a { return true }
    let marks = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")]
    return marks.contains(text[index]) && text[index + 1].isHTMLSpace
  }

  /// What stands between the marks that set a site's name apart; and how many words one may have
  /// that holds no phrase. What follows a dash is more often no name.
  private static func parts(of text: Span<UInt8>) -> [(range: Range<Int>, most: Int)] {
    var parts: [(range: Range<Int>, most: Int)] = []
    var start = 0
    var most = 8
    var index = 0
    while index < text.count {
      guard let mark = separators.first(where: { text.has($0, at: index) }) else {
        index += 1
        continue
      }
      let next = mark.hasPrefix(" ") ? 5 : 8
      parts.append((start..<index, min(most, next)))
      index += mark.utf8.count
      start = index
      most = next
    }
    return parts + [(start..<text.count, most)]
  }

  private static let separators = ["|", "｜", "»", "·", "•", " - ", " – ", " — "]

  /// Words in a range, without “Sorry” and “Oops”; of those that are written without spaces, one
  /// for each eight letters.
  private static func words(in text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var wide = 0
    var isInside = false
    for index in range {
      let byte = text[index]
      let isOfWord = byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
      let isApostrophe = byte == UInt8(ascii: "'")
      if isOfWord, !isInside, !text.has("sorry", at: index), !text.has("oops", at: index) {
        count += 1
      }
      if byte >= 0xe3 { wide += 1 }
      isInside = isOfWord || isApostrophe && isInside
    }
    return count + wide / 8
  }

  /// Whether no sentence goes on at `end`, but the text ends, or a sign, a dash or a bar follows.
  private static func ends(_ end: Int, in text: Span<UInt8>) -> Bool {
    var next = end
    while next < text.count, text[next].isHTMLSpace { next += 1 }
    guard next < text.count else { return true }
    switch text[next] {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "'"): return false
    case 0xc2, 0xe2: return true
    // The signs of Chinese and Japanese: “！”, “｜”, “。”.
    case 0xef: return !text.has("：", at: next) && !text.has("，", at: next)
    case 0xe3: return text.has("。", at: next)
    case let byte: return !(byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80)
    }
  }

  /// The phrases that start where a word may.
  private static func phrases(of table: PhraseTable<ErrorPage>, in text: Span<UInt8>)
    -> [Range<Int>]
  {
    var found: [Range<Int>] = []
    var isAtStart = true
    for index in text.indices {
      let byte = text[index]
      if isAtStart || byte >= 0xe3 {
        let length = table.match(text, at: index, end: text.count).length
        if length > 0 { found.append(index..<index + length) }
      }
      isAtStart = !(byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80)
    }
    return found
  }

  private static let titles = PhraseTable<ErrorPage>([
    (
      .said,
      """
      page not found,404 not found,error 404,404 error,404 page,file not found,\
      file or directory not found,\
      page cannot be found,page can't be found,page can’t be found,page could not be found,\
      page couldn't be found,page couldn’t be found,page isn't available,page isn’t available,\
      page is not available,page unavailable,page no longer exists,page doesn't exist,\
      page doesn’t exist,page does not exist,403 forbidden,access denied,\
      access to this page has been denied,just a moment...,just a moment…,attention required!,\
      are you a robot,verify you are human,verifying you are human,\
      checking your browser,service unavailable,service temporarily unavailable,\
      bad gateway,gateway time-out,gateway timeout,internal server error,error 403,error 500,\
      error 502,error 503,too many requests,you have been blocked,pardon our interruption,\
      seite nicht gefunden,seite wurde nicht gefunden,fehler 404,404 fehler,zugriff verweigert,\
      seite existiert nicht,page introuvable,page non trouvée,page est introuvable,erreur 404,\
      accès refusé,cette page n’existe pas,cette page n'existe pas,cette page n’existe plus,\
      cette page n'existe plus,page demandée n’existe pas,page demandée n'existe pas,\
      page demandée n’existe plus,page demandée n'existe plus,página no encontrada,\
      pagina no encontrada,página no existe,acceso denegado,página não encontrada,\
      pagina não encontrada,erro 404,acesso negado,pagina non trovata,errore 404,accesso negato,\
      pagina niet gevonden,toegang geweigerd,nie znaleziono strony,strona nie istnieje,\
      strona nie została znaleziona,błąd 404,sidan hittades inte,sidan kunde inte hittas,\
      siden blev ikke fundet,siden ble ikke funnet,siden findes ikke,siden finnes ikke,\
      sivua ei löytynyt,stránka nenalezena,stránka nebyla nalezena,oldal nem található,\
      pagina nu a fost găsită,pagină negăsită,страница не найдена,Страница не найдена,ошибка 404,\
      Ошибка 404,доступ запрещен,Доступ запрещен,доступ запрещён,Доступ запрещён,\
      сторінку не знайдено,Сторінку не знайдено,помилка 404,Помилка 404,sayfa bulunamadı,\
      η σελίδα δεν βρέθηκε,Η σελίδα δεν βρέθηκε,الصفحة غير موجودة,لم يتم العثور على الصفحة,\
      صفحه یافت نشد,صفحه پیدا نشد,صفحه مورد نظر یافت نشد,הדף לא נמצא,העמוד לא נמצא,页面不存在,\
      页面未找到,找不到页面,页面找不到,找不到网页,頁面不存在,找不到頁面,找不到網頁,\
      ページが見つかりません,ページは見つかりません,ページが見つかりませんでした,\
      ページは見つかりませんでした,페이지를 찾을 수 없습니다,không tìm thấy trang,\
      halaman tidak ditemukan,ukurasa haujapatikana,ไม่พบหน้า,पृष्ठ नहीं मिला,पेज नहीं मिला
      """
    )
  ])

  private static let lines = PhraseTable<ErrorPage>([
    (
      .said,
      """
      you don't have permission to access,you don’t have permission to access,\
      the page you are looking for,the page you requested,the page that you are looking for,\
      the requested url,we couldn't find the page,we couldn’t find the page,\
      we can't find the page,we can’t find the page,we could not find the page,\
      you have been blocked,checking if the site connection is secure,\
      checking your browser before,enable javascript and cookies to continue,\
      click the box below to let us know,you're not a robot,you’re not a robot,\
      you are not a robot,verify you are human,detected unusual traffic from your,\
      detected unusual activity from your,complete the security check,\
      press & hold to confirm,your access to this site has been limited,\
      content is not available in your,content isn't available in your,\
      content isn’t available in your,unavailable due to legal reasons,\
      unavailable for legal reasons
      """
    )
  ])
}
