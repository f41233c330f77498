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

  /// Whether a name is an address in digits.
  static func isAddress(_ name: String) -> Bool {
    if name.contains(":") { return name.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && $0.allSatisfy(\.isASCII) }
  }

  private static var headers: [(HTTPField.Name, String)] {
    [
      (.cacheControl, "no-store"), (.xContentTypeOptions, "nosniff"), (.referrerPolicy, "no-referrer"),
      (.resourcePolicy, "same-origin"), (.frameOptions, "SAMEORIGIN"),
    ]
  }
}

extension HTTPField.Name {
  fileprivate static var referrerPolicy: Self { Self("Referrer-Policy") ?? .cacheControl }
  fileprivate static var resourcePolicy: Self { Self("Cross-Origin-Resource-Policy") ?? .cacheControl }
  fileprivate static var frameOptions: Self { Self("X-Frame-Options") ?? .cacheControl }
}
