internal import Corpus
internal import Store

extension Quarantine {
  /// Lets the next run read documents again, though neither they nor winnow changed. What was
  /// dropped by hand is asked for again, too.
  ///
  /// A request, which the state keeps until the next run. It decides nothing about the output: what
  /// that is depends on what the document is then.
  public func retry(_ ids: [String]) throws(RunFailure) {
    let chosen = try chosen(ids, among: settled)
    try change { decisions, suspects, state in
      for entry in chosen {
        decisions.forget(entry.id)
        suspects.clear(entry.id)
        _ = try state.forgetStamp(of: entry.id)
      }
      if chosen.contains(where: { entry in settled.contains { $0.id == entry.id } }) {
        try decisions.save()
      }
    }
  }

  /// Books documents as dropped from the next run on, for as long as they fail in the same way.
  ///
  /// A decision: it goes into the file that `quarantine.decisions` names, and is taken back by
  /// ``retry(_:)`` or by deleting its line.
  public func drop(_ ids: [String], note: String) throws(RunFailure) {
    guard !plan.settings.quarantine.decisions.isEmpty else {
      throw RunFailure(
        .usage, "quarantine.decisions names no file that the decision could be written to")
    }
    let chosen = try chosen(ids, among: [])
    try change { decisions, _, _ in
      for entry in chosen {
        decisions.drop(entry.id, at: entry.name, because: entry.reject, note: note)
      }
      try decisions.save()
    }
  }

  /// All of the documents; if one of them is not there, none.
  private func chosen(
    _ ids: [String], among settled: [BookedReject]
  ) throws(RunFailure) -> [BookedReject] {
    var chosen: [BookedReject] = []
    for id in ids {
      if let dropped = settled.first(where: { $0.id.description == id }) {
        chosen.append(dropped)
      } else {
        chosen.append(try entry(id))
      }
    }
    return chosen
  }

  private func change(
    _ apply: (inout QuarantineDecisions, inout Suspects, StateTransaction) throws -> Void
  ) throws(RunFailure) {
    do {
      let lock = try StateLock(of: plan)
      var decisions = plan.quarantineDecisions
      var suspects = try Suspects(in: plan.stateFolder)
      try plan.existingState()?.transaction { transaction in
        // Before the transaction ends: a decision without its effect can be made again.
        try apply(&decisions, &suspects, transaction)
        try suspects.save()
      }
      withExtendedLifetime(lock) {}
    } catch {
      throw RunFailure(error)
    }
  }
}
