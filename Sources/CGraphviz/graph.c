// A graph from a request. Built by calls, never from DOT text, so that no character of a name has a meaning.
//
// A graph is: its name; 1 when directed; the attributes that every node has, those that every edge has; the nodes,
// the edges, the clusters, each a count and that many; its own attributes. A node is its name and its attributes; an edge is tail, head, key and attributes; a cluster
// is its name, its members and its attributes. Attributes are a count and that many pairs of texts.

#include "internal.h"
#include "versions.h"

#include <stdlib.h>

static char no_value[1] = "";

// The least number of bytes that one part takes in a request: a guard against a count without parts.
static bool plausible(cgv_reader *reader, uint32_t count, size_t least) {
  if (reader->failed || count > (size_t)(reader->end - reader->next) / least) reader->failed = true;
  return !reader->failed;
}

static void read_attributes(void *object, cgv_reader *reader) {
  uint32_t count = cgv_read_integer(reader);
  while (count-- > 0 && !reader->failed) {
    char *name = cgv_read_text(reader);
    char *value = cgv_read_text(reader);
    if (!reader->failed && agsafeset(object, name, value, no_value) != 0) reader->failed = true;
  }
}

static void read_defaults(Agraph_t *root, int kind, cgv_reader *reader) {
  uint32_t count = cgv_read_integer(reader);
  while (count-- > 0 && !reader->failed) {
    char *name = cgv_read_text(reader);
    char *value = cgv_read_text(reader);
    if (!reader->failed && agattr(root, kind, name, value) == NULL) reader->failed = true;
  }
}

static void read_nodes(cgv_graph *graph, cgv_reader *reader) {
  uint32_t count = cgv_read_integer(reader);
  if (!plausible(reader, count, 9)) return;
  graph->nodes = calloc((size_t)count + 1, sizeof *graph->nodes);
  if (graph->nodes == NULL) reader->failed = true;
  for (uint32_t index = 0; index < count && !reader->failed; index++) {
    Agnode_t *node = agnode(graph->root, cgv_read_text(reader), 1);
    if (node == NULL) {
      reader->failed = true;
      return;
    }
    graph->nodes[graph->node_count++] = node;
    read_attributes(node, reader);
  }
}

static void read_edges(cgv_graph *graph, cgv_reader *reader) {
  uint32_t count = cgv_read_integer(reader);
  if (!plausible(reader, count, 17)) return;
  graph->edges = calloc((size_t)count + 1, sizeof *graph->edges);
  if (graph->edges == NULL) reader->failed = true;
  for (uint32_t index = 0; index < count && !reader->failed; index++) {
    uint32_t tail = cgv_read_integer(reader);
    uint32_t head = cgv_read_integer(reader);
    char *key = cgv_read_text(reader);
    Agedge_t *edge = NULL;
    if (!reader->failed && tail < graph->node_count && head < graph->node_count) {
      edge = agedge(graph->root, graph->nodes[tail], graph->nodes[head], *key == 0 ? NULL : key, 1);
    }
    if (edge == NULL) {
      reader->failed = true;
      return;
    }
    graph->edges[graph->edge_count++] = AGMKOUT(edge);
    read_attributes(edge, reader);
    if (!cgv_place_heads(edge)) reader->failed = true;
  }
}

static void read_clusters(cgv_graph *graph, cgv_reader *reader) {
  uint32_t count = cgv_read_integer(reader);
  if (!plausible(reader, count, 13)) return;
  graph->clusters = calloc((size_t)count + 1, sizeof *graph->clusters);
  if (graph->clusters == NULL) reader->failed = true;
  for (uint32_t index = 0; index < count && !reader->failed; index++) {
    Agraph_t *cluster = agsubg(graph->root, cgv_read_text(reader), 1);
    if (cluster == NULL) {
      reader->failed = true;
      return;
    }
    graph->clusters[graph->cluster_count++] = cluster;
    uint32_t members = cgv_read_integer(reader);
    while (members-- > 0 && !reader->failed) {
      uint32_t member = cgv_read_integer(reader);
      if (member >= graph->node_count || agsubnode(cluster, graph->nodes[member], 1) == NULL) {
        reader->failed = true;
      }
    }
    read_attributes(cluster, reader);
  }
}

bool cgv_graph_read(cgv_graph *graph, cgv_reader *reader) {
  *graph = (cgv_graph){.discipline = cgv_discipline(&cgv_identifiers)};
  char *name = cgv_read_text(reader);
  Agdesc_t kind = cgv_read_integer(reader) == 1 ? Agdirected : Agundirected;
  if (reader->failed) return false;
  graph->root = agopen(name, kind, &graph->discipline);
  if (graph->root == NULL) return false;
  read_defaults(graph->root, AGNODE, reader);
  read_defaults(graph->root, AGEDGE, reader);
  read_nodes(graph, reader);
  read_edges(graph, reader);
  read_clusters(graph, reader);
  // Last, because a cluster made later would inherit them, the caption among them.
  read_attributes(graph->root, reader);
  return !reader->failed;
}

void cgv_graph_free(cgv_graph *graph) {
  if (graph->root != NULL) agclose(graph->root);
  free(graph->nodes);
  free(graph->edges);
  free(graph->clusters);
  *graph = (cgv_graph){0};
}
