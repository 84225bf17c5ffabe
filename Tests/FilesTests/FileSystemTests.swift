import Files
import Testing

@Suite struct `Files` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private var root: Path { scratch.root }

  @Test func `give back what was written`() throws {
    try scratch.write("one", to: "a")
    #expect(try scratch.text(of: "a") == "one")
    try scratch.write("two", to: "a")
    #expect(try scratch.text(of: "a") == "two")
    #expect(try FileSystem.entries(of: root).map(\.name) == [Array("a".utf8)])
  }

  @Test func `larger than wanted are not read`() throws {
    try scratch.write("12345", to: "a")
    let file = root / "a"
    #expect(try FileSystem.contents(of: file, limit: 5).count == 5)
    let error = try #require(throws: FileError.self) {
      try FileSystem.contents(of: file, limit: 4)
    }
    #expect(error.isTooLarge)
  }

  @Test func `that have no end are read to the limit`() throws {
    let error = try #require(throws: FileError.self) {
      try FileSystem.contents(of: "/dev/zero", limit: 1_000_000)
    }
    #expect(error.isTooLarge)
  }

  @Test func `that say they are empty and are not are read`() throws {
    #expect(try !FileSystem.contents(of: "/proc/self/status", limit: 1_000_000).isEmpty)
  }

  @Test func `are read in parts`() throws {
    try scratch.write("0123456789", to: "a")
    let file = try InputFile(root / "a")
    #expect(try file.bytes(at: 3, count: 4) == Array("3456".utf8))
    #expect(try file.bytes(at: 8, count: 4) == Array("89".utf8))
    #expect(try file.bytes(at: 10, count: 4) == [])
  }

  @Test func `grow behind what is there, and shrink`() throws {
    try scratch.write("old ", to: "a")
    var file = try OutputFile(root / "a", .append)
    #expect(file.position == 4)
    try file.append(Array("new".utf8))
    #expect(file.position == 7)
    try file.truncate(to: 4)
    try file.append([UInt8](repeating: UInt8(ascii: "x"), count: 300_000))
    try file.append(Array("end".utf8))
    #expect(file.position == 300_007)
    try file.close()
    let text = try scratch.text(of: "a")
    #expect(text.utf8.count == 300_007 && text.hasPrefix("old xxx") && text.hasSuffix("xxend"))
  }

  @Test func `that must be new are not replaced`() throws {
    try scratch.write("old", to: "a")
    let file = root / "a"
    let error = try #require(throws: FileError.self) { _ = try OutputFile(file, .create) }
    #expect(error.isExistingFile)
    #expect(try scratch.text(of: "a") == "old")
  }

  @Test func `are examined without being opened`() throws {
    try scratch.write("12345", to: "a")
    try FileSystem.symlink("a", as: root / "link")
    let status = try FileSystem.status(of: root / "link")
    #expect(status.kind == .regular && status.size == 5)
    #expect(status.modified > 1_500_000_000_000_000_000)
    #expect(try FileSystem.statusOfLink(root / "link").kind == .symlink)
    #expect(try FileSystem.target(ofLink: root / "link") == "a")
    try FileSystem.hardLink(root / "a", as: root / "b")
    #expect(try FileSystem.status(of: root / "b").inode == status.inode)
  }

  @Test func `can be called anything the system allows`() throws {
    let name: [UInt8] = [0x0a, 0xff, 0xfe, 0x20, 0x22]
    try FileSystem.write([1], atomicallyTo: root / name)
    #expect(try FileSystem.contents(of: root / name) == [1])
    #expect(try FileSystem.entries(of: root).map(\.name) == [name])
  }

  @Test func `whose names have a zero do not exist`() throws {
    try scratch.write("x", to: "a")
    #expect(throws: FileError.self) { try FileSystem.contents(of: root / [0x61, 0, 0x62]) }
  }

  @Test func `that are missing are named in the message`() throws {
    let error = try #require(throws: FileError.self) { try FileSystem.contents(of: "no/where") }
    #expect(error.description == "cannot open no/where: no such file or directory")
    #expect(error.isMissingFile)
  }

  @Test func `on this machine leave some room`() throws {
    #expect(try FileSystem.freeSpace(at: root) > 0)
  }
}

@Suite struct `Folders` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `are made with those they are in`() throws {
    let folder = scratch.root / "a/b//c/"
    try FileSystem.makeDirectories(folder)
    try FileSystem.makeDirectories(folder)
    #expect(try FileSystem.status(of: scratch.root / "a/b/c").kind == .directory)
    try scratch.write("x", to: "file")
    #expect(throws: FileError.self) { try FileSystem.makeDirectories(scratch.root / "file/b") }
    #expect(throws: FileError.self) { try FileSystem.makeDirectories("") }
  }

  @Test func `are removed with all in them, but not what links lead to`() throws {
    try scratch.write("keep", to: "kept/file")
    try scratch.write("x", to: "tree/a/b/c")
    try FileSystem.symlink(scratch.root / "kept", as: scratch.root / "tree/a/link")
    try FileSystem.removeTree(scratch.root / "tree")
    try FileSystem.removeTree(scratch.root / "tree")
    #expect(!FileSystem.exists(scratch.root / "tree"))
    #expect(try scratch.text(of: "kept/file") == "keep")
  }

  @Test func `as deep as paths go are removed`() throws {
    var folder = scratch.root / "deep"
    while folder.bytes.count < 3900 { folder = folder / "dddddddddddd" }
    try FileSystem.makeDirectories(folder)
    try FileSystem.removeTree(scratch.root / "deep")
    #expect(!FileSystem.exists(scratch.root / "deep"))
  }
}

@Suite struct `A lock` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `is had by one, whose note the others read`() throws {
    let path = scratch.root / "lock"
    let lock = try FileLock(at: path, note: Array("pid 7".utf8))
    #expect(throws: FileLock.Failure.held(note: Array("pid 7".utf8))) {
      _ = try FileLock(at: path, note: Array("pid 8".utf8))
    }
    _ = consume lock
    _ = try FileLock(at: path, note: Array("8".utf8))
    #expect(try scratch.text(of: "lock") == "8")
  }

  @Test func `where there is no folder is a file's failure`() throws {
    let failure = try #require(throws: FileLock.Failure.self) {
      _ = try FileLock(at: scratch.root / "no/lock", note: [])
    }
    guard case .file(let error) = failure else { return #expect(Bool(false), "held by nobody") }
    #expect(error.isMissingFile)
  }
}
