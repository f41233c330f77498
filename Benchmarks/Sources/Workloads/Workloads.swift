import Entente
import Foundation
import Timing

/// `Workloads SIZE [compiled] [WORKLOAD...]`: the workloads W1 to W9 on the data of the peers, a line of JSON each.
///
/// The folder of the data is named by `PEERS_DATA`; `prepare.py` writes the table that is read there. With `compiled`
/// the table is compiled first, and the graph opened from what came of it.
@main
struct Workloads {
  static func main() throws {
    let size = CommandLine.arguments.dropFirst().first ?? "100k"
    let folder = ProcessInfo.processInfo.environment["PEERS_DATA"] ?? "data"
    let queries = try Queries(contentsOf: "\(folder)/queries_\(size).bin")
    let words = CommandLine.arguments.dropFirst(2)
    var watch = Stopwatch(size: size, only: words.filter { $0 != "compiled" })
    let graph = try read("\(folder)/entente_\(size)", &watch, isCompiled: words.contains("compiled"))
    ask(graph, queries, &watch)
    let memory = graph.memory
    print(
      """
      {"relations":\(graph.relationCount),"actors":\(graph.actors.count),"columnBytes":\(memory.columns),\
      "indexBytes":\(memory.indexes),"nameBytes":\(memory.identifiers),\
      "resident":"\(status("VmRSS"))","peak":"\(status("VmHWM"))"}
      """)
  }

  /// A line of what the system knows of the process.
  private static func status(_ name: String) -> String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) ?? ""
  }

  private static func read(
    _ stem: String, _ watch: inout Stopwatch, isCompiled: Bool
  ) throws -> RelationGraph {
    guard isCompiled else {
      return try watch.once("w1") { try RelationGraph(contentsOf: URL(filePath: "\(stem).csv")) }
    }
    try watch.once("compile") { _ = try GraphCompiler.compile("\(stem).csv", to: "\(stem).entente") }
    let graph = try watch.once("open") { try RelationGraph(contentsOf: URL(filePath: "\(stem).entente")) }
    try watch.once("verify") { try graph.verify() }
    return graph
  }

  private static func ask(_ graph: RelationGraph, _ queries: Queries, _ watch: inout Stopwatch) {
    func position(_ actor: Int) -> Int {
      let digits = String(actor)
      let name = "actor" + String(repeating: "0", count: 6 - digits.count) + digits
      return graph.rows.row(of: Actor.ID(name)) ?? -1
    }
    let days = queries.days
    let actors = queries.actors.map(position)
    let hub = position(queries.hub)
    let paths = queries.paths.map { (from: position($0.from), to: position($0.to), day: $0.day) }
    let dateQueries = days.map { DateQuery($0) }
    watch.median("w2", of: days.count) { graph.count(on: days[$0]) }
    watch.median("w2view", of: days.count) { graph.at(dateQueries[$0]).count }
    watch.median("w2kind", of: days.count) { graph.at(dateQueries[$0]).count(of: "alliance") }
    watch.median("w2sign", of: days.count) { graph.at(dateQueries[$0]).count(of: .negative) }
    var positions: [Int32] = []
    watch.median("w3", of: days.count) {
      positions.removeAll(keepingCapacity: true)
      graph.at(dateQueries[$0]).rows.append(to: &positions)
      return positions.count
    }
    watch.median("w3visit", of: days.count) {
      var mixed: Int32 = 0
      var count = 0
      graph.at(dateQueries[$0]).rows.visit { run in
        for index in run.indices { mixed ^= run[index] }
        count += run.count
      }
      return mixed == -1 ? 0 : count
    }
    watch.median("w4", of: days.count) {
      positions.removeAll(keepingCapacity: true)
      graph.rows.append(touching: actors[$0], on: days[$0], to: &positions)
      return positions.count
    }
    watch.median("w4view", of: days.count) {
      positions.removeAll(keepingCapacity: true)
      graph.at(dateQueries[$0]).rows.append(touching: actors[$0], to: &positions)
      return positions.count
    }
    watch.median("w4hub", of: days.count) {
      positions.removeAll(keepingCapacity: true)
      graph.rows.append(touching: hub, on: days[$0], to: &positions)
      return positions.count
    }
    let monthsBefore = days.map { $0.advanced(by: -30) }
    watch.median("w5", of: days.count) {
      var count = 0
      graph.rows.visitChanges(from: monthsBefore[$0], to: days[$0]) { count = $0.count + $1.count }
      return count
    }
    watch.median("w6", of: paths.count) {
      graph.at(DateQuery(paths[$0].day)).rows.shortestPath(from: paths[$0].from, to: paths[$0].to)?.length
        ?? 99
    }
    watch.median("w7", of: days.count) { graph.at(dateQueries[$0]).componentCount }
    watch.median("w8", of: days.count) { graph.rows.touching(actors[$0]).count }
    watch.median("w9", of: paths.count) {
      graph.rows.earliestArrivals(from: paths[$0].from, on: paths[$0].day.advanced(by: -3_650)).count
    }
  }
}
