/// The groups that actors fall into.
public struct ActorGroups: Hashable, Sendable {
  /// For each actor by position the least position of its group.
  public let leaders: [Int32]
  /// How many groups there are.
  public let count: Int
}

extension Storage {
  /// The groups of actors that the rows asked for tie together, whatever their direction.
  ///
  /// - Complexity: O(*n* + *k*) nearly, in the number of actors and of rows asked for.
  package func components(_ selection: RowSelection?, shows: (Int) -> Bool) -> ActorGroups {
    var count = actors.count
    var leaders = Array(0..<Int32(count))
    columns.from.withUnsafeBufferPointer { from in
      columns.to.withUnsafeBufferPointer { to in
        leaders.withUnsafeMutableBufferPointer { leaders in
          visitRuns(selection, shows: shows) { run in
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
    return ActorGroups(leaders: leaders, count: count)
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
