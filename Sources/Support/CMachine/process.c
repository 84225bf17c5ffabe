#define _GNU_SOURCE
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* The parent's environment. A child that crashes is to end, and not to be held up by the runtime
 * that draws a picture of it, unless somebody wants to see that. */
static char **environment_of_child(void) {
  static const char name[] = "SWIFT_BACKTRACE=";
  static char silent[] = "SWIFT_BACKTRACE=enable=no";
  size_t count = 0;
  int is_said = 0;
  for (; environ[count]; count++) is_said |= !strncmp(environ[count], name, sizeof name - 1);
  char **copy = malloc((count + 2) * sizeof *copy);
  if (!copy) return NULL;
  memcpy(copy, environ, count * sizeof *copy);
  if (!is_said) copy[count++] = silent;
  copy[count] = NULL;
  return copy;
}

static int configure(posix_spawnattr_t *attributes) {
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setpgroup(attributes, 0);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setsigdefault(attributes, &all);
  return posix_spawnattr_setflags(
      attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

static int start(const char *program, char *const arguments[], int writing, int *child) {
  char **environment = environment_of_child();
  if (!environment) return ENOMEM;
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&attributes);
  int code = configure(&attributes);
  if (!code) code = posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  if (!code) code = posix_spawn_file_actions_adddup2(&files, writing, 1);
  if (!code) code = posix_spawn(child, program, &files, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  free(environment);
  return code;
}

int winnow_start(const char *program, char *const arguments[], int *output) {
  int ends[2], child;
  if (pipe2(ends, O_CLOEXEC) != 0) return -errno;
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  int code = start(program, arguments, ends[1], &child);
  close(ends[1]);
  if (code != 0) {
    close(ends[0]);
    return -code;
  }
  *output = ends[0];
  return child;
}

int winnow_ending(int child) {
  int status;
  pid_t found;
  do found = waitpid(child, &status, WNOHANG);
  while (found < 0 && errno == EINTR);
  if (found == 0) return -1;
  /* Somebody else has been told: there is no more to know than that it is gone. */
  if (found < 0) return 256 + SIGKILL;
  return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
}

int winnow_wait_for_output(int output, int milliseconds) {
  struct pollfd wanted = {.fd = output, .events = POLLIN};
  return poll(&wanted, 1, milliseconds) > 0;
}

long winnow_read_output(int output, void *buffer, unsigned long size) {
  ssize_t count;
  do count = read(output, buffer, size);
  while (count < 0 && errno == EINTR);
  return count;
}
