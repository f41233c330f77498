import Relations

extension Rule {
  /// What a file must be so that it can be read.
  static let files: [Rule] = [
    Rule(
      .error, "yaml-syntax", "A file is no YAML.",
      "The usual causes are a text that holds a colon and a space, or begins with a quote or bracket, without quotes "
        + "around it; a bracket or quote that is not closed; a tab in the indentation.",
      wrong: "note: moved: see S1", right: "note: \"moved: see S1\""),
    Rule(
      .error, "yaml-duplicate-key", "A key stands twice in one mapping.",
      "One of the two would be lost. Keep one, or make a list of both."),
    Rule(
      .error, "yaml-alias", "A file uses an alias, an anchor or a merge key of YAML.",
      "A fact is to be read where it stands. Write the value out."),
    Rule(
      .error, "yaml-tag", "A file uses a tag of YAML.", "Values are texts, numbers, lists and mappings."),
    Rule(
      .error, "yaml-several-documents", "A file holds a second document.",
      "Put what follows the line --- into a file of its own."),
    Rule(
      .error, "yaml-not-utf8", "A file is not in UTF-8.", "Save it in that encoding."),
    Rule(
      .error, "yaml-too-large", "A file or a text in it is larger than any person writes.",
      "Split the file; many relations are better kept in CSV."),
    Rule(
      .error, "yaml-too-deep", "Lists and mappings are nested deeper than any graph needs.",
      "Most often brackets are not closed."),
    Rule(
      .error, "unquoted-set", "A one-of date stands without quotes.",
      "YAML takes brackets for a list.", wrong: "when: [2012-03..2012-04]/2012-06",
      right: "when: \"[2012-03..2012-04]/2012-06\"", fix: "The quotes."),
    Rule(
      .warning, "stale-compiled", "The files that a compiled graph was made from have changed since.",
      "It answers as they were. Compile it again with entente compile."),
    Rule(
      .error, "csv-header", "The first line of a CSV file is not what it should be.",
      "It names the columns: id,kind,from,to,when, or start and end in place of when; status, label, "
        + "source, weight, count and note may be added. Semicolons or tabs do as well where there is no comma. Other tables are read with entente check --columns."
    ),
    Rule(
      .warning, "csv-column", "A column is none of a table of relations, and is left out.",
      "The rows count without it. Texts for a reader are kept in a column called note."),
    Rule(
      .error, "csv-columns", "A row has more or fewer fields than the header.",
      "A field that holds a comma needs quotes."),
    Rule(
      .error, "csv-quote", "Quotes in a CSV file are out of order.",
      "A field that holds a quote is put in quotes, and the quote written twice.",
      wrong: "R1,alliance,a,b,2020,the \"big\" one", right: "R1,alliance,a,b,2020,\"the \"\"big\"\" one\""),
    Rule(
      .error, "csv-encoding", "A CSV file, or a field of one, is not in UTF-8.",
      "Save the file in that encoding."),
    Rule(
      .error, "no-graph", "No file says which graph this is.",
      "One file of a graph has graph: with an identifier.", wrong: "title: The Sahel",
      right: "graph: sahel\ntitle: The Sahel"),
    Rule(
      .error, "two-headers", "Two files say what the graph is.",
      "Keep graph:, title:, as-of: and the like in one file."),
    Rule(
      .error, "unknown-key", "A key is none that is understood here.",
      "A misspelt key would be a fact that silently does not count. The message names the nearest key."),
    Rule(
      .error, "missing-key", "A key that must be there is missing.",
      "A relation needs id, kind, from and when; an actor or a pact a kind; a name its text and type; a claim or "
        + "statement its source."),
    Rule(
      .error, "missing-value", "A key has no value.", "Give it one, or leave the key out."),
    Rule(
      .error, "misplaced-key", "A key stands where it says nothing.",
      "ended:, first-seen:, last-seen: and as-of: belong to one span: beside when: with one span, or beside span: in an "
        + "item of its list."),
    Rule(
      .error, "wrong-type", "A value is a text, a list or a mapping where another is wanted.",
      "sources:, actors:, pacts: and the kinds are mappings from identifiers; relations: and statements: are lists."
    ),
    Rule(
      .error, "bad-value", "A value is none that is understood here.",
      "The message says what can stand there."),
    Rule(
      .warning, "too-many-marks", "A character of a text has more marks on it than any script puts there.",
      "No picture could show them, so that only the first ones are read."),
    Rule(
      .warning, "unknown-language", "What should be the tag of a language is none.",
      "A tag has two or three letters, such as en, fr or taq, and may go on with a hyphen: pt-BR. Names and words are "
        + "chosen by it.",
      wrong: "name: { english: Mali }", right: "name: { en: Mali }"),
    Rule(
      .error, "form-lost", "A file cannot be brought into form without changing what it says.",
      "entente fmt reads its result again and gives up where that differs; the file stays as it is."),
    Rule(
      .warning, "empty", "A file says nothing.",
      "An error where no file says anything. Fill it, or remove it."),
    Rule(
      .warning, "lone-header", "A file is asked about that is a part of a graph and holds none of its facts.",
      "A graph in a folder is named by the folder: entente at 2022-01-15 graphs/sahel, and not the file in it that says what "
        + "the graph is."),
    Rule(
      .warning, "cut-by-comment", "A text ends where a comment begins that is hardly meant as one.",
      "YAML takes what follows a blank and # for a comment, so that Accord #2 of Paris is Accord. A comment that is one has "
        + "a blank behind its #.",
      wrong: "label: Accord #2 of Paris", right: "label: \"Accord #2 of Paris\""),
    Rule(
      .warning, "unread-file", "A folder holds a file that looks like a part of the graph and is not read.",
      "Its name is not in UTF-8, or it is a table in another form, such as .tsv or .xlsx. Rename it, or save it as .csv."
    ),
    Rule(
      .warning, "symbolic-link", "A folder holds a symbolic link.",
      "Links are not followed: they could lead out of the folder or in a circle."),
  ]
}
