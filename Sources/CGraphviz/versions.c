#include "internal.h"
char **cgv_plugin_list(GVC_t *context, const char *kind, int *count) {
  return gvPluginList(context, kind, count, NULL);
}
