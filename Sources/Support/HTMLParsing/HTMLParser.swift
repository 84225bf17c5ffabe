// The only file that calls libxml2.

internal import CLibXML2
internal import Scanning

/// Parses a page, whatever is wrong with it.
///
/// A pre-filter takes out what nobody reads and mends what libxml2 2.9 gets wrong, libxml2
/// decides what is an element, and a flat array holds it. A fifth of the cost of libxml2's tree.
///
/// - Parameter html: Valid UTF-8. What a page declares about its encoding is not looked at. Of a
///   page beyond 1 GiB, the first gibibyte is parsed.
/// - Parameter noscript: Whether what browsers without scripts show is in the tree.
/// - Parameter pictures: Whether the addresses and the like of pictures are in the tree.
/// - Complexity: O(page), also for hostile ones: nesting is capped at ``deepestNesting``,
///   attributes by the pre-filter.
public func parse(
  _ html: [UInt8], noscript: NoscriptContent = .dropped, pictures: PictureAttributes = .dropped
) -> HTMLTree {
  // A NUL in a name makes libxml2 drop the rest of the page.
  let html = html.span.first(0, in: 0..<html.count) == nil ? html : html.filter { $0 != 0 }
  let (tree, wasStopped) = parse(html, .asWritten, noscript, pictures)
  guard wasStopped else { return tree }
  // The filter counts what is open more simply than libxml2, which refuses some end tags. Where
  // that matters, all elements but paragraphs go.
  for depth in [deepestNesting / 4, 0] {
    var (flattened, wasStopped) = parse(html, .atMost(depth), noscript, pictures)
    flattened.wasFlattened = true
    if !wasStopped || depth == 0 { return flattened }
  }
  return tree
}

/// What becomes of the content of `<noscript>`: a copy of what scripts show, or on some pages all
/// that there is.
public enum NoscriptContent: Sendable {
  case dropped, kept
}

/// Whether `src`, `alt` and the like are read: much of a page, and needed by few.
public enum PictureAttributes: Sendable {
  case dropped, kept
}

/// Elements within each other before a page is flattened. Real pages stay below 100; broken ones
/// that never close a `<font>` reach some hundreds. libxml2's cost of a stray end tag is this.
let deepestNesting = 1024

private func parse(
  _ html: [UInt8], _ nesting: Prefilter.Nesting, _ noscript: NoscriptContent,
  _ pictures: PictureAttributes
) -> (HTMLTree, wasStopped: Bool) {
  _ = libraryIsReady
  return unsafe html.span.withUnsafeBufferPointer { html in
    var filter = unsafe Prefilter(
      UnsafeBufferPointer(rebasing: html.prefix(1 << 30)), nesting, noscript, pictures)
    filter.run()
    var builder = TreeBuilder(after: &filter)
    unsafe feed(filter.output, to: &builder)
    builder.finish()
    return (builder.tree, builder.wasStopped)
  }
}

/// libxml2 wants one thread to do this before any thread parses.
private let libraryIsReady: Void = xmlInitParser()

/// Parses `page` and tells `builder` of every element and run of text.
private func feed(_ page: UnsafeBufferPointer<UInt8>, to builder: inout TreeBuilder) {
  // libxml2 makes no context for no bytes.
  guard page.count > 0 else { return }
  let context = unsafe page.withMemoryRebound(to: CChar.self) { characters in
    unsafe htmlCreateMemoryParserCtxt(characters.baseAddress, Int32(characters.count))
  }
  guard let context = unsafe context else { preconditionFailure("libxml2 is out of memory") }
  // All other members are zero: no message is printed, no tree is built.
  var handler = unsafe htmlSAXHandler()
  unsafe handler.startElement = { state, name, _ in
    guard let (context, builder) = unsafe parties(state), let name = unsafe name else { return }
    unsafe builder.pointee.open(name, at: xmlByteConsumed(context))
    if unsafe builder.pointee.wasStopped { unsafe xmlStopParser(context) }
  }
  unsafe handler.endElement = { state, _ in
    guard let (_, builder) = unsafe parties(state) else { return }
    unsafe builder.pointee.close()
  }
  unsafe handler.characters = { state, characters, count in
    guard let (_, builder) = unsafe parties(state), let characters = unsafe characters else {
      return
    }
    unsafe builder.pointee.append(UnsafeBufferPointer(start: characters, count: Int(count)))
  }
  unsafe handler.cdataBlock = handler.characters
  unsafe handler.ignorableWhitespace = handler.characters
  unsafe withUnsafeMutablePointer(to: &builder) { builder in
    unsafe withUnsafeMutablePointer(to: &handler) { handler in
      let original = unsafe context.pointee.sax
      unsafe context.pointee.sax = unsafe handler
      unsafe context.pointee._private = UnsafeMutableRawPointer(builder)
      _ = unsafe htmlCtxtUseOptions(context, parserOptions)
      // The bytes are UTF-8: no conversion pass, no look at the page's own declaration.
      unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
      _ = unsafe htmlParseDocument(context)
      unsafe context.pointee.sax = unsafe original
    }
  }
  if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
  unsafe htmlFreeParserCtxt(context)
}

/// Who speaks and who listens, from what libxml2 gives its handlers.
@inline(__always)
private func parties(
  _ state: UnsafeMutableRawPointer?
) -> (htmlParserCtxtPtr, UnsafeMutablePointer<TreeBuilder>)? {
  guard let context = unsafe state?.assumingMemoryBound(to: xmlParserCtxt.self),
    let builder = unsafe context.pointee._private
  else { return nil }
  return unsafe (context, builder.assumingMemoryBound(to: TreeBuilder.self))
}

/// `XML_PARSE_HUGE` works for HTML too: without it, libxml2 drops what follows 10 MB of text.
private let parserOptions = Int32(
  bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
    | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    | XML_PARSE_HUGE.rawValue)
