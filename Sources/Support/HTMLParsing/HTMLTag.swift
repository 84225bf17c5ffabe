/// The elements that winnow tells apart. Any other is ``unknown``.
public enum HTMLTag: String, CaseIterable, Sendable {
  /// Not an element: a run of characters.
  case text = "#text"
  case unknown = "?"
  case html, head, body, title, base, meta, link, script, style, noscript, template, svg, math
  case iframe, object, embed, param, canvas, video, audio, source, track, picture, img, map, area
  case div, p, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, menu
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case article, section, main, aside, nav, header, footer, hgroup, figure, figcaption, details
  case summary, dialog, search, blockquote, pre, address, center, hr, br, wbr
  case form, fieldset, legend, label, input, button, select, optgroup, option, datalist, textarea
  case output, progress, meter
  case a, span, b, i, em, strong, u, s, strike, small, big, sub, sup, code, kbd, samp, tt, `var`
  case font, time, abbr, acronym, cite, dfn, del, ins, mark, q, bdi, bdo, data, nobr, ruby, rt, rp
  case frameset, frame, noframes, applet, marquee
}

// MARK: - What HTML says of them

extension HTMLTag {
  /// Place in `allCases`.
  @inline(__always)
  public var number: Int { Int(unsafe unsafeBitCast(self, to: UInt8.self)) }

  /// Has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source,
      .track, .wbr:
      true
    default: false
    }
  }

  /// Ends an open paragraph in HTML5, and is not known to libxml2, which would nest it.
  var endsParagraphUnknownToLibXML: Bool {
    switch self {
    case .article, .section, .main, .aside, .nav, .header, .footer, .hgroup, .figure, .figcaption,
      .details, .summary, .dialog, .search:
      true
    default: false
    }
  }

  /// Whether libxml2 has surely ended an open paragraph after a start or an end tag of this name.
  var endsParagraphInLibXML: Bool {
    switch self {
    case .div, .ul, .ol, .dl, .li, .dt, .dd, .table, .tr, .td, .th, .h1, .h2, .h3, .h4, .h5, .h6,
      .blockquote, .pre, .address, .center, .hr, .form, .fieldset, .menu, .body, .html:
      true
    default: false
    }
  }

  /// Does not end the head of a page that leaves out the tags of head and body.
  var belongsInHead: Bool {
    switch self {
    case .html, .head, .title, .meta, .link, .base: true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Left out by the pre-filter with all its content. Buttons are among them since libxml2 2.9
  /// keeps one open that is closed before a `<div>` in it is; one that is all of a heading stays.
  var isSkipped: Bool {
    switch self {
    case .script, .style, .noscript, .iframe, .svg, .template, .button, .select, .textarea, .canvas,
      .object, .video, .audio:
      true
    default: false
    }
  }

  /// Of what is skipped: may hold another of its kind.
  var nests: Bool { self == .svg || self == .template || self == .object }

  /// Never seen by a reader: the tree leaves it out with all that is in it.
  var isUnseen: Bool {
    switch self {
    case .script, .style, .noscript, .template, .svg, .iframe, .canvas, .object, .applet: true
    default: false
    }
  }
}
