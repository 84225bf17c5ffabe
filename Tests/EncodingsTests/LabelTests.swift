import Testing

@testable import Encodings

@Suite struct `Labels` {
  @Test func `are the 228 of the standard`() {
    #expect(Encoding.knownLabels.count == 228)
  }

  @Test func `include every encoding's own name`() {
    for encoding in Encoding.allCases {
      #expect(Encoding(label: encoding.rawValue) == encoding)
    }
  }

  @Test(arguments: [
    ("UTF8", Encoding.utf8), ("  utf-8\n", .utf8), ("ISO-8859-1", .windows1252),
    ("us-ascii", .windows1252), ("latin5", .windows1254), ("iso_8859-6:1987", .iso8859n6),
    ("cp1256", .windows1256), ("GB2312", .gbk), ("ks_c_5601-1987", .eucKR), ("x-sjis", .shiftJIS),
    ("unicode", .utf16LE), ("TIS-620", .windows874), ("hz-gb-2312", .replacement),
  ])
  func `mean what browsers take them for`(label: String, encoding: Encoding) {
    #expect(Encoding(label: label) == encoding)
  }

  @Test(arguments: ["", "utf 8", "utf-8;", "windows-1259", "utf-32", "bogus"])
  func `that nobody knows mean nothing`(label: String) {
    #expect(Encoding(label: label) == nil)
  }
}

@Suite struct `A declaration` {
  @Test(arguments: [
    "<meta charset=windows-1256>",
    "<META CHARSET = 'Windows-1256' />",
    "<meta name=x content=y charset=\"windows-1256\">",
    "<meta http-equiv=Content-Type content='text/html; charset=windows-1256'>",
    "<meta content=\"text/html;charset = windows-1256; x\" http-equiv=\"content-type\">",
    "<?xml version=\"1.0\" encoding='windows-1256'?><html>",
    "<!-- <meta charset=utf-8> --><!--><meta charset=windows-1256>",
    "<!doctype html><html lang=ar><p title='<meta charset=utf-8>'><meta charset=windows-1256>",
    "</p x='<meta charset=utf-8>'><meta/charset=windows-1256>",
    "<meta charset=bogus><meta charset=windows-1256>",
    "<meta name=x><meta content='charset=utf-8'><meta charset=windows-1256><meta charset=utf-8>",
    "<?php echo ?><meta charset=windows-1256",
  ])
  func `is found where browsers find it`(page: String) {
    #expect(declaration(page)?.encoding == .windows1256)
  }

  @Test(arguments: [
    "", "<", "<meta", "<meta charset", "<meta charset=>", "<meta charset=''>",
    "<metal charset=utf-8>", "<!-- <meta charset=utf-8>", "<p title='<meta charset=utf-8>",
    "<meta http-equiv=refresh content='charset=utf-8'>", "charset=utf-8", "<?xml version='1.0'?>",
  ])
  func `is not found where there is none`(page: String) {
    #expect(declaration(page) == nil)
  }

  @Test func `that is unknown keeps its label`() {
    let found = declaration("<meta charset='Klingon-1'>")
    #expect(found?.label == "Klingon-1" && found?.encoding == nil)
  }

  @Test func `of what cannot be means what browsers make of it`() {
    #expect(declaration("<meta charset=utf-16le>")?.encoding == .utf8)
    #expect(declaration("<meta charset=x-user-defined>")?.encoding == .windows1252)
  }

  @Test func `may come late, but not at the end of a long page`() {
    let comment = "<!--" + String(repeating: "x", count: 10_000) + "-->"
    #expect(declaration(comment + "<meta charset=gbk>")?.encoding == .gbk)
    #expect(declaration(comment + comment + "<meta charset=gbk>") == nil)
  }

  private func declaration(_ page: String) -> Declaration? {
    Declaration(in: Array(page.utf8).span)
  }
}
