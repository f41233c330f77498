/// The one script of an explorer, `Page/explorer.js`.
///
/// It holds nothing from a graph, so that the page's policy can name it by its hash.
enum ExplorerScript {
  static let text = String(decoding: PackageResources.explorer_js, as: UTF8.self)
}
