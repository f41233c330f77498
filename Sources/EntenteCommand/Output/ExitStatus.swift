import ArgumentParser

/// The exit statuses of the command, those of sysexits where they say what is meant.
enum ExitStatus: Int32 {
  /// The check found something.
  case findings = 1
  /// The words of the call are off.
  case usage = 64
  /// The input is not what it should be.
  case badData = 65
  /// There is no such input.
  case noInput = 66
  /// A library that only some formats need is not there.
  case unavailable = 69
  /// Something inside went wrong.
  case `internal` = 70
  /// The output cannot be written.
  case cannotWrite = 73

  var code: ExitCode { ExitCode(rawValue) }
}
