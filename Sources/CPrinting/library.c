// Loading librsvg and, through it, cairo.

#include "internal.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void cpr_set_outcome(cpr_outcome *outcome, int32_t status, const char *words) {
  outcome->status = status;
  snprintf(outcome->words, sizeof outcome->words, "%s", words == NULL ? "" : words);
}

// Finds a function or a variable in the library or in one that it needs.
static bool find(void *handle, const char *name, void *place, cpr_outcome *outcome) {
  void *found = dlsym(handle, name);
  if (found == NULL) {
    cpr_set_outcome(outcome, CPR_OLD_LIBRARY, name);
    return false;
  }
  // ISO C has no conversion from an object's address to a function's; POSIX says that the bits are the same.
  memcpy(place, &found, sizeof found);
  return true;
}

cpr_library *cpr_load(const char *name, cpr_outcome *outcome) {
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) {
    cpr_set_outcome(outcome, CPR_NO_LIBRARY, dlerror());
    return NULL;
  }
  cpr_library *library = calloc(1, sizeof *library);
  if (library == NULL) {
    cpr_set_outcome(outcome, CPR_NO_MEMORY, "");
    return NULL;
  }
#define FIND(symbol) find(handle, #symbol, &library->symbol, outcome)
  if (FIND(rsvg_handle_new_from_data) && FIND(rsvg_handle_get_intrinsic_size_in_pixels)
      && FIND(rsvg_handle_render_document) && FIND(rsvg_major_version) && FIND(rsvg_minor_version)
      && FIND(rsvg_micro_version) && FIND(g_object_unref) && FIND(g_error_free)
      && FIND(cairo_image_surface_create) && FIND(cairo_pdf_surface_create_for_stream)
      && FIND(cairo_pdf_surface_restrict_to_version) && FIND(cairo_pdf_surface_set_size)
      && FIND(cairo_pdf_surface_set_metadata)
      && FIND(cairo_surface_write_to_png_stream) && FIND(cairo_surface_status) && FIND(cairo_surface_finish)
      && FIND(cairo_surface_destroy) && FIND(cairo_create) && FIND(cairo_status) && FIND(cairo_destroy)
      && FIND(cairo_set_source_rgb) && FIND(cairo_paint) && FIND(cairo_show_page)
      && FIND(cairo_status_to_string) && FIND(cairo_version_string)) {
    outcome->status = CPR_DONE;
    return library;
  }
#undef FIND
  free(library);
  return NULL;
}

cpr_versions cpr_versions_of(const cpr_library *library) {
  return (cpr_versions){
      {*library->rsvg_major_version, *library->rsvg_minor_version, *library->rsvg_micro_version},
      library->cairo_version_string()};
}
