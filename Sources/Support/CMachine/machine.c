#define _GNU_SOURCE
#include "machine.h"

#include <malloc.h>
#include <stdio.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

void winnow_keep_large_allocations(void) {
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
}

static long long peak_resident_bytes(int whose) {
  struct rusage usage;
  if (getrusage(whose, &usage) != 0) return 0;
  return usage.ru_maxrss * 1024LL;
}

long long winnow_resident_bytes(int process) {
  char path[64];
  long long all = 0, resident = 0;
  snprintf(path, sizeof path, "/proc/%d/statm", process);
  FILE *file = fopen(path, "re");
  if (!file) return 0;
  if (fscanf(file, "%lld %lld", &all, &resident) != 2) resident = 0;
  fclose(file);
  return resident * sysconf(_SC_PAGESIZE);
}

long long winnow_peak_resident_bytes(void) { return peak_resident_bytes(RUSAGE_SELF); }

long long winnow_peak_resident_bytes_of_children(void) {
  return peak_resident_bytes(RUSAGE_CHILDREN);
}

static double seconds(clockid_t clock) {
  struct timespec time;
  if (clock_gettime(clock, &time) != 0) return 0;
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

double winnow_processor_seconds(void) { return seconds(CLOCK_PROCESS_CPUTIME_ID); }
double winnow_monotonic_seconds(void) { return seconds(CLOCK_MONOTONIC); }

void winnow_end_with_parent(int parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  /* It may have ended before that. */
  if (getppid() != parent) raise(SIGKILL);
}
