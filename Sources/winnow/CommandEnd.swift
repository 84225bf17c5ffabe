internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// How the program ends: with winnow's own exit codes, and with help that ends with them.
enum CommandEnd {
  /// Says what is to be said, and ends the process.
  static func exit(with error: any Error) -> Never {
    let message = WinnowCommand.fullMessage(for: error)
    let code = WinnowCommand.exitCode(for: error)
    if code == .success {
      if !message.isEmpty { print(arranged(message)) }
      Foundation.exit(0)
    }
    if !message.isEmpty { printError(message) }
    // The library has a number of its own for wrong usage.
    let isUsage = code == .validationFailure
    Foundation.exit(isUsage ? Pipeline.ExitCode.usage.rawValue : code.rawValue)
  }

  /// Help with its exit codes at the end, where people look for them.
  static func arranged(_ help: String) -> String {
    var lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0 == exitCodesTitle }) else { return help }
    let end = lines[start...].firstIndex(where: \.isEmpty) ?? lines.endIndex
    let codes = lines[start..<end]
    lines.removeSubrange(start..<end)
    while lines.last?.isEmpty == true { lines.removeLast() }
    // Two empty lines were left where the codes stood.
    if start > 0, start < lines.count, lines[start - 1].isEmpty, lines[start].isEmpty {
      lines.remove(at: start)
    }
    return (lines + [""] + codes).joined(separator: "\n")
  }
}
