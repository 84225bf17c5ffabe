internal import Corpus
internal import Foundation

/// Lets pages of tests crash and hang their worker, as pages of the world may. In debug builds
/// only, and there only where the environment asks for it.
enum TestHook {
  #if DEBUG
    private static let isOn = ProcessInfo.processInfo.environment["WINNOW_TEST_HOOKS"] == "1"

    /// A page that says `winnow-test: crash` or `winnow-test: hang` in its first kilobyte.
    static func obey(_ page: Page) {
      if isOn { obey(String(decoding: page.html.prefix(1024), as: UTF8.self)) }
    }

    /// An article with such a title, in pass 2.
    static func obey(_ article: Article) {
      if isOn, let title = article.title, title.contains("late ") { obey(title) }
    }

    private static func obey(_ text: String) {
      if text.contains("winnow-test: crash") { fatalError("a test asked for this crash") }
      while text.contains("winnow-test: hang") { sleep(1) }
    }
  #else
    static func obey(_ page: Page) {}
    static func obey(_ article: Article) {}
  #endif
}
