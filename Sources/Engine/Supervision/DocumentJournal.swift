internal import Processes

/// What a worker tells its supervisor: which document it begins, and which it has ended.
///
/// A line each, in one `write`, so that lines of several threads never mix.
public struct DocumentJournal: Sendable {
  private let isOpen: Bool

  /// Tells nobody: for work without a supervisor.
  public static let silent = DocumentJournal(isOpen: false)

  /// Writes to standard output, which a worker uses for nothing else.
  public static let standardOutput = DocumentJournal(isOpen: true)

  /// Runs `body` with the document noted as in flight.
  ///
  /// - Parameters:
  ///   - id: Without spaces.
  ///   - place: What people know the document by; for the message about a slow one.
  public func during<Result>(_ id: String, place: String, _ body: () -> Result) -> Result {
    guard isOpen else { return body() }
    write("begin \(id) \(Self.oneLine(place))\n")
    defer { write("end \(id)\n") }
    return body()
  }

  private func write(_ line: String) {
    // A supervisor that is gone takes its worker with it; there is nobody to tell.
    StandardStream.output.write(Array(line.utf8))
  }

  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.prefix(200).map { $0.value < 32 ? "?" : $0 }))
  }
}
