import Foundation
import Testing

/// What GitHub knows when it runs a step: inputs, the event, and what steps before have said.
struct WorkflowContext {
  /// Values by name, such as `inputs.graph` and `steps.check.outputs.check`; what has no value is empty.
  var values: [String: String] = [:]

  /// A text with the value of each `${{ expression }}`.
  func expanded(_ text: String) throws -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "${{") {
      let end = try #require(rest.firstRange(of: "}}"))
      result += rest[..<start.lowerBound]
      result += value(of: rest[start.upperBound..<end.lowerBound].trimmingCharacters(in: .whitespaces))
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// Whether a condition holds; those of action.yml are comparisons with `&&` between them.
  func holds(_ condition: String) throws -> Bool {
    try condition.components(separatedBy: "&&").allSatisfy { part in
      let match = try #require(part.wholeMatch(of: #/\s*([a-z._-]+) (==|!=) '([a-z_]*)'\s*/#), "\(part)")
      return (value(of: String(match.1)) == match.3) == (match.2 == "==")
    }
  }

  private func value(of name: String) -> String { values[name] ?? "" }
}

/// The composite action of the repository, and a run of its steps as GitHub runs them.
struct Workflow {
  struct Step {
    let name: String
    let identifier: String?
    let condition: String?
    let uses: String?
    let run: String?
    let environment: [String: String]
    let inputs: [String: String]
  }

  /// What a run left behind.
  struct Outcome {
    /// The names of the steps that ran, those of other actions too.
    var ran: [String] = []
    var output = ""
    var errors = ""
    var summary = ""
    /// The name of the step that failed, which is the last one then.
    var failure: String?
    var values: [String: String] = [:]
    /// What was handed to other actions, by their names.
    var handedOn: [String: [String: String]] = [:]
  }

  let steps: [Step]
  let defaults: [String: String]

  init() throws {
    let text = try String(contentsOf: Document.root.appending(path: "action.yml"), encoding: .utf8)
    let action = try #require(try plainYAML(text) as? [String: Any])
    let runs = try #require(action["runs"] as? [String: Any])
    #expect(runs["using"] as? String == "composite")
    steps = try #require(runs["steps"] as? [[String: Any]]).map { step in
      Step(
        name: try #require(step["name"] as? String), identifier: step["id"] as? String,
        condition: step["if"] as? String, uses: step["uses"] as? String, run: step["run"] as? String,
        environment: step["env"] as? [String: String] ?? [:], inputs: step["with"] as? [String: String] ?? [:]
      )
    }
    let inputs = try #require(action["inputs"] as? [String: [String: Any]])
    defaults = inputs.compactMapValues { $0["default"] as? String }
  }

  /// Runs the steps in a folder.
  ///
  /// - Parameters:
  ///   - inputs: What the workflow of the user says under `with`.
  ///   - event: Values such as `github.event.pull_request.number`.
  ///   - scratch: Where the files of GitHub go.
  func run(
    in folder: URL, inputs: [String: String], event: [String: String], scratch: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    var context = WorkflowContext(values: event)
    context.values["runner.temp"] = scratch.url.path()
    for (name, value) in defaults.merging(inputs, uniquingKeysWith: { $1 }) {
      context.values["inputs.\(name)"] = try context.expanded(value)
    }
    var outcome = Outcome()
    try scratch.write("", to: "summary")
    for step in steps {
      if let condition = step.condition, try !context.holds(condition) { continue }
      outcome.ran.append(step.name)
      if let action = step.uses {
        outcome.handedOn[action] = try step.inputs.mapValues(context.expanded)
        continue
      }
      try scratch.write("", to: "output")
      try scratch.write("", to: "path")
      let files = [
        "GITHUB_ACTION_PATH": Document.root.path(percentEncoded: false), "RUNNER_TEMP": scratch.url.path(),
        "GITHUB_OUTPUT": scratch.url.path() + "/output", "GITHUB_PATH": scratch.url.path() + "/path",
        "GITHUB_STEP_SUMMARY": scratch.url.path() + "/summary", "GITHUB_REPOSITORY": "owner/graphs",
      ]
      let own = try step.environment.mapValues(context.expanded)
      let run = try shell(
        try #require(step.run), by: ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"], in: folder,
        environment: environment.merging(files) { $1 }.merging(own) { $1 })
      outcome.output += run.output
      outcome.errors += run.errors
      for line in try scratch.read("output").split(separator: "\n") {
        let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
        if let identifier = step.identifier {
          context.values["steps.\(identifier).outputs.\(parts[0])"] = parts.count > 1 ? parts[1] : ""
        }
      }
      if run.status != 0 {
        outcome.failure = step.name
        break
      }
    }
    outcome.summary = try scratch.read("summary")
    outcome.values = context.values
    return outcome
  }
}
