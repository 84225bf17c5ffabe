internal import CUchardet
internal import Scanning

/// What the bytes of a page look like to a detector, where the page does not say or is wrong.
struct Detection: Sendable {
  /// `nil` if the detector knows nothing, or what cannot be.
  let encoding: Encoding?

  /// Looks at the text of `page`, without its markup.
  init(_ page: Span<UInt8>) {
    let sample = Self.sample(page)
    let guess = Self.guess(sample).map { Self.corrected($0, sample.span) }
    let isMacintosh = guess?.isSingleByte ?? true && isLikeMacintosh(sample.span)
    encoding = isMacintosh ? .macintosh : guess
  }

  /// Letters beyond this do not change the detector's mind.
  private static let mostSampled = 1 << 16

  /// The text of `page` that holds other than ASCII, up to a limit: what stands between tags, or
  /// everything where only tags hold some. Scripts and styles count as text.
  private static func sample(_ page: Span<UInt8>) -> [UInt8] {
    let between = pieces(of: page) { isTag in !isTag }
    return between.isEmpty ? pieces(of: page) { _ in true } : between
  }

  /// The wanted pieces that hold other than ASCII, each on a line. A piece ends before `<` or `>`.
  private static func pieces(
    of page: Span<UInt8>, where isWanted: (_ isTag: Bool) -> Bool
  ) -> [UInt8] {
    var pieces: [UInt8] = []
    var start = 0
    var isASCII = true
    for index in 0..<page.count {
      let byte = page[index]
      if byte >= 0x80 { isASCII = false }
      let isLast = index == page.count - 1
      // A trail byte is never `<` or `>` in the encodings of the web, but for ISO-2022-JP.
      guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || isLast else { continue }
      let isTag = byte == UInt8(ascii: ">") && !page.has("![cdata[", at: start)
      if !isASCII, isWanted(isTag) {
        let end = isLast && byte >= 0x80 ? page.count : index
        let sampledEnd = min(end, start + mostSampled - pieces.count)
        for place in start..<sampledEnd { pieces.append(page[place]) }
        pieces.append(UInt8(ascii: "\n"))
        if pieces.count >= mostSampled { break }
      }
      start = index + 1
      isASCII = true
    }
    return pieces
  }

  /// uchardet's answer, if it is an encoding of the web.
  private static func guess(_ sample: [UInt8]) -> Encoding? {
    guard !sample.isEmpty, let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    let code = unsafe sample.withUnsafeBytes { bytes in
      unsafe uchardet_handle_data(
        detector, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard code == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return nil }
    return unsafe Encoding(detectorsName: String(cString: name))
  }
}

// MARK: - What cannot be

extension Detection {
  /// `guess`, or the encoding of Windows for the same letters where the bytes need that.
  private static func corrected(_ guess: Encoding, _ sample: Span<UInt8>) -> Encoding {
    if guess == .koi8R { return hasUkrainianLetters(sample) ? .koi8U : .koi8R }
    guard let windows = guess.windowsCounterpart else { return guess }
    for index in 0..<sample.count where (0x80..<0xa0).contains(sample[index]) { return windows }
    return guess
  }

  /// Whether bytes stand among letters that are Ukrainian ones in KOI8-U and lines of boxes in
  /// KOI8-R.
  private static func hasUkrainianLetters(_ sample: Span<UInt8>) -> Bool {
    guard sample.count > 2 else { return false }
    for index in 1..<sample.count - 1 {
      switch sample[index] {
      case 0xa4, 0xa6, 0xa7, 0xad:
        if sample[index - 1] >= 0xc0 || sample[index + 1] >= 0xc0 { return true }
      default: continue
      }
    }
    return false
  }
}

extension Encoding {
  init?(detectorsName name: String) {
    switch name {
    case "UHC": self = .eucKR
    case "MAC-CYRILLIC": self = .macCyrillic
    // Detected from a few stray bytes: it is the web's only by accident.
    case "ASCII", "": return nil
    default:
      guard let encoding = Encoding(label: name), encoding != .replacement else { return nil }
      self = encoding
    }
  }

  /// Windows' encoding of the same letters, whose 0x80 to 0x9f are characters, not controls.
  fileprivate var windowsCounterpart: Encoding? {
    switch self {
    case .iso8859n2, .iso8859n16: .windows1250
    case .iso8859n5: .windows1251
    case .iso8859n6: .windows1256
    case .iso8859n7: .windows1253
    case .iso8859n8, .iso8859n8i: .windows1255
    case .iso8859n4, .iso8859n13: .windows1257
    case .iso8859n3, .iso8859n10, .iso8859n14, .iso8859n15: .windows1252
    default: nil
    }
  }
}

/// Whether the letters other than ASCII are those of old Macs, which uchardet does not know: bytes
/// within words that are small letters there, and in Windows' encodings capitals, signs or nothing.
///
/// Left out are bytes that are usual in both: apostrophes and dashes of Windows, and its š, ś, ž, ź.
private func isLikeMacintosh(_ bytes: Span<UInt8>) -> Bool {
  var (small, capital, other) = (0, 0, 0)
  guard bytes.count > 2 else { return false }
  for index in 1..<bytes.count - 1
  where bytes[index] >= 0x80 && bytes[index - 1].isASCIILetter && bytes[index + 1].isASCIILetter {
    switch bytes[index] {
    // á à â ä ã å ç é è ê, ò ô õ
    case 0x87...0x90, 0x98, 0x99, 0x9b: small += 1
    // Ä Å Ç É Ñ Ö Ü; in the encodings of DOS, which are not the web's, é and ä and others.
    case 0x80...0x86: capital += 1
    case 0x91...0x9f: continue
    // ß, æ, ø, œ, ÿ, fi, fl, and an apostrophe.
    case 0xa7, 0xbe, 0xbf, 0xcf, 0xd5, 0xd8, 0xde, 0xdf: continue
    default: other += 1
    }
  }
  return small >= 4 && small > 4 * other && small > 2 * capital
}

/// Whether most letters other than ASCII stand in runs of three and more, as those of an alphabet
/// of their own do. In languages of Latin letters they stand alone, or two together.
func hasRunsOfUpperBytes(_ bytes: Span<UInt8>) -> Bool {
  var upper = 0
  var inRuns = 0
  var run = 0
  for index in 0..<bytes.count {
    if bytes[index] >= 0xa0 {
      run += 1
      continue
    }
    upper += run
    if run >= 3 { inRuns += run }
    run = 0
  }
  return inRuns >= 30 && inRuns * 2 > upper
}
