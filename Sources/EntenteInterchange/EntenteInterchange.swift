// The umbrella for `import EntenteInterchange`: `Entente`, and what comes from other tools and goes to them.

@_exported public import Entente
@_exported public import Interchange
