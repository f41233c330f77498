import Relations

extension Rule {
  /// What a date must be so that it can be read.
  static let dates: [Rule] = [
    date(
      "end-before-start", "An end lies before its start.",
      "The two were most likely exchanged, or a year mistyped; only the source can tell which.",
      "2015-06-17/2015-06-14",
      "2015-06-14/2015-06-17"),
    date(
      "empty", "A date is empty.", "Leave the key out where nothing is known.", "when: \"\"", "when: 2014~/"),
    date(
      "time-of-day", "A date names a time of day.", "The unit is the day.", "2022-03-27T14:00", "2022-03-27"),
    date(
      "season", "A date names a season.", "Hemispheres differ; name a quarter or months.", "2022-21",
      "2022-34"),
    date(
      "third-of-year", "A date names a third of a year.", "Name its months in brackets.", "2022-37",
      "\"[2022-01..2022-04]\""),
    date(
      "set-of-all", "A set in braces stands for a date.",
      "Braces mean all of several dates; an endpoint is one of several, in brackets.", "{2012,2014}",
      "\"[2012,2014]\""),
    date(
      "malformed-set", "A one-of date is not well formed.", "It holds dates, commas and two dots.",
      "[2012 2014]",
      "\"[2012,2014]\""),
    date(
      "exponential-year", "A year is written with Y or an exponent.", "Years have four digits.", "Y2012",
      "2012"),
    date(
      "year-out-of-range", "A year lies outside 0001 to 9999.",
      "Nothing before or after is kept. Databases write 0000-00-00 where they know no date: leave that side empty.",
      "0000",
      "0001", fix: "Nothing for a start of 0000-00-00."),
    date("short-year", "A year has fewer than four digits.", "Write it out.", "12-03", "2012-03"),
    date(
      "no-such-month", "The year has no such month.", "Check the order: year, month, day.", "2012-17-03",
      "2012-03-17"),
    date("no-such-day", "The month has no such day.", "Check the day.", "2023-02-30", "2023-02-28"),
    date(
      "zero-field", "A month or a day is 00.",
      "Data sets write 00 where they know none; leave the field out.", "2012-03-00", "2012-03",
      fix: "The date without the field, unless a day follows a month of 00."),
    date(
      "single-digit", "A month or a day has one digit.", "Write two.", "2012-3-7", "2012-03-07",
      fix: "The digit with a nought before it."),
    date(
      "lower-case-x", "An unspecified digit is a small x.", "Write a capital X.", "201x", "201X",
      fix: "A capital X."),
    date(
      "unspecified-digit", "An X stands where none is understood.",
      "Decades, centuries, months and days can be "
        + "unspecified.", "2X12", "20XX"),
    date(
      "inner-qualifier", "A ?, ~ or % stands within a date.", "It stands after the date, for all of it.",
      "2012?-03", "2012-03?"),
    date(
      "double-qualifier", "A date has two marks.", "% means both ? and ~.", "2012?~", "2012%",
      fix: "The one mark that means both."),
    date(
      "two-slashes", "A span has two slashes.", "Several spans are a list.", "2012/2013/2014",
      "[2012/2013, 2014]"),
    date(
      "space", "A date has a space.", "Write none.", "2012 / 2013", "2012/2013",
      fix: "Nothing for spaces around a date; a space within one may stand for anything."),
    date(
      "dash", "A dash is not the hyphen of the keyboard, or stands in the place of a date.",
      "Word processors replace a hyphen. A dash beside a slash or at the edge of a date may say that nobody knows, or that it "
        + "goes on: leave that side empty, or write two dots.",
      "2012–03", "2012-03",
      fix: "A hyphen or a slash, where only one of them makes a date; a dash for a date is left to a person."),
    date(
      "several-spans", "Several dates or spans stand in one text.",
      "One span of all of them would hold in the gaps between them too. YAML has a list of spans, a table a row for each.",
      "2020/2021; 2023/2024", "[2020/2021, 2023/2024]"),
    date("dashed-interval", "A span is written with a dash.", "Write a slash.", "2012 - 2013", "2012/2013"),
    date("dotted-interval", "A span is written with dots.", "Write a slash.", "2012..2013", "2012/2013"),
    date(
      "not-iso", "A date has its fields in another order.", "Year, month, day.", "27.03.2022", "2022-03-27",
      fix: "The date with its year first, where a day and a month cannot be taken for each other."),
    date(
      "present-word", "A word says that it goes on.", "Write two dots.", "2012/present", "2012/..",
      fix: "Two dots, for the end of a span."),
    date(
      "unknown-word", "A word says that nobody knows.", "Leave the side empty.", "2012/unknown", "2012/",
      fix: "Nothing, on that side of the slash, and in the cell of a table whose other date is there."),
    date(
      "in-words", "A date is said in words.",
      "Dates are numbers, the year first, so that they mean the same in every language. EDTF has a notation for what people "
        + "say: since 2023 is 2023/.., until 2023 is /2023, about 2023 is 2023~, early 2023 is one of a few months.",
      "15 April 2023", "2023-04-15",
      fix: "The date in numbers, where the words say a day, a month, a quarter or two of these."),
    date("open-alone", "Two dots stand alone.", "An open side needs a slash.", "..", "../2012"),
    date(
      "interval-for-date", "A span stands where one date is wanted.", "Write the one date.", "2012/2013",
      "2012"),
    date(
      "not-a-date", "A text is no date.", "Write EDTF: a year, month or day, with ? or ~ where in doubt.",
      "soon",
      "2026~"),
    date(
      "contradiction", "What is known of a spell excludes itself.",
      "A graph reports it as impossible-spell.", "span: 2012/2013, last-seen: 2014", "span: 2012/2014"),
    date(
      "unbounded-moment", "A question asks about a time without end.", "Say until when it asks.",
      "--at 2012/..",
      "--at 2012/2014"),
    date(
      "gapped-moment", "A question asks about a set of days with gaps.",
      "It is about some day of one stretch, and would be answered for the days between as well. Ask about each date by itself.",
      "--at '[2020,2022]'", "--at 2020, then --at 2022"),
  ]

  private static func date(
    _ code: String, _ summary: String, _ explanation: String, _ wrong: String, _ right: String,
    fix: String? = nil
  ) -> Rule {
    Rule(.error, "edtf-\(code)", summary, explanation, wrong: wrong, right: right, fix: fix)
  }
}
