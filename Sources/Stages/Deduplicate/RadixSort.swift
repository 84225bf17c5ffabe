/// Sorts by the bits from `lowestBit` up, keeping the order of elements that agree in them.
///
/// Least significant digit first, eleven bits a pass; O(count) a pass, one array of scratch.
func radixSort(_ values: inout [UInt64], fromBit lowestBit: UInt64 = 0) {
  guard values.count > 1 else { return }
  var scratch = [UInt64](repeating: 0, count: values.count)
  var shift = lowestBit
  while shift < 64 {
    scatter(values, into: &scratch, by: shift)
    swap(&values, &scratch)
    shift += 11
  }
}

/// One pass: counts the digits at `shift`, then moves every value to its digit's place.
private func scatter(_ values: [UInt64], into target: inout [UInt64], by shift: UInt64) {
  var next = [Int](repeating: 0, count: 2049)
  let source = values.span
  var places = next.mutableSpan
  for index in 0..<source.count { places[Int(source[index] >> shift & 2047) + 1] += 1 }
  for digit in 1..<2049 { places[digit] += places[digit - 1] }
  var sorted = target.mutableSpan
  for index in 0..<source.count {
    let value = source[index]
    let digit = Int(value >> shift & 2047)
    sorted[places[digit]] = value
    places[digit] += 1
  }
}
