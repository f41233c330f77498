import EDTF
import Testing

@Suite("Dates in words")
struct WordTests {
  @Test(
    "A date that people write in words says what to write instead",
    arguments: [
      ("Apr 2023", "2023-04"), ("15 April 2023", "2023-04-15"), ("April 15, 2023", "2023-04-15"),
      ("15 avril 2023", "2023-04-15"), ("1er août 2023", "2023-08-01"), ("sept. 2023", "2023-09"),
      ("the 22nd of May 1939", "1939-05-22"), ("Févr. 2012", "2012-02"), ("déc. 2012", "2012-12"),
      ("since 2023", "2023/.."), ("depuis avril 2023", "2023-04/.."), ("from 15 April 2023", "2023-04-15/.."),
      ("à partir de 2023", "2023/.."), ("until 2023", "/2023"), ("jusqu’en avril 2023", "/2023-04"),
      ("before 2023", "[..2022]/"), ("avant avril 2023", "[..2023-03]/"),
      ("after 15 April 2023", "[2023-04-16..]/"),
      ("late 2023", "[2023-09..2023-12]"), ("early 2023", "[2023-01..2023-04]"),
      ("fin 2023", "[2023-09..2023-12]"),
      ("début avril 2023", "[2023-04-01..2023-04-10]"), ("mid-2023", "[2023-05..2023-08]"),
      ("mi-avril 2023", "[2023-04-11..2023-04-20]"), ("end of February 2023", "[2023-02-21..2023-02-28]"),
      ("c. 2023", "2023~"), ("sans doute 2023", "2023?"), ("15 de\u{301}cembre 2023", "2023-12-15"),
      ("ca 1914", "1914~"), ("vers 2023", "2023~"), ("about April 2023", "2023-04~"),
      ("probably 2023", "2023?"), ("Q2 2023", "2023-34"), ("2023-Q2", "2023-34"), ("2023 T3", "2023-35"),
      ("2e trimestre 2023", "2023-34"), ("second half of 2023", "2023-41"), ("the 1990s", "199X"),
      ("summer 2023", "[2023-06..2023-08]"), ("hiver 2023", "[2023-12..2024-02]"),
      ("April 2023 to June 2023", "2023-04/2023-06"), ("de 2014 à 2016", "2014/2016"),
      ("15 avril 2023 – aujourd’hui", "2023-04-15/.."), ("between 2014 and 2016", "2014/2016"),
      ("Apr 2023/ongoing", "2023-04/.."), ("en cours", "/.."), ("2023-24", "2023/2024"),
      ("2023–2024", "2023/2024"),
      ("12.3.2023", "2023-03-12"), ("2023/04/15", "2023-04-15"), ("04/05/2023", "2023-05-04"),
      ("today", "/.."),
      ("ongoing", "/.."), ("années 1990", "199X"), ("late 1990s", "[1997..1999]"),
      ("fin des années 1990", "[1997..1999]"), ("début des années 2000", "[2000..2003]"),
      ("après les années 1990", "[2000..]/"), ("1999/00", "1999/2000"), ("1999–00", "1999/2000"),
      ("1998—9", "1998/1999"), ("1999-00", "1999/2000"), ("2010–11", "2010/2011"), ("2014–18", "2014/2018"),
      ("2012–", "2012/.."), ("202?", "202X"), ("1900s", "190X"), ("31 June 2023", "2023-06-30"),
      ("29 Feb 2023", "2023-02-28"), ("April 31, 2023", "2023-04-30"), ("12 mars 23", "2023-03-12"),
      ("15-Apr-2023", "2023-04-15"), ("Apr-23", "2023-04"), ("c.1998", "1998~"), ("2012-present", "2012/.."),
      ("45031", "2023-04-15"), ("30/02/2023", "2023-02-28"), ("4/5/23", "2023-05-04"),
      ("2023/05/00", "2023-05"),
      ("01/03/2022 - 15/04/2022", "2022-03-01/2022-04-15"), ("1/3/2022 – 5/4/2022", "2022-03-01/2022-04-05"),
      ("01.03.2022–05.04.2022", "2022-03-01/2022-04-05"), ("2022/05/04/2022/06/05", "2022-05-04/2022-06-05"),
      ("2022/5/4/..", "2022-05-04/.."), ("04/05/2022/..", "2022-05-04/.."), ("1990s/..", "199X/.."),
      ("du 5 mars au 7 mai 2022", "2022-03-05/2022-05-07"), ("15 to 20 April 2023", "2023-04-15/2023-04-20"),
      ("mars 2022/..", "2022-03/.."), ("since 04/05/2022", "2022-05-04/.."),
      ("depuis 2022-05-04", "2022-05-04/.."),
      ("1 May 2024 – 30 April 2024", "2024-04-30/2024-05-01"),
      ("March/2020", "2020-03"), ("mars/2020", "2020-03"), ("Q1/2020", "2020-33"), ("H2/2020", "2020-41"),
      ("June-July 2020", "2020-06/2020-07"), ("June/July 2020", "2020-06/2020-07"),
      ("May or June 2020", "[2020-05,2020-06]"), ("mai ou juin 2020", "[2020-05,2020-06]"),
      ("2020-03 01", "2020-03-01"), ("15 March/2020", "2020-03-15"), ("March–2020", "2020-03"),
      ("2008-9", "2008-09"),
      ("2010-7", "2010-07"),
    ])
  func suggestion(_ text: String, _ suggestion: String) throws {
    let error = try #require(throws: EDTFError.self) { _ = try EDTFInterval(text) }
    #expect(error.suggestion == suggestion, "\(error)")
    _ = try EDTFInterval(try #require(error.suggestion))
  }

  @Test(
    "Where there are two readings, both are named",
    arguments: [
      ("04/05/2023", "2023-05-04 or 2023-04-05"), ("12.3.2023", "2023-03-12 or 2023-12-03"),
      ("2010–11", "2010-11"), ("2012–", "2012/'"), ("1999-00", "or 1999"), ("1900s", "19XX"),
      ("between 1998 and 2003", "[1998..2003]"), ("01.03.2022–05.04.2022", "2022-01-03/2022-05-04"),
      ("since 04/05/2022", "2022-04-05"), ("4/5/23", "2023-04-05"), ("31 June 2023", "June 2023 has 30 days"),
      ("1 May 2024 – 30 April 2024", "the end lies before the start"), ("Apr-23", "four digits"),
      ("2023-24", "2023/2024"), ("2008-9", "2008/2009"),
      ("June/July 2020", "[2020-06..2020-07]"), ("Q1/Q2 2020", "[2020-33..2020-34]"),
      ("3/4 March 2020", "[2020-03-03..2020-03-04]"), ("before 2023", "/2022"), ("after 2023", "2023/"),
    ])
  func doubt(_ text: String, _ reading: String) throws {
    let error = try #require(throws: EDTFError.self) { _ = try EDTFInterval(text) }
    #expect(error.message.contains(reading), "\(error)")
    #expect(!error.isCertain)
  }

  @Test(
    "Only what has one reading is written by a program",
    arguments: ["15 April 2023", "Q2 2023", "avril 2023", "March/2020", "Q1/2020", "2018-7", "2012-3/2013"])
  func certain(_ text: String) throws {
    let error = try #require(throws: EDTFError.self) { _ = try EDTFInterval(text) }
    #expect(error.isCertain)
  }

  @Test(
    "What says no date is refused without a suggestion",
    arguments: [
      "March", "soon", "yesterday", "hier", "the war", "2023 April 2024", "Marchember 2023", "32 May 2023",
    ])
  func nonsense(_ text: String) throws {
    let error = try #require(throws: EDTFError.self) { _ = try EDTFDate(text) }
    #expect(error.suggestion == nil, "\(error)")
  }
}
