#pragma once
/* See Sources/Support/CLibXML2/shim.h. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

/* What everything is measured against: libxml2's own tree of a page, made and freed.
   XML_PARSE_HUGE, without which pages are cut at depth 256. */
static inline int winnow_bare_parse(const unsigned char *bytes, int count) {
  htmlDocPtr document = htmlReadMemory(
      (const char *)bytes, count, NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
          HTML_PARSE_COMPACT | XML_PARSE_HUGE);
  if (!document) return 0;
  xmlFreeDoc(document);
  return 1;
}
