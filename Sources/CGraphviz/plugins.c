// Plugins, by an explicit table.
//
// gvContext() reads a file that slim containers lack, obeys an environment variable that can name anybody's
// library, and loads Pango, with which the result depends on the fonts of the machine. The table has none of
// these effects.

#define _GNU_SOURCE
#include "internal.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <graphviz_version.h>

// The version of the plugin interface is part of a plugin's file name. It is the one of the headers this file
// is compiled with: a plugin of another version has other structures.
#define TEXT_OF(value) #value
#define VALUE_TEXT(value) TEXT_OF(value)
#ifdef __APPLE__
#define SUFFIX "." VALUE_TEXT(GVPLUGIN_VERSION) ".dylib"
#else
#define SUFFIX ".so." VALUE_TEXT(GVPLUGIN_VERSION)
#endif

// The symbols that libgvc reads to refuse every file: image and shape files.
extern char *HTTPServerEnVar;
extern char *Gvfilepath;

static const struct {
  const char *file;
  const char *symbol;
} parts[] = {
  {"libgvplugin_core" SUFFIX, "gvplugin_core_LTX_library"},
  {"libgvplugin_dot_layout" SUFFIX, "gvplugin_dot_layout_LTX_library"},
  {"libgvplugin_neato_layout" SUFFIX, "gvplugin_neato_layout_LTX_library"},
};

_Static_assert(sizeof parts / sizeof *parts == CGV_PARTS, "a place in the table for each part");

bool cgv_plugin_folder(char *path, size_t room) {
  Dl_info library;
  if (dladdr((const void *)gvContext, &library) == 0 || library.dli_fname == NULL) return false;
  const char *slash = strrchr(library.dli_fname, '/');
  if (slash == NULL) return false;
  int written = snprintf(path, room, "%.*s/graphviz", (int)(slash - library.dli_fname), library.dli_fname);
  return written > 0 && (size_t)written < room;
}

static void refuse(const char *path, const char *reason) {
  char text[PATH_MAX + 512];
  snprintf(
    text, sizeof text,
    "cannot load %s: %s. The plugins come with the same package as libgvc: libgvc6 on Debian and Ubuntu, "
    "graphviz elsewhere",
    path, reason);
  cgv_diagnostics_add(text);
}

GVC_t *cgv_context_over(const char *folder, cgv_table *table) {
  *table = (cgv_table){0};
  char found[PATH_MAX];
  if (folder == NULL) {
    if (!cgv_plugin_folder(found, sizeof found)) {
      cgv_diagnostics_add("the folder of libgvc, which has the plugins beside it, cannot be told");
      return NULL;
    }
    folder = found;
  }
  for (int index = 0; index < CGV_PARTS; index++) {
    char path[PATH_MAX];
    int written = snprintf(path, sizeof path, "%s/%s", folder, parts[index].file);
    if (written < 0 || (size_t)written >= sizeof path) {
      refuse(folder, "the name is too long");
      return NULL;
    }
    // Kept open: the context points into it, and a plugin cannot be unloaded without a trace.
    void *plugin = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    void *symbol = plugin == NULL ? NULL : dlsym(plugin, parts[index].symbol);
    if (symbol == NULL) {
      const char *reason = dlerror();
      refuse(path, reason == NULL ? "it is no Graphviz plugin" : reason);
      return NULL;
    }
    table->entries[index] = (lt_symlist_t){parts[index].symbol, symbol};
  }
  HTTPServerEnVar = "disabled";
  Gvfilepath = "";
  GVC_t *context = gvContextPlugins(table->entries, 0);
  if (context == NULL) cgv_diagnostics_add("libgvc made no context");
  return context;
}

GVC_t *cgv_context(void) {
  static GVC_t *context;
  static cgv_table table;
  if (context == NULL) context = cgv_context_over(NULL, &table);
  return context;
}

bool cgv_has_format(GVC_t *context, const char *format) {
  int count = 0;
  char **names = cgv_plugin_list(context, "device", &count);
  bool found = false;
  for (int index = 0; names != NULL && index < count; index++) {
    found = found || strcmp(names[index], format) == 0;
    free(names[index]);
  }
  free(names);
  return found;
}

static int by_name(const void *left, const void *right) {
  return strcmp(*(char *const *)left, *(char *const *)right);
}

void cgv_list_formats(GVC_t *context, cgv_buffer *list) {
  int count = 0;
  char **names = cgv_plugin_list(context, "device", &count);
  if (names == NULL) count = 0;
  if (count > 0) qsort(names, (size_t)count, sizeof *names, by_name);
  for (int index = 0; index < count; index++) {
    if (index > 0) cgv_put(list, " ", 1);
    cgv_put(list, names[index], strlen(names[index]));
    free(names[index]);
  }
  cgv_put(list, "", 1);
  free(names);
}
