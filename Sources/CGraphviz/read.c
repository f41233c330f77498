// A graph from DOT text, as Graphviz's own parser has it.
//
// The reply is: 1 when read, else 0; the diagnostics; then, when read: how many graphs stand after it; how many clusters are
// in it; 1 when directed; the attributes of the graph; the nodes, the edges, each a count and that many. A node is its name
// and its attributes, an edge tail, head, key and attributes. Attributes are a count and that many of name, value, and 1 when
// the value is HTML, of those that are not empty.

#include "internal.h"
#include "versions.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// More would be a gigabyte to hand over, and {a1 .. an} -- {b1 .. bn} is n * n edges in a line of text.
enum { CGV_MOST_EDGES = 250000 };

static uint32_t attribute_count(Agraph_t *root, void *object, int kind) {
  uint32_t count = 0;
  for (Agsym_t *symbol = NULL; (symbol = agnxtattr(root, kind, symbol)) != NULL;) {
    const char *value = agxget(object, symbol);
    // The key of an edge is told by itself.
    if (value != NULL && *value != 0 && !(kind == AGEDGE && strcmp(symbol->name, "key") == 0)) count++;
  }
  return count;
}

static void put_attributes(cgv_buffer *reply, Agraph_t *root, void *object, int kind) {
  cgv_put_integer(reply, attribute_count(root, object, kind));
  for (Agsym_t *symbol = NULL; (symbol = agnxtattr(root, kind, symbol)) != NULL;) {
    const char *value = agxget(object, symbol);
    if (value == NULL || *value == 0 || (kind == AGEDGE && strcmp(symbol->name, "key") == 0)) continue;
    cgv_put_text(reply, symbol->name);
    cgv_put_text(reply, value);
    // Older versions take a text that they may change, and do not.
    cgv_put_integer(reply, aghtmlstr((char *)value) ? 1 : 0);
  }
}

// The next graph of those that a graph holds, each before those within it; NULL after the last.
static Agraph_t *next_subgraph(Agraph_t *root, Agraph_t *graph) {
  Agraph_t *next = agfstsubg(graph);
  // Upwards to a graph with another beside it: they may be nested as deep as somebody likes.
  for (; next == NULL && graph != root; graph = agparent(graph)) next = agnxtsubg(graph);
  return next;
}

static uint32_t cluster_count(Agraph_t *root) {
  uint32_t count = 0;
  for (Agraph_t *graph = root; (graph = next_subgraph(root, graph)) != NULL;) {
    const char *name = agnameof(graph);
    if (name != NULL && strncmp(name, "cluster", 7) == 0) count++;
  }
  return count;
}

static void put_graph(cgv_buffer *reply, Agraph_t *root) {
  cgv_put_integer(reply, agisdirected(root) ? 1 : 0);
  put_attributes(reply, root, root, AGRAPH);
  cgv_put_integer(reply, (uint32_t)agnnodes(root));
  for (Agnode_t *node = agfstnode(root); node != NULL; node = agnxtnode(root, node)) {
    cgv_put_text(reply, agnameof(node));
    put_attributes(reply, root, node, AGNODE);
  }
  cgv_put_integer(reply, (uint32_t)agnedges(root));
  for (Agnode_t *node = agfstnode(root); node != NULL; node = agnxtnode(root, node)) {
    for (Agedge_t *edge = agfstout(root, node); edge != NULL; edge = agnxtout(root, edge)) {
      const char *key = agnameof(edge);
      cgv_put_text(reply, agnameof(agtail(edge)));
      cgv_put_text(reply, agnameof(aghead(edge)));
      cgv_put_text(reply, key == NULL ? "" : key);
      put_attributes(reply, root, edge, AGEDGE);
    }
  }
}

cgv_bytes cgv_read_dot(const uint8_t *text, size_t count) {
  cgv_buffer reply = {0};
  cgv_diagnostics_begin();
  // As a file and not by agmemread, which reads one graph and is silent on what stands after it.
  FILE *file = fmemopen((void *)text, count, "r");
  Agraph_t *root = file == NULL ? NULL : agread(file, NULL);
  uint32_t further = 0;
  for (Agraph_t *next; root != NULL && (next = agread(file, NULL)) != NULL; further++) agclose(next);
  if (file != NULL) fclose(file);
  if (root != NULL && agnedges(root) > CGV_MOST_EDGES) cgv_diagnostics_add("the graph has more than 250000 edges");
  cgv_diagnostics_end();
  bool is_read = root != NULL && !cgv_diagnostics_failed();
  cgv_put_integer(&reply, is_read ? 1 : 0);
  cgv_put_diagnostics(&reply);
  if (is_read) {
    cgv_put_integer(&reply, further);
    cgv_put_integer(&reply, cluster_count(root));
    put_graph(&reply, root);
  }
  if (root != NULL) agclose(root);
  return cgv_take_buffer(&reply);
}
