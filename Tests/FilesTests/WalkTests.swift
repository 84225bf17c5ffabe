import Files
import Glibc
import Testing

@Suite struct `A walk` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private var root: Path { scratch.root }

  @Test func `finds every file, in order of bytes`() throws {
    for name in ["b", "a/z", "a!", "a/b/c", "é"] { try scratch.write("12", to: Path(name)) }
    try FileSystem.makeDirectories(root / "empty")
    #expect(try findings() == ["a!", "a/b/c", "a/z", "b", "é"])
  }

  @Test func `says how large, how old and which each file is`() throws {
    try scratch.write("12345", to: "a")
    let walked = try #require(try Walk(root).paths.first)
    #expect(walked.finding == .file(try FileSystem.status(of: root / "a")))
  }

  @Test func `follows links to files inside, and to nothing else`() throws {
    try scratch.write("x", to: "in/file")
    try scratch.write("x", to: "out/file")
    let inside = root / "in"
    try FileSystem.symlink("file", as: inside / "link")
    try FileSystem.symlink(".", as: inside / "loop")
    try FileSystem.symlink("self", as: inside / "self")
    try FileSystem.symlink("gone.html", as: inside / "dangling")
    try FileSystem.symlink("../out", as: inside / "folder")
    try FileSystem.symlink("../out/file", as: inside / "outside")
    #expect(
      try findings(in: inside) == [
        "dangling danglingLink", "file", "folder linkOutOfRoot(Files.FileKind.directory)", "link",
        "loop folderLink", "outside linkOutOfRoot(Files.FileKind.regular)", "self linkLoop",
      ])
  }

  @Test func `does not stop at a FIFO`() throws {
    let name = (root / "fifo").description
    #expect(unsafe mkfifo(name, 0o600) == 0)
    try FileSystem.symlink("fifo", as: root / "link")
    #expect(try findings() == ["fifo notAFile", "link notAFile"])
  }

  @Test(.disabled(if: isRoot, "root may read everything"))
  func `reports folders that it may not list`() throws {
    try FileSystem.makeDirectories(root / "secret")
    let name = (root / "secret").description
    #expect(unsafe chmod(name, 0) == 0)
    let walked = try Walk(root).paths
    #expect(walked.map(\.path) == [Array("secret".utf8)])
    #expect(unsafe chmod(name, 0o700) == 0)
  }

  @Test func `keeps names that are not text`() throws {
    let name: [UInt8] = [0x0a, 0xff]
    try FileSystem.makeDirectories(root / name)
    try FileSystem.write([], atomicallyTo: root / name / name)
    #expect(try Walk(root).paths.map(\.path) == [name + [0x2f] + name])
  }

  @Test func `counts what is not wanted, but reports what may hide something wanted`() throws {
    for name in ["a.html", "b.png", "skip/c.html"] { try scratch.write("x", to: Path(name)) }
    try FileSystem.symlink("gone", as: root / "folder")
    try FileSystem.symlink("gone", as: root / "gone.png")
    var choice = Walk.Choice()
    choice.takes = { $0.suffix(5) == Array(".html".utf8)[...] }
    choice.enters = { $0 != Array("skip".utf8) }
    #expect(try findings(choosing: choice) == ["a.html", "folder danglingLink"])
    #expect(try Walk(root, choosing: choice).ignored == 2)
  }

  @Test func `of a root that is not there fails`() {
    #expect(throws: FileError.self) { try Walk(root / "missing") }
    #expect(throws: FileError.self) { try Walk("/dev/null") }
  }

  @Test func `goes as deep as paths do, and reports where they end`() throws {
    let half = Path(
      Array(repeating: String(repeating: "d", count: 100), count: 25).joined(separator: "/"))
    for name in ["a", "b"] { try FileSystem.makeDirectories(root / name / half.bytes) }
    // No path is as long as this one, so it is put together from two.
    try FileSystem.rename(root / "b", to: root / "a" / half.bytes / "b")
    defer { try? FileSystem.rename(root / "a" / half.bytes / "b", to: root / "b") }
    let walked = try Walk(root).paths
    #expect(walked.count == 1)
    guard case .problem(.unreadable(let error)) = walked.first?.finding else {
      return #expect(Bool(false), "nothing reported")
    }
    #expect(error.errno == ENAMETOOLONG)
  }

  /// `path`, or `path problem`, for each.
  private func findings(
    in folder: Path? = nil, choosing choice: Walk.Choice = Walk.Choice()
  ) throws -> [String] {
    try Walk(folder ?? root, choosing: choice).paths.map { walked in
      let path = String(decoding: walked.path, as: UTF8.self)
      return switch walked.finding {
      case .file: path
      case .problem(let problem): "\(path) \(problem)"
      }
    }
  }
}
