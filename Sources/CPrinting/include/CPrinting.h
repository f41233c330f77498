// The only C that Swift sees of librsvg and cairo: no type and no header of theirs, so that building needs
// neither. They are loaded when the first picture is printed.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// How a call went.
enum {
  CPR_DONE = 0,
  // The library could not be loaded.
  CPR_NO_LIBRARY = 1,
  // The library lacks a function.
  CPR_OLD_LIBRARY = 2,
  // The text is no SVG, or one without a size.
  CPR_NO_PICTURE = 3,
  // There is no memory for it.
  CPR_NO_MEMORY = 4,
  // librsvg or cairo could not draw it.
  CPR_FAILED = 5,
};

// A status, and what the library said in words; the words are cut where they are long.
typedef struct {
  int32_t status;
  char words[256];
} cpr_outcome;

// The functions of librsvg and cairo, loaded.
typedef struct cpr_library cpr_library;

// Loads a library by its name, as dlopen finds it. It stays loaded for good, because GLib cannot be unloaded.
// Null where it cannot be loaded.
cpr_library *cpr_load(const char *name, cpr_outcome *outcome);

// The versions of librsvg and cairo.
typedef struct {
  uint32_t librsvg[3];
  const char *cairo;
} cpr_versions;

cpr_versions cpr_versions_of(const cpr_library *library);

// A picture that has been read.
typedef struct cpr_picture cpr_picture;

// Reads SVG that refers to no other file: references are not followed. Null where it is none.
cpr_picture *cpr_open(const cpr_library *library, const uint8_t *svg, size_t count, cpr_outcome *outcome);

void cpr_close(cpr_picture *picture);

// The size that the picture says it has, in CSS pixels.
double cpr_width(const cpr_picture *picture);
double cpr_height(const cpr_picture *picture);

// Memory that the caller frees with cpr_free. The start is null where there is nothing.
typedef struct {
  uint8_t *start;
  size_t count;
} cpr_bytes;

void cpr_free(cpr_bytes bytes);

// The picture as PNG of so many pixels, on white.
cpr_bytes cpr_png(const cpr_picture *picture, uint32_t width, uint32_t height, cpr_outcome *outcome);

// A PDF that is being written.
typedef struct cpr_document cpr_document;

// A PDF without a page and without a date. Null where there is no memory.
cpr_document *cpr_document_open(const cpr_library *library, const char *title, cpr_outcome *outcome);

void cpr_document_close(cpr_document *document);

// Adds the picture as a page of its own size.
void cpr_document_add(cpr_document *document, const cpr_picture *picture, cpr_outcome *outcome);

// Ends the document and takes its bytes.
cpr_bytes cpr_document_finish(cpr_document *document, cpr_outcome *outcome);

// Limits this process, which prints and does nothing else: so many seconds, by the clock and of the processor, after
// which SIGALRM or SIGXCPU ends it, and so many bytes beyond what it has, under Linux.
void cpr_confine(uint32_t seconds, uint64_t bytes);

#ifdef __cplusplus
}
#endif
