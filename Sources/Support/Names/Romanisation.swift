internal import Scanning

/// Reads words of other scripts as their languages are usually romanised.
///
/// Letter by letter, after the tables of BGN/PCGN and ALA-LC without their marks. Arabic and Hebrew
/// write few vowels; what is missing is not guessed.
enum Romanisation {
  enum Script: UInt8 {
    case arabic, cyrillic, greek, hebrew
  }

  /// The script of a word's first letter; `nil` for Latin and for scripts that are not read.
  static func script(of word: [UInt8]) -> Script? {
    guard let first = word.first, first >= 0xc0 else { return nil }
    switch word.span.scalar(at: 0).value {
    case 0x370..<0x400: return .greek
    case 0x400..<0x530: return .cyrillic
    case 0x5d0..<0x5f5: return .hebrew
    case 0x620..<0x700, 0x750..<0x780: return .arabic
    default: return nil
    }
  }

  /// `word` in Latin letters, in romanised folding; empty if no letter of it can be read.
  ///
  /// - Parameter word: In plain folding.
  /// - Complexity: O(word).
  static func latin(_ word: [UInt8], _ script: Script) -> [UInt8] {
    var scalars: [UInt32] = []
    var index = 0
    while index < word.count {
      let scalar = word.span.scalar(at: index)
      index += scalar.byteCount
      scalars.append(scalar.value)
    }
    switch script {
    case .cyrillic: return cyrillic(scalars)
    case .greek: return greek(scalars)
    case .arabic: return semitic(scalars, arabicLetters)
    case .hebrew: return semitic(scalars, hebrewLetters)
    }
  }

  // MARK: Scripts with vowels

  /// As in Russian, unless a letter says that it is Ukrainian.
  private static func cyrillic(_ scalars: [UInt32]) -> [UInt8] {
    let isUkrainian = scalars.contains { [0x456, 0x457, 0x454, 0x491].contains($0) }
    var latin: [UInt8] = []
    for scalar in scalars {
      if isUkrainian, let letters = ukrainianLetters[scalar] {
        latin += letters
      } else if let letters = cyrillicLetters[scalar] {
        latin += letters
      }
    }
    return latin
  }

  private static func greek(_ scalars: [UInt32]) -> [UInt8] {
    var latin: [UInt8] = []
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : 0
      // ου is u; αυ and ευ are av and ev.
      let isUpsilon = scalar == 0x3c5 || scalar == 0x3cd
      if isUpsilon, before == 0x3bf, !latin.isEmpty {
        latin[latin.count - 1] = UInt8(ascii: "u")
      } else if isUpsilon, before == 0x3b1 || before == 0x3b5 {
        latin.append(UInt8(ascii: "v"))
      } else {
        latin += greekLetters[scalar] ?? []
      }
    }
    return latin
  }

  // MARK: Scripts without

  /// Letters that are consonants and long vowels are vowels between consonants.
  private static func semitic(
    _ scalars: [UInt32], _ letters: [UInt32: [UInt8]]
  ) -> [UInt8] {
    var latin: [UInt8] = []
    for (index, scalar) in scalars.enumerated() {
      guard let read = letters[scalar] else { continue }
      let isInside = index > 0 && !isVowel(latin.last)
      let next = index + 1 < scalars.count ? letters[scalars[index + 1]] : nil
      let isBeforeVowel = next.map { $0.first == UInt8(ascii: "a") } ?? false
      if read == [UInt8(ascii: "w")], isInside, !isBeforeVowel {
        latin.append(UInt8(ascii: "u"))
      } else if read == [UInt8(ascii: "y")], isInside, !isBeforeVowel {
        latin.append(UInt8(ascii: "i"))
      } else {
        latin += read
      }
    }
    return latin
  }

  private static func isVowel(_ byte: UInt8?) -> Bool {
    byte.map { "aeiou".utf8.contains($0) } ?? true
  }

  // MARK: Tables

  private static func table(_ rows: String) -> [UInt32: [UInt8]] {
    var table: [UInt32: [UInt8]] = [:]
    for row in rows.split(whereSeparator: \.isWhitespace) {
      guard let letter = row.unicodeScalars.first else { continue }
      table[letter.value] = Array(row.utf8.dropFirst(String(letter).utf8.count))
    }
    return table
  }

  private static let cyrillicLetters = table(
    """
    аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь \
    эe юyu яya іi їyi єye ґg ўw јj љlj њnj ћch ђdj џdzh ѓg ќk ѕdz әa өo үu ұu қq ғgh ңng һh
    """)
  private static let ukrainianLetters = table("гh иy йy хkh щshch")
  private static let greekLetters = table(
    """
    αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υi φf χch ψps ωo \
    άa έe ήi ίi όo ύi ώo ϊi ϋi ΐi ΰi
    """)
  private static let arabicLetters = table(
    """
    اa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw يy پp چch \
    ژzh گg ٹt ڈd ڑr ںn ھh ہh ےe ڤv ڭng ۆo ێe ڵl ڕr
    """)
  private static let hebrewLetters = table(
    "אa בv גg דd הh וw זz חh טt יy כk לl מm נn סs עa פp צts קk רr שsh תt")
}
