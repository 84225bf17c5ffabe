#pragma once
#include <zlib.h>

/* What reading an archive is measured against: zlib alone, on all members of a gzip file at hand.
   Returns how many bytes come out, or 0 if it is not whole. */
static inline long winnow_bare_inflate(
    const unsigned char *bytes, long count, unsigned char *piece, unsigned pieceBytes) {
  z_stream stream = {0};
  if (inflateInit2(&stream, 31) != Z_OK) return 0;
  long total = 0;
  int code = Z_OK;
  stream.next_in = (unsigned char *)bytes;
  stream.avail_in = (unsigned)count;
  while (stream.avail_in > 0 || code != Z_STREAM_END) {
    stream.next_out = piece;
    stream.avail_out = pieceBytes;
    code = inflate(&stream, Z_NO_FLUSH);
    total += pieceBytes - stream.avail_out;
    if (code == Z_STREAM_END) {
      if (stream.avail_in > 0) inflateReset(&stream);
    } else if (code != Z_OK) {
      total = 0;
      break;
    }
  }
  inflateEnd(&stream);
  return total;
}
