// The lock around every use of Graphviz, which is safe in one thread alone.
//
// A mutex of the C library, because on Linux the thread sanitizer knows no other. A worker is forked under the lock,
// and goes on as the only thread that there is.

#include "internal.h"

#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

void cgv_lock(void) { pthread_mutex_lock(&lock); }

void cgv_unlock(void) { pthread_mutex_unlock(&lock); }
