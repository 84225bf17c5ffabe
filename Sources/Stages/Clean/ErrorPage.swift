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

  /// What a title says: “Error 404”, “Page not found | The Post”, not “Access denied to lawyers”.
  static func isSaid(inTitle title: String) -> Bool {
    let bytes = Array(title.utf8)
    let text = bytes.span
    return ends(of: titles, in: text).contains { end in
      var next = end
      while next < text.count, text[next].isHTMLSpace { next += 1 }
      return next == text.count || Self.separates(text[next])
    }
  }

  /// What the first lines of a text say.
  static func isSaid(inText text: [UInt8]) -> Bool { !ends(of: lines, in: text.span).isEmpty }

  /// Whether a character goes on with no sentence: a sign, a dash, a bar; by its first byte.
  private static func separates(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "'"): false
    case 0xc2, 0xe2: true
    default: !(byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80)
    }
  }

  /// Where the phrases end that start where a word may.
  private static func ends(of table: PhraseTable<ErrorPage>, in text: Span<UInt8>) -> [Int] {
    var ends: [Int] = []
    var isAtStart = true
    for index in text.indices {
      let byte = text[index]
      if isAtStart || byte >= 0xe3 {
        let length = table.match(text, at: index, end: text.count).length
        if length > 0 { ends.append(index + length) }
      }
      isAtStart = !(byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80)
    }
    return ends
  }

  private static let titles = PhraseTable<ErrorPage>([
    (
      .said,
      """
      page not found,404 not found,error 404,404 error,404 page,file not found,\
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
      accès refusé,cette page n’existe,cette page n'existe,página no encontrada,\
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
      ページが見つかりません,ページは見つかりません,페이지를 찾을 수 없습니다,không tìm thấy trang,\
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
      you're not a robot,you’re not a robot,you are not a robot,verify you are human,\
      unusual traffic from your,unusual activity from your,complete the security check,\
      press & hold to confirm,your access to this site has been limited,\
      content is not available in your,content isn't available in your,\
      content isn’t available in your,unavailable due to legal reasons,\
      unavailable for legal reasons
      """
    )
  ])
}
