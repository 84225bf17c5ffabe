internal import Scanning

/// The cheapest way to read one word as a spelling of another.
///
/// Dynamic programming over grapheme units: one for one, one left out, a vowel and its glide for
/// a vowel, neighbours exchanged. Costs are symmetric.
struct WordAlignment {
  /// One step that costs something or changes something.
  struct Step: Equatable {
    let left: Range<Int>
    let right: Range<Int>
    let cost: Int32
    let isTransposed: Bool
  }

  private let left: [GraphemeUnit]
  private let right: [GraphemeUnit]
  private let costs = AlignmentCosts.learned

  /// Per cell the cost so far, times 256, and how many units of each word the last step took.
  private var best: [Int32]

  /// No evidence makes up for more than this; what costs more is not followed.
  private static var most: Int32 { 12_000 }
  private static var unreached: Int32 { Int32.max }

  init(_ left: [GraphemeUnit], _ right: [GraphemeUnit]) {
    self.left = left
    self.right = right
    best = [Int32](repeating: Self.unreached, count: (left.count + 1) * (right.count + 1))
    fill()
  }

  /// Thousandths of a nat. Huge where the words have next to nothing in common.
  var cost: Int32 { best[best.count - 1] >> 8 }

  @inline(__always)
  private func cell(_ i: Int, _ j: Int) -> Int { i * (right.count + 1) + j }

  private mutating func fill() {
    best[0] = 0
    let n = left.count
    let m = right.count
    let leftDeletions = left.indices.map { deletion(in: left, at: $0) }
    let rightDeletions = right.indices.map { deletion(in: right, at: $0) }
    let (leftGlides, rightGlides) = (Self.glides(left), Self.glides(right))
    for i in 0...n {
      for j in 0...m {
        let cost = best[cell(i, j)] >> 8
        guard cost <= Self.most else { continue }
        if i < n { reach(i + 1, j, cost + leftDeletions[i], 1, 0) }
        if j < m { reach(i, j + 1, cost + rightDeletions[j], 0, 1) }
        guard i < n, j < m else { continue }
        if let change = substitution(i, j) { reach(i + 1, j + 1, cost + change, 1, 1) }
        if leftGlides >> UInt64(i) & 1 == 1, right[j].isVowel {
          if let change = glide(left, i, right, j) { reach(i + 2, j + 1, cost + change, 2, 1) }
          if let change = hiatus(left, i, right, j) { reach(i + 3, j + 1, cost + change, 3, 1) }
        }
        if rightGlides >> UInt64(j) & 1 == 1, left[i].isVowel {
          if let change = glide(right, j, left, i) { reach(i + 1, j + 2, cost + change, 1, 2) }
          if let change = hiatus(right, j, left, i) { reach(i + 1, j + 3, cost + change, 1, 3) }
        }
        if i + 1 < n, j + 1 < m, left[i].isSame(as: right[j + 1]), left[i + 1].isSame(as: right[j])
        {
          reach(i + 2, j + 2, cost + costs[.transposed], 2, 2)
        }
      }
    }
  }

  /// A bit per vowel that a w, j or y follows; words have 48 units at most.
  private static func glides(_ units: [GraphemeUnit]) -> UInt64 {
    var bits: UInt64 = 0
    for index in units.indices.dropLast() where units[index].isVowel && !units[index + 1].isVowel {
      switch units[index + 1].code {
      case Codes.w, Codes.j, Codes.y: bits |= 1 << UInt64(index)
      default: break
      }
    }
    return bits
  }

  @inline(__always)
  private mutating func reach(_ i: Int, _ j: Int, _ cost: Int32, _ di: Int32, _ dj: Int32) {
    let cell = cell(i, j)
    guard cost < best[cell] >> 8 else { return }
    best[cell] = cost << 8 | di << 4 | dj
  }

  /// What was done, first to last, ranges in bytes of the two words. Equal units are left out.
  func steps() -> [Step] {
    var steps: [Step] = []
    guard best[best.count - 1] < Self.unreached else { return [] }
    var i = left.count
    var j = right.count
    while i > 0 || j > 0 {
      let cell = cell(i, j)
      let di = Int(best[cell] >> 4 & 15)
      let dj = Int(best[cell] & 15)
      let before = best[self.cell(i - di, j - dj)] >> 8
      let isEqual =
        di == 1 && dj == 1 && left[i - 1].isSame(as: right[j - 1])
        && left[i - 1].isGeminate == right[j - 1].isGeminate
      if !isEqual {
        steps.append(
          Step(
            left: bytes(left, i - di, i), right: bytes(right, j - dj, j),
            cost: (best[cell] >> 8) - before,
            isTransposed: di == 2 && dj == 2))
      }
      i -= di
      j -= dj
    }
    return steps.reversed()
  }

  private func bytes(_ units: [GraphemeUnit], _ start: Int, _ end: Int) -> Range<Int> {
    guard start < end else {
      let place = start < units.count ? Int(units[start].start) : Int(units.last?.end ?? 0)
      return place..<place
    }
    return Int(units[start].start)..<Int(units[end - 1].end)
  }
}

// MARK: - What steps cost

extension WordAlignment {
  /// `nil` for a vowel against a consonant that is none of its glides.
  private func substitution(_ i: Int, _ j: Int) -> Int32? {
    let a = left[i]
    let b = right[j]
    if a.isVowel, b.isVowel {
      return vowels(
        a, b, isFinal: i == left.count - 1 && j == right.count - 1, isInitial: i == 0 && j == 0)
    }
    if !a.isVowel, !b.isVowel {
      if a.code == b.code { return a.isGeminate == b.isGeminate ? 0 : costs[.geminate] }
      return costs.substitution(a.code, b.code)
    }
    let (consonant, vowel) = a.isVowel ? (b, a) : (a, b)
    if consonant.code == Codes.y || consonant.code == Codes.j,
      vowel.first.isOne(of: .iey) || vowel.last.isOne(of: .iy)
    {
      return costs[.deletedYByFrontVowel]
    }
    if consonant.code == Codes.w || consonant.code == Codes.v, vowel.first.isOne(of: .ou) {
      return costs[.deletedW]
    }
    return nil
  }

  private func vowels(
    _ left: GraphemeUnit, _ right: GraphemeUnit, isFinal: Bool, isInitial: Bool
  ) -> Int32 {
    if left.letters == right.letters { return 0 }
    if left.code >= VowelClass.masculine || right.code >= VowelClass.masculine {
      return costs[.adjectiveEnding]
    }
    if left.code == right.code { return costs[.sameVowel] }
    // Salamia and Salamie.
    if isFinal, min(left.letters, right.letters) == Self.ia,
      max(left.letters, right.letters) == Self.ie
    {
      return costs[.ae]
    }
    let a = VowelClass.base(left.code)
    let b = VowelClass.base(right.code)
    if a == b { return costs[.vowelLength] }
    if a < 5, b < 5 {
      let kind = Self.qualities[Int(min(a, b) * 5 + max(a, b))]
      var cost = costs[kind]
      // Said is no Saad.
      let isGlide =
        min(left.code, right.code) == VowelClass.longA
        && max(left.code, right.code) == VowelClass.glideE
      if VowelClass.isLong(left.code) != VowelClass.isLong(right.code) && kind != .ou || isGlide {
        cost += costs[.longAgainstShort]
      }
      if isFinal, kind == .ai || kind == .au || kind == .ao || kind == .eo {
        cost += costs[.finalVowel]
      }
      if isInitial, kind != .ei, kind != .ou { cost += costs[.initialVowel] }
      return cost
    }
    let meets = VowelClass.head(a) == VowelClass.head(b) || VowelClass.tail(a) == VowelClass.tail(b)
    return costs[meets ? .diphthong : .otherVowel]
  }

  private static var ia: UInt32 { 0x6961 }
  private static var ie: UInt32 { 0x6965 }

  /// By the lower vowel times five plus the higher one, in the order a, e, i, o, u.
  private static let qualities: [Cost] = [
    .otherVowel, .ae, .ai, .ao, .au, .otherVowel, .otherVowel, .ei, .eo, .eu, .otherVowel,
    .otherVowel, .otherVowel, .io, .iu, .otherVowel, .otherVowel, .otherVowel, .otherVowel, .ou,
  ]

  private func deletion(in units: [GraphemeUnit], at index: Int) -> Int32 {
    let unit = units[index]
    let before = index > 0 ? units[index - 1] : nil
    let after = index + 1 < units.count ? units[index + 1] : nil
    let afterVowel = before?.isVowel ?? false
    guard unit.isVowel else {
      let facesFront = after.map { $0.isVowel && $0.first.isOne(of: .ei) } ?? false
      switch unit.code {
      case Codes.h: return costs[after == nil && afterVowel ? .deletedFinalH : .deletedH]
      case Codes.y:
        let followsFront = before.map { $0.isVowel && $0.last.isOne(of: .iey) } ?? false
        return costs[facesFront || followsFront ? .deletedYByFrontVowel : .deletedY]
      case Codes.j where afterVowel || facesFront: return costs[.deletedJ]
      case Codes.w: return costs[.deletedW]
      case Codes.n: return costs[.deletedN]
      case Codes.t where after == nil && afterVowel: return costs[.deletedFinalT]
      default: return costs[.deletedOther]
      }
    }
    if index == 0 { return costs[.deletedInitial] }
    guard let after else {
      if unit.letters == UInt32(UInt8(ascii: "e")) { return costs[.deletedFinalE] }
      if unit.last.isOne(of: .ae) { return costs[.deletedFinalA] }
      return costs[unit.last.isOne(of: .iy) ? .deletedFinalI : .deletedFinalO]
    }
    if after.isVowel || afterVowel { return costs[.deletedHiatus] }
    return costs[unit.code >= 5 ? .deletedLong : .deletedShort]
  }

  /// aw for o, aj for ei.
  private func glide(_ s: [GraphemeUnit], _ p: Int, _ t: [GraphemeUnit], _ q: Int) -> Int32? {
    guard p + 1 < s.count, s[p].isVowel, !s[p + 1].isVowel, t[q].isVowel else { return nil }
    guard p + 2 >= s.count || !s[p + 2].isVowel else { return nil }
    let consonant = s[p + 1].code
    if consonant == Codes.w, s[p].last.isOne(of: .aoe), t[q].last.isOne(of: .ou) {
      return costs[.glideW]
    }
    if consonant == Codes.j || consonant == Codes.y, s[p].last.isOne(of: .aei),
      t[q].last.isOne(of: .iey)
    {
      return costs[.glideJ]
    }
    return nil
  }

  /// iya for ia.
  private func hiatus(_ s: [GraphemeUnit], _ p: Int, _ t: [GraphemeUnit], _ q: Int) -> Int32? {
    guard p + 2 < s.count, s[p].isVowel, s[p + 2].isVowel, t[q].isVowel else { return nil }
    guard s[p + 1].code == Codes.y || s[p + 1].code == Codes.j, !s[p + 1].isVowel else {
      return nil
    }
    guard t[q].letters > 0xff, t[q].code < VowelClass.masculine else { return nil }
    if t[q].letters == Self.ie, VowelClass.base(s[p].code) == 2, s[p + 2].last.isOne(of: .ae) {
      return costs[.glideBetween] + (s[p + 2].last == t[q].last ? 0 : costs[.ae])
    }
    let joined = s[p].letters << 8 | s[p + 2].letters
    let starts =
      VowelClass.head(s[p].code) == VowelClass.head(t[q].code)
      || VowelClass.base(t[q].code) == s[p].code
    guard starts || joined == t[q].letters else { return nil }
    return costs[.glideBetween] + (s[p + 2].last == t[q].last ? 0 : costs[.diphthong])
  }

  /// Places in ``GraphemeUnit/consonants``. Literals, for they are asked for in the innermost loop.
  private enum Codes {
    static var h: UInt8 { 30 }
    static var j: UInt8 { 31 }
    static var n: UInt8 { 35 }
    static var t: UInt8 { 41 }
    static var v: UInt8 { 42 }
    static var w: UInt8 { 43 }
    static var y: UInt8 { 45 }
  }
}

/// A set of lower-case letters: a is bit 1, b is bit 2, and so on.
private struct Letters {
  let bits: UInt32

  static var ae: Letters { Letters(bits: 0x22) }
  static var aei: Letters { Letters(bits: 0x222) }
  static var aoe: Letters { Letters(bits: 0x8022) }
  static var ei: Letters { Letters(bits: 0x220) }
  static var iey: Letters { Letters(bits: 0x2000220) }
  static var iy: Letters { Letters(bits: 0x2000200) }
  static var ou: Letters { Letters(bits: 0x208000) }
}

extension UInt8 {
  @inline(__always)
  fileprivate func isOne(of letters: Letters) -> Bool {
    isASCIILetter && letters.bits >> UInt32(self & 31) & 1 == 1
  }
}
