/* Preloaded into winnow by tests: system calls that fail, and clocks that are wrong, as the
 * environment says.
 *
 *   WINNOW_FAULT_CALL   open, read, write, fsync, rename, link or mkdir
 *   WINNOW_FAULT_AT     the number of the first call that fails, from 1 on
 *   WINNOW_FAULT_TIMES  how many fail; 0 for all from then on
 *   WINNOW_FAULT_ERRNO  with what
 *   WINNOW_FAULT_PATH   only calls with such a path, if there is one
 *   WINNOW_FAULT_IN     worker or supervisor; both by default
 *   WINNOW_FAULT_MARK   a file that is made when a call fails
 *   WINNOW_FAULT_COUNT  a file for the numbers of calls and of bytes written
 *   WINNOW_FULL_AFTER   bytes after which the disk is full
 *   WINNOW_CLOCK_SHIFT  seconds by which the calendar's clock is wrong
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum call { OPEN, READ, WRITE, SYNC, RENAME, LINK, MKDIR, CALLS };
static const char *const names[CALLS] = {
    "open", "read", "write", "fsync", "rename", "link", "mkdir"};

static struct {
  int is_read, call, error;
  long first, times, full_after, shift;
  const char *path, *mark, *count;
} plan = {.call = -1, .full_after = -1};

static atomic_long counts[CALLS], bytes_written;

#define REAL(name)                                          \
  ({                                                        \
    static __typeof__(&name) real;                          \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); \
    real;                                                   \
  })

static long number(const char *name, long otherwise) {
  const char *text = getenv(name);
  return text ? atol(text) : otherwise;
}

static int is_worker(void) {
  char line[1 << 14];
  int file = (int)syscall(SYS_openat, AT_FDCWD, "/proc/self/cmdline", O_RDONLY, 0);
  long size = syscall(SYS_read, file, line, sizeof line);
  syscall(SYS_close, file);
  return size > 0 && memmem(line, (size_t)size, "--worker-of", 11) != NULL;
}

__attribute__((constructor)) static void read_plan(void) {
  const char *call = getenv("WINNOW_FAULT_CALL"), *in = getenv("WINNOW_FAULT_IN");
  plan.shift = number("WINNOW_CLOCK_SHIFT", 0);
  if (in && is_worker() != !strcmp(in, "worker")) return;
  plan.first = number("WINNOW_FAULT_AT", 1);
  plan.times = number("WINNOW_FAULT_TIMES", 1);
  plan.error = (int)number("WINNOW_FAULT_ERRNO", EIO);
  plan.full_after = number("WINNOW_FULL_AFTER", -1);
  plan.path = getenv("WINNOW_FAULT_PATH");
  plan.mark = getenv("WINNOW_FAULT_MARK");
  plan.count = getenv("WINNOW_FAULT_COUNT");
  for (int i = 0; call && i < CALLS; i++)
    if (!strcmp(call, names[i])) plan.call = i;
}

static void append(const char *path, const char *text, size_t size) {
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0666);
  if (file < 0) return;
  syscall(SYS_write, file, text, size);
  syscall(SYS_close, file);
}

__attribute__((destructor)) static void say_counts(void) {
  if (!plan.count) return;
  char text[256];
  int size = 0;
  for (int i = 0; i < CALLS; i++)
    size += snprintf(text + size, sizeof text - (size_t)size, "%s %ld\n", names[i], counts[i]);
  size += snprintf(text + size, sizeof text - (size_t)size, "bytes %ld\n", bytes_written);
  append(plan.count, text, (size_t)size);
}

/* Whether this call is to fail; sets errno if so. */
static int fails(int call, const char *path) {
  if (plan.path && (!path || !strstr(path, plan.path))) return 0;
  long index = atomic_fetch_add(&counts[call], 1) + 1;
  if (call != plan.call || index < plan.first) return 0;
  if (plan.times && index >= plan.first + plan.times) return 0;
  if (plan.mark) append(plan.mark, "failed\n", 7);
  errno = plan.error;
  return 1;
}

/* ---- Opening */

#define MODE(flags, last)                        \
  mode_t mode = 0;                               \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {       \
    va_list list;                                \
    va_start(list, last);                        \
    mode = va_arg(list, mode_t);                 \
    va_end(list);                                \
  }

int open(const char *path, int flags, ...) {
  MODE(flags, flags)
  return fails(OPEN, path) ? -1 : REAL(open)(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  MODE(flags, flags)
  return fails(OPEN, path) ? -1 : REAL(open64)(path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...) {
  MODE(flags, flags)
  return fails(OPEN, path) ? -1 : REAL(openat)(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
  MODE(flags, flags)
  return fails(OPEN, path) ? -1 : REAL(openat64)(folder, path, flags, mode);
}
DIR *opendir(const char *path) { return fails(OPEN, path) ? NULL : REAL(opendir)(path); }

static int is_on_disk(int file) {
  struct stat status;
  return fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

/* ---- Reading: a pipe is no disk, but a signal interrupts it too */

static int read_fails(int file) {
  return (plan.error == EINTR || is_on_disk(file)) && fails(READ, NULL);
}

ssize_t read(int file, void *bytes, size_t size) {
  return read_fails(file) ? -1 : REAL(read)(file, bytes, size);
}
ssize_t pread(int file, void *bytes, size_t size, off_t offset) {
  return read_fails(file) ? -1 : REAL(pread)(file, bytes, size, offset);
}
ssize_t pread64(int file, void *bytes, size_t size, off64_t offset) {
  return read_fails(file) ? -1 : REAL(pread64)(file, bytes, size, offset);
}

/* ---- Writing */

/* How much of `size` bytes may be written; -1 and errno if none. */
static ssize_t allowed(int file, size_t size) {
  /* A pipe is never full of disk. */
  int is_file = is_on_disk(file);
  if ((is_file || plan.error == EINTR) && fails(WRITE, NULL)) return -1;
  if (!is_file) return (ssize_t)size;
  long before = atomic_fetch_add(&bytes_written, (long)size);
  if (plan.full_after < 0 || before + (long)size <= plan.full_after) return (ssize_t)size;
  if (plan.mark) append(plan.mark, "full\n", 5);
  if (before < plan.full_after) return plan.full_after - before;
  errno = ENOSPC;
  return -1;
}

ssize_t write(int file, const void *bytes, size_t size) {
  ssize_t count = allowed(file, size);
  return count < 0 ? -1 : REAL(write)(file, bytes, (size_t)count);
}
ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset) {
  ssize_t count = allowed(file, size);
  return count < 0 ? -1 : REAL(pwrite)(file, bytes, (size_t)count, offset);
}
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset) {
  ssize_t count = allowed(file, size);
  return count < 0 ? -1 : REAL(pwrite64)(file, bytes, (size_t)count, offset);
}
int fsync(int file) { return fails(SYNC, NULL) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails(SYNC, NULL) ? -1 : REAL(fdatasync)(file); }

/* ---- Names */

int rename(const char *old, const char *new) {
  return fails(RENAME, new) ? -1 : REAL(rename)(old, new);
}
int renameat(int from, const char *old, int to, const char *new) {
  return fails(RENAME, new) ? -1 : REAL(renameat)(from, old, to, new);
}
int link(const char *old, const char *new) { return fails(LINK, new) ? -1 : REAL(link)(old, new); }
int linkat(int from, const char *old, int to, const char *new, int flags) {
  return fails(LINK, new) ? -1 : REAL(linkat)(from, old, to, new, flags);
}
int symlink(const char *old, const char *new) {
  return fails(LINK, new) ? -1 : REAL(symlink)(old, new);
}
int mkdir(const char *path, mode_t mode) { return fails(MKDIR, path) ? -1 : REAL(mkdir)(path, mode); }
int mkdirat(int folder, const char *path, mode_t mode) {
  return fails(MKDIR, path) ? -1 : REAL(mkdirat)(folder, path, mode);
}

/* ---- Clocks */

int clock_gettime(clockid_t clock, struct timespec *time) {
  int code = REAL(clock_gettime)(clock, time);
  if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) time->tv_sec += plan.shift;
  return code;
}
int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  int code = REAL(gettimeofday)(time, zone);
  time->tv_sec += plan.shift;
  return code;
}
time_t time(time_t *place) {
  time_t now = REAL(time)(NULL) + plan.shift;
  if (place) *place = now;
  return now;
}
