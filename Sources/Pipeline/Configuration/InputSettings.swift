public import Fetch
public import Settings

/// A folder of saved pages.
public struct InputSettings: Settings {
  public static let summary = "A folder of saved pages, or of documents that other tools made."

  @Setting(
    "Name of the input in ids, records and messages. Changing it changes every id.", required: true)
  public var id = ""

  @Setting("The folder, relative to this file.", required: true)
  public var path = ""

  @Setting("Globs of the paths that are read; empty for every kind of page that fetch knows.")
  public var include: [String] = []

  @Setting("Globs of the paths that are not read, even if they are included.")
  public var exclude: [String] = []

  @Setting(
    "Reads only the first so many files in the order of their paths; 0 for all. What is beyond is "
      + "not in the corpus.",
    in: 0...1e12)
  public var limit = 0

  @Setting(
    "The country that the pages are mostly about, in two letters of ISO 3166-1 such as `SY`: of "
      + "places with one name, annotate takes the one there unless the text speaks of another.")
  public var countryHint = ""

  @Setting(
    "The encoding of pages that do not declare one and are not UTF-8, such as `windows-1256`: a label "
      + "of the WHATWG Encoding Standard. Empty where it is to be detected, as it is wherever this one "
      + "cannot be it.")
  public var defaultEncoding = ""

  @Setting(
    "The language of documents of which none is found, such as `en`: two or three small letters. "
      + "Empty for none.")
  public var defaultLanguage = ""

  @Setting(
    "What the files are: `auto` tells pages, archives and JSON Lines by name and content; `jsonl` "
      + "takes every file as JSON Lines, one document a line.")
  public var format = InputFormat.auto

  @Setting(
    "In JSON Lines, where a document's text is: a key, or a path of keys as `metadata.text`. Empty "
      + "for the names that known tools use. Such text is not cleaned.")
  public var textField = ""

  @Setting("In JSON Lines, where a document's HTML is, which is cleaned as a page is.")
  public var htmlField = ""

  @Setting(
    "In JSON Lines, where a document's own id is; without one the line's number names it. Empty for "
      + "the usual names.")
  public var idField = ""

  @Setting("In JSON Lines, where a document's address is; empty for the usual names.")
  public var urlField = ""

  @Setting("In JSON Lines, where a document's title is; empty for the usual names.")
  public var titleField = ""

  @Setting("In JSON Lines, where a document's authors are; empty for the usual names.")
  public var authorsField = ""

  @Setting("In JSON Lines, where a document's date of publication is; empty for the usual names.")
  public var dateField = ""

  @Setting("In JSON Lines, where a document's language is; empty for the usual names.")
  public var languageField = ""

  public init() {}
}

extension InputSettings {
  /// How the input's files are read.
  var reading: InputReading {
    var fields = LineFields()
    fields.text = textField
    fields.html = htmlField
    fields.id = idField
    fields.url = urlField
    fields.title = titleField
    fields.authors = authorsField
    fields.date = dateField
    fields.language = languageField
    var reading = InputReading(format: format, fields: fields)
    reading.encoding = defaultEncoding
    reading.language = defaultLanguage
    return reading
  }
}
