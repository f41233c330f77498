// A request from its first byte to the last byte of the reply.
//
// A request is: the engine; the format, empty for the geometry; the graphs, a count and that many.
//
// A reply is: how it went; the records, a count and that many. A record is its diagnostics, a count and that
// many, each 1 for an error or 0 for a warning and its text; then what it carries and the geometry or the
// length and the bytes. The first graph that fails is the last record.

#define _GNU_SOURCE
#include "internal.h"

#include <limits.h>
#include <locale.h>
#include <stdlib.h>
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

static uint32_t put_graph(
  cgv_buffer *reply, GVC_t *context, cgv_graph *graph, const char *engine, const char *format) {
  // sfdp and the placement of labels draw from the generators of the C library.
  srand48(1);
  srand(1);
  bool laid_out = gvLayout(context, graph->root, engine) == 0;
  char *data = NULL;
  unsigned int length = 0;
  bool rendered = false;
  if (laid_out && *format != 0) rendered = gvRenderData(context, graph->root, format, &data, &length) == 0;
  cgv_diagnostics_end();

  uint32_t status = CGV_DONE;
  if (cgv_diagnostics_failed()) {
    status = put_nothing(reply, CGV_REJECTED);
  } else if (!laid_out || (*format != 0 && (!rendered || data == NULL))) {
    cgv_diagnostics_add(laid_out ? "the renderer gave no reason" : "the layout gave no reason");
    status = put_nothing(reply, CGV_REJECTED);
  } else if (*format != 0) {
    cgv_put_diagnostics(reply);
    cgv_put_integer(reply, CGV_BYTES);
    cgv_put_integer(reply, length);
    cgv_put(reply, data, length);
  } else {
    size_t start = reply->count;
    cgv_put_diagnostics(reply);
    cgv_put_integer(reply, CGV_GEOMETRY);
    if (!cgv_put_geometry(reply, graph)) {
      reply->count = start;
      cgv_diagnostics_add("the layout left a node without a place");
      status = put_nothing(reply, CGV_REJECTED);
    }
  }
  if (data != NULL) gvFreeRenderData(data);
  if (laid_out) gvFreeLayout(context, graph->root);
  return status;
}

static uint32_t put_next(
  cgv_buffer *reply, GVC_t *context, cgv_reader *reader, const char *engine, const char *format) {
  cgv_graph graph;
  cgv_diagnostics_begin();
  uint32_t status;
  if (cgv_graph_read(&graph, reader)) {
    status = put_graph(reply, context, &graph, engine, format);
  } else {
    cgv_diagnostics_end();
    status = put_nothing(reply, CGV_MALFORMED);
  }
  cgv_graph_free(&graph);
  return status;
}

cgv_bytes cgv_run(const uint8_t *request, size_t count) {
  cgv_reader reader = {request, request + count, false};
  const char *engine = cgv_read_text(&reader);
  const char *format = cgv_read_text(&reader);
  uint32_t graphs = cgv_read_integer(&reader);
  cgv_buffer reply = {0};
  cgv_put_integer(&reply, CGV_MALFORMED);
  cgv_put_integer(&reply, 0);

  locale_t former = uselocale(plain_locale());
  cgv_diagnostics_begin();
  GVC_t *context = cgv_context(format);
  bool known = context != NULL && (*format == 0 || cgv_has_format(context, format));
  cgv_diagnostics_end();

  uint32_t status = CGV_DONE;
  uint32_t records = 0;
  if (context == NULL) {
    status = put_nothing(&reply, CGV_NO_PLUGINS);
    records = 1;
  } else if (!known) {
    cgv_buffer list = {0};
    cgv_list_formats(context, NULL, &list);
    if (!list.failed) cgv_diagnostics_add((const char *)list.bytes);
    free(list.bytes);
    status = put_nothing(&reply, CGV_NO_FORMAT);
    records = 1;
  }
  while (status == CGV_DONE && records < graphs) {
    status = put_next(&reply, context, &reader, engine, format);
    records++;
  }
  uselocale(former);
  cgv_set_integer(&reply, 0, status);
  cgv_set_integer(&reply, sizeof records, records);
  return cgv_take_buffer(&reply);
}

// A reply of one record; when the status is CGV_DONE its diagnostics are the version, the folder and the
// formats.
cgv_bytes cgv_information(const char *folder) {
  cgv_buffer reply = {0};
  cgv_put_integer(&reply, CGV_NO_PLUGINS);
  cgv_put_integer(&reply, 1);
  cgv_diagnostics_begin();
  cgv_table table;
  GVC_t *own = folder == NULL ? NULL : cgv_context_over(folder, false, &table);
  GVC_t *context = folder == NULL ? cgv_context("") : own;
  cgv_diagnostics_end();
  if (context == NULL) {
    put_nothing(&reply, CGV_NO_PLUGINS);
    return cgv_take_buffer(&reply);
  }
  char found[PATH_MAX] = "";
  if (folder == NULL && cgv_plugin_folder(found, sizeof found)) folder = found;
  cgv_buffer list = {0};
  cgv_list_formats(context, folder, &list);
  cgv_set_integer(&reply, 0, CGV_DONE);
  cgv_put_integer(&reply, 3);
  const char *texts[] = {gvcVersion(context), folder, list.failed ? "" : (const char *)list.bytes};
  for (size_t index = 0; index < 3; index++) {
    cgv_put_integer(&reply, 0);
    cgv_put_text(&reply, texts[index] == NULL ? "" : texts[index]);
  }
  cgv_put_integer(&reply, CGV_NOTHING);
  free(list.bytes);
  if (own != NULL) gvFreeContext(own);
  return cgv_take_buffer(&reply);
}
