/* Makes the n-th change to files below a folder fail, or kills the program there, and writes down
 * every change; loaded in front of the real program by the tests (LD_PRELOAD).
 *
 * FAULT_UNDER  only changes below this folder count
 * FAULT_AT     the number of the change that fails, from 1; 0 or nothing for none
 * FAULT_ERRNO  with which error
 * FAULT_ALL    every change from then on fails, too: a disk that is full
 * FAULT_KILL   the program is killed there instead
 * FAULT_CLOCK  what the clock says, in seconds since 1970
 * FAULT_TRACE  a file to which every change is written: its kind and the path
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static atomic_long changes;

static const char *setting(const char *name) {
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

static long number(const char *name) {
    const char *value = setting(name);
    return value ? atol(value) : 0;
}

static void trace(const char *kind, const char *path) {
    const char *file = setting("FAULT_TRACE");
    if (!file) return;
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%s %s\n", kind, path);
    long fd = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (fd < 0) return;
    syscall(SYS_write, fd, line, (size_t)length);
    syscall(SYS_close, fd);
}

/* Whether this change is to fail; errno is set then. */
static int fails(const char *kind, const char *path) {
    const char *under = setting("FAULT_UNDER");
    if (!under || strncmp(path, under, strlen(under)) != 0) return 0;
    long now = atomic_fetch_add(&changes, 1) + 1;
    long at = number("FAULT_AT");
    trace(kind, path);
    if (at == 0 || (now != at && !(now > at && number("FAULT_ALL")))) return 0;
    if (number("FAULT_KILL")) {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
    trace("failed", path);
    errno = (int)number("FAULT_ERRNO");
    return 1;
}

static int fails_at(const char *kind, int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return fails(kind, path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int opened(const char *name, const char *path, int flags, mode_t mode) {
    int writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
    /* A full disk still lets a file be opened that is there. */
    int there = number("FAULT_ALL") && access(path, F_OK) == 0;
    if (writes && !there && fails("open", path)) return -1;
    int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, name);
    return real(path, flags, mode);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened("open", path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened("open64", path, flags, mode);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    return fails_at("write", fd) ? -1 : REAL(write)(fd, bytes, count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    if (fails_at("write", fd)) {
        /* Half of it is there, as on a disk that fills up. */
        int error = errno;
        if (count > 1) REAL(pwrite64)(fd, bytes, count / 2, at);
        errno = error;
        return -1;
    }
    return REAL(pwrite64)(fd, bytes, count, at);
}

int fsync(int fd) { return fails_at("sync", fd) ? -1 : REAL(fsync)(fd); }

int fdatasync(int fd) { return fails_at("sync", fd) ? -1 : REAL(fdatasync)(fd); }

/* A full disk still lets a file be cut. */
int ftruncate64(int fd, off64_t length) {
    if (number("FAULT_ALL")) return REAL(ftruncate64)(fd, length);
    return fails_at("cut", fd) ? -1 : REAL(ftruncate64)(fd, length);
}

int rename(const char *from, const char *to) {
    return fails("rename", to) ? -1 : REAL(rename)(from, to);
}

int mkdir(const char *path, mode_t mode) {
    if (number("FAULT_ALL") && access(path, F_OK) == 0) return REAL(mkdir)(path, mode);
    return fails("mkdir", path) ? -1 : REAL(mkdir)(path, mode);
}

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t count, unsigned flags) {
    return fails_at("write", out) ? -1 : REAL(copy_file_range)(in, from, out, to, count, flags);
}

int clock_gettime(clockid_t which, struct timespec *now) {
    if (which == CLOCK_REALTIME && setting("FAULT_CLOCK")) {
        now->tv_sec = number("FAULT_CLOCK");
        now->tv_nsec = 0;
        return 0;
    }
    return REAL(clock_gettime)(which, now);
}
