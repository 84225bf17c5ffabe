import Corpus

/// The total order by which one document of a cluster stands for it.
struct RepresentativeOrder {
  private let settings: DeduplicateSettings
  private let observations: [Observation]

  /// Compared part by part; the least is the representative.
  private struct Key {
    let preference: Int
    let day: Int
    let id: DocumentID

    func precedes(_ other: Key) -> Bool {
      (preference, day, id) < (other.preference, other.day, other.id)
    }
  }

  /// - Parameter observations: The documents, which are named by their index from here on.
  init(_ settings: DeduplicateSettings, of observations: [Observation]) {
    self.settings = settings
    self.observations = observations
  }

  /// - Precondition: `documents` is not empty.
  func first(of documents: [Int]) -> Int {
    guard var first = documents.first else { preconditionFailure("a cluster without documents") }
    var least = key(of: first)
    for document in documents {
      let key = key(of: document)
      if key.precedes(least) { (first, least) = (document, key) }
    }
    return first
  }

  private func key(of document: Int) -> Key {
    let observation = observations[document]
    // A document without a date comes after all that have one.
    return Key(
      preference: Self.preference(of: observation, by: settings),
      day: observation.day ?? Int.max, id: observation.id)
  }

  private static func preference(
    of observation: Observation, by settings: DeduplicateSettings
  ) -> Int {
    switch settings.keep {
    case .earliest: 0
    case .longest: -observation.wordCount
    case .preferredSites:
      settings.preferredSites.firstIndex { belongs(observation.host, to: $0) }
        ?? settings.preferredSites.count
    }
  }

  /// Whether `host` is `site` or a subdomain of it.
  static func belongs(_ host: String, to site: String) -> Bool {
    let site = site.lowercased()
    return host == site || host.hasSuffix("." + site)
  }
}
