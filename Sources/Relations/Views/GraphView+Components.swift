extension GraphView {
  /// How many groups the actors fall into, each tied together by relations that the view shows, whatever their direction.
  ///
  /// An actor without a relation is a group of its own. Disjoint-set union with path halving: Tarjan and van Leeuwen,
  /// "Worst-case Analysis of Set Union Algorithms", 1984.
  ///
  /// - Complexity: O(*n* + *k*) nearly, in the number of actors and of relations shown.
  public var componentCount: Int { components().count }

  /// The groups of actors that relations the view shows tie together, whatever their direction.
  ///
  /// - Returns: for each actor by position the least position of its group, and how many groups there are.
  /// - Complexity: O(*n* + *k*) nearly, in the number of actors and of relations shown.
  public func components() -> (leaders: [Int32], count: Int) {
    let storage = graph.storage
    var count = storage.actors.count
    var leaders = Array(0..<Int32(count))
    storage.columns.from.withUnsafeBufferPointer { from in
      storage.columns.to.withUnsafeBufferPointer { to in
        leaders.withUnsafeMutableBufferPointer { leaders in
          visitRuns { run in
            for position in run {
              let other = to[Int(position)]
              if other < 0 { continue }
              let left = Self.leader(of: from[Int(position)], in: leaders)
              let right = Self.leader(of: other, in: leaders)
              if left == right { continue }
              leaders[Int(max(left, right))] = min(left, right)
              count &-= 1
            }
          }
          // A leader is the least of its group, so that each is settled before those it leads.
          for actor in leaders.indices { leaders[actor] = leaders[Int(leaders[actor])] }
        }
      }
    }
    return (leaders, count)
  }

  @inline(__always)
  private static func leader(of actor: Int32, in leaders: UnsafeMutableBufferPointer<Int32>) -> Int32 {
    var actor = actor
    while leaders[Int(actor)] != actor {
      let next = leaders[Int(leaders[Int(actor)])]
      leaders[Int(actor)] = next
      actor = next
    }
    return actor
  }
}
