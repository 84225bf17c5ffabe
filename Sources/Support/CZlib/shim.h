#pragma once
#include <zlib.h>
/* The `Init2` calls are macros, which Swift does not import. 16 + 15: gzip with the largest window,
   15: zlib's own wrapping, -15: none. */
static inline int winnow_inflate_init(z_stream *stream, int window) {
  return inflateInit2(stream, window);
}
static inline int winnow_deflate_init_raw(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}
static inline int winnow_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 16 + 15, 8, Z_DEFAULT_STRATEGY);
}
