/// Decompresses one of several formats piece by piece, in memory that does not grow with the data.
///
/// It stops at the end of each member (gzip), frame (zstd) or stream, so that what follows can be
/// looked at first; ``reset()`` begins the next.
public final class Unpacker {
  public enum Format: Hashable, Sendable {
    case gzip
    /// Deflate as HTTP has it: RFC 1950.
    case zlib
    /// Deflate with nothing around it: RFC 1951, as in ZIP.
    case deflate
    case brotli
    case bzip2
    case xz
    /// - Parameter dictionary: What the frames were compressed with; empty for none.
    case zstd(dictionary: [UInt8] = [])
  }

  public enum Progress: Sendable {
    /// There is room for more input.
    case more
    /// The member has ended, and its checksum is right where it has one.
    case end
    case damaged
  }

  private let engine: Engine

  public init(_ format: Format) {
    engine =
      switch format {
      case .gzip: InflateEngine(.gzip)
      case .zlib: InflateEngine(.zlib)
      case .deflate: InflateEngine(.none)
      case .brotli: BrotliEngine()
      case .bzip2: BzipEngine()
      case .xz: XZEngine()
      case .zstd(let dictionary): ZstdEngine(dictionary: dictionary)
      }
  }

  /// Forgets what it was in, and begins a member.
  public func reset() { engine.reset() }

  /// Decompresses `input` from `place` on, and moves `place` behind what was read.
  ///
  /// Call again while a piece comes back full, or `place` is short of the end: there may be
  /// something left inside.
  ///
  /// - Parameter mostBytes: Length of the longest piece.
  public func piece(
    of input: [UInt8], from place: inout Int, mostBytes: Int = 1 << 16
  ) -> (bytes: [UInt8], progress: Progress) {
    var progress = Progress.damaged
    let start = place
    var read = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: mostBytes) { target, filled in
      unsafe input.withUnsafeBufferPointer { source in
        let rest = unsafe UnsafeBufferPointer(rebasing: source[start...])
        let step = unsafe engine.step(rest, UnsafeMutableBufferPointer(rebasing: target[...]))
        (read, filled, progress) = (step.read, step.written, step.progress)
      }
    }
    place += read
    return (bytes, progress)
  }

  /// All of a stream that stands in memory.
  ///
  /// - Parameter limit: Most bytes that may come out; no more memory is asked for.
  /// - Returns: What could be read, and whether it is all there is. `nil` if it is more than
  ///   `limit`.
  public static func unpacked(
    _ bytes: [UInt8], _ format: Format, limit: Int
  ) -> (bytes: [UInt8], isWhole: Bool)? {
    let unpacker = Unpacker(format)
    var output: [UInt8] = []
    var place = 0
    while true {
      let before = place
      let piece = unpacker.piece(of: bytes, from: &place)
      if output.count + piece.bytes.count > limit { return nil }
      output += piece.bytes
      switch piece.progress {
      case .end: return (output, true)
      case .damaged: return (output, false)
      case .more: if piece.bytes.isEmpty, place == before { return (output, false) }
      }
    }
  }
}

/// A library's decompressor.
class Engine {
  func reset() {}

  func step(
    _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>
  ) -> (read: Int, written: Int, progress: Unpacker.Progress) {
    (0, 0, .damaged)
  }
}

private final class InflateEngine: Engine {
  private let inflater: Inflater

  init(_ wrapping: Inflater.Wrapping) { inflater = Inflater(wrapping) }

  override func reset() { inflater.reset() }

  override func step(
    _ source: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutableBufferPointer<UInt8>
  ) -> (read: Int, written: Int, progress: Unpacker.Progress) {
    let step = unsafe inflater.step(source, target)
    let progress: Unpacker.Progress =
      switch step.progress {
      case .more: .more
      case .endOfMember: .end
      case .damaged: .damaged
      }
    return (step.read, step.written, progress)
  }
}
