/// An encoding of the web: WHATWG Encoding Standard, section 4.
///
/// The raw value is the standard's name in lower case, as the record has it.
public enum Encoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LE = "utf-16le"
  case utf16BE = "utf-16be"

  case ibm866
  case iso8859n2 = "iso-8859-2"
  case iso8859n3 = "iso-8859-3"
  case iso8859n4 = "iso-8859-4"
  case iso8859n5 = "iso-8859-5"
  case iso8859n6 = "iso-8859-6"
  case iso8859n7 = "iso-8859-7"
  case iso8859n8 = "iso-8859-8"
  case iso8859n8i = "iso-8859-8-i"
  case iso8859n10 = "iso-8859-10"
  case iso8859n13 = "iso-8859-13"
  case iso8859n14 = "iso-8859-14"
  case iso8859n15 = "iso-8859-15"
  case iso8859n16 = "iso-8859-16"
  case koi8R = "koi8-r"
  case koi8U = "koi8-u"
  case macintosh
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case macCyrillic = "x-mac-cyrillic"

  case gbk
  case gb18030
  case big5
  case eucJP = "euc-jp"
  case iso2022JP = "iso-2022-jp"
  case shiftJIS = "shift_jis"
  case eucKR = "euc-kr"

  /// Labels of encodings that browsers refuse to decode, because they hide markup.
  case replacement
  case userDefined = "x-user-defined"
}

// MARK: - Kinds

extension Encoding {
  /// Whether each byte is one character.
  var isSingleByte: Bool { upperHalf != nil }

  /// Whether it is for languages in Latin letters, where most letters are ASCII.
  var isLatin: Bool {
    switch self {
    case .iso8859n2, .iso8859n3, .iso8859n4, .iso8859n10, .iso8859n13, .iso8859n14, .iso8859n15,
      .iso8859n16, .macintosh, .windows1250, .windows1252, .windows1254, .windows1257,
      .windows1258:
      true
    default:
      false
    }
  }

  /// What glibc's `iconv` calls the variant that is nearest to the standard's index.
  var iconvName: String? {
    switch self {
    case .gbk, .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .eucJP: "EUC-JP-MS"
    case .iso2022JP: "ISO-2022-JP"
    case .shiftJIS: "CP932"
    case .eucKR: "UHC"
    default: nil
    }
  }
}
