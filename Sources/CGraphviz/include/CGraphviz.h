// The only C that Swift sees: values as bytes in, values as bytes out. No Graphviz type and no Graphviz
// header.
//
// A request and a reply are flat: integers are 32-bit, numbers are 64-bit floating point, both in the byte
// order of the machine; a text is its length in bytes, its bytes and a zero byte. run.c, graph.c and reply.c say
// what follows what.
#pragma once

#include <stdint.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// How a request went: the first integer of a reply.
enum {
  CGV_DONE = 0,
  CGV_NO_PLUGINS = 1,
  CGV_NO_FORMAT = 2,
  CGV_REJECTED = 3,
  CGV_MALFORMED = 4,
};

// What a record of a reply carries.
enum {
  CGV_NOTHING = 0,
  CGV_GEOMETRY = 1,
  CGV_BYTES = 2,
};

// Memory that the caller frees with cgv_free. The start is null when there was no memory for a reply.
typedef struct {
  uint8_t *start;
  size_t count;
} cgv_bytes;

void cgv_free(cgv_bytes bytes);

// Every call of cgv_run, cgv_information, cgv_read_dot, cgv_worker_start and cgv_worker_start_reading must be made between these two.
void cgv_lock(void);
void cgv_unlock(void);

// Lays out every graph of the request, once, and renders it in each format that is given.
cgv_bytes cgv_run(const uint8_t *request, size_t count);

// The version, the plugin folder and the output formats, as a reply's texts. A folder of null means the one
// beside the library.
cgv_bytes cgv_information(const char *folder);

// The first graph of DOT text without a byte of zero; read.c says what follows what.
cgv_bytes cgv_read_dot(const uint8_t *text, size_t count);

// What a worker process may use. A value of zero or less is no limit.
typedef struct {
  double seconds;
  double cpu_seconds;
  int64_t memory_bytes;
} cgv_limits;

typedef struct {
  int32_t process;
  int32_t reply;
  int32_t errors;
} cgv_worker;

// How a worker came to its end.
enum {
  CGV_EXITED = 0,
  CGV_SIGNALLED = 1,
  CGV_TIMED_OUT = 2,
  CGV_TOO_LONG = 3,
};

typedef struct {
  int32_t how;
  // The exit status or the number of the signal.
  int32_t value;
  // A whole reply, or nothing.
  cgv_bytes reply;
  // What was written to the standard error stream.
  cgv_bytes errors;
} cgv_ending;

// Runs the request in a forked child. Returns zero, or the `errno` of the call that failed.
int32_t cgv_worker_start(const uint8_t *request, size_t count, cgv_limits limits, cgv_worker *worker);

// The same for cgv_read_dot.
int32_t cgv_worker_start_reading(const uint8_t *text, size_t count, cgv_limits limits, cgv_worker *worker);

// Waits for the worker, ends it when its time is up, and reaps it. Needs no lock.
cgv_ending cgv_worker_finish(cgv_worker worker, cgv_limits limits);

#ifdef __cplusplus
}
#endif
