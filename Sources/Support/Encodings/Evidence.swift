internal import Scanning

/// Everything that speaks for an encoding of some bytes, and how it is weighed.
struct Evidence {
  private let bytes: [UInt8]

  /// The label that a container or the page declares.
  let declared: String?

  private let declaredEncoding: Encoding?

  /// What the page says below a container that says something known.
  private let overshadowed: Declaration?

  private let isValidUTF8: Bool

  /// What the caller knows of pages that declare nothing.
  private let undeclared: Encoding?

  struct Choice {
    let encoding: Encoding
    let reason: DecodedText.Reason
    var detected: Encoding?

    /// The page's own label, where it is right and the container's is wrong.
    var label: String?

    /// The decoded bytes, where weighing needed them.
    var repaired: Repaired?
  }

  init(_ bytes: [UInt8], label: String?, undeclared: Encoding? = nil) {
    self.undeclared = undeclared
    let isMarkedFalsely = Self.isMarkedFalsely(bytes.span)
    let bytes = isMarkedFalsely ? Array(bytes.dropFirst(Self.markBytes)) : bytes
    let isValidUTF8 = !isMarkedFalsely && bytes.span.isValidUTF8
    let named = label.flatMap { Encoding(label: $0) }
    // What cannot matter is not looked for.
    let declaration = named == nil || !isValidUTF8 ? Declaration(in: bytes.span) : nil
    self.bytes = bytes
    self.isValidUTF8 = isValidUTF8
    declared = if named == nil, let own = declaration?.label { own } else { label }
    declaredEncoding = named ?? declaration?.encoding
    overshadowed = named == nil ? nil : declaration
  }

  /// The encoding that the evidence is for.
  func choice() throws(UnavailableEncoding) -> Choice {
    if let encoding = Self.mark(bytes.span)?.encoding {
      return Choice(encoding: encoding, reason: .mark)
    }
    if let encoding = Encoding.utf16WithoutMark(bytes.span) {
      let reason: DecodedText.Reason = declaredEncoding == encoding ? .declared : .detected
      return Choice(encoding: encoding, reason: reason, detected: encoding)
    }
    if isValidUTF8 { return choiceForValidUTF8() }
    return try choiceForInvalidUTF8()
  }

  /// Decodes all bytes but a byte order mark.
  func decoded(as encoding: Encoding) throws(UnavailableEncoding) -> Repaired {
    let mark = Self.mark(bytes.span)
    let start = mark?.encoding == encoding ? mark?.byteCount ?? 0 : 0
    let span = bytes.span.extracting(start..<bytes.count)
    switch encoding {
    case .utf8, .replacement, .userDefined:
      if isValidUTF8 { return Repaired(text: start == 0 ? bytes : Array(bytes[start...])) }
      return repairedUTF8(span)
    case .utf16LE, .utf16BE:
      return decodedUTF16(span, isBigEndian: encoding == .utf16BE)
    default:
      if let upperHalf = encoding.upperHalf { return decodedSingleByte(span, upperHalf: upperHalf) }
      guard let name = encoding.iconvName else { preconditionFailure("\(encoding): no decoder") }
      return try IconvDecoder(encoding, iconvName: name).decoded(bytes)
    }
  }
}

// MARK: - Byte order marks

extension Evidence {
  private struct Mark {
    let encoding: Encoding
    let byteCount: Int
  }

  private static let markBytes = 3

  /// Whether UTF-8's mark stands before legacy text, as where a template that has it includes a
  /// page. Browsers believe it, and show the page's letters as U+FFFD.
  private static func isMarkedFalsely(_ bytes: Span<UInt8>) -> Bool {
    guard mark(bytes)?.encoding == .utf8, !bytes.isValidUTF8 else { return false }
    let census = UTF8Census(bytes.extracting(markBytes..<bytes.count))
    return census.scalars < census.bad
  }

  private static func mark(_ bytes: Span<UInt8>) -> Mark? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xef, 0xbb) where bytes.count >= 3 && bytes[2] == 0xbf:
      return Mark(encoding: .utf8, byteCount: markBytes)
    case (0xfe, 0xff): return Mark(encoding: .utf16BE, byteCount: 2)
    case (0xff, 0xfe): return Mark(encoding: .utf16LE, byteCount: 2)
    default: return nil
    }
  }
}

// MARK: - Weighing

extension Evidence {
  /// From so many scalars on, valid UTF-8 is no accident of another multi-byte encoding.
  private static let fewestScalars = 8

  private func choiceForValidUTF8() -> Choice {
    let utf8 = Choice(encoding: .utf8, reason: .validUTF8, detected: .utf8)
    let escape = bytes.span.place(of: 0x1b)
    if let escape, isISO2022JP(escape), declaredEncoding != .utf8 {
      let reason: DecodedText.Reason = declaredEncoding == .iso2022JP ? .declared : .detected
      return Choice(encoding: .iso2022JP, reason: reason, detected: .iso2022JP)
    }
    switch declaredEncoding {
    case nil, .replacement, .userDefined: return utf8
    case .utf8: return Choice(encoding: .utf8, reason: .declared)
    case .utf16LE, .utf16BE: return utf8
    case let declared?:
      let census = UTF8Census(bytes.span)
      let isAccident = !declared.isSingleByte && census.scalars < Self.fewestScalars
      // Pure ASCII says nothing against any declaration.
      let isDeclared = census.scalars == 0 || isAccident
      return isDeclared ? Choice(encoding: declared, reason: .declared) : utf8
    }
  }

  private func choiceForInvalidUTF8() throws(UnavailableEncoding) -> Choice {
    let census = UTF8Census(bytes.span)
    // Legacy text is hardly ever well-formed by accident, so little is needed where UTF-8 is
    // declared, and not much more where it is not.
    if declaredEncoding == .utf8, census.scalars >= census.bad, census.scalars > 0 {
      return Choice(encoding: .utf8, reason: .declared)
    }
    if census.scalars >= 10 * census.bad {
      return Choice(encoding: .utf8, reason: .detected, detected: .utf8)
    }
    let declared = try decodedAsDeclared(declaredEncoding)
    if let declared, fits(declared, oneIn: Self.badOfGood) { return declared }
    // A server's default stands above many a page that knows better.
    var own = try decodedAsDeclared(overshadowed?.encoding)
    own?.label = overshadowed?.label
    if let own, fits(own, oneIn: Self.badOfGood) { return own }
    if let undeclared {
      let choice = Choice(
        encoding: undeclared, reason: .input, repaired: try decoded(as: undeclared))
      if fits(choice, oneIn: Self.badOfGood) { return choice }
    }
    let detected = try detectedChoice()
    if let detected, fits(detected, oneIn: Self.badOfGood) { return detected }
    // Badly damaged; windows-1252 would decode every byte of it, and mean none.
    let damaged = [declared, own, detected].compactMap { $0 }.first {
      fits($0, oneIn: Self.badOfDamaged)
    }
    return damaged
      ?? Choice(encoding: .windows1252, reason: .fallback, detected: detected?.encoding)
  }

  /// One in so many bytes that are not ASCII may mean nothing in an encoding that is right.
  private static let badOfGood = 20

  /// The same, where no encoding is.
  private static let badOfDamaged = 4

  private func fits(_ choice: Choice, oneIn most: Int) -> Bool {
    let replaced = choice.repaired?.replaced ?? 0
    if replaced <= 1 { return true }
    var upper = 0
    let span = bytes.span
    for index in 0..<span.count where span[index] >= 0x80 { upper += 1 }
    return replaced * most <= upper
  }

  /// The declared encoding, unless the letters cannot be its own.
  private func decodedAsDeclared(
    _ declared: Encoding?
  ) throws(UnavailableEncoding) -> Choice? {
    switch declared {
    case nil, .utf8, .replacement, .userDefined: return nil
    // Markup whose bytes stand together is no UTF-16, and all of it would decode.
    case .utf16LE where hasTag, .utf16BE where hasTag: return nil
    // A template's "iso-8859-1" above a text in Cyrillic or Arabic letters.
    case let declared? where declared.isLatin && hasRunsOfUpperBytes(bytes.span): return nil
    case let declared?:
      return Choice(
        encoding: declared, reason: .declared, repaired: try decoded(as: declared))
    }
  }

  /// Whether a tag of ASCII ends anywhere: `</p`.
  private var hasTag: Bool {
    let span = bytes.span
    var index = 0
    while let tag = span.place(of: UInt8(ascii: "<"), from: index), tag + 2 < span.count {
      if span[tag + 1] == UInt8(ascii: "/"), span[tag + 2].isASCIILetter { return true }
      index = tag + 1
    }
    return false
  }

  private func detectedChoice() throws(UnavailableEncoding) -> Choice? {
    guard let detected = Detection(bytes.span).encoding else { return nil }
    return Choice(
      encoding: detected, reason: .detected, detected: detected,
      repaired: try decoded(as: detected))
  }

  /// Whether the escape character at `place` switches to Japanese.
  private func isISO2022JP(_ place: Int) -> Bool {
    let span = bytes.span
    guard place + 2 < span.count else { return false }
    return switch (span[place + 1], span[place + 2]) {
    case (UInt8(ascii: "$"), UInt8(ascii: "@")), (UInt8(ascii: "$"), UInt8(ascii: "B")),
      (UInt8(ascii: "("), UInt8(ascii: "J")), (UInt8(ascii: "("), UInt8(ascii: "I")):
      true
    default: false
    }
  }
}
