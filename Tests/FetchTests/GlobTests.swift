import Fetch
import Testing

@Suite struct `A glob` {
  @Test(arguments: [
    ("*.html", "a.html"), ("*.html", "A.HTML"), ("*", ""), ("a*b*c", "abbc"),
    ("**/*.html", "a.html"), ("**/*.html", "x/y/a.html"), ("x/**", "x/y/z"), ("x/**/y", "x/y"),
    ("x/**/y", "x/a/b/y"), ("**/b/**/d", "a/b/c/b/d"), ("**", "any/thing"),
    ("?.htm", "a.htm"),
    ("[a-c]x", "bx"), ("[!a-c]x", "dx"), ("[]]x", "]x"), ("[a-]x", "-x"), ("a\\*", "a*"),
    ("*.{html,htm}", "a.htm"), ("*.{html,htm}{,.gz}", "a.html.gz"), ("{a,b{c,d}}/x", "bd/x"),
    ("**/**/*.html", "a/b.html"), ("a**b", "a/x/b"),
  ])
  func `matches`(pattern: String, path: String) throws {
    #expect(try Glob(pattern).matches(Array(path.utf8)))
  }

  @Test(arguments: [
    ("*.html", "x/a.html"), ("*.html", "a.htm"), ("**/a", "xa"), ("**/a", "x/ya"), ("x/**/y", "xy"),
    ("?", "/"), ("[!a]", "/"), ("[a-c]x", "dx"), ("a", "ab"), ("ab", "a"), ("*.{html,htm}", "a.ht"),
    ("x/**", "x"), ("a\\*", "ab"),
  ])
  func `does not match`(pattern: String, path: String) throws {
    #expect(try !Glob(pattern).matches(Array(path.utf8)))
  }

  @Test(arguments: ["", "[a", "{a,b", "a\\", "[z-a]", String(repeating: "{a,b}", count: 20)])
  func `that is none says why`(pattern: String) throws {
    let problem = try #require(throws: Glob.Problem.self) { try Glob(pattern) }
    #expect(problem.description.contains("is no glob: "))
  }

  @Test func `matches names that are not text`() throws {
    #expect(try Glob("**/*.html").matches([0xff, 0x0a, 0x2f, 0xfe] + Array(".html".utf8)))
  }

  @Test func `full of stars is still linear`() throws {
    let glob = try Glob(String(repeating: "a*", count: 50) + "b")
    #expect(!glob.matches([UInt8](repeating: UInt8(ascii: "a"), count: 4000)))
  }
}
