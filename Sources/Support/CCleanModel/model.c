#include "CCleanModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char winnow_clean_model[] = {
#embed "data/blocks.bin"
};

const size_t winnow_clean_model_size = sizeof winnow_clean_model;
