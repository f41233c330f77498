// The umbrella for `import EntenteDiagrams`: `Entente`, its pictures, and what their functions speak of in Graphviz and
// in printing.

@_exported public import Diagrams
@_exported public import Entente
@_exported public import struct Graphviz.GraphvizError
@_exported public import enum Graphviz.Isolation
@_exported public import struct Graphviz.Limits
@_exported public import struct Printing.Printer
@_exported public import struct Printing.PrintingError
@_exported public import enum Printing.Resolution
