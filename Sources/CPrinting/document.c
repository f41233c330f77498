// Drawing pictures as the pages of a PDF.

#include "internal.h"

#include <stdlib.h>

struct cpr_document {
  const cpr_library *library;
  cairo_surface *surface;
  cpr_sink sink;
};

// A CSS pixel is the 96th part of an inch, a point of PDF the 72nd.
static const double points_a_pixel = 72.0 / 96.0;

cpr_document *cpr_document_open(const cpr_library *library, const char *title, cpr_outcome *outcome) {
  cpr_document *document = calloc(1, sizeof *document);
  if (document == NULL) {
    cpr_set_outcome(outcome, CPR_NO_MEMORY, "");
    return NULL;
  }
  document->library = library;
  document->surface = library->cairo_pdf_surface_create_for_stream(cpr_sink_write, &document->sink, 1, 1);
  if (!cpr_cairo_succeeded(library, library->cairo_surface_status(document->surface), outcome)) {
    cpr_document_close(document);
    return NULL;
  }
  // What any printer reads; later versions bring nothing that a picture needs.
  library->cairo_pdf_surface_restrict_to_version(document->surface, CAIRO_PDF_1_4);
  library->cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_TITLE, title);
  library->cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_CREATOR, "Entente");
  // What is no date takes the place of the time of drawing: the same picture has to give the same bytes.
  library->cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_CREATE_DATE, "");
  outcome->status = CPR_DONE;
  return document;
}

void cpr_document_close(cpr_document *document) {
  // Ends the file as well, so the sink has to be there until then.
  document->library->cairo_surface_destroy(document->surface);
  free(document->sink.bytes);
  free(document);
}

void cpr_document_add(cpr_document *document, const cpr_picture *picture, cpr_outcome *outcome) {
  const cpr_library *library = document->library;
  double width = picture->width * points_a_pixel;
  double height = picture->height * points_a_pixel;
  outcome->status = CPR_DONE;
  library->cairo_pdf_surface_set_size(document->surface, width, height);
  cairo_context *context = library->cairo_create(document->surface);
  if (cpr_draw(picture, context, width, height, outcome)) {
    library->cairo_show_page(context);
    cpr_cairo_succeeded(library, library->cairo_status(context), outcome);
  }
  library->cairo_destroy(context);
}

cpr_bytes cpr_document_finish(cpr_document *document, cpr_outcome *outcome) {
  const cpr_library *library = document->library;
  outcome->status = CPR_DONE;
  library->cairo_surface_finish(document->surface);
  if (!cpr_cairo_succeeded(library, library->cairo_surface_status(document->surface), outcome)) {
    return (cpr_bytes){NULL, 0};
  }
  cpr_bytes bytes = {document->sink.bytes, document->sink.count};
  document->sink = (cpr_sink){0};
  return bytes;
}
