import EDTF
import TestSupport
import Testing

@Suite("Whatever is written")
struct FuzzTests {
  @Test(
    "A spoilt expression is refused with advice that reads, or prints back as it was written",
    arguments: [71, 72, 73, 74] as [UInt64]
  )
  func mutations(seed: UInt64) throws {
    var expressions = RandomExpressions(seed: seed)
    for _ in 0..<randomCount(2_500) {
      var scalars = Array(expressions.span().unicodeScalars)
      for _ in 0..<Int.random(in: 1...3, using: &expressions.generator) {
        mutate(&scalars, using: &expressions.generator)
      }
      try check(String(String.UnicodeScalarView(scalars)), seed)
    }
  }

  @Test(
    "Random bytes are refused with advice that reads, or print back as they were written",
    arguments: [81, 82, 83, 84] as [UInt64])
  func bytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let familiar = Array("0123456789-/.[],?~%XT".utf8)
    for _ in 0..<randomCount(2_500) {
      let isFamiliar = generator.once(in: 2)
      let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        isFamiliar ? generator.pick(familiar) : UInt8.random(in: 0...255, using: &generator)
      }
      try check(String(decoding: bytes, as: UTF8.self), seed)
    }
  }

  @Test(
    "A long text is refused with advice that reads, or prints back as it was written",
    arguments: ["2", "-", "/", "[", "]", "[2012,", "2012-", "..", "X", "?", "{", "\u{2013}", " ", "[2012/"]
  )
  func long(piece: String) throws {
    try check(String(repeating: piece, count: 5_000), 0)
  }

  private func check(_ text: String, _ seed: UInt64) throws {
    let comment: Comment = "'\(text)', seed \(seed)"
    switch Result(catching: { () throws(EDTFError) in try EDTFInterval(text) }) {
    case .success(let span):
      try #require(Array(span.description.utf8) == Array(text.utf8), comment)
    case .failure(let error):
      try check(error, text, comment)
      if let suggestion = error.suggestion {
        #expect(throws: Never.self, comment) { try EDTFInterval(suggestion) }
      }
    }
    switch Result(catching: { () throws(EDTFError) in try EDTFDate(text) }) {
    case .success(let date):
      try #require(Array(date.description.utf8) == Array(text.utf8), comment)
    case .failure(let error):
      try check(error, text, comment)
      if let suggestion = error.suggestion {
        #expect(throws: Never.self, comment) { try EDTFDate(suggestion) }
      }
    }
  }

  private func check(_ error: EDTFError, _ text: String, _ comment: Comment) throws {
    try #require(error.text == text, comment)
    try #require(error.offset >= 0 && error.offset <= text.unicodeScalars.count, comment)
    try #require(error.suggestion != text && !error.message.isEmpty, comment)
  }

  private func mutate(_ scalars: inout [Unicode.Scalar], using generator: inout SeededGenerator) {
    let alphabet = Array("0123456789-/.[],?~%XxTYE:{} \u{2013}\u{301}".unicodeScalars)
    let offset = Int.random(in: 0...scalars.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where offset < scalars.count: scalars.remove(at: offset)
    case 1 where offset < scalars.count: scalars[offset] = generator.pick(alphabet)
    case 2: scalars.removeSubrange(offset...)
    default: scalars.insert(generator.pick(alphabet), at: offset)
    }
  }
}
