// What the files of this target share. One subject a file: bytes.c, identifiers.c, diagnostics.c, plugins.c,
// graph.c, read.c, reply.c, run.c, worker.c, lock.c, versions.c.
#pragma once

#include "CGraphviz.h"

#include <limits.h>
#include <stdbool.h>

#include <gvc.h>

// Bytes that grow. After a failed allocation it takes no more and says so.
typedef struct {
  uint8_t *bytes;
  size_t count;
  size_t room;
  bool failed;
} cgv_buffer;

void cgv_put(cgv_buffer *buffer, const void *bytes, size_t count);
void cgv_put_integer(cgv_buffer *buffer, uint32_t value);
void cgv_put_number(cgv_buffer *buffer, double value);
void cgv_put_text(cgv_buffer *buffer, const char *text);
cgv_bytes cgv_take_buffer(cgv_buffer *buffer);

// A request being read. A read beyond the end gives zero or an empty text, and the failure stays.
typedef struct {
  const uint8_t *next;
  const uint8_t *end;
  bool failed;
} cgv_reader;

uint32_t cgv_read_integer(cgv_reader *reader);
// The text is part of the request and ends with a zero byte. Graphviz declares its parameters without `const`
// and writes to none of them.
char *cgv_read_text(cgv_reader *reader);

// Identifiers that count up in the order of creation, so that no order depends on an address.
extern Agiddisc_t cgv_identifiers;

// A graph built from a request, with its parts in the order of the request.
typedef struct {
  Agdisc_t discipline;
  Agraph_t *root;
  Agnode_t **nodes;
  uint32_t node_count;
  Agedge_t **edges;
  uint32_t edge_count;
  Agraph_t **clusters;
  uint32_t cluster_count;
} cgv_graph;

bool cgv_graph_read(cgv_graph *graph, cgv_reader *reader);
void cgv_graph_free(cgv_graph *graph);

// Collects what Graphviz reports, from begin until end.
void cgv_diagnostics_begin(void);
void cgv_diagnostics_end(void);
// Whether anything was worse than a warning.
bool cgv_diagnostics_failed(void);
// Adds an error of our own.
void cgv_diagnostics_add(const char *text);
void cgv_put_diagnostics(cgv_buffer *reply);

// The plugins of a folder, and a context over them.
enum { CGV_PLUGINS = 3 };
typedef struct {
  char folder[PATH_MAX];
  // Ended by a null name. libgvc keeps a pointer into it for the life of the context.
  lt_symlist_t table[CGV_PLUGINS + 1];
  GVC_t *context;
} cgv_library;

// Opens the plugins of a folder, of null those beside libgvc; false after adding a diagnostic.
bool cgv_open(cgv_library *library, const char *folder);
// The plugins beside libgvc, opened at the first call and kept; null after adding a diagnostic.
const cgv_library *cgv_own_library(void);
bool cgv_has_format(const cgv_library *library, const char *format);
// Puts the names of the formats, separated by spaces, as a report.
void cgv_put_formats(cgv_buffer *reply, const cgv_library *library);

// Writes places and routes; false when the layout left a node without a place.
bool cgv_put_geometry(cgv_buffer *reply, const cgv_graph *graph);
