import EntenteCommand

// Everything else is a library, so that tests can call it.
EntenteCommand.start()
