#pragma once
/* Child processes, by the system's own calls. */

/* Starts a program with its standard output in a pipe and nothing to read.
 *
 * The child leads a process group of its own, begins with no signal blocked or ignored, and
 * shares no other file. `arguments` begins with the name of the program and ends with NULL.
 *
 * Returns the child's number and the pipe's end in *output, which never makes a reader wait; or
 * the negative errno. */
int winnow_start(const char *program, char *const arguments[], int *output);

/* How a child ended: its exit code, or 256 and the signal that ended it; -1 while it runs.
 * Not to be called again once the child has ended. */
int winnow_ending(int child);

/* Waits until there is something to read, or nobody who could write; at most so long.
 * Returns whether there is. */
int winnow_wait_for_output(int output, int milliseconds);

/* Bytes read; 0 if there will be no more, -1 if there are none now. */
long winnow_read_output(int output, void *buffer, unsigned long size);
