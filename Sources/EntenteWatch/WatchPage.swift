/// The page around the picture: what `entente check` finds, and the script that follows the graph.
///
/// It holds nothing from the graph. What the server tells of it becomes text, never markup. The picture stands in a
/// frame that is of no origin: whatever ran in it could neither read this page nor ask this server.
enum WatchPage {
  static let html = String(decoding: PackageResources.watch_html, as: UTF8.self)
  static let style = String(decoding: PackageResources.watch_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.watch_js, as: UTF8.self)
}
