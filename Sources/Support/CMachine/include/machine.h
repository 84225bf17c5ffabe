#pragma once
/* What Swift cannot call safely, or not at all, reduced to plain numbers. */

/* Keeps the memory of one document for the next: see Machine.keepLargeAllocations. */
void winnow_keep_large_allocations(void);

/* Largest resident size of this process so far, in bytes. */
long long winnow_peak_resident_bytes(void);

/* Resident size of a process now, in bytes; 0 if there is none. */
long long winnow_resident_bytes(int process);

/* The same of the largest process that this one started and that has ended. */
long long winnow_peak_resident_bytes_of_children(void);

/* CPU time of this process, and a clock that is never set; seconds. */
double winnow_processor_seconds(void);
double winnow_monotonic_seconds(void);

/* Lets the kernel end this process when its parent ends, however that ends. */
void winnow_end_with_parent(int parent);
