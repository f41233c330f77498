// Reading a picture, and drawing it as PNG.

#include "internal.h"

#include <stdlib.h>
#include <string.h>

void cpr_free(cpr_bytes bytes) { free(bytes.start); }

int cpr_sink_write(void *closure, const unsigned char *bytes, unsigned int count) {
  cpr_sink *sink = closure;
  if (sink->room - sink->count < count) {
    size_t room = sink->room == 0 ? 1 << 16 : sink->room;
    while (room - sink->count < count && room <= SIZE_MAX / 2) room *= 2;
    uint8_t *grown = room - sink->count < count ? NULL : realloc(sink->bytes, room);
    if (grown == NULL) return CAIRO_NO_MEMORY;
    sink->bytes = grown;
    sink->room = room;
  }
  memcpy(sink->bytes + sink->count, bytes, count);
  sink->count += count;
  return CAIRO_SUCCESS;
}

bool cpr_cairo_succeeded(const cpr_library *library, int status, cpr_outcome *outcome) {
  if (status == CAIRO_SUCCESS) return true;
  int32_t code = status == CAIRO_NO_MEMORY ? CPR_NO_MEMORY : CPR_FAILED;
  cpr_set_outcome(outcome, code, library->cairo_status_to_string(status));
  return false;
}

// Takes the words of an error of GLib, and frees it.
static void take_error(
    const cpr_library *library, cpr_glib_error *error, int32_t status, cpr_outcome *outcome) {
  cpr_set_outcome(outcome, status, error == NULL ? "" : error->message);
  if (error != NULL) library->g_error_free(error);
}

cpr_picture *cpr_open(const cpr_library *library, const uint8_t *svg, size_t count, cpr_outcome *outcome) {
  cpr_picture *picture = calloc(1, sizeof *picture);
  if (picture == NULL) {
    cpr_set_outcome(outcome, CPR_NO_MEMORY, "");
    return NULL;
  }
  picture->library = library;
  cpr_glib_error *error = NULL;
  // Without a base address, librsvg opens nothing that the picture refers to.
  picture->handle = library->rsvg_handle_new_from_data(svg, count, &error);
  if (picture->handle == NULL) {
    take_error(library, error, CPR_NO_PICTURE, outcome);
  } else if (!library->rsvg_handle_get_intrinsic_size_in_pixels(
                 picture->handle, &picture->width, &picture->height)) {
    cpr_set_outcome(outcome, CPR_NO_PICTURE, "it has no width and height");
  } else {
    outcome->status = CPR_DONE;
    return picture;
  }
  cpr_close(picture);
  return NULL;
}

void cpr_close(cpr_picture *picture) {
  if (picture->handle != NULL) picture->library->g_object_unref(picture->handle);
  free(picture);
}

double cpr_width(const cpr_picture *picture) { return picture->width; }

double cpr_height(const cpr_picture *picture) { return picture->height; }

bool cpr_draw(
    const cpr_picture *picture, cairo_context *context, double width, double height, cpr_outcome *outcome) {
  const cpr_library *library = picture->library;
  cpr_rectangle box = {0, 0, width, height};
  cpr_glib_error *error = NULL;
  if (!library->rsvg_handle_render_document(picture->handle, context, &box, &error)) {
    take_error(library, error, CPR_FAILED, outcome);
    return false;
  }
  return cpr_cairo_succeeded(library, library->cairo_status(context), outcome);
}

// Paints white paper, then the picture.
static bool paint(
    const cpr_picture *picture, cairo_surface *surface, uint32_t width, uint32_t height,
    cpr_outcome *outcome) {
  const cpr_library *library = picture->library;
  cairo_context *context = library->cairo_create(surface);
  library->cairo_set_source_rgb(context, 1, 1, 1);
  library->cairo_paint(context);
  bool drawn = cpr_draw(picture, context, width, height, outcome);
  library->cairo_destroy(context);
  return drawn;
}

cpr_bytes cpr_png(const cpr_picture *picture, uint32_t width, uint32_t height, cpr_outcome *outcome) {
  const cpr_library *library = picture->library;
  cpr_sink sink = {0};
  outcome->status = CPR_DONE;
  // Without an alpha channel, so that nothing behind the picture shines through wherever it is put.
  cairo_surface *surface = library->cairo_image_surface_create(CAIRO_RGB24, (int)width, (int)height);
  bool written = cpr_cairo_succeeded(library, library->cairo_surface_status(surface), outcome)
      && paint(picture, surface, width, height, outcome)
      && cpr_cairo_succeeded(
          library, library->cairo_surface_write_to_png_stream(surface, cpr_sink_write, &sink), outcome);
  library->cairo_surface_destroy(surface);
  if (written) return (cpr_bytes){sink.bytes, sink.count};
  free(sink.bytes);
  return (cpr_bytes){NULL, 0};
}
