// The umbrella for `import Entente`: dates, relations and files, and nothing that needs a C library.

@_exported public import EDTF
@_exported public import GraphFiles
@_exported public import Linting
@_exported public import Queries
@_exported public import Relations
@_exported public import Revisions
