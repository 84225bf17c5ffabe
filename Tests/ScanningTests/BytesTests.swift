import Scanning
import Testing

@Suite struct `The first place of a byte` {
  @Test(arguments: [0, 1, 31, 32, 33, 63, 64, 95, 96, 97, 160, 500])
  func `is found wherever it is`(place: Int) {
    var bytes = [UInt8](repeating: 1, count: 501)
    bytes[place] = 7
    #expect(bytes.span.first(7, in: 0..<501) == place)
    #expect(bytes.span.first(7, in: 0..<place) == nil)
    #expect(bytes.span.first(7, in: place..<501) == place)
    #expect(bytes.span.first(7, in: place + 1..<501) == nil)
    bytes.append(7)
    #expect(bytes.span.first(7, in: place..<502) == place)
    #expect(bytes.span.first(7, in: place + 1..<502) == 501)
  }
}
