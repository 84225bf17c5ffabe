// CLD2 has a C++ interface only; Swift calls C.

#include "include/cld2_bridge.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>

static const char *code_of(CLD2::Language language) {
  if (language == CLD2::UNKNOWN_LANGUAGE || language == CLD2::TG_UNKNOWN_LANGUAGE) return nullptr;
  return CLD2::LanguageCode(language);
}

winnow_language winnow_identify_language(const char *text, int32_t count) {
  CLD2::Language languages[3];
  int percents[3];
  int bytes = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummary(text, count, /* is_plain_text */ true, languages, percents,
                                 &bytes, &reliable);
  winnow_language found = {code_of(languages[0]), percents[0], code_of(languages[1]),
                           percents[1], reliable, bytes};
  return found;
}
