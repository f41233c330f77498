// What differs between the versions of Graphviz: versions.c says where and why.
#pragma once

#include <gvc.h>

// What gvRenderData writes the length to: 32 bits wide before Graphviz 11, as wide as memory from then on.
typedef unsigned int cgv_length;

// The names of the plugins of a kind, to be freed one by one and as a whole.
char **cgv_plugin_list(GVC_t *context, const char *kind, int *count);
