// What differs between the versions of Graphviz that people have: 2.42 (Debian 12 and 13, Ubuntu) to 14 (Homebrew,
// Debian unstable). versions.c says what and why; the rest of this target is the same for all of them.
#pragma once

#include "internal.h"

// The disciplines of a graph that gets its identifiers from these functions.
Agdisc_t cgv_discipline(Agiddisc_t *identifiers);

// Renders a graph that is laid out and appends the length and the bytes to the reply. Returns false when there are
// none.
bool cgv_put_rendering(cgv_buffer *reply, GVC_t *context, Agraph_t *graph, const char *format);

// Moves the tips in the way that an edge was given to where its heads stand alike in every version. Returns false
// when there is no memory.
bool cgv_place_heads(Agedge_t *edge);

// The Debian package that has the plugin of this name in it.
const char *cgv_package(const char *plugin);
