import Corpus
import Settings
import TestSupport
import Testing

@testable import Annotate

/// What the stage finds in an article of these paragraphs, published on a Wednesday.
func annotations(
  of paragraphs: String..., published: String? = "2015-04-08", language: String = "en"
) -> (text: String, found: Annotations) {
  let sample = article("sample.html", paragraphs, published: published, language: language)
  let stage = AnnotateStage(.with { $0.layers = AnnotationLayer.allCases })
  return (sample.text, stage.process(NamedArticle(article: sample, names: nil)))
}

/// `sample` with its square brackets taken out, and put back around the ranges found in it.
func bracketed(_ sample: String, _ ranges: (Annotations) -> [TextRange]) -> String {
  let plain = sample.filter { $0 != "[" && $0 != "]" }
  let (text, found) = annotations(of: plain)
  var marked = ""
  var next = 0
  for range in ranges(found).sorted() where range.start >= next {
    marked += text[TextRange(start: next, end: range.start)] + "[" + text[range] + "]"
    next = range.end
  }
  return marked + text[TextRange(start: next, end: text.utf8.count)]
}
