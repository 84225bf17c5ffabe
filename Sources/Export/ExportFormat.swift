/// A tool's or a standard's own form for what stands in texts.
public enum ExportFormat: String, CaseIterable, Sendable {
  case spacy, brat, conllu, doccano
  case labelStudio = "label-studio"
  case webAnnotation = "web-annotation"
  case gkg

  /// What it is, for a list of them.
  public var sentence: String {
    switch self {
    case .spacy: "JSON Lines for spaCy's Doc.from_json, with quotes, dates and roles as spans"
    case .brat: "a folder of .txt and .ann files for brat, with its annotation.conf"
    case .conllu: "CoNLL-U: tokens, sentences, names in the MISC column"
    case .doccano: "JSON Lines for Doccano's sequence labelling"
    case .labelStudio: "tasks with predictions for Label Studio"
    case .webAnnotation: "JSON Lines of W3C Web Annotations"
    case .gkg: "tab-separated lines like those of GDELT's Global Knowledge Graph 2.1"
    }
  }

  /// Whether it is made of tokens, which a record has where annotate's layer is on.
  var needsTokens: Bool { self == .spacy || self == .conllu }

  /// Whether it is a folder of files rather than one stream.
  public var isFolder: Bool { self == .brat }
}

/// Writes records in a form, one after the other, into one stream.
///
/// What it writes is a function of the records and their order alone.
public struct StreamExport {
  private let format: ExportFormat
  private var isFirst = true

  /// - Precondition: The format is no folder.
  public init(_ format: ExportFormat) {
    precondition(!format.isFolder, "\(format.rawValue) is a folder")
    self.format = format
  }

  /// What stands before the first record.
  public var head: [UInt8] { format == .labelStudio ? Array("[".utf8) : [] }

  /// What stands behind the last.
  public var tail: [UInt8] { format == .labelStudio ? Array("\n]\n".utf8) : [] }

  /// The bytes of the next record.
  public mutating func bytes(of record: ExportedRecord) throws(ExportFailure) -> [UInt8] {
    defer { isFirst = false }
    if format.needsTokens { try record.checkTokens() }
    switch format {
    case .spacy: return SpacyExport.line(of: record)
    case .conllu: return CoNLLUExport.lines(of: record)
    case .doccano: return DoccanoExport.line(of: record)
    case .labelStudio:
      return Array((isFirst ? "\n" : ",\n").utf8) + LabelStudioExport.task(of: record)
    case .webAnnotation: return WebAnnotationExport.lines(of: record)
    case .gkg: return GKGExport.line(of: record)
    case .brat: preconditionFailure("a folder is no stream")
    }
  }
}

extension ExportedRecord {
  fileprivate func checkTokens() throws(ExportFailure) {
    guard tokens.isEmpty, text.count > 0 else { return }
    throw ExportFailure(
      sentence: """
        the record \(id) has no tokens: add "tokens" to the layers of annotate, and run again
        """)
  }
}
