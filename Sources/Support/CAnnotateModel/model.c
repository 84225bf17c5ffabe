#include "CAnnotateModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char winnow_annotate_model[] = {
#embed "data/names.bin"
};

const size_t winnow_annotate_model_size = sizeof winnow_annotate_model;

_Alignas(8) const unsigned char winnow_people[] = {
#embed "data/people.bin"
};

const size_t winnow_people_size = sizeof winnow_people;

_Alignas(8) const unsigned char winnow_places[] = {
#embed "data/places.bin"
};

const size_t winnow_places_size = sizeof winnow_places;

_Alignas(8) const unsigned char winnow_words[] = {
#embed "data/words.bin"
};

const size_t winnow_words_size = sizeof winnow_words;
