internal import Encodings
public import Settings

/// How the files of one input are read, where that is not said by what they are.
public struct InputReading: Hashable, Sendable {
  public var format: InputFormat
  public var fields: LineFields

  /// Label of the encoding of pages that do not say theirs; empty where it is to be detected.
  public var encoding = ""

  /// Language of documents of which none is found; empty for none.
  public var language = ""

  public init(format: InputFormat = .auto, fields: LineFields = LineFields()) {
    self.format = format
    self.fields = fields
  }

  /// Equal readings have equal words.
  public var words: [String] { [format.rawValue] + fields.paths + [encoding, language] }

  /// Whether ``encoding`` is a label of the WHATWG Encoding Standard, or empty.
  public var hasKnownEncoding: Bool { encoding.isEmpty || Encoding(label: encoding) != nil }
}

/// What the files of an input are.
public enum InputFormat: String, SettingChoice {
  /// Pages, archives of pages, and JSON Lines of documents, each told by name and content.
  case auto
  /// JSON Lines, whatever the files are called.
  case jsonl
}

/// Where a line has what: paths of keys, as `metadata.url`; empty where the usual names are tried.
public struct LineFields: Hashable, Sendable {
  public var html = ""
  public var text = ""
  public var id = ""
  public var url = ""
  public var title = ""
  public var authors = ""
  public var date = ""
  public var language = ""

  public init() {}

  var paths: [String] { [html, text, id, url, title, authors, date, language] }
}
