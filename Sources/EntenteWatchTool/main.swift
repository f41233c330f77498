import EntenteWatch

// Everything else is a library, so that tests can call it.
await WatchProgram.start()
