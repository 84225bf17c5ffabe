internal import Scanning

/// The words by which ``AuthorNames`` tells people from what else stands where authors do.
enum AuthorWords {
  static let separators = [
    " and ", " und ", " et ", " y ", " & ", ";", "|", ",", " / ", " with ", " mit ", "، ", " و ",
  ]

  static let leads = [
    "by ", "by: ", "von ", "von: ", "par ", "por ", "di ", "door ", "af ", "av ", "text: ",
    "written by ", "written by: ", "posted by ", "post by ", "article by ", "articles by ",
    "author: ",
    "autor: ", "autorin: ", "auteur : ", "reporting by ", "story by ", "words by ", "interview: ",
    "analysis by ", "opinion by ", "review by ", "بقلم ", "بقلم: ", "كتب ", "كتب: ", "كتبت ",
    "كتبت: ", "un texte de ", "im wortlaut von ", "content: ", "vom ", "via ",
    "propos recueillis par ", "af: ", "foto: ", "redaktion: ",
  ]

  /// What sites write without a space before the name.
  static let gluedLeads = ["By", "by", "Author", "Von", "Autor:", "Par", "SHOW ALL ARTICLES OF"]

  /// What follows a name that is not of it.
  static let tails = [" in ", " à ", " aus ", " – ", " — ", " - ", " im gespräch"]

  static let particles: Set<String> = [
    "de", "la", "le", "du", "des", "von", "van", "der", "den", "dem", "zu", "zur", "vom", "dos",
    "da",
    "do", "das", "di", "del", "della", "dal", "el", "al", "bin", "bint", "ibn", "abu", "e", "y",
    "i",
    "af", "av", "und", "ten", "ter", "te", "d'", "v.", "dr.", "the", "los", "las", "san", "ap",
  ]

  static let countries: Set<String> = [
    "germany", "deutschland", "austria", "österreich", "switzerland", "schweiz",
  ]

  /// Whether a part of a statement is a company's or a society's name, by its legal form.
  static func isCompany(_ part: String) -> Bool {
    let lowered = asciiLowercased(part)
    let words = lowered.utf8.split(separator: 0x20).map {
      String(decoding: Array($0), as: UTF8.self)
    }
    guard let last = words.last, words.count > 1 else { return false }
    return companies.contains(last) || words.contains("gmbh") || words.contains("e.v.")
  }

  private static let companies: Set<String> = [
    "gmbh", "ag", "e.v.", "e.v", "ev", "kg", "mbh", "inc", "inc.", "llc", "ltd", "ltd.", "corp",
    "corp.", "plc", "s.a.", "s.l.", "b.v.", "s.r.l.", "verlag",
  ]

  static let nobody: Set<String> = [
    "admin", "administrator", "guest", "unknown", "anonymous", "author",
    "webmaster",
    "correspondent", "contributor", "null",
    "undefined", "reporter", "user", "see more", "follow", "none", "web", "online", "others",
    "sponsored", "advertorial", "no author", "interview", "text", "view my complete profile",
    "phd", "md", "rdn", "ms", "rd", "mph", "jd", "mba", "dr", "themegrill", "publiziert am",
    "gesponserte inhalte", "von", "by", "written by", "posted by", "article by", "the author",
    "publisher", "name",
    "unbekannt", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday",
    "contributor content", "more from", "insights from", "moderator", "system", "wordpress",
    "default", "super user", "agency", "author:", "about the author",
    "nachrichten", "fact checked", "social links", "sign in", "log in", "sign up", "subscribe",
    "share", "comments", "feb", "mar", "apr", "jul", "aug", "sep", "sept", "oct",
    "okt", "nov", "dec", "dez",
  ]

  /// What ends a statement that is of an office and not of a name.
  static let roles = [
    " editor-in-chief", " journalist", " producer", " officer", " director", " manager", " ceo",
    " redakteur", " redakteurin", " reporterin", " autor", " autorin", " is posted", " member",
    " expert", " specialist", " founder", " co-founder",
  ]

  /// Whether it is a desk's name, in small letters: “Redaktion”, “Harbour Post Staff”.
  static func isDesk(_ name: String) -> Bool {
    desks.contains(name) || deskEnds.contains { name.hasSuffix($0) }
      || deskStarts.contains { name.hasPrefix($0) }
  }

  private static let desks: Set<String> = [
    "editor", "editors", "staff", "newsroom", "redaktion", "redaction", "la rédaction", "redacción",
    "redazione", "news desk", "newsdesk", "web desk", "online desk", "editorial team",
    "editorial board", "team", "staff writer", "staff reporter", "our correspondent", "rédaction",
    "la redazione", "die redaktion", "redaktionsteam", "redakcja", "red.", "red", "agencies",
    "agenturen",
  ]

  private static let deskEnds = [
    " staff", " team", "-team", " desk", " bureau", " editors", " newsroom", " editorial board",
    " editorial", "redaktion", " editor", " reporter", " correspondent", " writer", " contributor",
    " contributors", " columnist", " reporters", " correspondents",
  ]

  private static let deskStarts = [
    "redaktion ", "die redaktion ", "team ", "staff ", "redacción ", "rédaction ",
  ]

  static let starts = [
    "projektleit", "leiter", "geschäftsführ", "referent", "pressesprech", "chefredakt",
    "korrespondent", "mitarbeiter", "zur ", "zum ", "visit ", "from ", "follow ", "subscribe",
    "senior ", "deputy ", "assistant ",
    "associate ", "chief ", "managing ",
    "contributing ", "executive ", "show ", "our ", "unser", "notre ", "nuestr", "head of ",
    "zeige alle ",
    "view all ", "posts by ",
    "updated by ", "reviewed by ", "edited by ", "more by ", "publicado ", "actualizado ",
    "alle beiträge",
    "all posts", "photograph", "picture", "photo", "foto", "video by",
    "illustration", "veröffentlicht ", "pressemitteilung", "quelle", "source",
  ]

  static let agencies: Set<String> = [
    "ap", "afp", "dpa", "ani", "pti", "apa", "epd", "kna", "sid", "ians", "upi", "efe", "ansa",
    "lusa", "tass", "xinhua", "anadolu", "reuters", "bloomberg", "associated press",
    "the associated press", "agence france-presse", "press association", "pa media",
    "the canadian press", "australian associated press", "aap", "belga", "anp", "ritzau", "ntb",
    "tt", "afp deutschland", "keystone-sda", "sda", "interfax", "kyodo", "yonhap",
    "jiji", "jiji press", "kathpress", "kipa", "europa press", "notimex", "prensa latina", "télam",
    "telam", "ria novosti", "ukrinform", "unian", "pap", "čtk", "ctk", "agerpres", "tanjug",
    "anadolu agency", "irna", "bernama", "antara", "dts", "dapd", "ddp", "afx", "dpa-afx", "awp",
    "kyodo news", "news agency of nigeria", "agencia efe", "dpa-infocom", "ats",
    "globe newswire", "globenewswire", "pr newswire", "business wire", "afprelaxnews",
    "thomson reuters", "bloomberg news", "reuters staff",
  ]
}
