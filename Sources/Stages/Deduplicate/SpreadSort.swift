/// Sorts numbers whose high bits are spread evenly, as those of hashes are, where they stand.
///
/// One pass brings each number into the bucket of its high bits, swapping ("American flag sort":
/// P. McIlroy, K. Bostic, M. McIlroy, "Engineering radix sort", 1993); a bucket has some thirty
/// numbers then. O(count) for spread numbers, O(count log count) for any; no scratch, which for
/// a corpus' fingerprints would be as large as they are.
func sortSpread(_ values: inout [UInt64]) {
  var bits: UInt64 = 0
  while bits < mostBits, values.count >> Int(bits) > 32 { bits += 1 }
  guard bits > 0 else { return values.sort() }
  let shift = 64 - bits
  var ends = [Int](repeating: 0, count: 1 << bits)
  for value in values { ends[Int(value >> shift)] += 1 }
  var total = 0
  for bucket in ends.indices {
    total += ends[bucket]
    ends[bucket] = total
  }
  let starts = permute(&values, by: shift, ends)
  sortBuckets(&values, starts)
}

/// More buckets than this would not stay in the caches.
private let mostBits: UInt64 = 16

/// Moves every number into its bucket; returns where the buckets start.
private func permute(_ values: inout [UInt64], by shift: UInt64, _ ends: [Int]) -> [Int] {
  var next = [0] + ends.dropLast()
  let starts = next
  var numbers = values.mutableSpan
  var places = next.mutableSpan
  for bucket in 0..<ends.count {
    while places[bucket] < ends[bucket] {
      var value = numbers[places[bucket]]
      while true {
        let home = Int(value >> shift)
        let place = places[home]
        places[home] += 1
        if home == bucket {
          numbers[place] = value
          break
        }
        let displaced = numbers[place]
        numbers[place] = value
        value = displaced
      }
    }
  }
  return starts
}

private func sortBuckets(_ values: inout [UInt64], _ starts: [Int]) {
  for (bucket, start) in starts.enumerated() {
    let end = bucket + 1 < starts.count ? starts[bucket + 1] : values.count
    if end - start <= 64 {
      sortByInsertion(&values, start..<end)
    } else {
      values[start..<end].sort()
    }
  }
}

private func sortByInsertion(_ values: inout [UInt64], _ range: Range<Int>) {
  var numbers = values.mutableSpan
  for index in range.dropFirst() {
    let value = numbers[index]
    var place = index
    while place > range.lowerBound, numbers[place - 1] > value {
      numbers[place] = numbers[place - 1]
      place -= 1
    }
    numbers[place] = value
  }
}
