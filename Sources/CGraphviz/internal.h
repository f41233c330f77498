// What the files of this target share. One subject a file: bytes.c, identifiers.c, diagnostics.c, plugins.c,
// graph.c, reply.c, run.c, worker.c, lock.c, versions.c.
#pragma once

#include "CGraphviz.h"

#include <stdbool.h>

#include <gvc.h>

#include "versions.h"

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

// The plugin folder beside the library; false when it cannot be told.
bool cgv_plugin_folder(char *path, size_t room);
// The context of this process, made at the first call and kept; null after adding a diagnostic.
GVC_t *cgv_context(void);
// A table of plugins, ended by a null name. libgvc keeps a pointer into it for the life of the context.
enum { CGV_PARTS = 3 };
typedef struct {
  lt_symlist_t entries[CGV_PARTS + 1];
} cgv_table;
// A context over the plugins of any folder, for the caller to free; null after adding a diagnostic.
GVC_t *cgv_context_over(const char *folder, cgv_table *table);
bool cgv_has_format(GVC_t *context, const char *format);
// The formats, separated by a space.
void cgv_list_formats(GVC_t *context, cgv_buffer *list);

// Writes places and routes; false when the layout left a node without a place.
bool cgv_put_geometry(cgv_buffer *reply, const cgv_graph *graph);
