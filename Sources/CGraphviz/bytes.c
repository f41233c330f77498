// Flat bytes: writing a reply, reading a request.

#include "internal.h"

#include <stdlib.h>
#include <string.h>

void cgv_free(cgv_bytes bytes) { free(bytes.start); }

void cgv_put(cgv_buffer *buffer, const void *bytes, size_t count) {
  if (buffer->failed || count == 0) return;
  if (buffer->room - buffer->count < count) {
    size_t room = buffer->room == 0 ? 4096 : buffer->room;
    while (room - buffer->count < count && room <= SIZE_MAX / 2) room *= 2;
    uint8_t *grown = room - buffer->count < count ? NULL : realloc(buffer->bytes, room);
    if (grown == NULL) {
      buffer->failed = true;
      return;
    }
    buffer->bytes = grown;
    buffer->room = room;
  }
  memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
}

void cgv_put_integer(cgv_buffer *buffer, uint32_t value) { cgv_put(buffer, &value, sizeof value); }

void cgv_put_number(cgv_buffer *buffer, double value) { cgv_put(buffer, &value, sizeof value); }

void cgv_put_text(cgv_buffer *buffer, const char *text) {
  size_t count = strlen(text);
  if (count >= UINT32_MAX) {
    buffer->failed = true;
    return;
  }
  cgv_put_integer(buffer, (uint32_t)count);
  cgv_put(buffer, text, count + 1);
}

cgv_bytes cgv_take_buffer(cgv_buffer *buffer) {
  cgv_bytes taken = {buffer->bytes, buffer->count};
  if (buffer->failed) {
    free(buffer->bytes);
    taken = (cgv_bytes){NULL, 0};
  }
  *buffer = (cgv_buffer){0};
  return taken;
}

uint32_t cgv_read_integer(cgv_reader *reader) {
  uint32_t value = 0;
  if (reader->failed || (size_t)(reader->end - reader->next) < sizeof value) {
    reader->failed = true;
    return 0;
  }
  memcpy(&value, reader->next, sizeof value);
  reader->next += sizeof value;
  return value;
}

char *cgv_read_text(cgv_reader *reader) {
  static char none[1] = "";
  size_t count = cgv_read_integer(reader);
  if (reader->failed || (size_t)(reader->end - reader->next) < count + 1 || reader->next[count] != 0) {
    reader->failed = true;
    return none;
  }
  char *text = (char *)reader->next;
  reader->next += count + 1;
  return text;
}
