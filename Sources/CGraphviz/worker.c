// A request in a child process, for graphs of which Graphviz may crash, hang, call exit() or eat the memory.
//
// The child is forked and runs C alone: it has the plugins loaded already and needs no start of a program. It
// inherits the request and answers through a pipe. Its exit status is zero after a whole reply alone.

#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
  // Where the child finds the pipe for its reply.
  REPLY = 3,
  // Exit statuses of the child, outside those of common programs.
  NO_SET_UP = 120,
  NO_REPLY = 121,
  CALLED_EXIT = 122,
  // Fonts and their caches are open files.
  MOST_FILES = 256,
  MOST_ERRORS = 65536,
};

// The most bytes a reply may have.
static const size_t most_reply = (size_t)1 << 30;

static void limit(int resource, double soft, double hard) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) return;
  rlim_t most = now.rlim_max;
  now.rlim_max = most != RLIM_INFINITY && (rlim_t)hard > most ? most : (rlim_t)hard;
  now.rlim_cur = (rlim_t)soft > now.rlim_max ? now.rlim_max : (rlim_t)soft;
  setrlimit(resource, &now);
}

// The limit is on what the child takes beyond what it was born with.
static void limit_memory(double bytes) {
  char text[64];
  int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  if (count <= 0) return;
  text[count] = 0;
  double most = strtod(text, NULL) * (double)sysconf(_SC_PAGESIZE) + bytes;
  limit(RLIMIT_AS, most, most);
}

static void close_from(int first) {
#ifdef __linux__
  if (close_range((unsigned)first, ~0u, 0) == 0) return;
#endif
  long most = sysconf(_SC_OPEN_MAX);
  if (most < 0 || most > 65536) most = 65536;
  for (int file = first; file < most; file++) close(file);
}

static void leave_at_exit(void) { _exit(CALLED_EXIT); }

static bool write_all(int file, const void *bytes, size_t count) {
  const uint8_t *next = bytes;
  while (count > 0) {
    ssize_t written = write(file, next, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    next += written;
    count -= (size_t)written;
  }
  return true;
}

static void set_up_child(int reply, int errors, pid_t parent, cgv_limits limits) {
#ifdef __linux__
  // A parent that is killed takes the child with it.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(NO_SET_UP);
#else
  (void)parent;
#endif
  // The parent's handlers, a backtracer among them, are not for the child.
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  // A font library that may not write its cache goes on without.
  signal(SIGXFSZ, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
  // The parent's exit handlers and unwritten streams neither.
  if (atexit(leave_at_exit) != 0) _exit(NO_SET_UP);

  // Above the places they go to, so that no copy overwrites the other.
  int high_reply = fcntl(reply, F_DUPFD, REPLY + 1);
  int high_errors = fcntl(errors, F_DUPFD, REPLY + 1);
  int nothing = open("/dev/null", O_RDWR);
  if (high_reply < 0 || high_errors < 0 || nothing < 0) _exit(NO_SET_UP);
  if (dup2(nothing, 0) < 0 || dup2(nothing, 1) < 0) _exit(NO_SET_UP);
  if (dup2(high_errors, 2) < 0 || dup2(high_reply, REPLY) < 0) _exit(NO_SET_UP);
  close_from(REPLY + 1);

  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_FSIZE, 0, 0);
  limit(RLIMIT_NOFILE, MOST_FILES, MOST_FILES);
  // The signal of the soft limit tells what happened; that of the hard one could be anybody's.
  if (limits.cpu_seconds > 0) limit(RLIMIT_CPU, ceil(limits.cpu_seconds), ceil(limits.cpu_seconds) + 1);
  if (limits.memory_bytes > 0) limit_memory((double)limits.memory_bytes);
}

// What a child does with the bytes that it is given.
typedef cgv_bytes (*cgv_job)(const uint8_t *bytes, size_t count);

static void run_child(cgv_job job, const uint8_t *bytes, size_t count) {
  cgv_bytes reply = job(bytes, count);
  bool sent = reply.start != NULL && write_all(REPLY, reply.start, reply.count);
  _exit(sent ? 0 : NO_REPLY);
}

static int open_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC);
#else
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

static int32_t start(
    cgv_job job, const uint8_t *bytes, size_t count, cgv_limits limits, cgv_worker *worker) {
  int reply[2];
  int errors[2];
  if (open_pipe(reply) != 0) return errno;
  if (open_pipe(errors) != 0) {
    int reason = errno;
    close(reply[0]);
    close(reply[1]);
    return reason;
  }
  // No handler of the parent may run in the child.
  sigset_t all;
  sigset_t former;
  sigfillset(&all);
  pid_t parent = getpid();
  pthread_sigmask(SIG_SETMASK, &all, &former);
  pid_t child = fork();
  if (child == 0) {
    set_up_child(reply[1], errors[1], parent, limits);
    run_child(job, bytes, count);
  }
  int reason = child < 0 ? errno : 0;
  pthread_sigmask(SIG_SETMASK, &former, NULL);
  close(reply[1]);
  close(errors[1]);
  if (reason != 0) {
    close(reply[0]);
    close(errors[0]);
    return reason;
  }
  *worker = (cgv_worker){child, reply[0], errors[0]};
  return 0;
}

int32_t cgv_worker_start(const uint8_t *request, size_t count, cgv_limits limits, cgv_worker *worker) {
  // Plugins are loaded here, once, and not in every child. A failure is reported by the child.
  cgv_diagnostics_begin();
  cgv_own_library();
  cgv_diagnostics_end();
  return start(cgv_run, request, count, limits, worker);
}

int32_t cgv_worker_start_reading(const uint8_t *text, size_t count, cgv_limits limits, cgv_worker *worker) {
  return start(cgv_read_dot, text, count, limits, worker);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

// Reads once. Returns false at the end of the pipe. Bytes beyond the most are dropped.
static bool read_some(int file, cgv_buffer *buffer, size_t most) {
  uint8_t bytes[65536];
  ssize_t count = read(file, bytes, sizeof bytes);
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  size_t room = most > buffer->count ? most - buffer->count : 0;
  cgv_put(buffer, bytes, (size_t)count < room ? (size_t)count : room);
  return count > 0;
}

// Reads both pipes to their ends. Returns CGV_EXITED, CGV_TIMED_OUT or CGV_TOO_LONG.
static int32_t collect(cgv_worker worker, double deadline, cgv_buffer *reply, cgv_buffer *errors) {
  struct pollfd pipes[2] = {{worker.reply, POLLIN, 0}, {worker.errors, POLLIN, 0}};
  while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
    double rest = deadline - now();
    if (rest <= 0) return CGV_TIMED_OUT;
    // One millisecond more, so that rounding down does not become a busy loop; a minute at most.
    int changed = poll(pipes, 2, rest > 60 ? 60000 : (int)(rest * 1000) + 1);
    if (changed < 0 && errno != EINTR) return CGV_TIMED_OUT;
    if (changed <= 0) continue;
    if (pipes[0].revents != 0 && !read_some(pipes[0].fd, reply, most_reply + 1)) pipes[0].fd = -1;
    if (pipes[1].revents != 0 && !read_some(pipes[1].fd, errors, MOST_ERRORS)) pipes[1].fd = -1;
    if (reply->failed || reply->count > most_reply) return CGV_TOO_LONG;
  }
  return CGV_EXITED;
}

cgv_ending cgv_worker_finish(cgv_worker worker, cgv_limits limits) {
  cgv_ending ending = {0};
  cgv_buffer reply = {0};
  cgv_buffer errors = {0};
  ending.how = collect(worker, limits.seconds > 0 ? now() + limits.seconds : HUGE_VAL, &reply, &errors);
  close(worker.reply);
  close(worker.errors);
  if (ending.how != CGV_EXITED) kill(worker.process, SIGKILL);
  int status = 0;
  pid_t reaped;
  do {
    reaped = waitpid(worker.process, &status, 0);
  } while (reaped < 0 && errno == EINTR);
  // A program that ignores SIGCHLD has no status to give; a reply that was cut short is found when it is read.
  if (ending.how == CGV_EXITED && reaped == worker.process) {
    if (WIFSIGNALED(status)) ending.how = CGV_SIGNALLED;
    ending.value = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  }
  bool is_whole = ending.how == CGV_EXITED && ending.value == 0;
  if (is_whole) ending.reply = cgv_take_buffer(&reply);
  free(reply.bytes);
  ending.errors = cgv_take_buffer(&errors);
  return ending;
}
