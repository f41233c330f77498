// What Graphviz reports.
//
// A report arrives in fragments: "Error" or "Warning", ": ", the message, then continuation lines without a
// prefix. The flag behind agerrors() stays set until it is reset, and gvLayout() returns success although a
// label or an edge was lost: the level of each report is what counts.

#define _GNU_SOURCE
#include "internal.h"

#include <string.h>

enum { MOST = 64, MOST_BYTES = 65536 };

static struct {
  uint32_t levels[MOST];
  size_t ends[MOST];
  uint32_t count;
  bool failed;
  cgv_buffer text;
  agusererrf former_function;
  agerrlevel_t former_level;
} collected;

// Without fonts the width of a text is a guess. Whoever fixes the size of a node has measured its text, and need not
// hear what Graphviz guessed.
static bool is_guess(const char *text, size_t count) {
  static const char *const guesses[] = {
    "size too small for label",
    // From Graphviz 14 on.
    "no hard-coded metrics for",
    "no value for width of",
  };
  for (size_t index = 0; index < sizeof guesses / sizeof *guesses; index++) {
    if (memmem(text, count, guesses[index], strlen(guesses[index])) != NULL) return true;
  }
  return false;
}

// Forgets the last report when it is a warning about a guess.
static void drop_guess(void) {
  if (collected.count == 0 || collected.levels[collected.count - 1] != 0) return;
  size_t from = collected.count == 1 ? 0 : collected.ends[collected.count - 2];
  if (is_guess((const char *)collected.text.bytes + from, collected.text.count - from)) {
    collected.count--;
    collected.text.count = from;
  }
}

static void start(bool error) {
  drop_guess();
  collected.failed = collected.failed || error;
  if (collected.count < MOST) {
    collected.levels[collected.count] = error;
    collected.ends[collected.count] = collected.text.count;
    collected.count++;
  }
}

static void append(const char *text) {
  if (collected.text.count >= MOST_BYTES) return;
  size_t count = strnlen(text, MOST_BYTES - collected.text.count);
  cgv_put(&collected.text, text, count);
  collected.ends[collected.count - 1] = collected.text.count;
}

static int receive(char *fragment) {
  if (strcmp(fragment, "Error") == 0) {
    start(true);
  } else if (strcmp(fragment, "Warning") == 0) {
    start(false);
  } else if (strcmp(fragment, ": ") != 0) {
    if (collected.count == 0) start(false);
    append(fragment);
  }
  return 0;
}

void cgv_diagnostics_begin(void) {
  collected.count = 0;
  collected.failed = false;
  collected.text.count = 0;
  collected.former_function = agseterrf(receive);
  collected.former_level = agseterr(AGWARN);
  agreseterrors();
}

void cgv_diagnostics_end(void) {
  drop_guess();
  // A report of the highest level is announced as a warning, so the flag is asked as well.
  collected.failed = collected.failed || agerrors() >= AGERR;
  agreseterrors();
  agseterr(collected.former_level);
  agseterrf(collected.former_function);
}

bool cgv_diagnostics_failed(void) { return collected.failed; }

void cgv_diagnostics_add(const char *text) {
  start(true);
  append(text);
}

void cgv_put_diagnostics(cgv_buffer *reply) {
  cgv_put_integer(reply, collected.count);
  size_t from = 0;
  for (uint32_t index = 0; index < collected.count; index++) {
    size_t count = collected.ends[index] - from;
    cgv_put_integer(reply, collected.levels[index]);
    cgv_put_integer(reply, (uint32_t)count);
    cgv_put(reply, collected.text.bytes + from, count);
    cgv_put(reply, "", 1);
    from = collected.ends[index];
  }
}
