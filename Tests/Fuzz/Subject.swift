/// What is tried, and what has to hold for any bytes.
enum Subject: String, CaseIterable, Sendable {
  case edtf, yaml, csv, compiled, layout, manifest, pictures, revisions

  func tries(_ bytes: [UInt8]) {
    switch self {
    case .edtf: Properties.edtf(bytes)
    case .yaml: Properties.yaml(bytes)
    case .csv: Properties.csv(bytes)
    case .compiled: Properties.compiled(bytes)
    case .layout: Properties.layout(bytes)
    case .manifest: Properties.manifest(bytes)
    case .pictures: Properties.pictures(bytes)
    case .revisions: Properties.revisions(bytes)
    }
  }
}
