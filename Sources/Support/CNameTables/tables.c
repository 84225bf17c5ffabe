#include "CNameTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) const unsigned char winnow_name_tables[] = {
#embed "data/names.bin"
};

const size_t winnow_name_tables_size = sizeof winnow_name_tables;
