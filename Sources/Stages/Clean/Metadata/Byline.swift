internal import Scanning

/// The names in a line such as “12 March 2019 | By Ada Holm and Jo Rask, Harbour Town”.
struct Byline {
  /// What follows the word that leads to names, up to a date or what else ends them; the whole
  /// line, if there is no such word.
  let names: String

  /// Whether something says “by”.
  let isLed: Bool

  /// Whether what says so can mean nothing else: “Author:”.
  let isLabelled: Bool

  /// Whether the line is nothing but a date, the word and one or two words.
  let isOnlyName: Bool

  /// Whether the line begins with that word.
  let isFirst: Bool

  /// Whether a date or a mark stands before that word.
  let isAfterMark: Bool

  /// Whether a date follows the names: “by Ada Holm on 12 March”.
  let isDated: Bool

  /// Whether the line is nothing but such a word.
  var isLabel: Bool { isLed && names.utf8.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ":") } }

  init(_ line: String) {
    let bytes = Array(line.utf8.prefix(200))
    let text = bytes.span
    var start = 0
    var evidence: Lead = []
    var index = 0
    var isAtStart = true
    var lead = -1
    while index < bytes.count {
      if isAtStart {
        let match = Lead.words.match(text, at: index, end: bytes.count)
        // “By” in mid-line leads to names after a date or a mark only: “stand by me”.
        let isLead =
          match.evidence.contains(.label) || match.length > 0 && Self.maySay(bytes, before: index)
        if isLead {
          evidence = match.evidence
          lead = index
          index += match.length
          while index < bytes.count, Self.isColon(bytes[index]) { index += 1 }
          start = index
          continue
        }
      }
      isAtStart = !(bytes[index].isASCIILetter || bytes[index] >= 0x80)
      index += 1
    }
    let end = Self.end(of: text, from: start)
    names = String(decoding: bytes[start..<end], as: UTF8.self)
    isLed = !evidence.isEmpty
    isLabelled = evidence.contains(.label)
    let spaces = bytes[start..<end].count { $0 == 0x20 }
    isFirst = lead == 0
    isAfterMark = lead > 0 && Self.maySay(bytes, before: lead)
    isDated = isLed && bytes[end...].prefix(24).contains(where: \.isASCIIDigit)
    isOnlyName = isLed && spaces <= 2 && (end == bytes.count || !bytes[end].isASCIILower)
  }

  /// What may stand between the word and the names.
  private static func isColon(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: ":") }

  /// Whether what stands before is nothing, a date, or ends with a mark: not “step-by-step”.
  private static func maySay(_ bytes: [UInt8], before index: Int) -> Bool {
    guard index > 0 else { return true }
    if bytes[index - 1].isASCIIDigit { return true }
    guard bytes[index - 1] == 0x20, index > 1 else { return false }
    let last = bytes[index - 2]
    // “10:45 EST by”, “um 10:45 Uhr von”.
    let word = bytes[..<(index - 1)].suffix(5).reversed().drop { $0.isASCIILetter }
    if let first = word.first, first == 0x20, word.dropFirst().first?.isASCIIDigit == true {
      return true
    }
    // “submitted 2 hours ago by”
    if index > 5, bytes[(index - 5)..<(index - 1)].elementsEqual(" ago".utf8) { return true }
    // Dashes and bullets of other alphabets than ASCII end with a byte that letters may end with.
    let isMark = index > 3 && (bytes[index - 4] == 0xe2 || bytes[index - 3] == 0xc2)
    return last.isASCIIDigit || last >= 0x80 && isMark
      || [UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/")].contains(last)
  }

  /// A date, an address or a mark ends the names.
  private static func end(of text: Span<UInt8>, from start: Int) -> Int {
    var spaces = 0
    var hasLetters = false
    for index in start..<text.count {
      let byte = text[index]
      if byte == 0x20, index > start { spaces += 1 }
      // Digits are of a handle, if nothing but a word stands before them.
      if byte == UInt8(ascii: "|"), hasLetters, isCounted(text, after: index) { return index }
      hasLetters = hasLetters || byte.isASCIILetter || byte >= 0x80
      let isOfWord = spaces == 0 && index > start && text[index - 1] != 0x20
      if byte.isASCIIDigit && !isOfWord || byte == UInt8(ascii: "@")
        || byte == UInt8(ascii: "(") && !isWithinName(text, at: index) || byte == 0x0a
        || byte == 0x09
      {
        // What stands before the sign is an address's, not the name's.
        return byte == UInt8(ascii: "@") ? wordStart(text, before: index, from: start) : index
      }
      if byte.isASCIIUpper, index > start, text[index - 1].isASCIILower,
        startsDate(text, at: index) || glued.contains(where: { text.has($0, at: index) })
      {
        return index
      }
      if byte == 0x20, startsDate(text, at: index + 1) { return index }
      if byte == 0x20, index > start, isStop(text, at: index) { return index }
    }
    return text.count
  }

  /// Whether a word or a mark that ends names stands there. Small words count only where they are
  /// written small, “Kim Min Seok”, and as whole words, “Maria Fotopoulou”.
  private static func isStop(_ text: Span<UInt8>, at index: Int) -> Bool {
    if stops.contains(where: { text.has($0, at: index) }) { return true }
    if let stop = smallStops.first(where: { text.has($0, at: index) }) {
      let next = index + stop.utf8.count
      let isDate = next < text.count && text[next].isASCIIDigit || startsDate(text, at: next)
      return isDate || !isCapitalized(text, at: index + 1)
    }
    if text.has(" le ", at: index), index + 4 < text.count {
      return text[index + 4].isASCIIDigit || weekdays.contains { text.has($0, at: index + 4) }
    }
    return wholeStops.contains { stop in
      guard text.has(stop, at: index) else { return false }
      let end = index + stop.utf8.count
      return end == text.count || !(text[end].isASCIILetter || text[end] >= 0x80)
    }
  }

  private static func isCapitalized(_ text: Span<UInt8>, at index: Int) -> Bool {
    index + 1 < text.count && text[index].isASCIIUpper && text[index + 1].isASCIILower
  }

  private static func wordStart(_ text: Span<UInt8>, before end: Int, from start: Int) -> Int {
    var index = end
    while index > start, text[index - 1] != 0x20 { index -= 1 }
    return index
  }

  /// Whether a number or a colon follows before the next mark: “| Reads: 4822”.
  private static func isCounted(_ text: Span<UInt8>, after start: Int) -> Bool {
    var index = start + 1
    while index < text.count, text[index] != UInt8(ascii: "|") {
      if text[index].isASCIIDigit || text[index] == UInt8(ascii: ":") { return true }
      index += 1
    }
    return false
  }

  /// Whether the bracket at `start` holds one word, and a capital follows it: “Ada (Lund) Holm”.
  private static func isWithinName(_ text: Span<UInt8>, at start: Int) -> Bool {
    var end = start + 1
    while end < text.count, text[end].isASCIILetter || text[end] >= 0x80 { end += 1 }
    return end + 2 < text.count && text[end] == UInt8(ascii: ")") && text[end + 1] == 0x20
      && text[end + 2].isASCIIUpper
  }

  /// “March 12”: a month's name and a number.
  private static func startsDate(_ text: Span<UInt8>, at start: Int) -> Bool {
    var end = start
    while end < text.count, text[end].isASCIILetter || text[end] >= 0x80 { end += 1 }
    guard end > start + 2, end < text.count else { return false }
    var next = end
    while next < text.count, !text[next].isASCIILetter, !text[next].isASCIIDigit { next += 1 }
    guard next < text.count, text[next].isASCIIDigit else { return false }
    return DateReader.month(text.extracting(start..<end)) != nil
  }

  private static let stops = [
    " — ", " – ", " - ", " · ", " • ", " » ", " veröffentlicht", " published", " posted",
    " updated", " quelle", " filed ", " stand:", " aktualisiert", " publiziert", " actualizado",
    " reviewed by", " im gespräch", " edited by", " in reply", " symbolbild",
  ]

  /// What are names too, where they have a capital.
  private static let smallStops = [
    " am ", " on ", " um ", " under ", " en ", " sagt", " says", " für ", " for ", " vor ",
    " from ", " last ", " read ", " min ", " at ",
  ]

  /// What many names begin with.
  private static let wholeStops = [
    " foto", " fotos", " photo", " photos", " date", " datum", " bild", " bilder",
  ]

  private static let weekdays = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]

  /// What a style sheet alone sets apart from the name before it.
  private static let glued = ["updated", "published", "follow", "twitter", "posted", "facebook"]

  private struct Lead: OptionSet {
    let rawValue: UInt32

    static let by = Lead(rawValue: 1 << 0)
    static let label = Lead(rawValue: 1 << 1)

    static let words = PhraseTable<Lead>([
      (.by, "by$,von$,par$,por$,door$,af$,av$,di$,przez$,oleh$,بقلم,كتب$,كتبت$,автор$"),
      (
        .label,
        """
        author$,autor$,autorin$,auteur$,autora$,written by,posted by,post author by,article by,story by,words by,report by,reported by,\
        erstellt von,veröffentlicht von,eingestellt von,geschrieben von,verfasst von,\
        ein beitrag von,beitrag von,ein artikel von,artikel von,eine kolumne von,kolumne von,kommentar von,interview von,\
        ein gastbeitrag von,gastbeitrag von,text von,publié par,écrit par,rédigé par,un texte de,\
        publicado por,escrito por,scritto da,pubblicato da,geschreven door,autor:,autorin:,\
        autoren:,autor/in:,autoren$,autorinnen,author:,authors:,auteur:,auteur :,auteurs:,autore:,\
        author(s),autor(en),autor*in,autor:in,autor/in,thread starter,topic author,started by,\
        published by,submitted by,penned by,tekst:,teksti:,skrevet av,skrevet af,kirjoittaja:,\
        szerző:,írta:,penulis:,yazan:,yazar:,автор:,текст:,作者：,作者:,著者：,執筆者：,\
        autora:,text:,texte:,texto:,redakteur:,redaktion:,interview:,by:,von:,par:,por:
        """
      ),
    ])
  }
}
