import EDTF
import Relations

extension ChangeScene {
  /// What is compared.
  var title: Headline {
    let lexicon = scene.lexicon
    guard let versions else {
      return lexicon.changeTitle(
        scene.graph.title, from: from.description, to: to.description,
        options: scene.options)
    }
    return lexicon.revisionTitle(
      scene.graph.title, at: to.description, before: versions.before, after: versions.after,
      options: scene.options)
  }

  /// How much differs.
  var countWords: String {
    scene.subtitle(
      scene.lexicon.changeCounts(
        counts, hidden: hiddenCount, passing: passing, isOfVersions: versions != nil))
  }

  /// What the signs of lines mean, and what is said where there is none.
  var lines: (began: String, ended: String, none: String) {
    versions == nil ? scene.lexicon.changeLines : scene.lexicon.revisionLines
  }
}
