internal import Glibc

/// What winnow asks of the file system. Interrupted calls are repeated, short ones completed.
public enum FileSystem {}

// MARK: - Whole files

extension FileSystem {
  /// All bytes of a file.
  ///
  /// - Parameter limit: Most bytes wanted; a larger file throws `EFBIG` after reading no more
  ///   than that.
  public static func contents(of path: Path, limit: Int = Int.max) throws(FileError) -> [UInt8] {
    let file = try InputFile(path)
    return try file.contents(limit: limit)
  }

  /// Writes a file so that readers see the old bytes or the new, whatever happens.
  ///
  /// Written beside as `.NAME.tmp`, synced, renamed, and the folder synced.
  public static func write(_ bytes: [UInt8], atomicallyTo path: Path) throws(FileError) {
    let temporary = path.parent / (Array(".".utf8) + path.name + Array(".tmp".utf8))
    do throws(FileError) {
      var file = try OutputFile(temporary)
      try file.append(bytes)
      try file.sync()
      try file.close()
      try rename(temporary, to: path)
    } catch {
      // The first trouble is the one to tell of; a second one leaves a file that the next write takes.
      try? remove(temporary)
      throw error
    }
    try sync(directory: path.parent)
  }

  /// Throws unless this process may make and remove names in the folder `path`; nothing is written.
  public static func checkWritable(_ path: Path) throws(FileError) {
    try unsafe path.attempt(.write) { unsafe access($0, W_OK | X_OK) }
  }

  /// Makes sure that names made, changed and removed in a folder outlive a power cut.
  public static func sync(directory path: Path) throws(FileError) {
    let descriptor = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY, as: .sync)
    try descriptor.sync(path)
  }
}

// MARK: - Names

extension FileSystem {
  /// Replaces what is at `target`, at once.
  public static func rename(_ source: Path, to target: Path) throws(FileError) {
    try unsafe between(.rename, source, target) { unsafe Glibc.rename($0, $1) }
  }

  /// Gives an existing file a second name.
  public static func hardLink(_ existing: Path, as name: Path) throws(FileError) {
    try unsafe between(.link, existing, name) { unsafe link($0, $1) }
  }

  /// Makes `name` a link whose text is `target`, unchecked.
  public static func symlink(_ target: Path, as name: Path) throws(FileError) {
    try unsafe between(.link, target, name) { unsafe Glibc.symlink($0, $1) }
  }

  /// The text of a link, which may lead nowhere.
  public static func target(ofLink path: Path) throws(FileError) -> Path {
    var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
    var count = 0
    try unsafe path.attempt(.resolve) { characters in
      count = unsafe target.withUnsafeMutableBytes { buffer in
        guard let start = buffer.baseAddress else { return -1 }
        return unsafe readlink(characters, start, buffer.count)
      }
      return count < 0 ? -1 : 0
    }
    return Path(bytes: Array(target[..<count]))
  }

  /// The absolute path without links, `.` and `..`; what it names must exist.
  public static func resolved(_ path: Path) throws(FileError) -> Path {
    var bytes: [UInt8] = []
    try unsafe path.attempt(.resolve) { characters in
      guard let resolved = unsafe realpath(characters, nil) else { return -1 }
      bytes = unsafe Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
      unsafe free(resolved)
      return 0
    }
    return Path(bytes: bytes)
  }

  /// Deletes a file, a link, or an empty folder. What is not there is no error.
  public static func remove(_ path: Path) throws(FileError) {
    var code = unsafe path.failure { unsafe unlink($0) }
    if code == EISDIR || code == EPERM { code = unsafe path.failure { unsafe rmdir($0) } }
    if let code, code != ENOENT { throw FileError(.remove, path, errno: code) }
  }

  /// The error names the file that should come about, which is the one people look for.
  private static func between(
    _ operation: FileError.Operation, _ first: Path, _ second: Path,
    _ call: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  ) throws(FileError) {
    var inner: Int32?
    let outer = unsafe first.failure { firstCharacters in
      inner = unsafe second.failure { unsafe call(firstCharacters, $0) }
      return 0
    }
    if let outer { throw FileError(operation, first, errno: outer) }
    if let inner { throw FileError(operation, second, errno: inner) }
  }
}
