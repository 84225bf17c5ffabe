import Files
import Testing

@Suite struct `Paths` {
  @Test(arguments: [
    ("a", "b", "a/b"), ("a/", "b", "a/b"), ("", "b", "b"), ("/", "b", "/b"), ("a", "", "a"),
  ])
  func `are joined with one slash`(parent: String, child: String, joined: String) {
    #expect(Path(parent) / child == Path(joined))
  }

  @Test(arguments: [("/a/b/c", "c", "/a/b"), ("c", "c", "."), ("/c", "c", "/")])
  func `have a name and a parent`(path: String, name: String, parent: String) {
    #expect(Path(bytes: Path(path).name).description == name)
    #expect(Path(path).parent == Path(parent))
  }

  @Test func `are inside a folder only by whole names`() {
    #expect(Path("/a/b").isInside("/a"))
    #expect(Path("/a").isInside("/a"))
    #expect(Path("/a").isInside("/"))
    #expect(!Path("/ab").isInside("/a"))
  }

  @Test func `that are not UTF-8 are kept, and shown with marks`() {
    let path = Path(bytes: [0x61, 0xff])
    #expect(path.bytes == [0x61, 0xff])
    #expect(path.description == "a\u{fffd}")
  }

  @Test func `are sorted by bytes`() {
    let sorted = [Path(bytes: [0xff]), "b", "a/b", "a", "a!"].sorted()
    #expect(sorted == ["a", "a!", "a/b", "b", Path(bytes: [0xff])])
  }
}
