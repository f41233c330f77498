// Plugins, by an explicit table.
//
// gvContext() reads a file that slim containers lack, obeys an environment variable that can name anybody's
// library, and loads Pango, with which the result depends on the fonts of the machine. The table has none of
// these effects.

#define _GNU_SOURCE
#include "internal.h"
#include "versions.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <graphviz_version.h>
#include <gvplugin.h>

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

#define PLUGIN(name) {name, "libgvplugin_" name SUFFIX, "gvplugin_" name "_LTX_library"}
static const struct {
  const char *name;
  const char *file;
  const char *symbol;
} plugins[CGV_PLUGINS] = {PLUGIN("core"), PLUGIN("dot_layout"), PLUGIN("neato_layout")};

// The folder beside libgvc, wherever that was loaded from.
static bool find_folder(char *path, size_t room) {
  Dl_info library;
  if (dladdr((const void *)(uintptr_t)&gvContextPlugins, &library) == 0 || library.dli_fname == NULL) return false;
  const char *slash = strrchr(library.dli_fname, '/');
  if (slash == NULL) return false;
  int written = snprintf(path, room, "%.*s/graphviz", (int)(slash - library.dli_fname), library.dli_fname);
  return written > 0 && (size_t)written < room;
}

static bool refuse(const char *path, const char *reason, const char *plugin) {
  char text[PATH_MAX + 512];
  snprintf(
    text, sizeof text, "cannot load %s: %s. It comes with %s on Debian and Ubuntu, with graphviz elsewhere",
    path, reason, cgv_package(plugin));
  cgv_diagnostics_add(text);
  return false;
}

static bool load(const char *folder, int index, lt_symlist_t *entry) {
  char path[PATH_MAX];
  int written = snprintf(path, sizeof path, "%s/%s", folder, plugins[index].file);
  if (written < 0 || (size_t)written >= sizeof path) {
    return refuse(plugins[index].file, "the name of its folder is too long", plugins[index].name);
  }
  // Kept open: the context points into it, and a plugin cannot be unloaded without a trace.
  void *plugin = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  void *symbol = plugin == NULL ? NULL : dlsym(plugin, plugins[index].symbol);
  if (symbol == NULL) {
    const char *reason = dlerror();
    return refuse(path, reason == NULL ? "it is no Graphviz plugin" : reason, plugins[index].name);
  }
  *entry = (lt_symlist_t){.name = plugins[index].symbol, .address = symbol};
  return true;
}

bool cgv_open(cgv_library *library, const char *folder) {
  *library = (cgv_library){0};
  int written = 0;
  if (folder != NULL) written = snprintf(library->folder, sizeof library->folder, "%s", folder);
  if (folder == NULL && !find_folder(library->folder, sizeof library->folder)) {
    cgv_diagnostics_add("the folder of libgvc, which has the plugins beside it, cannot be told");
    return false;
  }
  if (written < 0 || (size_t)written >= sizeof library->folder) {
    return refuse(plugins[0].file, "the name of its folder is too long", plugins[0].name);
  }
  for (int index = 0; index < CGV_PLUGINS; index++) {
    if (!load(library->folder, index, &library->table[index])) return false;
  }
  HTTPServerEnVar = "disabled";
  Gvfilepath = "";
  library->context = gvContextPlugins(library->table, 0);
  if (library->context == NULL) cgv_diagnostics_add("libgvc made no context");
  return library->context != NULL;
}

const cgv_library *cgv_own_library(void) {
  static cgv_library own;
  return own.context != NULL || cgv_open(&own, NULL) ? &own : NULL;
}

// Calls the function with the name of every format, until it returns true. The names are read where libgvc reads
// them: it has a function that lists them, with other parameters in every few versions.
static bool any_format(
  const cgv_library *library, bool (*function)(void *state, const char *name, size_t length), void *state) {
  for (int index = 0; index < CGV_PLUGINS; index++) {
    const gvplugin_library_t *plugin = library->table[index].address;
    for (const gvplugin_api_t *api = plugin->apis; api->types != NULL; api++) {
      if (api->api != API_device) continue;
      for (const gvplugin_installed_t *type = api->types; type->type != NULL; type++) {
        // After a colon comes the renderer that it uses.
        if (function(state, type->type, strcspn(type->type, ":"))) return true;
      }
    }
  }
  return false;
}

static bool is_named(void *state, const char *name, size_t length) {
  const char *wanted = state;
  return strlen(wanted) == length && memcmp(wanted, name, length) == 0;
}

bool cgv_has_format(const cgv_library *library, const char *format) {
  return any_format(library, is_named, (void *)(uintptr_t)format);
}

static bool append(void *state, const char *name, size_t length) {
  cgv_buffer *list = state;
  if (list->count > 0) cgv_put(list, " ", 1);
  cgv_put(list, name, length);
  return false;
}

void cgv_put_formats(cgv_buffer *reply, const cgv_library *library) {
  cgv_buffer list = {0};
  any_format(library, append, &list);
  cgv_put(&list, "", 1);
  cgv_put_integer(reply, 0);
  cgv_put_text(reply, list.failed ? "" : (const char *)list.bytes);
  free(list.bytes);
}
