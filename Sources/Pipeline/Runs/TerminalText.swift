/// Text of pages as a terminal may show it.
enum TerminalText {
  /// Without control characters: a page must not command the terminal of whoever looks at it.
  ///
  /// - Parameter text: Line feeds are control characters here, too.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { plain.append(isControl(scalar) ? "\u{fffd}" : scalar) }
    return String(plain)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0: true
    // Marks that turn the direction of what follows.
    case 0x202a...0x202e, 0x2066...0x2069: true
    default: false
    }
  }

  /// A size as people say it: `640 kB`, `1204 MB`.
  static func size(_ bytes: Int) -> String {
    bytes < 10_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
  }

  /// Lines of at most `width` characters, broken at spaces where there are any.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var count = 0
    for word in text.split(separator: " ") {
      var rest = word
      if count > 0, count + 1 + rest.count > width {
        lines.append(line)
        (line, count) = ("", 0)
      }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line += (count > 0 ? " " : "") + rest
      count += (count > 0 ? 1 : 0) + rest.count
    }
    return count > 0 ? lines + [line] : lines
  }

  /// Two texts beside each other.
  static func columns(_ left: String, _ right: String, width: Int) -> [String] {
    let left = wrapped(plain(left), width: width)
    let right = wrapped(plain(right), width: width)
    return (0..<max(left.count, right.count)).map { index in
      let first = index < left.count ? left[index] : ""
      let second = index < right.count ? right[index] : ""
      return first + String(repeating: " ", count: max(0, width - first.count)) + " │ " + second
    }
  }
}
