extension Verification {
  /// How far a fact has been checked: as recorded, else as its sources say.
  ///
  /// A fact whose sources are all unverified is unverified, and so is one without a source; one with some
  /// unverified sources is so partly.
  static func of(
    _ claims: [Claim], recorded: Verification?, isUnverified: (Source.ID) -> Bool
  ) -> Verification {
    if let recorded { return recorded }
    let unverified = claims.count { isUnverified($0.source) }
    return unverified == claims.count ? .unverified : unverified == 0 ? .found : .partly
  }
}
