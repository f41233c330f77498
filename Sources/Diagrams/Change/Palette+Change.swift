extension Palette {
  /// The hue of what began, ended or was kept: blue and vermillion, which no reader takes for each other.
  static func line(of change: ChangeState) -> Shade {
    switch change {
    case .began: Shade("#0072B2", "#56B4E9")
    case .ended: Shade("#C24E00", "#FF8A4C")
    case .kept: Shade("#6A6A6A", "#8B939E")
    }
  }

  /// The fill of a pact's outline, whose hue says what became of it.
  static let changedPact = Shade("#F9F9F8", "#17191D")
}
