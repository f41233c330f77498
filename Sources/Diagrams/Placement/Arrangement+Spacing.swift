extension Arrangement {
  /// Moves boxes apart until all keep the clearance.
  ///
  /// First they push each other aside, which keeps the shape of the whole; what then still overlaps goes to the nearest
  /// free place.
  ///
  /// - Parameter pushes: The most rounds of pushing.
  mutating func separate(pushes: Int = 40) {
    for _ in 0..<pushes {
      guard pushOnce() else { return }
    }
    let order = frames.indices.sorted { (incident[$1].count, $0) < (incident[$0].count, $1) }
    // Frames that touch meet, so at exactly the clearance a frame grown by a point less is free.
    let margin = Arrangement.clearance - 1
    var settled = FrameGrid(cell: 200)
    for node in order {
      if settled.meetsAny(frames[node].grown(by: margin)) {
        var ring = Ring(around: positions[node], step: Arrangement.clearance)
        var spot = positions[node]
        repeat {
          spot = ring.next()
        } while settled.meetsAny(frame(of: node, at: spot).grown(by: margin))
        move(node, to: spot)
      }
      settled.insert(frames[node])
    }
  }

  /// Pushes every two boxes that are too close half the way apart each; says whether there were any.
  private mutating func pushOnce() -> Bool {
    var pushed = false
    // By their left sides, so that a box is compared only with those that begin before it ends.
    let order = frames.indices.sorted { (frames[$0].left, $0) < (frames[$1].left, $1) }
    for (place, a) in order.enumerated() {
      for b in order[(place + 1)...] {
        let grown = frames[a].grown(by: Arrangement.clearance)
        if frames[b].left >= grown.right { break }
        let overlapX = min(grown.right - frames[b].left, frames[b].right - grown.left)
        let overlapY = min(grown.bottom - frames[b].top, frames[b].bottom - grown.top)
        guard overlapX > 0, overlapY > 0 else { continue }
        pushed = true
        let (p, q) = (positions[a], positions[b])
        if overlapX < overlapY {
          let sign = p.x <= q.x ? 1 : -1
          move(a, to: p.moved(x: -sign * (overlapX / 2), y: 0))
          move(b, to: q.moved(x: sign * (overlapX - overlapX / 2), y: 0))
        } else {
          let sign = p.y <= q.y ? 1 : -1
          move(a, to: p.moved(x: 0, y: -sign * (overlapY / 2)))
          move(b, to: q.moved(x: 0, y: sign * (overlapY - overlapY / 2)))
        }
      }
    }
    return pushed
  }
}
