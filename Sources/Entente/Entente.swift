// The umbrella for `import Entente`: dates, relations and files. Of C libraries it needs libyaml alone.

@_exported public import EDTF
@_exported public import GraphFiles
@_exported public import Linting
@_exported public import Queries
@_exported public import Relations
@_exported public import Revisions
