internal import Glibc

/// One name in a folder.
public struct FolderEntry: Hashable, Sendable {
  public let name: [UInt8]

  /// `nil` where the file system does not say without being asked for each file.
  public let kind: FileKind?
}

extension FileSystem {
  /// What is in a folder, sorted by name, without `.` and `..`.
  public static func entries(of folder: Path) throws(FileError) -> [FolderEntry] {
    let stream = try FolderStream(folder)
    var entries: [FolderEntry] = []
    while let entry = try stream.next() { entries.append(entry) }
    return entries.sorted { $0.name.precedesBytewise($1.name) }
  }

  /// Makes a folder and those it is in, as far as they are missing.
  public static func makeDirectories(_ path: Path) throws(FileError) {
    guard !path.bytes.isEmpty else { throw FileError(.create, path, errno: ENOENT) }
    var missing: [Path] = []
    var next = path
    while true {
      let code = unsafe next.failure { unsafe mkdir($0, 0o777) }
      if code == ENOENT, next.parent != next {
        missing.append(next)
        next = next.parent
        continue
      }
      if let code {
        let isFolder = code == EEXIST && (try? status(of: next).kind) == .directory
        guard isFolder else { throw FileError(.create, next, errno: code) }
      }
      guard let last = missing.popLast() else { return }
      next = last
    }
  }

  /// Deletes a file or a folder with all that is in it; links are deleted, not followed.
  public static func removeTree(_ path: Path) throws(FileError) {
    var folders: [Path] = []
    func take(_ path: Path, kind: FileKind?) throws(FileError) {
      if kind == .directory { folders.append(path) } else { try remove(path) }
    }
    guard exists(path) else { return }
    try take(path, kind: statusOfLink(path).kind)
    var emptied: [Path] = []
    while let folder = folders.popLast() {
      for entry in try entries(of: folder) {
        let path = folder / entry.name
        let kind = if let known = entry.kind { known } else { try statusOfLink(path).kind }
        try take(path, kind: kind)
      }
      emptied.append(folder)
    }
    for folder in emptied.reversed() { try remove(folder) }
  }
}

// MARK: - Reading a folder

/// An open folder. Names come in the file system's order.
@safe struct FolderStream: ~Copyable {
  private let stream: OpaquePointer
  private let path: Path

  init(_ path: Path) throws(FileError) {
    var opened: OpaquePointer?
    try unsafe path.attempt(.list) { characters in
      unsafe opened = opendir(characters)
      return unsafe opened == nil ? -1 : 0
    }
    guard let stream = unsafe opened else { throw FileError(.list, path, errno: EIO) }
    unsafe self.stream = stream
    self.path = path
  }

  deinit { _ = unsafe closedir(stream) }

  func next() throws(FileError) -> FolderEntry? {
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw FileError(.list, path, errno: errno) }
        return nil
      }
      let name = unsafe Self.name(of: entry)
      if name == [UInt8(ascii: ".")] || name == [UInt8(ascii: "."), UInt8(ascii: ".")] { continue }
      return FolderEntry(name: name, kind: Self.kind(unsafe entry.pointee.d_type))
    }
  }

  /// Status of one name in this folder; of a link itself, not of its target.
  func status(of name: [UInt8]) throws(FileError) -> FileStatus {
    var raw = stat()
    let folder = unsafe dirfd(stream)
    let code = unsafe Path(bytes: name).failure { characters in
      unsafe fstatat(folder, characters, &raw, AT_SYMLINK_NOFOLLOW)
    }
    if let code { throw FileError(.examine, path / name, errno: code) }
    return FileStatus(raw)
  }

  /// The record is only as long as its name, so it must not be copied as a `dirent`.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) else { return [] }
    let start = unsafe UnsafeRawPointer(entry) + offset
    let count = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private static func kind(_ type: UInt8) -> FileKind? {
    switch Int(type) {
    case Int(DT_REG): .regular
    case Int(DT_DIR): .directory
    case Int(DT_LNK): .symlink
    case Int(DT_UNKNOWN): nil
    default: .special
    }
  }
}
