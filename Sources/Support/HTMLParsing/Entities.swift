internal import Scanning

// libxml2 2.9 resolves numeric references and HTML 4's names, if a semicolon follows. The
// pre-filter sees to the rest: HTML 5's names, the old names without a semicolon, and numbers
// that mean windows-1252.

extension PageCopy {
  /// Copies text or an attribute's value, with the character references mended in which libxml2
  /// differs from the HTML standard, section 13.2.5.72 on.
  mutating func copyText(_ range: Range<Int>, isValue: Bool = false) {
    var next = range.lowerBound
    while let sign = first(UInt8(ascii: "&"), in: next..<range.upperBound) {
      copy(next..<sign)
      next = copyReference(in: sign..<range.upperBound, isValue: isValue)
    }
    copy(next..<range.upperBound)
  }

  /// Returns the byte after the reference, or after the `&` if it is none.
  private mutating func copyReference(in range: Range<Int>, isValue: Bool) -> Int {
    let start = range.lowerBound
    var end = start + 1
    guard end < range.upperBound else {
      copy(start..<end)
      return end
    }
    if self[end] == UInt8(ascii: "#") { return copyNumber(in: range) }
    while end < range.upperBound, end - start < 34,
      self[end].isASCIILetter || self[end].isASCIIDigit
    {
      end += 1
    }
    let name = start + 1..<end
    guard end < range.upperBound, self[end] == UInt8(ascii: ";") else {
      let isParameter = isValue && end < range.upperBound && self[end] == UInt8(ascii: "=")
      if !isParameter, Self.namesWithoutSemicolon.contains(key(name)) {
        copy(start..<end)
        write(";")
        return end
      }
      copy(start..<end)
      return end
    }
    if let character = Self.newNames[key(name)] {
      write(character)
    } else {
      copy(start..<end + 1)
    }
    return end + 1
  }

  private mutating func copyNumber(in range: Range<Int>) -> Int {
    var end = range.lowerBound + 2
    let isHex = end < range.upperBound && self[end].asciiLowered == UInt8(ascii: "x")
    if isHex { end += 1 }
    let digits = end
    var value: UInt32 = 0
    while end < range.upperBound, let digit = self[end].digit(isHex: isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      end += 1
    }
    guard end > digits else {
      write("&amp;")
      copy(range.lowerBound + 1..<end)
      return end
    }
    var character: [UInt8] = []
    switch value {
    // Markup must stay a reference.
    case 0x22, 0x26, 0x27, 0x3c, 0x3e: character = Array("&#\(value);".utf8)
    case 0x80...0x9f: character.append(scalar: Self.windows1252[Int(value) - 0x80])
    case 9, 10, 13: character = [0x20]
    case 1..<0x20: break
    default: character.append(scalar: value == 0 ? 0xfffd : value)
    }
    write(character)
    return end < range.upperBound && self[end] == UInt8(ascii: ";") ? end + 1 : end
  }

  private func key(_ name: Range<Int>) -> UInt64 {
    var key = NameKey()
    for index in name { key.append(self[index]) }
    return key.value
  }
}

extension UInt8 {
  fileprivate func digit(isHex: Bool) -> UInt32? {
    if isASCIIDigit { return UInt32(self - UInt8(ascii: "0")) }
    guard isHex, (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(asciiLowered) else { return nil }
    return UInt32(asciiLowered - UInt8(ascii: "a") + 10)
  }
}

// MARK: - Tables

extension PageCopy {
  /// Names that HTML 5 has and HTML 4 has not, as far as pages use them.
  private static let newNames: [UInt64: [UInt8]] = {
    var names: [UInt64: [UInt8]] = [:]
    let words = newNamesAndCharacters.split(separator: " ")
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      names[nameKey(words[index])] = Array(words[index + 1].utf8)
    }
    for name in ["NewLine", "Tab"] { names[nameKey(name[...])] = [0x20] }
    return names
  }()

  /// Names that count without a semicolon too, from before HTML 4.
  private static let namesWithoutSemicolon: Set<UInt64> = Set(
    oldNames.split(separator: " ").map(nameKey))

  private static func nameKey(_ name: Substring) -> UInt64 {
    var key = NameKey()
    for byte in name.utf8 { key.append(byte) }
    return key.value
  }

  /// What `&#128;` to `&#159;` mean: section 13.2.5.80.
  private static let windows1252: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039,
    0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
  ]
}

private let newNamesAndCharacters = """
  comma , period . colon : semi ; excl ! quest ? num # dollar $ percnt % ast * midast * \
  plus + sol / bsol \\ equals = commat @ lsqb [ lbrack [ rsqb ] rbrack ] lcub { lbrace { \
  rcub } rbrace } verbar | vert | grave ` lowbar _ lpar ( rpar ) hyphen ‐ dash ‐ horbar ― \
  check ✓ checkmark ✓ cross ✗ star ☆ starf ★ bigstar ★ phone ☎ hairsp \u{200a} \
  numsp \u{2007} puncsp \u{2008} emsp13 \u{2004} emsp14 \u{2005} ThinSpace \u{2009} \
  NoBreak \u{2060} ZeroWidthSpace \u{200b} NonBreakingSpace \u{a0} ldquor „ lsquor ‚ \
  rdquor ” rsquor ’ OpenCurlyQuote ‘ CloseCurlyQuote ’ OpenCurlyDoubleQuote “ \
  CloseCurlyDoubleQuote ” mldr … nldr ‥ vellip ⋮ ctdot ⋯ blank ␣ block █ female ♀ male ♂ \
  copysr ℗ caret ⁁ Hat ^ bullet • centerdot · CenterDot · half ½ frac13 ⅓ frac23 ⅔ \
  frac15 ⅕ frac25 ⅖ frac35 ⅗ frac45 ⅘ frac16 ⅙ frac56 ⅚ frac18 ⅛ frac38 ⅜ frac58 ⅝ \
  frac78 ⅞ inodot ı imath ı Abreve Ă abreve ă Amacr Ā amacr ā Aogon Ą aogon ą Cacute Ć \
  cacute ć Ccaron Č ccaron č Ccirc Ĉ ccirc ĉ Cdot Ċ cdot ċ Dcaron Ď dcaron ď Dstrok Đ \
  dstrok đ Ecaron Ě ecaron ě Edot Ė edot ė Emacr Ē emacr ē Eogon Ę eogon ę Gbreve Ğ \
  gbreve ğ Gcirc Ĝ gcirc ĝ Gcedil Ģ Gdot Ġ gdot ġ Hcirc Ĥ hcirc ĥ Hstrok Ħ hstrok ħ Idot İ \
  Imacr Ī imacr ī Iogon Į iogon į Itilde Ĩ itilde ĩ Jcirc Ĵ jcirc ĵ Kcedil Ķ kcedil ķ \
  Lacute Ĺ lacute ĺ Lcaron Ľ lcaron ľ Lcedil Ļ lcedil ļ Lstrok Ł lstrok ł Nacute Ń \
  nacute ń Ncaron Ň ncaron ň Ncedil Ņ ncedil ņ Odblac Ő odblac ő Omacr Ō omacr ō Racute Ŕ \
  racute ŕ Rcaron Ř rcaron ř Rcedil Ŗ rcedil ŗ Sacute Ś sacute ś Scedil Ş scedil ş Scirc Ŝ \
  scirc ŝ Tcaron Ť tcaron ť Tcedil Ţ tcedil ţ Tstrok Ŧ tstrok ŧ Ubreve Ŭ ubreve ŭ Udblac Ű \
  udblac ű Umacr Ū umacr ū Uogon Ų uogon ų Uring Ů uring ů Utilde Ũ utilde ũ Wcirc Ŵ \
  wcirc ŵ Ycirc Ŷ ycirc ŷ Zacute Ź zacute ź Zcaron Ž zcaron ž Zdot Ż zdot ż IJlig Ĳ \
  ijlig ĳ ENG Ŋ eng ŋ fflig ﬀ ffilig ﬃ ffllig ﬄ fjlig fj fllig ﬂ filig ﬁ numero № nearr ↗ \
  rightarrow → leftarrow ← RightArrow → LeftArrow ← ratio ∶ bigtriangledown ▽ \
  blacktriangle ▴ utrif ▴ rtrif ▸ ltrif ◂ dtrif ▾ squ □ square □ squf ▪ telrec ⌕ sung ♪ \
  natural ♮ flat ♭ sharp ♯ malt ✠ TRADE ™ Copf ℂ rx ℞ epsi ε straightphi ϕ varphi ϕ ohm Ω \
  mho ℧ angst Å AMP &amp; LT &lt; GT &gt; QUOT &quot; COPY © REG ®
  """

private let oldNames = """
  AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml \
  GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG \
  THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde \
  auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 \
  frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp \
  not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo \
  reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen \
  yuml
  """
