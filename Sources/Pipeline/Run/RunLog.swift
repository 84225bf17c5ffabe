internal import Foundation

/// Where a run says what happens: lines for people, or an event a line for programs.
public struct RunLog: Sendable {
  public enum Form: String, Sendable, CaseIterable { case text, json }

  /// How much is said.
  public enum Loudness: Int, Sendable {
    /// Why a run failed, and nothing else.
    case quiet
    /// And what it did.
    case normal
    /// And each step and each document that goes into quarantine.
    case verbose
  }

  public let form: Form
  public let loudness: Loudness
  private let write: @Sendable (String) -> Void

  /// - Parameter write: Called from any thread with what goes on lines of their own.
  public init(_ form: Form, _ loudness: Loudness, write: @escaping @Sendable (String) -> Void) {
    self.form = form
    self.loudness = loudness
    self.write = write
  }

  /// Says nothing.
  public static let silent = RunLog(.text, .quiet) { _ in }

  public func note(_ event: RunEvent) {
    guard event.kind.loudness.rawValue <= loudness.rawValue else { return }
    switch form {
    case .json: write(event.json(at: Date()))
    case .text: write(event.kind.level == "info" ? event.sentence : "winnow: " + event.sentence)
    }
  }
}
