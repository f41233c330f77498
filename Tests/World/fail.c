// Makes the n-th step of writing a file fail, or the process end there. Preloaded by world.py.
//
//   FAIL_AT    which step, from 1
//   FAIL_WITH  the number of an error, or "kill"
//   FAIL_LOG   a file that says whether the step was reached

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int step;

static int is_plain_file(int fd) {
    struct stat status;
    return fd > 2 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
}

// Whether this step is the one that fails. What the library itself does is no step.
static int fails(void) {
    const char *at = getenv("FAIL_AT"), *with = getenv("FAIL_WITH"), *log = getenv("FAIL_LOG");
    if (at == NULL || with == NULL || atomic_fetch_add(&step, 1) + 1 != atoi(at)) return 0;
    if (log != NULL) {
        int fd = open(log, O_WRONLY | O_CREAT, 0600);
        if (fd >= 0) close(fd);
    }
    if (strcmp(with, "kill") == 0) kill(getpid(), SIGKILL);
    errno = atoi(with);
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t count) {
    if (is_plain_file(fd) && fails()) return -1;
    return REAL(write)(fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
    if (is_plain_file(fd) && fails()) return -1;
    return REAL(pwrite)(fd, bytes, count, offset);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    if (is_plain_file(fd) && fails()) return -1;
    return REAL(writev)(fd, parts, count);
}

int fsync(int fd) {
    if (fails()) return -1;
    return REAL(fsync)(fd);
}

int fdatasync(int fd) {
    if (fails()) return -1;
    return REAL(fdatasync)(fd);
}

int rename(const char *from, const char *to) {
    if (fails()) return -1;
    return REAL(rename)(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
    if (fails()) return -1;
    return REAL(renameat)(from_folder, from, to_folder, to);
}

int link(const char *from, const char *to) {
    if (fails()) return -1;
    return REAL(link)(from, to);
}

int fchmod(int fd, mode_t mode) {
    if (fails()) return -1;
    return REAL(fchmod)(fd, mode);
}
