/* winnow's tables of names, read-only and in their final layout: nothing is done at start.
 * The layout is described in Names/NameTables.swift. Reading beyond the end gives 0. */
#ifndef WINNOW_NAME_TABLES_H
#define WINNOW_NAME_TABLES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

extern const unsigned char winnow_name_tables[];
extern const size_t winnow_name_tables_size;

static inline uint8_t winnow_names_u8(size_t offset) {
  return offset < winnow_name_tables_size ? winnow_name_tables[offset] : 0;
}

static inline uint16_t winnow_names_u16(size_t offset) {
  uint16_t value = 0;
  if (offset + sizeof value <= winnow_name_tables_size)
    memcpy(&value, winnow_name_tables + offset, sizeof value);
  return value;
}

static inline uint32_t winnow_names_u32(size_t offset) {
  uint32_t value = 0;
  if (offset + sizeof value <= winnow_name_tables_size)
    memcpy(&value, winnow_name_tables + offset, sizeof value);
  return value;
}

static inline uint64_t winnow_names_u64(size_t offset) {
  uint64_t value = 0;
  if (offset + sizeof value <= winnow_name_tables_size)
    memcpy(&value, winnow_name_tables + offset, sizeof value);
  return value;
}

#endif
