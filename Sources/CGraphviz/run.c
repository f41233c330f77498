// A request from its first byte to the last byte of the reply.
//
// A request is: the engine; the formats, a count and that many, none for the geometry; the graphs, a count and
// that many.
//
// A reply is: how it went; the calls of gvLayout and of gvRenderData; the records, a count and that many. A record
// is its diagnostics, a count and that many, each 1 for an error or 0 for a warning and its text; then what it
// carries: the geometry, or the renderings, a count and that many, each its length and its bytes. The first graph
// that fails is the last record.

#define _GNU_SOURCE
#include "internal.h"
#include "versions.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

// Under another locale "0.2" is read as zero while rendering.
static locale_t plain_locale(void) {
  static locale_t plain;
  if (plain == (locale_t)0) plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  return plain;
}

static uint32_t put_nothing(cgv_buffer *reply, uint32_t status) {
  cgv_put_diagnostics(reply);
  cgv_put_integer(reply, CGV_NOTHING);
  return status;
}

// What a request asks of each of its graphs, and the calls made for it.
typedef struct {
  const char *engine;
  cgv_reader formats;
  uint32_t format_count;
  GVC_t *context;
  uint32_t layouts;
  uint32_t renders;
} cgv_task;

// Renders every format of a graph that is laid out. Returns false after the first that fails.
static bool put_renderings(cgv_buffer *reply, cgv_task *task, Agraph_t *graph) {
  cgv_put_integer(reply, task->format_count);
  cgv_reader formats = task->formats;
  for (uint32_t index = 0; index < task->format_count; index++) {
    task->renders++;
    if (!cgv_put_rendering(reply, task->context, graph, cgv_read_text(&formats))) return false;
  }
  return true;
}

// Puts what a graph that could be built has come to: into `body` first, because its diagnostics come before it and
// are known after it.
static uint32_t put_graph(cgv_buffer *reply, cgv_task *task, cgv_graph *graph) {
  // sfdp and the placement of labels draw from the generators of the C library.
  srand48(1);
  srand(1);
  cgv_buffer body = {0};
  const char *failure = NULL;
  task->layouts++;
  bool laid_out = gvLayout(task->context, graph->root, task->engine) == 0;
  if (!laid_out) {
    failure = "the layout gave no reason";
  } else if (task->format_count > 0) {
    if (!put_renderings(&body, task, graph->root)) failure = "the renderer gave no reason";
  } else if (!cgv_put_geometry(&body, graph)) {
    failure = "the layout left a node without a place";
  }
  cgv_diagnostics_end();
  if (laid_out) gvFreeLayout(task->context, graph->root);

  uint32_t status = CGV_DONE;
  if (failure != NULL || cgv_diagnostics_failed()) {
    if (!cgv_diagnostics_failed()) cgv_diagnostics_add(failure);
    status = put_nothing(reply, CGV_REJECTED);
  } else {
    cgv_put_diagnostics(reply);
    cgv_put_integer(reply, task->format_count > 0 ? CGV_BYTES : CGV_GEOMETRY);
    cgv_put(reply, body.bytes, body.count);
    if (body.failed) reply->failed = true;
  }
  free(body.bytes);
  return status;
}

static uint32_t put_next(cgv_buffer *reply, cgv_task *task, cgv_reader *reader) {
  cgv_graph graph;
  cgv_diagnostics_begin();
  uint32_t status;
  if (cgv_graph_read(&graph, reader)) {
    status = put_graph(reply, task, &graph);
  } else {
    cgv_diagnostics_end();
    status = put_nothing(reply, CGV_MALFORMED);
  }
  cgv_graph_free(&graph);
  return status;
}

// Reads over the formats. Returns the first that there is not, or null.
static const char *unknown_format(cgv_task *task, const cgv_library *library, cgv_reader *reader) {
  const char *unknown = NULL;
  task->format_count = cgv_read_integer(reader);
  task->formats = *reader;
  for (uint32_t index = 0; index < task->format_count && !reader->failed; index++) {
    const char *format = cgv_read_text(reader);
    if (unknown == NULL && library != NULL && !cgv_has_format(library, format)) unknown = format;
  }
  return unknown;
}

cgv_bytes cgv_run(const uint8_t *request, size_t count) {
  cgv_reader reader = {request, request + count, false};
  cgv_buffer reply = {0};
  uint32_t head[4] = {0};
  cgv_put(&reply, head, sizeof head);

  locale_t former = uselocale(plain_locale());
  cgv_diagnostics_begin();
  const cgv_library *library = cgv_own_library();
  cgv_task task = {.engine = cgv_read_text(&reader), .context = library == NULL ? NULL : library->context};
  const char *unknown = unknown_format(&task, library, &reader);
  if (unknown != NULL) cgv_diagnostics_add(unknown);
  cgv_diagnostics_end();
  uint32_t graphs = cgv_read_integer(&reader);

  uint32_t status = CGV_DONE;
  uint32_t records = 0;
  if (library == NULL || unknown != NULL) {
    status = put_nothing(&reply, library == NULL ? CGV_NO_PLUGINS : CGV_NO_FORMAT);
    records = 1;
  }
  while (status == CGV_DONE && records < graphs) {
    status = put_next(&reply, &task, &reader);
    records++;
  }
  uselocale(former);
  head[0] = status;
  head[1] = task.layouts;
  head[2] = task.renders;
  head[3] = records;
  if (!reply.failed) memcpy(reply.bytes, head, sizeof head);
  return cgv_take_buffer(&reply);
}

static void put_report(cgv_buffer *reply, const char *text) {
  cgv_put_integer(reply, 0);
  cgv_put_text(reply, text);
}

// A reply of one record; when the status is CGV_DONE its diagnostics are the version, the folder and the
// formats.
cgv_bytes cgv_information(const char *folder) {
  cgv_buffer reply = {0};
  cgv_diagnostics_begin();
  cgv_library other;
  const cgv_library *library = folder == NULL ? cgv_own_library() : cgv_open(&other, folder) ? &other : NULL;
  cgv_diagnostics_end();
  const uint32_t head[] = {library == NULL ? CGV_NO_PLUGINS : CGV_DONE, 0, 0, 1};
  cgv_put(&reply, head, sizeof head);
  if (library == NULL) {
    put_nothing(&reply, CGV_NO_PLUGINS);
  } else {
    cgv_put_integer(&reply, 3);
    put_report(&reply, gvcVersion(library->context));
    put_report(&reply, library->folder);
    cgv_put_formats(&reply, library);
    cgv_put_integer(&reply, CGV_NOTHING);
    if (library == &other) gvFreeContext(other.context);
  }
  return cgv_take_buffer(&reply);
}
