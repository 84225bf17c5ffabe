internal import CMachine
internal import Glibc

/// What the process runs on.
public enum Machine {
  /// Cores that threads of this process may run on, at least 1.
  public static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Keeps the memory of one document for the next.
  ///
  /// A page's buffers are some hundred kilobytes to megabytes: by default glibc maps and unmaps
  /// each, and clearing the fresh pages costs several per cent of parsing. To be called once,
  /// before threads start.
  public static func keepLargeAllocations() { winnow_keep_large_allocations() }

  /// Lets this process end when its parent does, by whatever signal. To be called once, at start.
  ///
  /// - Parameter parent: The parent's process number, for it may have ended already.
  public static func end(withParent parent: Int32) { winnow_end_with_parent(parent) }

  /// Largest resident size of the process so far, in bytes.
  public static var peakResidentBytes: Int { Int(winnow_peak_resident_bytes()) }

  /// Resident size of another process, in bytes; 0 once it has gone.
  public static func residentBytes(of process: Int32) -> Int {
    Int(winnow_resident_bytes(process))
  }

  /// The same of the largest process that this one has started and seen end.
  public static var peakResidentBytesOfChildren: Int {
    Int(winnow_peak_resident_bytes_of_children())
  }

  /// CPU time of the process so far, in seconds.
  public static var processorSeconds: Double { winnow_processor_seconds() }

  /// Seconds on a clock that is never set.
  public static var monotonicSeconds: Double { winnow_monotonic_seconds() }
}
