import EntenteCommand
import HTTPTypes
import Hummingbird

/// Answers only those who ask for this machine or an address of it, and tells browsers how little the answers may do.
///
/// A page of another site can have its own name lead to this machine, and then read what is served here as its own. Its
/// name stands in the request, though, and an address cannot be made to lead elsewhere.
struct Guard<Context: RequestContext>: RouterMiddleware {
  /// The name that the server was told to listen on.
  let host: String

  @concurrent func handle(
    _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let authority = request.head.authority, isKnown(Self.name(in: authority)) else {
      return Response(
        status: .misdirectedRequest, headers: [.contentType: "text/plain; charset=utf-8"],
        body: ResponseBody(
          byteBuffer: ByteBuffer(string: "Ask for localhost or an address, not for a name.\n")))
    }
    // What asks in the name of another page is a script of that page, or a form in it.
    if let origin = request.headers[.origin], Self.host(of: origin) != authority.lowercased() {
      return Response(status: .forbidden, headers: [.contentType: "text/plain; charset=utf-8"])
    }
    var response = try await next(request, context)
    for (name, value) in Self.headers { response.headers[name] = value }
    return response
  }

  private func isKnown(_ name: String) -> Bool {
    name == "localhost" || name == host.lowercased() || Self.isAddress(name)
  }

  /// The host of `host:port`, in small letters and without the brackets around an address of version 6.
  static func name(in authority: String) -> String {
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      return authority[authority.index(after: authority.startIndex)..<end].lowercased()
    }
    return String(authority.prefix { $0 != ":" }).lowercased()
  }

  /// The host and port of an origin such as `http://localhost:8080`; nil where it names none.
  private static func host(of origin: String) -> String? {
    let scheme = "http://"
    return origin.hasPrefix(scheme) ? origin.dropFirst(scheme.count).lowercased() : nil
  }

  /// Whether a name is an address in digits.
  static func isAddress(_ name: String) -> Bool {
    HostName(name).isAddress
  }

  private static var headers: [(HTTPField.Name, String)] {
    [
      (.cacheControl, "no-store"), (.xContentTypeOptions, "nosniff"), (.referrerPolicy, "no-referrer"),
      (.resourcePolicy, "same-origin"), (.frameOptions, "SAMEORIGIN"), (.openerPolicy, "same-origin"),
    ]
  }
}

extension HTTPField.Name {
  fileprivate static var referrerPolicy: Self { Self("Referrer-Policy") ?? .cacheControl }
  fileprivate static var resourcePolicy: Self { Self("Cross-Origin-Resource-Policy") ?? .cacheControl }
  fileprivate static var openerPolicy: Self { Self("Cross-Origin-Opener-Policy") ?? .cacheControl }
  fileprivate static var frameOptions: Self { Self("X-Frame-Options") ?? .cacheControl }
}
