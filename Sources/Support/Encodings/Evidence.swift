internal import Scanning

/// Everything that speaks for an encoding of some bytes, and how it is weighed.
struct Evidence {
  private let bytes: [UInt8]

  /// The label that a container or the page declares.
  let declared: String?

  private let declaredEncoding: Encoding?
  private let isValidUTF8: Bool

  struct Choice {
    let encoding: Encoding
    let reason: DecodedText.Reason
    var detected: Encoding?

    /// The decoded bytes, where weighing needed them.
    var repaired: Repaired?
  }

  init(_ bytes: [UInt8], label: String?) {
    self.bytes = bytes
    if let label, let encoding = Encoding(label: label) {
      declared = label
      declaredEncoding = encoding
    } else {
      let declaration = Declaration(in: bytes.span)
      declared = declaration?.label ?? label
      declaredEncoding = declaration?.encoding
    }
    isValidUTF8 = bytes.span.isValidUTF8
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

  private static func mark(_ bytes: Span<UInt8>) -> Mark? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xef, 0xbb) where bytes.count >= 3 && bytes[2] == 0xbf:
      return Mark(encoding: .utf8, byteCount: 3)
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
    let escape = bytes.span.first(0x1b, in: 0..<bytes.count)
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
    let declared = try decodedAsDeclared()
    if let declared, fits(declared, oneIn: Self.badOfGood) { return declared }
    let detected = try detectedChoice()
    if let detected, fits(detected, oneIn: Self.badOfGood) { return detected }
    // Badly damaged; windows-1252 would decode every byte of it, and mean none.
    let damaged = [declared, detected].compactMap { $0 }.first {
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
  private func decodedAsDeclared() throws(UnavailableEncoding) -> Choice? {
    guard let declaredEncoding else { return nil }
    switch declaredEncoding {
    case .utf8, .replacement, .userDefined: return nil
    default: break
    }
    // A template's "iso-8859-1" above a text in Cyrillic or Arabic letters.
    if declaredEncoding.isLatin, hasRunsOfUpperBytes(bytes.span) { return nil }
    return Choice(
      encoding: declaredEncoding, reason: .declared, repaired: try decoded(as: declaredEncoding))
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

extension Span<UInt8> {
  fileprivate var isValidUTF8: Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: self)
      return true
    } catch {
      return false
    }
  }
}
