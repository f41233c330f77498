import Foundation

/// The members of the JSON forms that tests look at.
struct JSONAnswer: Decodable {
  struct Relation: Decodable {
    let id, kind, from, certainty, status, when: String
    let to, via: String?
    let reasons, sources: [String]
  }

  struct Tie: Decodable {
    let stance, actor, certainty: String
    let via: [String]
    let relations: [Relation]
  }

  let graph, date: String
  let relations: [Relation]?
  let ties: [Tie]?

  init(_ run: Run) throws {
    self = try JSONDecoder().decode(JSONAnswer.self, from: run.bytes)
  }
}
