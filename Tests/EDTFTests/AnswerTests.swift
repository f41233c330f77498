import EDTF
import Testing

@Suite("Answers")
struct AnswerTests {
  private static let answers: [Answer] = [
    .no, .certain, .possible(.impreciseStart), .possible([.impreciseStart, .unknownEnd]),
    .possible(.beyondAsOf),
  ]

  @Test("Both is the lesser of the two, either the greater", arguments: answers, answers)
  func kleene(one: Answer, other: Answer) {
    #expect(one.and(other).certainty == min(one.certainty, other.certainty))
    #expect(one.or(other).certainty == max(one.certainty, other.certainty))
    #expect(one.and(other) == other.and(one))
    #expect(one.or(other) == other.or(one))
  }

  @Test(
    "A possible answer has the reasons of all that is possible, any other none", arguments: answers, answers)
  func reasons(one: Answer, other: Answer) {
    for result in [one.and(other), one.or(other)] {
      let expected = result.certainty == .possible ? one.reasons.union(other.reasons) : []
      #expect(result.reasons == expected)
    }
  }

  @Test("Certainty grows from no over possible to certain")
  func order() {
    #expect(Certainty.allCases.sorted() == [.no, .possible, .certain])
    #expect(Certainty.allCases.map(\.rawValue) == ["no", "possible", "certain"])
  }

  @Test("Reasons are named in one order")
  func names() {
    let all: Reasons = [
      .actorExistence, .betweenSightings, .beyondAsOf, .unknownEnd, .unknownStart, .impreciseEnd,
      .impreciseStart,
    ]
    #expect(
      all.names == [
        "imprecise-start", "imprecise-end", "unknown-start", "unknown-end", "beyond-as-of",
        "between-sightings",
        "actor-existence",
      ]
    )
    #expect(Reasons([.actorExistence, .impreciseEnd]).names == ["imprecise-end", "actor-existence"])
    #expect(Reasons().names.isEmpty)
  }

  @Test("Answers and reasons are printed by their names")
  func printed() {
    #expect("\([.impreciseStart, .beyondAsOf] as Reasons)" == "imprecise-start, beyond-as-of")
    #expect("\([] as Reasons)" == "none")
    #expect("\(Answer.possible(.impreciseStart))" == "possible (imprecise-start)")
    #expect("\(Answer.certain)" == "certain")
  }
}
