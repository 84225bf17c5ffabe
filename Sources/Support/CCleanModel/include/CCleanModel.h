/* winnow's model of what blocks of a page are of its article. The layout is described in
 * Clean/Scoring/BlockModel.swift. Reading beyond the end gives 0. */
#ifndef WINNOW_CLEAN_MODEL_H
#define WINNOW_CLEAN_MODEL_H

#include <stddef.h>
#include <stdint.h>

extern const unsigned char winnow_clean_model[];
extern const size_t winnow_clean_model_size;

static inline uint8_t winnow_clean_model_byte(size_t offset) {
  return offset < winnow_clean_model_size ? winnow_clean_model[offset] : 0;
}

#endif
