/* What winnow's annotate stage was trained on and looks up. The layouts are described where they
 * are read: Annotate/Tagger. Reading beyond the end gives 0. */
#ifndef WINNOW_ANNOTATE_MODEL_H
#define WINNOW_ANNOTATE_MODEL_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

extern const unsigned char winnow_annotate_model[];
extern const size_t winnow_annotate_model_size;

extern const unsigned char winnow_people[];
extern const size_t winnow_people_size;

extern const unsigned char winnow_places[];
extern const size_t winnow_places_size;

extern const unsigned char winnow_words[];
extern const size_t winnow_words_size;

static inline uint32_t winnow_annotate_u32(
    const unsigned char *data, size_t size, size_t offset) {
  uint32_t value = 0;
  if (offset + sizeof value <= size) memcpy(&value, data + offset, sizeof value);
  return value;
}

static inline uint32_t winnow_words_u32(size_t offset) {
  return winnow_annotate_u32(winnow_words, winnow_words_size, offset);
}

static inline uint32_t winnow_places_u32(size_t offset) {
  return winnow_annotate_u32(winnow_places, winnow_places_size, offset);
}

static inline uint8_t winnow_places_u8(size_t offset) {
  return offset < winnow_places_size ? winnow_places[offset] : 0;
}

static inline uint8_t winnow_annotate_model_byte(size_t offset) {
  return offset < winnow_annotate_model_size ? winnow_annotate_model[offset] : 0;
}

static inline uint32_t winnow_people_entry(size_t index) {
  return winnow_annotate_u32(winnow_people, winnow_people_size, 4 * index);
}

#endif
