// Identifiers of graphs, nodes and edges.
//
// Graphviz takes the address of an interned name as its identifier, and orders subgraphs by it: a second run
// in the same process then gives another picture. Here the nth name has the identifier 2n and the nth
// nameless object 2n - 1.

#include "internal.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  Agraph_t *graph;
  // Interned by the graph, which frees them: Graphviz looks for a mark before the first byte of a name, to
  // tell markup from text.
  char **names;
  size_t count;
  // Open addressing; an entry is the position of a name plus one, or zero. The room is a power of two.
  uint32_t *slots;
  size_t room;
  IDTYPE nameless;
} cgv_names;

static uint64_t hash(const char *name) {
  // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
  uint64_t value = 14695981039346656037u;
  for (; *name != 0; name++) value = (value ^ (uint8_t)*name) * 1099511628211u;
  return value;
}

// The slot that holds the name, or the free one where it belongs.
static size_t slot_of(const cgv_names *names, const char *name) {
  size_t slot = hash(name) & (names->room - 1);
  while (names->slots[slot] != 0 && strcmp(names->names[names->slots[slot] - 1], name) != 0) {
    slot = (slot + 1) & (names->room - 1);
  }
  return slot;
}

static bool grow(cgv_names *names) {
  size_t room = names->room == 0 ? 256 : names->room * 2;
  char **grown = realloc(names->names, room / 2 * sizeof *grown);
  if (grown == NULL) return false;
  names->names = grown;
  uint32_t *slots = calloc(room, sizeof *slots);
  if (slots == NULL) return false;
  free(names->slots);
  names->slots = slots;
  names->room = room;
  for (size_t index = 0; index < names->count; index++) {
    slots[slot_of(names, names->names[index])] = (uint32_t)(index + 1);
  }
  return true;
}

static void *open_names(Agraph_t *graph, Agdisc_t *discipline) {
  (void)discipline;
  cgv_names *names = calloc(1, sizeof *names);
  if (names == NULL) return NULL;
  names->graph = graph;
  names->nameless = 1;
  return names;
}

static long map_name(void *state, int kind, char *name, IDTYPE *identifier, int create) {
  (void)kind;
  cgv_names *names = state;
  if (names == NULL) return 0;
  if (name == NULL) {
    if (!create) return 0;
    *identifier = names->nameless;
    names->nameless += 2;
    return 1;
  }
  if (names->room != 0) {
    size_t slot = slot_of(names, name);
    if (names->slots[slot] != 0) {
      *identifier = 2 * (IDTYPE)names->slots[slot];
      return 1;
    }
  }
  if (!create) return 0;
  if (names->count >= UINT32_MAX / 2) return 0;
  if (names->count == names->room / 2 && !grow(names)) return 0;
  char *copy = agstrdup(names->graph, name);
  if (copy == NULL) return 0;
  size_t slot = slot_of(names, name);
  names->names[names->count++] = copy;
  names->slots[slot] = (uint32_t)names->count;
  *identifier = 2 * (IDTYPE)names->count;
  return 1;
}

static void free_identifier(void *state, int kind, IDTYPE identifier) {
  (void)state;
  (void)kind;
  (void)identifier;
}

static char *name_of(void *state, int kind, IDTYPE identifier) {
  (void)kind;
  cgv_names *names = state;
  if (names == NULL || identifier == 0 || identifier % 2 != 0 || identifier / 2 > names->count) return NULL;
  return names->names[identifier / 2 - 1];
}

static void close_names(void *state) {
  cgv_names *names = state;
  if (names == NULL) return;
  free(names->names);
  free(names->slots);
  free(names);
}

static void register_object(void *state, int kind, void *object) {
  (void)state;
  (void)kind;
  (void)object;
}

// Members by name: versions.c says which is missing where.
Agiddisc_t cgv_identifiers = {
  .open = open_names,
  .map = map_name,
  .free = free_identifier,
  .print = name_of,
  .close = close_names,
  .idregister = register_object,
};
