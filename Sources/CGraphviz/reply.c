// A layout as numbers, in points, y upwards, at full precision.
//
// A geometry is: the box (left, bottom, right, top); the nodes, each its centre; the edges, each its pieces;
// the clusters, each 1 and its box, or 0. A piece of an edge is 1 and the tip of its arrow at the start or 0,
// the same for the end, then its control points. Nodes, edges, pieces, control points and clusters are each
// preceded by their count.

#include "internal.h"

static void put_point(cgv_buffer *reply, pointf point) {
  cgv_put_number(reply, point.x);
  cgv_put_number(reply, point.y);
}

static void put_box(cgv_buffer *reply, boxf box) {
  put_point(reply, box.LL);
  put_point(reply, box.UR);
}

static void put_tip(cgv_buffer *reply, int present, pointf tip) {
  cgv_put_integer(reply, present != 0);
  if (present != 0) put_point(reply, tip);
}

static void put_route(cgv_buffer *reply, const splines *route) {
  uint32_t pieces = route == NULL ? 0 : (uint32_t)route->size;
  cgv_put_integer(reply, pieces);
  for (uint32_t index = 0; index < pieces; index++) {
    const bezier *piece = &route->list[index];
    put_tip(reply, piece->sflag, piece->sp);
    put_tip(reply, piece->eflag, piece->ep);
    uint32_t points = (uint32_t)piece->size;
    cgv_put_integer(reply, points);
    for (uint32_t point = 0; point < points; point++) put_point(reply, piece->list[point]);
  }
}

// The records are looked up by name: a part that a layout left out has none, and the macros would read
// another.
bool cgv_put_geometry(cgv_buffer *reply, const cgv_graph *graph) {
  const Agraphinfo_t *whole = (void *)aggetrec(graph->root, "Agraphinfo_t", 0);
  if (whole == NULL) return false;
  put_box(reply, whole->bb);
  cgv_put_integer(reply, graph->node_count);
  for (uint32_t index = 0; index < graph->node_count; index++) {
    const Agnodeinfo_t *node = (void *)aggetrec(graph->nodes[index], "Agnodeinfo_t", 0);
    if (node == NULL) return false;
    put_point(reply, node->coord);
  }
  cgv_put_integer(reply, graph->edge_count);
  for (uint32_t index = 0; index < graph->edge_count; index++) {
    const Agedgeinfo_t *edge = (void *)aggetrec(graph->edges[index], "Agedgeinfo_t", 0);
    put_route(reply, edge == NULL ? NULL : edge->spl);
  }
  cgv_put_integer(reply, graph->cluster_count);
  for (uint32_t index = 0; index < graph->cluster_count; index++) {
    const Agraphinfo_t *cluster = (void *)aggetrec(graph->clusters[index], "Agraphinfo_t", 0);
    cgv_put_integer(reply, cluster != NULL);
    if (cluster != NULL) put_box(reply, cluster->bb);
  }
  return true;
}
