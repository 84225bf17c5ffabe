extension Annotations {
  /// Writes the layers of a record, in its order.
  func write(to json: inout JSONWriter, on page: RecordPage) {
    json.member("tokens", list: tokens.enumerated()) { json, token in
      json.object {
        $0.member("id", token.offset)
        page.write(token.element, to: &$0)
      }
    }
    json.member("sents", list: sentences) { json, sentence in
      json.object { page.write(sentence, to: &$0) }
    }
    writeEntities(to: &json, on: page)
    writeRoles(to: &json, on: page)
    writeAcronyms(to: &json, on: page)
    writeQuotes(to: &json, on: page)
    writeDates(to: &json, on: page)
    writeSources(to: &json, on: page)
    writeQuantities(to: &json, on: page)
    json.member("links", list: links) { json, link in
      json.object {
        page.write(link.range, to: &$0)
        $0.member("text", page.words(link.range))
        $0.member("kind", link.kind.rawValue)
        $0.member("target", link.target)
      }
    }
  }

  private func writeEntities(to json: inout JSONWriter, on page: RecordPage) {
    json.member("ents", list: entities.enumerated()) { json, entity in
      json.object {
        $0.member("id", entity.offset)
        page.write(entity.element.range, to: &$0)
        $0.member("label", entity.element.label.rawValue)
        $0.member("text", page.words(entity.element.range))
        $0.member("cluster", entity.element.cluster)
        $0.member("sent", entity.element.sentence)
        $0.member("kb_id", clusters[entity.element.cluster].place?.id ?? "")
      }
    }
    json.member("ent_scores", list: entities) { $0.value(thousandths: $1.score) }
    json.member("clusters", list: clusters.enumerated()) { json, cluster in
      let place = cluster.element.place
      json.object {
        $0.member("cluster", cluster.offset)
        $0.member("label", cluster.element.label.rawValue)
        $0.member("name", cluster.element.name)
        $0.member("canonical_id", cluster.element.canonicalID)
        $0.member("role", cluster.element.role)
        $0.member("kb_id", place?.id)
        $0.member("lat", tenThousandths: place?.latitude)
        $0.member("lon", tenThousandths: place?.longitude)
        $0.member("country", place?.country)
        $0.member("mentions", list: cluster.element.mentions) { $0.value($1) }
      }
    }
  }

  private func writeRoles(to json: inout JSONWriter, on page: RecordPage) {
    json.member("roles", list: roles) { json, role in
      json.object {
        page.write(role.range, to: &$0)
        $0.member("text", page.words(role.range))
        $0.member("head", page.words(role.head))
        $0.member("cluster", role.cluster)
        $0.member("of_cluster", role.ofCluster)
      }
    }
  }

  private func writeAcronyms(to json: inout JSONWriter, on page: RecordPage) {
    json.member("acronyms", list: acronyms) { json, acronym in
      json.object {
        $0.member("short", page.words(acronym.short))
        page.write(acronym.short, to: &$0, prefix: "short_")
        $0.member("long", page.words(acronym.long))
        page.write(acronym.long, to: &$0, prefix: "long_")
        $0.member("cluster", acronym.cluster)
        $0.member("rule", acronym.rule)
      }
    }
  }

  private func writeQuotes(to json: inout JSONWriter, on page: RecordPage) {
    json.member("quotes", list: quotes) { json, quote in
      json.object {
        $0.member("kind", quote.kind.rawValue)
        page.write(quote.range, to: &$0)
        $0.member("text", page.words(quote.range))
        $0.member("pieces", list: quote.pieces) { json, piece in
          json.object { page.write(piece, to: &$0) }
        }
        page.write(quote.cue, to: &$0, prefix: "cue_")
        page.write(quote.speaker, to: &$0, prefix: "speaker_")
        $0.member("speaker_cluster", quote.speakerCluster)
        $0.member("hedge", quote.hedge)
      }
    }
  }

  private func writeDates(to json: inout JSONWriter, on page: RecordPage) {
    json.member("dates", list: dates) { json, date in
      json.object {
        page.write(date.range, to: &$0)
        $0.member("text", page.words(date.range))
        $0.member("type", date.kind.rawValue)
        $0.member("value", date.value)
        $0.member("mod", date.mod)
        $0.member("date_from", date.from)
        $0.member("date_to", date.to)
        $0.member("anchor", date.anchor)
      }
    }
  }

  private func writeSources(to json: inout JSONWriter, on page: RecordPage) {
    json.member("sources", list: sources) { json, source in
      json.object {
        $0.member("cluster", source.cluster)
        $0.member("name", source.name)
        $0.member("cue", source.cue)
        page.write(source.range, to: &$0)
        $0.member("kind", source.kind)
      }
    }
  }

  private func writeQuantities(to json: inout JSONWriter, on page: RecordPage) {
    json.member("quantities", list: quantities) { json, quantity in
      json.object {
        page.write(quantity.range, to: &$0)
        $0.member("text", page.words(quantity.range))
        $0.member("value", quantity.value)
        $0.member("value_to", quantity.valueTo)
        $0.member("unit", quantity.unit)
        $0.member("dimension", quantity.dimension)
        $0.member("si_value", quantity.siValue)
        $0.member("si_unit", quantity.siUnit)
      }
    }
  }
}

extension JSONWriter {
  /// Degrees, which are kept as whole ten-thousandths.
  fileprivate mutating func member(_ name: String, tenThousandths: Int?) {
    key(name)
    if let tenThousandths { value(fixed: tenThousandths, digits: 4) } else { null() }
  }
}
