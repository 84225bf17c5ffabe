extension Array {
  /// The first index whose element fulfils `claim`, where all before it do not and all after it
  /// do; `count` if none does. O(log count), unlike `firstIndex(where:)`.
  func firstIndex(_ claim: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if claim(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
