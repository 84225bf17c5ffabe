/// Something in a settings file that cannot stand.
public struct Problem: Error, Hashable, Sendable {
  /// The setting: `stages[clean].min_words`; empty for the file as a whole.
  public let path: String
  public let place: Place

  /// What was found and what would do.
  public let message: String

  public init(path: String, place: Place, message: String) {
    self.path = path
    self.place = place
    self.message = message
  }

  /// `pipeline.json:7:14: stages[clean].min_words: 1.5 is not …`.
  public func line(in file: String) -> String {
    let position = place == .nowhere ? "" : ":\(place.line):\(place.column)"
    let setting = path.isEmpty ? "" : "\(path): "
    return "\(file)\(position): \(setting)\(message)"
  }
}

/// Everything that is wrong with a settings file, in the order of the file.
public struct Problems: Error, Sendable {
  public let file: String
  public let problems: [Problem]

  public init(file: String, problems: [Problem]) {
    self.file = file
    self.problems = problems.sorted {
      ($0.place.line, $0.place.column, $0.path) < ($1.place.line, $1.place.column, $1.path)
    }
  }

  public var text: String { problems.map { $0.line(in: file) }.joined(separator: "\n") }
}
