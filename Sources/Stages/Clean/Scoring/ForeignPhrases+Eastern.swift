// What short blocks say in Slavic languages and Greek.

extension ForeignPhrases {
  static let eastern: [ForeignPhrases] = [
    // Polish.
    ForeignPhrases(
      startsRelated: """
        czytaj,zobacz,przeczytaj,polecamy,najnowsze,najczęściej czytane,powiązane,\
        więcej na temat,więcej:,dalszy ciąg,tematy:,podobne
        """,
      startsByline: "autor:,opracowanie,oprac.,źródło:,redakcja,tekst:,napisał$",
      startsComments: """
        komentarze$,dodaj komentarz,skomentuj$,zostaw komentarz,brak komentarzy
        """,
      startsShare: "udostępnij,drukuj,podziel się,obserwuj$,zapisz$,wyślij$,posłuchaj$",
      share: "udostępnij,podziel się,śledź nas,obserwuj nas",
      subscription: """
        subskryb,prenumerat,zaloguj,zarejestruj,zapisz się,kup dostęp,wesprzyj,\
        masz już konto,wykup dostęp
        """,
      related: """
        czytaj też,czytaj także,czytaj więcej,zobacz też,zobacz także,przeczytaj też,\
        przeczytaj także,polecamy
        """,
      copyright: "wszelkie prawa,prawa zastrzeżone,polityka prywatności",
      advert: "reklama,dalsza część artykułu,materiał sponsorowany,artykuł sponsorowany",
      imageCredit: "fot.,pap$,źródło zdjęcia,zdjęcie:",
      comments: "komentarze$,komentarzy$,odpowiedz$",
      updated: "aktualizacja,opublikowano,data publikacji,czas czytania,ostatnia aktualizacja",
      consent: "dane osobowe,danych osobowych,pliki cookie,treść zewnętrzna,wyrażam zgodę"),
    // Czech and Slovak.
    ForeignPhrases(
      startsRelated: """
        čtěte,přečtěte,související,nejčtenější,další články,doporučujeme,štítky,\
        mohlo by vás,mohlo by sa,čítajte,prečítajte,súvisiace,najčítanejšie,ďalšie články,\
        odporúčame,více o$,viac o$,více k$,témata$,značky$
        """,
      startsByline: "autor:,zdroj:,text:,redakce$,redakcia$,napsal$,napísal$",
      startsComments: """
        komentáře$,komentáre$,přidat komentář,pridať komentár,vstoupit do diskuse
        """,
      startsShare: """
        sdílet,sdílej,zdieľať,tisknout$,vytisknout$,tlačiť$,uložit$,sledovat$,poslechnout
        """,
      share: "sdílet,sdílejte,zdieľať,zdieľajte,sledujte nás",
      subscription: """
        předplat,predplat,přihlásit,přihlaste,prihlásiť,prihláste,podpořte,podporte,\
        registrujte se,odebírejte
        """,
      related: "čtěte také,čtěte více,přečtěte si,čítajte aj,prečítajte si,mohlo by vás zajímat",
      copyright: "všechna práva,všetky práva,vyhrazena,vyhradené",
      advert: "reklama,inzerce,inzercia,článek pokračuje,článok pokračuje",
      imageCredit: "čtk$,tasr$,zdroj foto,profimedia,autor fotky",
      comments: "komentářů,komentářov,komentárov,příspěvků",
      updated: "aktualizováno,aktualizované,publikováno,zveřejněno,doba čtení,dnes v$",
      consent: "osobních údajů,osobných údajov,soubory cookie,súbory cookie"),
    // Russian and Bulgarian.
    ForeignPhrases(
      startsRelated: """
        читайте,читать,смотрите,см.,материалы по теме,по теме,похожие,другие новости,\
        последние новости,самое читаемое,рекомендуем,ещё по теме,еще по теме,вам может,\
        теги,темы:,прочетете,вижте,още по темата,свързани,най-четени,последни новини,\
        тагове,популярное$
        """,
      startsByline: """
        автор:,автор$,текст:,источник:,фото:,редакция$,подготовил,източник:,написал
        """,
      startsComments: """
        комментарии$,комментировать$,комментариев$,оставить комментарий,\
        добавить комментарий,коментари$,коментирай$,напишете коментар
        """,
      startsShare: """
        поделиться,поделитесь,печать$,распечатать,сохранить$,подписаться,сподели,\
        принтирай,слушать$
        """,
      share: """
        поделитесь,подписывайтесь,подпишитесь,телеграм-канал,сподели,последвайте,\
        поделиться в,поделиться$
        """,
      subscription: """
        войдите,поддержите,бюлетин,подпишитесь,подписаться на,подписка на,подписывайтесь,\
        зарегистрируйтесь,пожертвуйте,абонирайте
        """,
      related: """
        читайте также,читать далее,читайте ещё,читайте еще,смотрите также,\
        материалы по теме,прочетете още,вижте още
        """,
      copyright: "все права,перепечатк,всички права,политика конфиденциальности,авторские права",
      advert: "реклама,на правах рекламы,партнерский,партнёрский,спонсир",
      imageCredit: "фото:,фото$,снимка:,тасс$,риа новости,бта$",
      comments: "комментариев,коментара$",
      updated: """
        обновлено,опубликовано,дата публикации,время чтения,обновена,публикувано,\
        последна промяна
        """,
      consent: "файлы cookie,персональных данных,бисквитки,лични данни"),
    // Ukrainian.
    ForeignPhrases(
      startsRelated: """
        читайте,читати,дивіться,див.,за темою,схожі,інші новини,останні новини,\
        найпопулярніше,рекомендуємо,ще на тему,вас може,теги,теми:,більше про,популярне$,\
        більше про$
        """,
      startsByline: "автор:,текст:,джерело:,редакція,підготував",
      startsComments: "коментарі$,коментувати$,залишити коментар,додати коментар",
      startsShare: "поділитися,поділитись,друкувати,зберегти$,підписатися,надрукувати,слухати$",
      share: "поділитись,підписуйтесь,підпишіться,телеграм-канал",
      subscription: """
        увійдіть,розсилк,підтримайте,донат,підпишіться,підписатися на,підписуйтесь,\
        передплат,зареєструйтесь
        """,
      related: "читайте також,читати далі,читайте ще,дивіться також,матеріали за темою",
      copyright: "усі права,всі права,передрук,авторські права",
      advert: "реклама,на правах реклами,партнерський",
      imageCredit: "фото:,фото$,укрінформ,ілюстраці",
      comments: "коментарів",
      updated: "оновлено,опубліковано,дата публікації,час читання",
      consent: "файли cookie,персональних даних"),
    // Serbian, Croatian and Bosnian.
    ForeignPhrases(
      startsRelated: """
        pročitajte,pročitaj,čitajte,slične vijesti,slične vesti,najčitanije,najnovije,\
        pogledajte,preporučujemo,više o$,povezano$,povezani članci,povezane teme,oznake$,\
        tagovi$
        """,
      startsByline: "autor:,piše:,izvor:,napisao,tekst:,redakcija",
      startsComments: """
        komentari$,komentiraj$,komentariši$,ostavi komentar,ostavite komentar,\
        nema komentara
        """,
      startsShare: "podijeli,podeli,ispiši$,spremi$,sačuvaj$,prati$",
      share: "podijeli,podeli$,podijelite,podelite,pratite nas",
      subscription: "pretplat,prijavi se,prijavite,registriraj,registruj,newsletter,učlani",
      related: """
        pročitajte i,pročitaj još,čitajte još,pogledajte i,članak se nastavlja,\
        tekst se nastavlja
        """,
      copyright: "sva prava",
      advert: "oglas$,reklama,sponzorirano,sponzorisano",
      imageCredit: "foto:,tanjug,hina$,fena$,pixsell",
      comments: "komentara$,komentari$",
      updated: "ažurirano,objavljeno,zadnja izmjena,vrijeme čitanja,vreme čitanja",
      consent: "kolačić,osobnih podataka,ličnih podataka"),
    // Greek.
    ForeignPhrases(
      startsRelated: """
        διαβάστε,δείτε,διαβάζονται,τελευταία νέα,δημοφιλή,προτεινόμενα,ακολουθήστε,\
        σχετικά άρθρα,σχετικά νέα,περισσότερα νέα,ετικέτες$
        """,
      startsByline: "συντάκτης,πηγή:,γράφει,κείμενο:",
      startsComments: "σχόλια$,σχολιάστε$,αφήστε σχόλιο,προσθήκη σχολίου",
      startsShare: "κοινοποίηση,κοινοποιήστε,εκτύπωση,μοιραστείτε,αποθήκευση",
      share: "μοιραστείτε,ακολουθήστε",
      subscription: "εγγραφείτε,συνδεθείτε,συνδρομ",
      related: "διαβάστε επίσης,διαβάστε ακόμη,διαβάστε περισσότερα,δείτε επίσης,διαβάστε ακόμα",
      copyright: "όλα τα δικαιώματα,πνευματικά δικαιώματα",
      advert: "διαφήμιση,χορηγούμεν",
      imageCredit: "φωτογραφία,φωτό,φωτο:,εικόνα:",
      comments: "σχόλια$",
      updated: "ενημερώθηκε,δημοσιεύ,τελευταία ενημέρωση,χρόνος ανάγνωσης",
      consent: "προσωπικών δεδομένων,συγκατάθεσ"),
  ]
}
