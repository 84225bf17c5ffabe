#pragma once
/* Debian's libxml2 declares ICU's types in its headers, and so does Foundation, of another ICU: a
   compiler that meets both refuses. Nothing here uses them. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h> /* htmlCreateMemoryParserCtxt */
#include <libxml/xmlmemory.h>
