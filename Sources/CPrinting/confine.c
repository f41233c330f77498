// Limits for a process that prints and does nothing else.

#define _GNU_SOURCE
#include "CPrinting.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

static void limit(int resource, rlim_t soft, rlim_t hard) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) return;
  if (now.rlim_max == RLIM_INFINITY || hard < now.rlim_max) now.rlim_max = hard;
  now.rlim_cur = soft < now.rlim_max ? soft : now.rlim_max;
  setrlimit(resource, &now);
}

// What the process has mapped already, which is not counted.
static uint64_t mapped(void) {
  char text[64];
  int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  if (count <= 0) return 0;
  text[count] = 0;
  return strtoull(text, NULL, 10) * (uint64_t)sysconf(_SC_PAGESIZE);
}

void cpr_confine(uint32_t seconds, uint64_t bytes) {
#ifdef __linux__
  // A parent that is killed takes the child with it.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  // It writes into pipes, a few complaints, and caches of fonts, which it can do without.
  signal(SIGXFSZ, SIG_IGN);
  limit(RLIMIT_FSIZE, 1 << 20, 1 << 20);
  uint64_t before = mapped();
  if (before > 0) limit(RLIMIT_AS, before + bytes, before + bytes);
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_NOFILE, 256, 256);
  // The signal of the soft limit tells what happened.
  limit(RLIMIT_CPU, seconds, seconds + 1);
  alarm(seconds);
}
