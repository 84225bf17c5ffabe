#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What CLD2 says of a text. */
typedef struct {
  /* CLD2's code, such as "en" or "zh-Hant"; a constant of the library. NULL if there is none. */
  const char *code;
  /* Share of the text that is in this language, 0 to 100. */
  int percent;
  /* The language of which there is most besides, and its share; NULL if there is none. */
  const char *second_code;
  int second_percent;
  /* Whether CLD2 vouches for it. */
  int reliable;
  /* Letters that were looked at, in bytes. */
  int bytes;
} winnow_language;

/* Identifies the language of `count` bytes of valid UTF-8. Keeps no state. */
winnow_language winnow_identify_language(const char *text, int32_t count);

#ifdef __cplusplus
}
#endif
