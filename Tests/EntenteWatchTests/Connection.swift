import Foundation

/// A connection to a server on this machine, on which bytes are written and read as they are.
final class Connection {
  /// There is nobody, or nothing came in time.
  struct Failure: Error {
    let reason: String
  }

  private let socket: Int32
  private var rest: [UInt8] = []

  /// Connects to a port.
  init(address: String = "127.0.0.1", port: UInt16) throws {
    #if canImport(Darwin)
      socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #else
      socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    inet_pton(AF_INET, address, &place.sin_addr)
    let status = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if status != 0 { throw Failure(reason: String(cString: strerror(errno))) }
  }

  deinit {
    close(socket)
  }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(socket, bytes, bytes.count) == bytes.count else {
      throw Failure(reason: "nothing is read there")
    }
  }

  /// The bytes up to and with the next of these.
  func read(through mark: String) throws -> String {
    let mark = Array(mark.utf8)
    while true {
      if let range = rest.firstRange(of: mark) {
        defer { rest.removeFirst(range.upperBound) }
        return String(decoding: rest[..<range.upperBound], as: UTF8.self)
      }
      guard try readMore() else {
        throw Failure(reason: "it ends with ‘\(String(decoding: rest, as: UTF8.self))’")
      }
    }
  }

  func readToEnd() throws -> [UInt8] {
    while try readMore() {}
    return rest
  }

  private func readMore() throws -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &bytes, bytes.count, 0)
    if count < 0 { throw Failure(reason: String(cString: strerror(errno))) }
    rest += bytes[..<count]
    return count > 0
  }
}

/// An answer of a server: its status, its header and its body.
struct Answer {
  let status: Int
  let headers: [String: String]
  let body: String

  init(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n") else {
      throw Connection.Failure(reason: "no header: \(text)")
    }
    let lines = text[..<end.lowerBound].split(separator: "\r\n")
    status = Int(lines[0].split(separator: " ")[1]) ?? 0
    headers = Dictionary(
      lines.dropFirst().map { line in
        let colon = line.firstIndex(of: ":") ?? line.endIndex
        return (line[..<colon].lowercased(), line[colon...].dropFirst().trimmingCharacters(in: .whitespaces))
      }, uniquingKeysWith: { first, _ in first })
    body = String(text[end.upperBound...])
  }
}

/// What a server tells as it happens.
struct Events {
  /// What it tells of one look at the files.
  struct Look: Decodable {
    struct Holding: Decodable {
      let severity, text: String
    }

    let graph, summary: String
    let failure: String?
    let isDrawn: Bool
    let errors, hidden: Int
    let diagnostics: [Holding]
  }

  let connection: Connection

  /// The next look, and the number of the picture that goes with it.
  func next() throws -> (look: Look, picture: String?) {
    while true {
      let event = try connection.read(through: "\n\n")
      guard event.contains("event: look\n") else { continue }
      let lines = event.split(separator: "\n")
      let data = lines.filter { $0.hasPrefix("data: ") }.map { $0.dropFirst(6) }.joined(separator: "\n")
      let picture = lines.first { $0.hasPrefix("id: ") }.map { String($0.dropFirst(4)) }
      return (try JSONDecoder().decode(Look.self, from: Data(data.utf8)), picture)
    }
  }
}
