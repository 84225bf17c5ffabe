internal import HTMLParsing
internal import Scanning

/// Elements of one make that stand side by side and hold much: the posts of a thread, the cards
/// of a shop, the teasers of a front page, comments.
struct PageGroups {
  /// Elements of one tag and first class below one parent.
  struct Group {
    let parent: Int
    var members = 0
    var blocks = 0
    var words = 0
    var prose = 0
    var linkedWords = 0
    var largest = 0

    /// Three or more elements of several blocks each, of which none is nearly all.
    var isGroup: Bool { members >= 3 && blocks >= 2 * members && largest * 10 <= words * 6 }

    /// Words, the more so the more members they are in.
    var weight: Int { words * (members - 1) / members }
  }

  private(set) var groups: [Group] = []

  /// The group in whose member each node lies, and the member; -1 for none. Of groups within
  /// groups, the one of the most weight.
  private(set) var group: [Int32] = []
  private(set) var member: [Int32] = []

  /// Place of a member in its group, from 0.
  private(set) var place: [Int32] = []

  /// The group with the most prose, or -1.
  private(set) var largest = -1

  init(of tree: HTMLTree, _ sums: NodeSums) {
    let words = sums.words
    group = [Int32](repeating: -1, count: tree.nodes.count)
    member = group
    place = [Int32](repeating: 0, count: tree.nodes.count)
    var own = group
    var known = KeyTable(expecting: 256)
    for index in tree.nodes.indices where words[index] > 0 {
      let parent = tree.nodes[index].parent
      guard parent >= 0, tree.nodes[index].tag != .text else { continue }
      let found = known.number(Self.make(of: index, in: tree))
      if found == groups.count { groups.append(Group(parent: parent)) }
      own[index] = Int32(found)
      place[index] = Int32(groups[found].members)
      groups[found].members += 1
      groups[found].words += Int(words[index])
      groups[found].prose += Int(sums.prose[index])
      groups[found].blocks += Int(sums.blockCounts[index])
      groups[found].linkedWords += Int(sums.linkedWords[index])
      groups[found].largest = max(groups[found].largest, Int(words[index]))
    }
    choose(own, tree, words)
  }

  private mutating func choose(_ own: [Int32], _ tree: HTMLTree, _ words: [Int32]) {
    for index in tree.nodes.indices where words[index] > 0 {
      let parent = tree.nodes[index].parent
      if parent >= 0 {
        group[index] = group[parent]
        member[index] = member[parent]
      }
      guard own[index] >= 0, groups[Int(own[index])].isGroup else { continue }
      let outer = group[index] < 0 ? -1 : groups[Int(group[index])].weight
      guard groups[Int(own[index])].weight > outer else { continue }
      group[index] = own[index]
      member[index] = Int32(index)
    }
    for index in groups.indices where groups[index].isGroup && groups[index].prose > 0 {
      if largest < 0 || groups[index].prose > groups[largest].prose { largest = index }
    }
  }

  /// The group that holds half of the page's prose, if there is one.
  func thread(in sums: NodeSums) -> Group? {
    guard largest >= 0, let prose = sums.prose.first, prose > 0 else { return nil }
    return groups[largest].prose * 2 >= Int(prose) ? groups[largest] : nil
  }

  /// Parent, tag and first class, without digits.
  static func make(of node: Int, in tree: HTMLTree) -> UInt64 {
    var hash = StableHash(
      seed: UInt64(tree.nodes[node].parent) << 8 | UInt64(tree.nodes[node].tag.number))
    if let name = tree.value(.class, of: node) {
      var index = name.lowerBound
      while index < name.upperBound, tree.bytes[index].isHTMLSpace { index += 1 }
      while index < name.upperBound, !tree.bytes[index].isHTMLSpace {
        if !tree.bytes[index].isASCIIDigit { hash.combine(tree.bytes[index]) }
        index += 1
      }
    }
    return hash.value
  }
}
