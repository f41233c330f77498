#include "versions.h"

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
