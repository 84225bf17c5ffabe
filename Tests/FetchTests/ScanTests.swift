import Corpus
import Fetch
import Files
import Glibc
import Testing

@Suite struct `A snapshot of ArchiveBox` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `is read once, from its best copy`() throws {
    let snapshot = "archive/1709629872.12/"
    for name in [
      "index.html", "singlefile.html", "output.html", "warc/1.warc.gz", "example.org/a.html",
      "readability/content.html",
    ] { try scratch.write("<p>", to: Path(snapshot + name)) }
    try scratch.write("<p>", to: "archive/1709629873/output.html")
    try scratch.write("<p>", to: "archive/1709629873/index.html")
    // Called after a time, and no snapshot.
    try scratch.write("<p>", to: "1709629874/index.html")
    try scratch.write("<p>", to: "1709629874/page.html")
    let scan = try scratch.scan()
    #expect(
      scan.units.map { Path(bytes: $0.path) } == [
        "1709629874/index.html", "1709629874/page.html", Path(snapshot + "singlefile.html"),
        "archive/1709629873/output.html",
      ])
    #expect(scan.ignored == 6)
  }

  @Test func `of HTTrack does not have its cache read`() throws {
    try scratch.write("<p>", to: "hts-cache/new.html")
    #expect(try scratch.scan().units.isEmpty)
  }
}

@Suite struct `A scan` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `takes pages by their names, and counts the rest`() throws {
    let pages = [
      "a.html", "b.HTM", "c.xhtml", "d.html.gz", "e.htm.GZ", "f/g.xhtml.gz", "f/noextension",
      "g.warc.gz", "h.WACZ", "i.mht", "j.tar.gz",
    ]
    let others = [
      "p.png", "q.css", "r.7z", ".hidden.html", ".git/config", "s.gz", "t.html.bak",
    ]
    for name in pages + others { try scratch.write("x", to: Path(name)) }
    let scan = try scratch.scan()
    #expect(scan.units.map { String(decoding: $0.path, as: UTF8.self) } == pages)
    // The folder that is hidden is not entered.
    #expect(scan.ignored == others.count - 1)
    #expect(scan.booked.isEmpty)
  }

  @Test func `takes what is included and not excluded`() throws {
    for name in ["a.html", "b.php", "x/c.php", "x/d.html", "x/y/e.html"] {
      try scratch.write("x", to: Path(name))
    }
    let scan = try scratch.scan(include: ["**/*.{php,html}"], exclude: ["x/y", "b.*"])
    #expect(
      scan.units.map { String(decoding: $0.path, as: UTF8.self) } == [
        "a.html", "x/c.php", "x/d.html",
      ])
  }

  @Test func `knows a file's size, age and inode`() throws {
    try scratch.write("12345", to: "a.html")
    let unit = try #require(try scratch.scan().units.first)
    let status = try FileSystem.status(of: scratch.root / "a.html")
    #expect(unit.size == 5 && unit.modified == status.modified && unit.inode == status.inode)
    #expect(unit.input == "test" && unit.root == scratch.root)
  }

  @Test func `books what cannot be read`() throws {
    try scratch.write("x", to: "real/page.html")
    let root = scratch.root
    try FileSystem.symlink("gone.html", as: root / "dangling.html")
    try FileSystem.symlink("gone.png", as: root / "dangling.png")
    try FileSystem.symlink("loop.html", as: root / "loop.html")
    try FileSystem.symlink("real", as: root / "folder")
    try FileSystem.symlink("/etc/passwd", as: root / "out.html")
    try FileSystem.symlink("/etc", as: root / "outside")
    let fifo = (root / "fifo.html").description
    #expect(unsafe mkfifo(fifo, 0o600) == 0)
    let scan = try scratch.scan()
    #expect(
      scan.booked.map { "\(String(decoding: $0.path, as: UTF8.self)) \($0.reject.code)" } == [
        "dangling.html dangling_link", "fifo.html not_a_file", "folder folder_link",
        "loop.html link_loop", "out.html link_out_of_root", "outside link_out_of_root",
      ])
    #expect(scan.units.count == 1 && scan.ignored == 1)
  }

  @Test func `of a missing root fails`() {
    #expect(throws: FileError.self) {
      try Scan("/nowhere/at/all", input: "x", choosing: try PathChoice())
    }
  }
}
