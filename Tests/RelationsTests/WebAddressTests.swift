import EDTF
import Linting
import Relations
import Testing

@Suite("Addresses of sources")
struct WebAddressTests {
  @Test(
    "Plain addresses of the web are links",
    arguments: ["https://example.org", "HTTP://example.org/?a=<b>&c=\"d\""])
  func links(text: String) {
    #expect(WebAddress.link(text) == text)
    #expect(holdings(text) == [])
  }

  @Test(
    "Nothing else is",
    arguments: [
      "", "example.org", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x",
      "file:///etc/passwd",
      "//example.org", "https:", "https://", "https:///x", " https://example.org", "java\tscript:alert(1)",
      "https://example.org/\u{0}", "https://exa mple.org", "https://example.org/\u{2028}", "vbscript:x",
      "ftp://x",
    ])
  func refused(text: String) {
    #expect(WebAddress.link(text) == nil)
    #expect(holdings(text) == [.unsafeLink])
  }

  /// What a check says of the address.
  private func holdings(_ text: String) -> [GraphProblem.Code] {
    var contents = GraphContents(id: "g")
    contents.sources = [Source(id: "S", url: text)]
    return contents.lintProblems().map(\.code).filter { $0 == .unsafeLink }
  }
}
