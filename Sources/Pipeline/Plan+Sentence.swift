extension Plan {
  /// What the plan does, for `check`.
  public var sentence: String {
    let stages = settings.stages.map(\.name).joined(separator: " → ")
    let inputs = settings.inputs.map(\.id).joined(separator: ", ")
    return "\(inputs): \(stages) → \(outputFolder)/current"
  }

  /// Whether every input is there.
  public func checkInputs() throws(RunFailure) {
    do {
      for input in settings.inputs { try Preflight.checkRoot(of: input, self) }
    } catch {
      throw RunFailure(error)
    }
  }
}
