// The umbrella for `import EntenteDiagrams`: `Entente` and its pictures.

@_exported public import Diagrams
@_exported public import Entente
