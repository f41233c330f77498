import EntenteDiagrams
import Foundation
import Timing

/// `Sahel [FOLDER]`: what a user waits for with a graph of the usual size, a line of JSON each.
@main
struct Sahel {
  static func main() throws {
    let path = CommandLine.arguments.dropFirst().first ?? "graphs/sahel"
    let folder = URL(filePath: path)
    var watch = Stopwatch(size: "sahel")
    let graph = try RelationGraph(contentsOf: folder)
    try watch.median("read", of: 1) { _ in try RelationGraph(contentsOf: folder).relationCount }
    let days = (2012...2025).compactMap { Day(year: $0, month: 10, day: 15) }
    let dateQueries = days.map { DateQuery($0) }
    watch.median("at", of: dateQueries.count) { graph.at(dateQueries[$0]).relations.count }
    watch.median("allies", of: dateQueries.count) { graph.at(dateQueries[$0]).allies(of: "mali").count }
    watch.median("diff", of: dateQueries.count - 1) {
      graph.at(dateQueries[$0]).changes(to: dateQueries[$0 + 1]).count
    }
    watch.median("blocs", of: dateQueries.count) { graph.at(dateQueries[$0]).blocs().count }
    let layout = try String(contentsOf: URL(filePath: path + ".layout"), encoding: .utf8)
    let diagram = Diagram(graph, placement: try Placement(parsing: layout))
    try watch.median("render", of: dateQueries.count) { diagram.picture(at: dateQueries[$0]).svg.utf8.count }
  }
}
