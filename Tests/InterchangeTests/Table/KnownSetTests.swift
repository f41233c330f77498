import EDTF
import GraphFiles
import Queries
import Relations
import TestSupport
import Testing

@testable import Interchange

@Suite("Known data sets")
struct KnownSetTests {
  private func imported(_ name: String, _ tables: String...) throws -> ImportedContents {
    let set = try #require(KnownSet(named: name))
    let sources = tables.enumerated().map { TableSource(name: "\($0)-\(name).csv", bytes: Array($1.utf8)) }
    var importer = TableImporter(
      try set.importMapping(), format: name, files: sources.map(\.name))
    try importer.read(sources)
    return importer.finish(id: nil)
  }

  @Test(
    "Each mapping that ships reads, and says its licence, its citation, its traps and what it was checked against",
    arguments: KnownSet.all.map(\.name))
  func reads(_ name: String) throws {
    let set = try #require(KnownSet(named: name))
    do throws(InterchangeError) {
      let mapping = try set.importMapping()
      #expect(mapping.header.id == name || !mapping.header.id.isEmpty)
    } catch {
      Issue.record("\(error.diagnostics.map(\.description).joined(separator: "\n"))")
    }
    #expect(!set.licence.isEmpty && !set.citation.isEmpty && !set.traps.isEmpty && !set.files.isEmpty)
    #expect(!set.checked.isEmpty)
  }

  @Test("UCDP’s conflict years are episodes with the precision of their start, open where the data end")
  func ucdpConflict() throws {
    let head =
      "conflict_id,location,side_a,side_a_id,side_b,side_b_id,year,start_date,start_prec,start_date2,start_prec2,ep_end,ep_end_date\n"
    let outcome = try imported(
      "ucdp-conflict",
      head + """
        1,X,Government of X,10,"A, B","20, 30",1990,1990-03-04,1,1990-03-04,1,0,
        1,X,Government of X,10,"A, B","20, 30",1991,1990-03-04,1,1990-03-04,1,1,1991-06-07
        1,X,Government of X,10,"A, B","20, 30",1995,1990-03-04,1,1995-12-31,5,0,
        2,Y,Government of Y,40,C,50,1994,1994-06-30,3,1994-06-30,3,0,
        2,Y,Government of Y,40,C,50,1995,1994-06-30,3,1994-06-30,3,0,

        """)
    #expect(
      outcome.lines.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }.sorted() == [
        "hostility ucdp-10 ucdp-20 1990-03-04/1991-06-07", "hostility ucdp-10 ucdp-20 1995/..",
        "hostility ucdp-10 ucdp-30 1990-03-04/1991-06-07", "hostility ucdp-10 ucdp-30 1995/..",
        "hostility ucdp-40 ucdp-50 1994-06/..",
      ])
    #expect(outcome.contents.actors.first { $0.id == "ucdp-30" }?.names.map(\.text) == ["B"])
    #expect(outcome.contents.asOf?.description == "1995-12-31")
    let joining = try imported(
      "ucdp-conflict",
      head + """
        3,X,Government of X,10,"A","500, 539",2012,2012-01-17,1,2012-01-17,1,0,
        3,X,Government of X,10,"A","500, 539, 540",2013,2012-01-17,1,2012-01-17,1,1,2013-05-01

        """)
    #expect(
      joining.lines.map { $0.split(separator: " ").dropFirst(3).joined(separator: " ") }.sorted() == [
        "ucdp-500 2012-01-17/2013-05-01", "ucdp-539 2012-01-17/2013-05-01", "ucdp-540 2013/2013-05-01",
      ])
  }

  @Test("UCDP’s dyads are episodes of years")
  func ucdpDyadic() throws {
    let outcome = try imported(
      "ucdp-dyadic",
      """
      dyad_id,conflict_id,side_a,side_a_id,side_b,side_b_id,year,start_date2,start_prec2
      5,1,Government of X,10,A,20,2001,2001-05-06,1
      5,1,Government of X,10,A,20,2002,2001-05-06,1
      6,1,Government of X,10,B,30,2002,2002-01-31,7
      6,1,Government of X,10,B,30,2003,2002-01-31,7
      """)
    #expect(
      outcome.lines == [
        "dyad-5-2001 hostility ucdp-10 ucdp-20 2001-05-06/2002-12-31",
        "dyad-6-2002 hostility ucdp-10 ucdp-30 2002/..",
      ])
  }

  @Test("UCDP’s support is a relation a type, for the years that follow each other")
  func ucdpSupport() throws {
    let letters = "x p y l w m t f i o u".split(separator: " ").map { "ext_\($0)" }.joined(separator: ",")
    let head = "year,dyad_id,actor_id,actor_name,ext_id,ext_name,ext_sup,ext_alleged,\(letters)\n"
    let outcome = try imported(
      "ucdp-support",
      head + """
        2001,5,20,A,60,France,1,0,1,0,0,0,1,0,0,0,0,0,0
        2002,5,20,A,60,France,1,0,1,0,0,0,0,0,0,0,0,0,0
        2003,5,20,A,60,France,1,1,0,0,0,0,0,0,0,1,0,0,0
        2003,5,20,A,,,0,,,,,,,,,,,,

        """)
    #expect(
      outcome.lines.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }.sorted() == [
        "support-funding ucdp-60 ucdp-20 2003-01-01/..",
        "support-troops ucdp-60 ucdp-20 2001-01-01/2002-12-31",
        "support-weapons ucdp-60 ucdp-20 2001-01-01/2001-12-31",
      ])
    #expect(outcome.report.dropped["where: of the mapping leaves them out"] == 1)
  }

  @Test("ATOP’s members are pacts with terms and obligations, of as many as the generator made")
  func atop() throws {
    var generator = SeededGenerator(seed: 17)
    var table =
      "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,defense,offense,neutral,nonagg,consul\n"
    var terms = 0
    var open = 0
    for pact in 1...60 {
      for member in 0..<Int.random(in: 2...6, using: &generator) {
        var year = Int.random(in: 1815...1900, using: &generator)
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
          let isOpen = Int.random(in: 0..<4, using: &generator) == 0
          let end = isOpen ? "0,0,0" : "\(year + 5),6,\(Int.random(in: 0...1, using: &generator) * 15)"
          table += "\(pact),\(member * 10 + 2),\(year),1,0,\(end),\(pact % 2),0,0,1,0\n"
          terms += 1
          if isOpen { open += 1 }
          if isOpen { break }
          year += 20
        }
      }
    }
    let outcome = try imported("atop-members", table)
    let parties = outcome.contents.pacts.flatMap(\.parties)
    #expect(outcome.contents.pacts.count == 60)
    #expect(outcome.contents.pacts.first?.externalIDs == ["atop": "1"])
    #expect(parties.reduce(0) { $0 + $1.record.when.count } == terms)
    #expect(parties.flatMap(\.record.when).count { $0.span.end == .open } == open)
    #expect(outcome.contents.pacts.count { $0.kind == "defence-pact" } == 30)
    #expect(outcome.contents.pacts.count { $0.kind == "non-aggression" } == 30)
    _ = try RelationGraph(outcome.contents)
  }

  @Test("The alliances of the Correlates of War keep what was cut off at either end")
  func cowAlliances() throws {
    let head = """
      version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,all_end_year,ss_type,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,version

      """
    let outcome = try imported(
      "cow-alliances",
      head + """
        1,200,United Kingdom,1,1,1816,,,,Type I: Defense Pact,1,1,1816,,,,1,1,1,0,1,0,4.1
        1,235,Portugal,1,1,1816,,,,Type I: Defense Pact,1,1,1816,,,,1,1,1,0,1,0,4.1
        2,200,United Kingdom,1,1,1816,15,2,1911,Type III: Entente,1,1,1840,15,2,1911,0,0,0,0,0,1,4.1
        2,300,Austria-Hungary,1,1,1816,15,2,1911,Type III: Entente,1,1,1816,15,2,1911,0,0,0,0,0,1,4.1

        """)
    let pacts = outcome.contents.pacts
    #expect(pacts.map(\.kind.rawValue) == ["defence-pact", "entente"])
    let censored = try #require(pacts[0].parties.first?.record.when.first)
    #expect(censored.span.description == "/..")
    #expect(censored.firstSeen?.description == "1816-01-01")
    #expect(pacts[1].parties[0].record.when.map(\.span.description) == ["1840-01-01/1911-02-15"])
    #expect(outcome.contents.asOf?.description == "2012-12-31")
  }

  @Test("The wars of the Correlates of War have sides, and two periods where a state fought twice")
  func cowWars() throws {
    let head = """
      WarNum,WarName,WarType,ccode,StateName,Side,StartMonth1,StartDay1,StartYear1,EndMonth1,EndDay1,EndYear1,StartMonth2,StartDay2,StartYear2,EndMonth2,EndDay2,EndYear2,TransFrom,WhereFought,Initiator,Outcome,TransTo,BatDeath,Version

      """
    // As the file of the project is: lines that end in a carriage return alone.
    let outcome = try imported(
      "cow-wars",
      (head + """
        139,World War II,1,360,Rumania,2,6,22,1941,8,23,1944,-8,-8,-8,-8,-8,-8,-8,19,2,2,-8,290000,4
        139,World War II,1,360,Rumania,1,9,9,1944,5,7,1945,-8,-8,-8,-8,-8,-8,-8,19,2,1,-8,10000,4
        139,World War II,1,365,Soviet Union,1,6,22,1941,5,7,1945,8,-9,1945,8,14,1945,-8,19,2,1,-8,7500000,4
        139,World War II,1,255,Germany,2,9,1,1939,5,7,1945,-8,-8,-8,-8,-8,-8,-8,19,1,2,-8,3500000,4

        """).replacing("\n", with: "\r"))
    let parties = outcome.contents.pacts[0].parties
    #expect(parties.map(\.side) == ["side-2", "side-1", "side-1", "side-2"])
    #expect(
      parties[2].record.when.map(\.span.description) == ["1941-06-22/1945-05-07", "1945-08/1945-08-14"])
  }

  @Test("Territorial changes and disputes of the Correlates of War come in by their shape")
  func cowOthers() throws {
    let territory = try imported(
      "cow-territory",
      """
      year,month,gainer,gaintype,procedur,entity,contgain,area,pop,portion,loser,losetype,contlose,entry,exit,number,indep,conflict,version
      1816,7,210,1,3,1,1,100,1,1,255,1,1,0,0,1,0,0,6
      1846,-9,2,1,1,1,1,100,1,1,70,1,1,0,0,2,0,1,6
      1860,1,2,1,6,1,1,100,1,1,-9,1,1,0,0,3,0,0,6
      """)
    #expect(
      territory.lines == [
        "territory-1 territorial-change cow-210 cow-255 1816-07",
        "territory-2 territorial-change cow-2 cow-70 1846",
      ])
    #expect(territory.report.dropped["no second end"] == 1)
    let disputes = try imported(
      "cow-disputes",
      """
      dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,revtype2,fatality,fatalpre,hiact,hostlev,orig,version
      2,USA,2,-9,5,1902,-9,1,1903,1,1,1,-9,0,0,7,3,1,5.0
      2,UKG,200,-9,5,1902,-9,1,1903,0,0,-9,-9,0,0,0,1,1,5.0
      """)
    #expect(
      disputes.contents.pacts[0].parties.map { "\($0.actor) \($0.side ?? "")" } == ["cow-2 A", "cow-200 B"])
    #expect(disputes.contents.pacts[0].parties[0].record.when.map(\.span.description) == ["1902-05/1903-01"])
  }

  @Test("Mapping Militants’ groups come in by two files")
  func mappingMilitants() throws {
    let outcome = try imported(
      "mapping-militants", "\u{FEFF}group_id,name,\n1,First,\n2,Second,\n4,Fourth,\n-99,New,\n",
      """
      unique_id,type,group1_id,group2_id,date,description,group1_name,group2_name
      11,all,1,2,2/18/10,They met,First,Second
      12,spl,1,3,2001-00-00,It left,First,Third
      13,riv,2,3,2003-06-00,They fought,Second,Third
      14,mer,3,2,10/31/92,It went,Third,Second
      15,oth,2,3,2003-00-00,What else,Second,Third
      16,all,-99,3,2003-00-00,Nobody,New,Third
      """)
    #expect(
      outcome.lines == [
        "mmp-11 alliance mmp-1 mmp-2 2010-02-18/", "mmp-12 split mmp-3 mmp-1 2001",
        "mmp-13 rivalry mmp-2 mmp-3 2003-06/", "mmp-14 merger mmp-3 mmp-2 1992-10-31",
      ])
    #expect(outcome.report.unmapped["type: oth"] == 1)
    #expect(
      outcome.contents.actors.map { $0.names.map(\.text) } == [["First"], ["Second"], ["Fourth"], ["Third"]])
  }

  @Test("ACLED’s battles and attacks are events between actors, and the rest is left out")
  func acled() throws {
    let head =
      "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,location,source,notes,fatalities\n"
    let outcome = try imported(
      "acled",
      head + """
        MLI1,03 January 2020,2020,1,P,Battles,Armed clash,JNIM,,Rebel group,Military Forces of Mali,,State forces,Boni,Le Monde,n,3
        MLI2,2020-01-09,2020,2,P,Violence against civilians,Attack,JNIM,,2,Civilians (Mali),,7,Boni,AFP,n,1
        MLI3,01 February 2020,2020,3,P,Explosions/Remote violence,Air strike,Military Forces of Mali,,1,JNIM,,2,Kidal,AFP,n,9
        MLI4,01 February 2020,2020,1,D,Protests,Peaceful protest,Protesters (Mali),,6,,,,Bamako,AFP,n,0

        """)
    #expect(
      outcome.lines == [
        "mli1 battle jnim military_forces_of_mali 2020-01-03", "mli2 attack jnim civilians_mali 2020-01-09~",
        "mli3 attack military_forces_of_mali jnim 2020-02",
      ])
    #expect(outcome.contents.tolerance.day == 7)
    #expect(outcome.contents.actors.map(\.kind) == ["armed-group", "armed-forces", "community"])
    #expect(outcome.contents.relations.map(\.externalIDs) == ["MLI1", "MLI2", "MLI3"].map { ["acled": $0] })
  }

  @Test("GeoPolHist’s statuses that name a sovereign are relations, open where the data end")
  func geoPolHist() throws {
    let outcome = try imported(
      "geopolhist",
      """
      GPH_code,GPH_name,continent,wikidata,wikidata_alt1,notes
      100,Colombia,America,http://www.wikidata.org/entity/Q739,,
      101,Panama,America,https://www.wikidata.org/wiki/Q804,,
      """,
      """
      GPH_code,GPH_name,start_year,end_year,GPH_status,sovereign_GPH_code
      101,Panama,1821,1903,Part of,100
      101,Panama,1903,2022,Sovereign,
      102,Isle,?,1900,Colony of,100
      102,Isle,1901,1902,Odd status,100
      103,Cape,1816,1850,Part of,100
      104,Rock,1920,2022,Leased to,100
      105,Union,1991,1991,Dissolved into,101
      """)
    let relations = outcome.whole.relations.sorted { $0.id < $1.id }
    #expect(
      relations.map { "\($0.kind) \($0.from) \($0.to?.rawValue ?? "") \($0.when[0].span)" } == [
        "part gph-101 gph-100 1821/1903", "dependency gph-102 gph-100 /1900", "part gph-103 gph-100 /1850",
        "dependency gph-104 gph-100 1920/..", "succession gph-105 gph-101 1991",
      ])
    #expect(relations[2].when[0].firstSeen?.description == "1816")
    #expect(outcome.report.unmapped["GPH_status: Odd status"] == 1)
    let panama = outcome.contents.actors.first { $0.id == "gph-101" }
    #expect(panama?.externalIDs == ["wikidata": "Q804", "geopolhist": "101"])
    #expect(outcome.contents.actors.first { $0.id == "gph-102" }?.names.map(\.text) == ["Isle"])
  }

  @Test("Statuses of years that follow each other stay two in GeoPolHist, since months may lie between them")
  func geoPolHistYears() throws {
    let outcome = try imported(
      "geopolhist",
      """
      GPH_code,GPH_name,start_year,end_year,GPH_status,sovereign_GPH_code
      106,Bay,1848,1900,Colony of,100
      106,Bay,1901,1962,Colony of,100
      106,Bay,1963,2022,Sovereign,
      """)
    #expect(
      outcome.lines.compactMap { $0.split(separator: " ").last }.sorted() == ["1848/1900", "1901/1962"])
  }

  @Test("The four dates of the Security Force Monitor’s claims are bounds and sightings")
  func forces() throws {
    let head =
      "relation:unit:refs:assertion,relation:unit:names:qa,relation:types:assertion,relation:related_unit:refs:assertion,relation:related_unit:names:qa,first_precise:range,last_precise:range,first_imprecise:range,last_imprecise:range,starting:range,ending:range,citation:refs:claim,status:meta\n"
    let outcome = try imported(
      "security-force-monitor",
      head + """
        u1,One,child-of,u2,Two,2005-06-01,2005-06-03,2005-05-01,2005-05-31,Y,N,c1,accepted
        u1,One,child-of,u3,Three,2014-08-01,2014-08-01,,,N,N,c2,accepted
        u1,One,member-of,u4,Four,2014-08-01,2015-08-01,,,Y,Y,c3,conflict
        u1,One,child-of,u5,Five,,,since_beginning_of_time,2014-08-01,N,N,c4,work_needed
        u1,One,child-of,u6,Six,2013-01-01,2013-05-01,since_beginning_of_time,,Y,N,c5,accepted

        """)
    let periods = outcome.whole.relations.sorted { $0.id < $1.id }.compactMap(\.when.first)
    #expect(
      periods.map(\.span.description) == [
        "[2005-05-01..2005-06-01]/", "/", "2014-08-01/2015-08-01", "/", "[..2013-01-01]/",
      ])
    #expect(
      periods.map { $0.lastSeen?.description } == [
        "2005-06-03", "2014-08-01", nil, "[..2014-08-01]", "2013-05-01",
      ])
    #expect(periods[1].firstSeen?.description == "2014-08-01")
    let relations = outcome.whole.relations.sorted { $0.id < $1.id }
    #expect(
      relations.map(\.kind) == ["component-of", "component-of", "membership", "component-of", "component-of"])
    #expect(relations.map(\.status) == [.accepted, .accepted, .rejected, .reported, .accepted])
  }
}
