// What the files of this target share: the functions of librsvg, GLib and cairo, declared as their reference
// manuals give them, because no header of theirs is needed for a build.
#pragma once

#include "CPrinting.h"

#include <stdbool.h>

// RsvgRectangle.
typedef struct {
  double x;
  double y;
  double width;
  double height;
} cpr_rectangle;

// GError.
typedef struct {
  uint32_t domain;
  int code;
  char *message;
} cpr_glib_error;

typedef struct rsvg_handle rsvg_handle;
typedef struct cairo_surface cairo_surface;
typedef struct cairo_context cairo_context;
typedef int (*cairo_write)(void *closure, const unsigned char *bytes, unsigned int count);

// Values of cairo_status_t, cairo_format_t, cairo_pdf_version_t and cairo_pdf_metadata_t.
enum {
  CAIRO_SUCCESS = 0,
  CAIRO_NO_MEMORY = 1,
  CAIRO_RGB24 = 1,
  CAIRO_PDF_1_4 = 0,
  CAIRO_PDF_TITLE = 0,
  CAIRO_PDF_CREATOR = 4,
  CAIRO_PDF_CREATE_DATE = 5,
};

struct cpr_library {
  rsvg_handle *(*rsvg_handle_new_from_data)(const uint8_t *, size_t, cpr_glib_error **);
  int (*rsvg_handle_get_intrinsic_size_in_pixels)(rsvg_handle *, double *, double *);
  int (*rsvg_handle_render_document)(
      rsvg_handle *, cairo_context *, const cpr_rectangle *, cpr_glib_error **);
  const unsigned int *rsvg_major_version;
  const unsigned int *rsvg_minor_version;
  const unsigned int *rsvg_micro_version;
  void (*g_object_unref)(void *);
  void (*g_error_free)(cpr_glib_error *);
  cairo_surface *(*cairo_image_surface_create)(int, int, int);
  cairo_surface *(*cairo_pdf_surface_create_for_stream)(cairo_write, void *, double, double);
  void (*cairo_pdf_surface_restrict_to_version)(cairo_surface *, int);
  void (*cairo_pdf_surface_set_size)(cairo_surface *, double, double);
  void (*cairo_pdf_surface_set_metadata)(cairo_surface *, int, const char *);
  int (*cairo_surface_write_to_png_stream)(cairo_surface *, cairo_write, void *);
  int (*cairo_surface_status)(cairo_surface *);
  void (*cairo_surface_finish)(cairo_surface *);
  void (*cairo_surface_destroy)(cairo_surface *);
  cairo_context *(*cairo_create)(cairo_surface *);
  int (*cairo_status)(cairo_context *);
  void (*cairo_destroy)(cairo_context *);
  void (*cairo_set_source_rgb)(cairo_context *, double, double, double);
  void (*cairo_paint)(cairo_context *);
  void (*cairo_show_page)(cairo_context *);
  const char *(*cairo_status_to_string)(int);
  const char *(*cairo_version_string)(void);
};

struct cpr_picture {
  const cpr_library *library;
  rsvg_handle *handle;
  double width;
  double height;
};

// Bytes that grow while cairo writes them.
typedef struct {
  uint8_t *bytes;
  size_t count;
  size_t room;
} cpr_sink;

// A cairo_write_func_t whose closure is a sink.
int cpr_sink_write(void *closure, const unsigned char *bytes, unsigned int count);

void cpr_set_outcome(cpr_outcome *outcome, int32_t status, const char *words);

// Says what cairo's status means; true for success.
bool cpr_cairo_succeeded(const cpr_library *library, int status, cpr_outcome *outcome);

// Draws the picture into a box of this size at the origin; false where it failed.
bool cpr_draw(
    const cpr_picture *picture, cairo_context *context, double width, double height, cpr_outcome *outcome);
