import ArgumentParser
import GraphFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `entente watch`: a page that follows the graph as it is edited.
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Serve the page to explore, drawn anew at every save.",
    discussion: """
      Open the address that it prints in a browser. What entente check finds stands above the picture, with file, line \
      and column; while the graph is broken the last good picture stays. The picture keeps the date that you look at.

        entente watch graphs/sahel
        entente watch graphs/sahel --at 2023-10-15 --port 9000

      Only this machine can reach the page, unless --host names another address; a tunnel is safer than that. Ctrl-C \
      stops it, with exit status 0; a port that is taken ends it with 69. The server is a program of its own, \
      entente-watch, which scripts/render does not build; where it is missing, the command says what builds it.
      """
  )

  @OptionGroup var options: WatchOptions

  func run() throws {
    guard Disk.item(at: options.graph) != nil else {
      Terminal.diagnose("\(options.graph): error[no-such-input]: there is no such file or folder")
      throw ExitStatus.noInput.code
    }
    guard let program = Self.program else {
      Terminal.complain(
        "entente-watch, the program that serves the page, is not beside entente; "
          + "where entente was built, run: \(Self.building)")
      throw ExitStatus.unavailable.code
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = ([program] + options.words).map { strdup($0) }
    arguments.append(nil)
    // The server takes the place of this process, so that Ctrl-C and the exit status are its own.
    execv(program, &arguments)
    Terminal.complain("cannot start \(program): \(String(cString: strerror(errno)))")
    throw ExitStatus.unavailable.code
  }

  /// What builds the program as `scripts/setup` builds the command.
  #if DEBUG
    static let building = "swift build --product entente-watch"
  #else
    static let building =
      "swift build --configuration release -Xswiftc -enable-testing --product entente-watch"
  #endif

  /// The program beside this one, whose own address may be a symbolic link.
  private static var program: String? {
    guard let own = FinishedProgram.own else { return nil }
    let real = realpath(own, nil)
    defer { free(real) }
    return [own, real.map { String(cString: $0) } ?? own]
      .map { path in "\(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))/entente-watch" }
      .first { access($0, X_OK) == 0 }
  }
}
