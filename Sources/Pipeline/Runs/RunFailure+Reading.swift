internal import Store

extension RunFailure {
  /// What ends the reading of a run; damage ends it with ``ExitCode/notPublished``.
  init(reading error: any Error) {
    switch error {
    case let damage as RunDamage: self.init(.notPublished, damage.sentence)
    case let damage as LineReader.Damage:
      self.init(.notPublished, "\(damage.path) \(damage.sentence)")
    default: self.init(error)
    }
  }
}
