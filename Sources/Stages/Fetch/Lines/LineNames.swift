/// What tools that write JSON Lines of documents call things, the best first.
///
/// From the documentation and output of datatrove, dolma, trafilatura (`--json`), news-please,
/// CCNet, C4, OSCAR, and winnow. Each is looked for in the line itself, then in `metadata`, `meta`
/// and `warc_headers`, but for the document and its id, which stand in the line itself.
enum LineNames {
  static let scopes = ["metadata", "meta", "warc_headers"]

  static let text = [
    "text", "maintext", "raw_text", "content", "raw_content", "article", "plain_text", "body",
  ]
  static let html = ["html", "raw_html", "html_content", "page_html", "content_html"]
  static let id = ["id", "_id", "doc_id", "document_id", "uuid"]
  static let url = [
    "url", "link", "canonical_url", "canonical", "page_url", "source_url", "warc-target-uri",
    "warc_target_uri", "uri", "permalink",
    // trafilatura's; dolma has the name of a collection there, which is no address.
    "source",
  ]
  static let title = ["title", "headline"]
  static let site = ["site", "sitename", "site_name", "source-hostname", "publisher"]
  static let authors = ["authors", "author", "byline"]
  static let section = ["section", "categories"]
  static let tags = ["tags", "keywords"]
  static let language = ["language", "lang"]

  static let published = [
    "published", "date_published", "date_publish", "datePublished", "publish_date", "pub_date",
    "published_at", "published_time", "publication_date", "created",
  ]
  /// When the document was published, but where ``crawlers`` are: when it was crawled.
  static let date = "date"
  static let crawlers = ["dump", "file_path", "warc_date"]
  static let modified = ["modified", "date_modify", "date_modified", "modified_at", "updated"]
  static let status = ["http_status", "status_code", "source.status"]
  static let contentType = [
    "content_type", "content-type", "mime_type", "mimetype", "source.content_type",
  ]
  static let captured = [
    "captured", "source.captured", "date_download", "warc_date", "warc-date", "crawl_date",
    "crawled_at", "fetched", "filedate", "timestamp",
  ]
}
