import GraphFiles

/// The files of a graph in the versions that git keeps of them.
struct Repository {
  private let git: Git
  private let limits: Limits
  /// The path of the graph from the top of the repository; empty for the top itself.
  let path: String

  /// How much is read of one version.
  struct Limits {
    /// The most bytes of the list of its files: a repository of a few kilobytes can hold one folder many times over.
    var listing = 64 << 20
    /// The most bytes of its graph files, in all.
    var contents = 512 << 20

    static let standard = Limits()
  }

  /// What stands against reading a version.
  struct Problem: Error {
    let message: String
    let status: ExitStatus
  }

  /// Finds the repository that a path lies in; the path itself may be gone from the working tree.
  ///
  /// It is looked for here and not by git, which takes a folder with the files of a bare repository in it for one:
  /// anybody can commit such files, and a configuration that names programs among them.
  init(of path: String, limits: Limits = .standard) throws(Problem) {
    var steps = FilePath.steps(to: path)
    var rest: [String] = []
    var existing = Disk.realPath(of: path)
    while existing == nil, let last = steps.popLast() {
      rest.insert(last, at: 0)
      existing = Disk.realPath(of: Self.path(of: steps))
    }
    let place = FilePath.steps(to: existing ?? "/")
    guard let top = (0...place.count).reversed().map({ Array(place.prefix($0)) }).first(where: Self.isTop)
    else {
      throw Problem(
        message: "\(path) is in no git repository with a working tree, so it has no versions",
        status: .noInput)
    }
    let git = Git(folder: Self.path(of: top))
    let found: String
    do {
      found = try git.line(["rev-parse", "--show-toplevel"])
    } catch {
      throw Problem(
        message: "\(path) is in no git repository that can be read, so it has no versions: \(error.message)",
        status: .noInput)
    }
    guard let identity = Disk.Identity(of: found), identity == Disk.Identity(of: git.folder) else {
      throw Problem(
        message: "the repository in \(git.folder) says that its files lie in \(found), and is not read",
        status: .noInput)
    }
    self.git = git
    self.limits = limits
    self.path = (place.dropFirst(top.count) + rest).joined(separator: "/")
  }

  /// Whether a folder is the top of a working tree.
  private static func isTop(_ steps: [String]) -> Bool {
    let entry = "\(path(of: steps))/.git"
    // In a further working tree, and in a submodule, a file tells where the repository is.
    return Disk.item(at: entry)?.kind == .file || Disk.item(at: "\(entry)/HEAD") != nil
  }

  /// The commit that a name stands for.
  func commit(_ name: String) throws(Problem) -> String {
    do {
      return try git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"])
    } catch  where error.isSilence {
      throw Problem(message: "cannot read \(name): \(error.message)", status: .unavailable)
    } catch {
      throw Problem(
        message:
          "git knows no commit ‘\(name)’ here; see git log, and in a shallow clone git fetch --unshallow",
        status: .usage)
    }
  }

  /// The last commit that two commits have in common.
  func mergeBase(of first: String, and second: String) throws(Problem) -> String {
    do {
      return try git.line(["merge-base", first, second])
    } catch  where error.isSilence {
      throw Problem(message: "cannot compare \(first) and \(second): \(error.message)", status: .unavailable)
    } catch {
      throw Problem(
        message: "the two versions have no commit in common; write .. for ... to compare them all the same",
        status: .usage)
    }
  }

  /// The files of the graph in a commit, each named as git names it; nil where it has none.
  ///
  /// As on a disk, hidden files and symbolic links are passed over.
  func files(in commit: String, called name: String) throws(Problem) -> [GraphFile]? {
    do {
      let entries = try entries(in: commit)
      guard !entries.isEmpty else { return nil }
      let contents = try contents(of: entries.map(\.object))
      return zip(entries, contents).map { entry, bytes in
        GraphFile(name: "\(name):\(entry.path)", bytes: bytes)
      }
    } catch  where error.isLimit || error.isSilence {
      throw Problem(
        message: "cannot read \(name) of \(path): \(error.message)",
        status: error.isLimit ? .badData : .unavailable)
    } catch {
      let advice =
        isPartial
        ? "; the clone is partial, and only what is here is read: git fetch --refetch --no-filter" : ""
      throw Problem(
        message: "cannot read \(name) of \(path): \(error.message)\(advice)",
        status: isPartial ? .noInput : .internal)
    }
  }

  /// Whether objects may be missing here that another repository has promised to give.
  private var isPartial: Bool {
    (try? git.run(["config", "--get-regexp", "^(extensions\\.partialclone|remote\\..*\\.promisor)$"])) != nil
  }

  // MARK: Objects

  private struct Entry {
    let object: String
    let path: String
  }

  private func entries(in commit: String) throws(Git.Failure) -> [Entry] {
    let place = path.isEmpty ? [] : ["--", path]
    let listing = try git.run(["ls-tree", "-r", "-z", "--full-tree", commit] + place, atMost: limits.listing)
    return String(decoding: listing, as: UTF8.self).split(separator: "\0").compactMap { line in
      let halves = line.split(separator: "\t", maxSplits: 1)
      let words = halves.first?.split(separator: " ") ?? []
      guard halves.count == 2, words.count == 3, words[0].hasPrefix("100") else { return nil }
      let inside = halves[1].dropFirst(path.count).split(separator: "/")
      guard !inside.contains(where: { $0.hasPrefix(".") }) else { return nil }
      let isGraph = [".yaml", ".yml", ".csv"].contains { halves[1].lowercased().hasSuffix($0) }
      return isGraph ? Entry(object: String(words[2]), path: String(halves[1])) : nil
    }
  }

  /// The bytes of objects, in their order.
  private func contents(of objects: [String]) throws(Git.Failure) -> [[UInt8]] {
    let names = objects.map { $0 + "\n" }.joined()
    // A line for each, which says how long the object is, or that it is missing.
    let lines = 128 * (objects.count + 1)
    let sizes = String(
      decoding: try git.run(["cat-file", "--batch-check=%(objectsize)"], input: names, atMost: lines),
      as: UTF8.self
    ).split(separator: "\n").compactMap { Int($0) }
    let size = sizes.reduce(0) { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 }
    guard size <= limits.contents else {
      throw Git.Failure(
        message: "its graph files have \(size) bytes, and \(limits.contents) at most are read from git; "
          + "name the folder that holds the graph alone, or keep large tables elsewhere",
        isLimit: true)
    }
    let data = try git.run(["cat-file", "--batch"], input: names, atMost: size + lines)
    var rest = data[...]
    return try objects.map { object throws(Git.Failure) -> [UInt8] in
      // Each is a line that ends with its length, the bytes, and an end of line.
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let length = Int(String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").last ?? ""),
        rest.distance(from: end, to: rest.endIndex) > length
      else { throw Git.Failure(message: "git does not give the object \(object)") }
      let start = rest.index(after: end)
      let bytes = Array(rest[start..<rest.index(start, offsetBy: length)])
      rest = rest[rest.index(start, offsetBy: length)...].dropFirst()
      return bytes
    }
  }

  private static func path(of steps: [String]) -> String {
    "/" + steps.joined(separator: "/")
  }
}
