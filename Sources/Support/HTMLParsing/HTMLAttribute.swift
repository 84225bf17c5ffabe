/// The attributes that winnow reads. No other is in the tree, and those of pictures are only where
/// they are asked for.
public enum HTMLAttribute: String, CaseIterable, Sendable {
  /// Not an attribute of the page: the name of an ``HTMLTag/unknown`` element.
  case elementName = "#name"
  case `class`, id, href, content, property, name, rel, datetime, itemprop, itemtype, lang, role
  case style, hidden, type, pubdate, title, amp, start, reversed, value

  /// `<html ⚡>` means `<html amp>`, and is in the tree as that.
  case lightning = "⚡"
  case httpEquiv = "http-equiv"
  case xmlLang = "xml:lang"
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case dataTestID = "data-testid"
  case dataComponent = "data-component"
  case dataModule = "data-module"
  case dataType = "data-type"
  case dataQA = "data-qa"

  // Of pictures: only in the tree of a page that was parsed with them.
  case src, srcset, alt, width, height
  case dataSrc = "data-src"
  case dataSrcset = "data-srcset"
  case dataOriginal = "data-original"
  case dataLazySrc = "data-lazy-src"

  /// Place in `allCases`.
  @inline(__always)
  var number: Int { Int(unsafe unsafeBitCast(self, to: UInt8.self)) }
}
