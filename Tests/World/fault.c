// What a library that draws can do instead of drawing. Compiled by world.py with FAULT as one of the functions below; it
// is loaded before Graphviz, and in the place of librsvg, of which it has the names that are looked for.

#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void crashes(void) { raise(SIGSEGV); }

void aborts(void) { abort(); }

void leaves(void) { exit(0); }

void hangs(void) {
  for (;;) pause();
}

void spins(void) {
  for (volatile unsigned turn = 0;; turn++) {}
}

void hogs(void) {
  for (;;) {
    char *bytes = malloc((size_t)64 << 20);
    // As libraries do that know nothing better.
    if (bytes == NULL) abort();
    memset(bytes, 1, (size_t)64 << 20);
  }
}

void floods(void) {
  char line[4096];
  memset(line, 'x', sizeof line);
  line[sizeof line - 1] = '\n';
  for (;;) {
    if (write(2, line, sizeof line) < 0) usleep(1000);
  }
}

int gvLayout(void *context, void *graph, const char *engine) {
  (void)context, (void)graph, (void)engine;
  FAULT();
  return 1;
}

const unsigned rsvg_major_version = 2, rsvg_minor_version = 54, rsvg_micro_version = 7;

const char *cairo_version_string(void) { return "1.16.0"; }

#define DOES(name) \
  void *name(void) { \
    FAULT(); \
    return 0; \
  }
DOES(rsvg_handle_new_from_data)
DOES(rsvg_handle_get_intrinsic_size_in_pixels)
DOES(rsvg_handle_render_document)
DOES(g_object_unref)
DOES(g_error_free)
DOES(cairo_image_surface_create)
DOES(cairo_pdf_surface_create_for_stream)
DOES(cairo_pdf_surface_restrict_to_version)
DOES(cairo_pdf_surface_set_size)
DOES(cairo_pdf_surface_set_metadata)
DOES(cairo_surface_write_to_png_stream)
DOES(cairo_surface_status)
DOES(cairo_surface_finish)
DOES(cairo_surface_destroy)
DOES(cairo_create)
DOES(cairo_status)
DOES(cairo_destroy)
DOES(cairo_set_source_rgb)
DOES(cairo_paint)
DOES(cairo_show_page)
DOES(cairo_status_to_string)
