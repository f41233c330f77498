extension Verification {
  /// How far a fact has been checked: as recorded, else as its sources say.
  ///
  /// A fact whose sources are all unverified is unverified, one with some of them is so partly.
  static func of(
    _ claims: [Claim], recorded: Verification?, sources: [Source.ID: Source]
  ) -> Verification {
    if let recorded { return recorded }
    let unverified = claims.count { sources[$0.source]?.isUnverified ?? false }
    return unverified == 0 ? .found : unverified == claims.count ? .unverified : .partly
  }
}
