internal import Scanning

/// The words that the annotators know, with all their classes behind one look-up.
enum Lexicon {
  static let words = WordTable(
    (reporting + grammar + people + time + numbers + names).map { ($0.0.rawValue, $0.1) })
}

/// A class and its words, separated by spaces; an underscore is a space within a word.
typealias WordList = (WordClass, String)

extension WordKey {
  static let a = WordKey("a")
  static let an = WordKey("an")
  static let and = WordKey("and")
  static let according = WordKey("according")
  static let to = WordKey("to")
  static let that = WordKey("that")
  static let the = WordKey("the")
  static let this = WordKey("this")
  static let of = WordKey("of")
  static let or = WordKey("or")
  static let `in` = WordKey("in")
  static let on = WordKey("on")
  static let at = WordKey("at")
  static let `as` = WordKey("as")
  static let `for` = WordKey("for")
  static let from = WordKey("from")
  static let with = WordKey("with")
  static let by = WordKey("by")
  static let who = WordKey("who")
  static let which = WordKey("which")
  static let known = WordKey("known")
  static let now = WordKey("now")
}
