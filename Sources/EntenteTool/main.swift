// The tool is this call; everything else is EntenteCommand.
