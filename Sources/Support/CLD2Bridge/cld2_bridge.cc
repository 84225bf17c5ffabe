// CLD2 has a C++ interface only; Swift calls C.

#include "include/cld2_bridge.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>

winnow_language winnow_identify_language(const char *text, int32_t count) {
  CLD2::Language languages[3];
  int percents[3];
  int bytes = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummary(text, count, /* is_plain_text */ true, languages, percents,
                                 &bytes, &reliable);
  winnow_language found = {nullptr, percents[0], reliable, bytes};
  if (languages[0] != CLD2::UNKNOWN_LANGUAGE && languages[0] != CLD2::TG_UNKNOWN_LANGUAGE) {
    found.code = CLD2::LanguageCode(languages[0]);
  }
  return found;
}
