/// Texts that are copies of one another, found from the edges between them.
///
/// Near copies are joined whatever lies between them: their connected components do not depend on
/// the order of the edges. A text that is contained in a longer one never joins what is contained
/// with it: its component is *hung* onto one other component, as a leaf, so that a round-up of
/// ten stories does not make one of them.
struct Clusters {
  /// The component of each text, named by its least text.
  private let component: [Int]

  /// Of a hung component the one it is hung onto.
  private var parent: [Int: Int] = [:]

  /// A pair of texts of which one is contained in the other, and how well.
  struct Containment {
    let contained: Int
    let container: Int
    let containedWords: Int
    let leadThousandths: Int
    let coverThousandths: Int
  }

  /// - Parameters:
  ///   - near: Texts that are near copies of each other, joined.
  ///   - wordCount: Words of each text.
  init(
    textCount: Int, near: DisjointSets, containments: [Containment], wordCount: (Int) -> Int
  ) {
    var near = near
    component = (0..<textCount).map { near.name(of: $0) }
    var longest: [Int: Int] = [:]
    for containment in containments { longest[component[containment.contained]] = 0 }
    for text in 0..<textCount {
      if let known = longest[component[text]] {
        longest[component[text]] = max(known, wordCount(text))
      }
    }
    hang(
      containments.filter {
        $0.containedWords * 1000 >= Self.leastOfComponent * (longest[component[$0.contained]] ?? 0)
      })
  }

  /// Share of its component's longest text, in thousandths, that a contained text must have for
  /// its container to say what the component says: a story is not contained in the round-up
  /// that has its brief.
  private static let leastOfComponent = 700

  func component(of text: Int) -> Int { component[text] }

  /// The component at the top of what `text` is hung onto; its own if it is hung onto nothing.
  func top(of text: Int) -> Int {
    var top = component[text]
    while let next = parent[top] { top = next }
    return top
  }
}

// MARK: - Hanging

extension Clusters {
  /// Gives each component that is contained somewhere one parent: where its words are the
  /// beginning, then where they are most, then the least.
  private mutating func hang(_ containments: [Containment]) {
    var best: [Int: Containment] = [:]
    for candidate in containments {
      let child = component[candidate.contained]
      guard child != component[candidate.container] else { continue }
      if let known = best[child], !isBetter(candidate, than: known) { continue }
      best[child] = candidate
    }
    for child in best.keys.sorted() {
      guard let containment = best[child] else { continue }
      let container = component[containment.container]
      // Two components may contain texts of each other: the first that is hung stays hung.
      if top(of: container) != child { parent[child] = container }
    }
  }

  private func isBetter(_ candidate: Containment, than known: Containment) -> Bool {
    let container = component[candidate.container]
    let knownContainer = component[known.container]
    return (candidate.leadThousandths, candidate.coverThousandths, -container)
      > (known.leadThousandths, known.coverThousandths, -knownContainer)
  }
}
