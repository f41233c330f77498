#include "versions.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <graphviz_version.h>

Agdisc_t cgv_discipline(Agiddisc_t *identifiers) {
  // Up to Graphviz 9 memory was a discipline too, the first member, and null stood for the ordinary one. Members
  // are named here, and in identifiers.c, whose `alloc` has gone as well: it was for callers of agidnode(), who
  // choose identifiers themselves.
  return (Agdisc_t){.id = identifiers, .io = &AgIoDisc};
}

// The length was 32 bits wide, and is as wide as memory now.
#define LENGTH_OF(function)                                                                                    \
  _Generic(                                                                                                    \
    (function), int (*)(GVC_t *, graph_t *, const char *, char **, size_t *): (size_t)0, default: (unsigned)0)
typedef __typeof__(LENGTH_OF(&gvRenderData)) cgv_length;

bool cgv_put_rendering(cgv_buffer *reply, GVC_t *context, Agraph_t *graph, const char *format) {
  char *data = NULL;
  cgv_length length = 0;
  bool rendered = gvRenderData(context, graph, format, &data, &length) == 0 && data != NULL;
  // A reply has room for lengths of 32 bits.
  rendered = rendered && length <= INT32_MAX;
  if (rendered) {
    cgv_put_integer(reply, (uint32_t)length);
    cgv_put(reply, data, length);
  }
  if (data != NULL) gvFreeRenderData(data);
  return rendered;
}

const char *cgv_package(const char *plugin) {
  // Debian splits the plugins since version 8 of their interface, Graphviz 14: the engines other than dot are no
  // longer where libgvc is.
#if GVPLUGIN_VERSION >= 8
  return strcmp(plugin, "neato_layout") == 0 ? "libgvplugin-neato-layout8" : "libgvc7";
#else
  (void)plugin;
  return "libgvc6";
#endif
}

// Graphviz 14 sets a head back from its tip, so that the pen which draws its outline does not cross the tip; 2.42
// puts the corner of the head there. Heads are to stand where they do in 2.42, for which the ends of ways are
// reckoned, so the tips are moved out by as much.
enum { HEADS_STAND_BACK = GVPLUGIN_VERSION >= 8 };

// How far a mitred corner reaches beyond the middle of the pen, in widths of it. The slope is that of both sides.
static double mitre(double slope) { return 0.5 * sqrt(1 + 1 / (slope * slope)); }

// How far an arrow is set back: that of its first shape, since those behind it are spread in proportion to theirs.
static double set_back(const char *arrow, double pen, double size) {
  // Above a width of four heads grow with the pen.
  double growth = pen > 4 ? pen / 4 : 1;
  const struct {
    const char *name;
    double whole;
    double half;
  } shapes[] = {
    {"normal", mitre(0.35 * growth), 0.167},
    {"empty", mitre(0.35 * growth), 0.167},
    {"diamond", mitre(2 / 3.0), 1.65},
    {"vee", mitre(0.45 * growth), 0.205},
    {"pen", mitre(0.45 * growth), 0.205},
    {"box", 0.5, 0.5},
    {"crow", 0.333, 0.333},
    {"curve", 0.5, 0.5},
    {"dot", 0.5, 0.5},
    {"inv", 0.5, 0.5},
    // Its bar stands a tenth of its length behind the tip as it is.
    {"tee", fmax(0, 0.5 - size / pen), fmax(0, 0.5 - size / pen)},
  };
  bool half = strncmp(arrow, "half", 4) == 0;
  if (half) arrow += 4;
  bool is_empty = strncmp(arrow, "empty", 5) == 0;
  if (*arrow == 'o' || (*arrow == 'e' && !is_empty)) arrow++;
  if (*arrow == 'l' || *arrow == 'r') {
    half = true;
    arrow++;
  }
  for (size_t index = 0; index < sizeof shapes / sizeof *shapes; index++) {
    if (strncmp(arrow, shapes[index].name, strlen(shapes[index].name)) == 0) {
      return pen * (half ? shapes[index].half : shapes[index].whole);
    }
  }
  return 0;
}

static double number_of(Agedge_t *edge, char *name) {
  const char *value = agget(edge, name);
  return value == NULL || *value == 0 ? 1 : strtod(value, NULL);
}

static double set_back_of(Agedge_t *edge, char *name) {
  double pen = number_of(edge, "penwidth");
  const char *arrow = agget(edge, name);
  if (pen <= 0) return 0;
  return set_back(arrow == NULL || *arrow == 0 ? "normal" : arrow, pen, number_of(edge, "arrowsize"));
}

// Reads `x,y`.
static pointf read_point(const char *text, const char **end) {
  char *after = NULL;
  pointf point = {.x = strtod(text, &after)};
  point.y = strtod(*after == ',' ? after + 1 : after, &after);
  *end = after;
  return point;
}

// Writes the tip of an end, moved away from the point where its arrow begins.
static void write_tip(char *text, size_t room, char end, pointf tip, pointf base, double distance) {
  double length = hypot(tip.x - base.x, tip.y - base.y);
  if (length > 0) {
    tip.x += (tip.x - base.x) / length * distance;
    tip.y += (tip.y - base.y) / length * distance;
  }
  snprintf(text, room, "%c,%.3f,%.3f ", end, tip.x, tip.y);
}

bool cgv_place_heads(Agedge_t *edge) {
  const char *pos = agget(edge, "pos");
  if (!HEADS_STAND_BACK || pos == NULL || (*pos != 's' && *pos != 'e')) return true;
  pointf start = {0};
  pointf end = {0};
  const char *way = pos;
  bool has_start = *way == 's';
  if (has_start) start = read_point(way + 2, &way);
  way += strspn(way, " ");
  bool has_end = *way == 'e';
  if (has_end) end = read_point(way + 2, &way);
  way += strspn(way, " ");
  const char *last = strrchr(way, ' ');
  const char *unused;

  char tips[2][80] = {"", ""};
  if (has_start) {
    write_tip(tips[0], sizeof *tips, 's', start, read_point(way, &unused), set_back_of(edge, "arrowtail"));
  }
  if (has_end) {
    pointf base = read_point(last == NULL ? way : last + 1, &unused);
    write_tip(tips[1], sizeof *tips, 'e', end, base, set_back_of(edge, "arrowhead"));
  }
  size_t room = sizeof tips + strlen(way) + 1;
  char *moved = malloc(room);
  if (moved == NULL) return false;
  snprintf(moved, room, "%s%s%s", tips[0], tips[1], way);
  bool done = agset(edge, "pos", moved) == 0;
  free(moved);
  return done;
}
