import Scanning

/// Numbers written as words: as good as digits for telling two reports apart.
struct NumberWords {
  static let shared = NumberWords()

  /// Words that are something else in another language of the list are left out.
  private static let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "half",
    "quarter", "third", "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "zwei", "drei",
    "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "dos", "tres", "cuatro", "cinco",
    "seis", "siete", "ocho", "nueve", "diez",
  ]

  /// One bit for each value of the lowest 14 bits, so that all but one word in 300 need no search.
  private let filter: [UInt64]
  private let hashes: [UInt64]

  private init() {
    var hashes: [UInt64] = []
    var filter = [UInt64](repeating: 0, count: 256)
    for word in Self.words {
      var hash = Word.seed
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* Word.prime }
      hash = mixed(hash)
      hashes.append(hash)
      filter[Int(hash >> 6 & 255)] |= 1 << (hash & 63)
    }
    self.hashes = hashes.sorted()
    self.filter = filter
  }

  /// Whether `hash` is that of a number's word.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    filter[Int(hash >> 6 & 255)] >> (hash & 63) & 1 != 0 && hashes.contains(hash)
  }
}
