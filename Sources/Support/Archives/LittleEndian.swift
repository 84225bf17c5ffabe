extension [UInt8] {
  /// The number in `count` bytes from `place` on, the least first. `nil` if they are not all there,
  /// or the number is no length or place in any file.
  func little(_ place: Int, _ count: Int) -> Int? {
    guard place >= 0, place + count <= self.count else { return nil }
    var number: UInt64 = 0
    for index in (place..<place + count).reversed() { number = number << 8 | UInt64(self[index]) }
    return Int(exactly: number)
  }

  func has(_ signature: ZipSignature, at place: Int = 0) -> Bool {
    little(place, 4) == signature.rawValue
  }

  /// Whether a part of a ZIP begins here.
  var isZipMark: Bool { little(0, 4).flatMap(ZipSignature.init) != nil }
}

/// How the parts of a ZIP begin (PKWARE, APPNOTE.TXT 6.3, section 4.3).
enum ZipSignature: Int {
  case entry = 0x0403_4b50
  case descriptor = 0x0807_4b50
  case directoryEntry = 0x0201_4b50
  case directoryEnd = 0x0605_4b50
  case directoryEnd64 = 0x0606_4b50
  case locator64 = 0x0706_4b50
}
