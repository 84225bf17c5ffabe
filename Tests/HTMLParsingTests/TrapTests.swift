import HTMLParsing
import Testing

/// What libxml2 2.9 gets wrong, one claim each.
@Suite struct `A parsed page` {
  @Test(arguments: [
    "<p>one<section>two</section>": "<p>one</p><section>two</section>",
    "<p>one<article><p>two</article>": "<p>one</p><article><p>two</p></article>",
    "<p>one<figure>two<figcaption>three</figure>":
      "<p>one</p><figure>two<figcaption>three</figcaption></figure>",
    "<p>a<p>b": "<p>a</p><p>b</p>",
  ])
  func `ends a paragraph where HTML 5 does`(page: String, expected: String) {
    #expect(outline(page) == expected)
  }

  @Test(arguments: [
    "<div>a<script>if (1 < 2) { '</div>' }</script>b</div>",
    "<div>a<style>p > b { }</style>b</div>",
    "<div>a<!-- <p>x</p> -->b</div>",
    "<div>a<!-->b</div>",
    "<div>a<!-- x --!>b</div>",
    "<div>a<noscript><img src=x><p>please</noscript>b</div>",
    "<div>a<svg><title>icon</title><svg></svg><path d=''/></svg>b</div>",
    "<div>a<template><p>x<template>y</template></p></template>b</div>",
    "<div>a<iframe><p>no frames</iframe>b</div>",
    "<div>a<button>press<div></button>b</div>",
    "<div>a<![if !IE]>b<![endif]></div>",
    "<div>a<?php x ?>b</div>",
    "<div>a</span></b></p>b</div>",
    "<div>\u{0}a<\u{0}!-- x -->b</div>",
    "<body><div>a</body></html>b</div>",
  ])
  func `leaves out what nobody reads`(page: String) {
    #expect(outline(page) == "<div>ab</div>")
  }

  @Test(arguments: [
    "&copy 2020": "© 2020", "&copy; 2020": "© 2020", "&check;&bigstar;": "✓★",
    "&#146;&#150;&#x80;": "’–€", "caf&eacute": "café", "&lstrok;&Scaron;&zcaron;": "łŠž",
    "&amp;copy;": "&copy;", "&lt;b&gt;": "<b>", "&LT;": "<", "a &unknown; b": "a &unknown; b",
    "a & b": "a & b", "&#x1F600;": "😀", "&#0;": "\u{fffd}", "1 < 2 > 0": "1 < 2 > 0", "&": "&",
    "&#;": "&#;", "&rsquor;": "’", "&comma;": ",",
  ])
  func `has its character references resolved once`(page: String, expected: String) {
    #expect(text(of: parse(Array("<p>\(page)</p>".utf8))) == expected)
  }

  @Test func `keeps parameters of addresses that look like references`() throws {
    let tree = parse(Array("<a href='/?a=1&copy=2&amp;lt=3'>x</a>".utf8))
    let link = try #require(tree.nodes.firstIndex { $0.tag == .a })
    #expect(tree.string(.href, of: link) == "/?a=1&copy=2&lt=3")
  }

  @Test(arguments: [
    "<p class=a/>", "<p class='a/'>", "<p CLASS=\"a/\">", "<p class = a/ >", "<p x='>' class=a/>",
    "<p class=a/ class=b>",
  ])
  func `has attributes as HTML 5 reads them`(page: String) throws {
    let tree = parse(Array(page.utf8))
    let paragraph = try #require(tree.nodes.firstIndex { $0.tag == .p })
    #expect(tree.string(.class, of: paragraph) == "a/")
  }

  @Test func `knows the names of elements that HTML does not`() throws {
    let tree = parse(Array("<related-list>x</related-list>".utf8))
    let element = try #require(tree.nodes.firstIndex { $0.tag == .unknown })
    #expect(tree.string(.elementName, of: element) == "related-list")
  }

  @Test func `has the addresses of pictures where they are asked for`() throws {
    let page = Array("<img class=a src=/a.jpg data-src=/b.jpg alt='A bridge' onload=x>".utf8)
    let without = parse(page)
    let with = parse(page, pictures: .kept)
    let image = try #require(with.nodes.firstIndex { $0.tag == .img })
    #expect(with.string(.src, of: image) == "/a.jpg" && with.string(.dataSrc, of: image) == "/b.jpg")
    #expect(with.string(.alt, of: image) == "A bridge" && with.string(.class, of: image) == "a")
    #expect(without.string(.src, of: image) == nil && without.string(.class, of: image) == "a")
  }

  /// The pre-filter keeps attributes, libxml2 finds elements: each must get its own.
  @Test(arguments: [
    "<p class=x>a": "p.x",
    "<title>t</title><div class=x>a": "title div.x",
    "<body class=x><p>a<p class=y>b": "body.x p p.y",
    "<html class=x><p class=y>a<html class=z>": "html.x p.y",
    "<x-y class=x><a><b class=z>a": "?.x a b.z",
    "<svg class=x></svg><ul class=y><li class=z>": "ul.y li.z",
    "<div\" class=x>a</div\"><p class=y>": "div.x p.y",
    "<div class=x&eacute;&amp;&copy;y&zeta&lsquo>a": "div.xé&©y&zeta&lsquo",
    "<p #name=x class=\"y'\">a": "p.y'", "<p class=\"'>": "p.\"'",
  ])
  func `has each attribute on its own element`(page: String, expected: String) {
    let tree = parse(Array(page.utf8))
    let elements = tree.nodes.indices.filter { tree.nodes[$0].tag != .text }.map { index in
      tree.nodes[index].tag.rawValue + (tree.string(.class, of: index).map { "." + $0 } ?? "")
    }
    let implied: Set = ["html", "head", "body"]
    #expect(elements.filter { !implied.contains($0) }.joined(separator: " ") == expected)
  }

  @Test func `has the name of an element only where that is unknown`() throws {
    let tree = parse(Array("<p #name=x>a".utf8))
    #expect(tree.nodes.indices.allSatisfy { tree.value(.elementName, of: $0) == nil })
  }

  @Test func `keeps the bodies of JSON-LD`() {
    let page = "<script type='application/ld+json'>{\"a\": \"</p>\"}</script><script>x</script>"
    let tree = parse(Array(page.utf8))
    #expect(tree.linkedData.map { String(decoding: $0, as: UTF8.self) } == ["{\"a\": \"</p>\"}"])
  }

  @Test(arguments: ["", " ", "<", "</", "<!", "<!--", "<a", "<a b", "<a b=", "<a b='", "&", "\u{0}"])
  func `may be no page at all`(page: String) {
    #expect(text(of: parse(Array(page.utf8))).utf8.count <= 1)
  }

  @Test func `is read as UTF-8 whatever it declares`() {
    let page = "<meta charset=iso-8859-1><title>Žluťoučký</title><p>سلام</p>"
    #expect(text(of: parse(Array(page.utf8))) == "Žluťoučkýسلام")
  }

  @Test func `has subtrees that nest`() {
    let tree = parse(Array("<ul><li>a<li><b>b</b>c</ul><table><tr><td>d<p>e</table>f".utf8))
    for (index, node) in tree.nodes.enumerated() where node.parent >= 0 {
      #expect(node.parent < index)
      #expect(node.subtreeEnd <= tree.nodes[node.parent].subtreeEnd)
    }
    #expect(text(of: tree) == "abcdef")
  }
}
