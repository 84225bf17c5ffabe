import Engine
import Synchronization
import Testing

@Suite struct `The ordered map` {
  @Test(arguments: [1, 2, 7], [0, 1, 5, 1000])
  func `consumes every result in the items' order`(lanes: Int, count: Int) throws {
    var consumed: [Int] = []
    let total = try orderedMap(count: count, lanes: lanes, stop: StopFlag()) { index in
      // Uneven work, so that results come out of order.
      (0..<(index % 13) * 50).reduce(index * 2) { $0 ^ ($1 & 0) }
    } consume: { index, output in
      #expect(output == index * 2)
      consumed.append(index)
    }
    #expect(total == count)
    #expect(consumed == Array(0..<count))
  }

  @Test func `never lets more results wait than its window`() throws {
    let begun = Atomic<Int>(0)
    var most = 0
    _ = try orderedMap(count: 500, lanes: 3, window: 10, stop: StopFlag()) { index in
      begun.add(1, ordering: .relaxed)
      return index
    } consume: { index, _ in
      most = max(most, begun.load(ordering: .relaxed) - index)
    }
    #expect(most <= 11)
  }

  @Test(arguments: [1, 4])
  func `consumes a prefix without a gap after a stop`(lanes: Int) throws {
    let stop = StopFlag()
    var consumed: [Int] = []
    let total = try orderedMap(count: 100_000, lanes: lanes, stop: stop) {
      $0
    } consume: { index, _ in
      consumed.append(index)
      if index == 50 { stop.set() }
    }
    #expect(total < 100_000)
    #expect(consumed == Array(0..<total))
  }

  @Test(arguments: [1, 4])
  func `passes on what the consumer throws, and consumes nothing after it`(lanes: Int) {
    struct Full: Error {}
    var consumed = 0
    #expect(throws: Full.self) {
      _ = try orderedMap(count: 10_000, lanes: lanes, window: 8, stop: StopFlag()) {
        $0
      } consume: {
        _, _ in
        if consumed == 20 { throw Full() }
        consumed += 1
      }
    }
    #expect(consumed == 20)
  }
}
