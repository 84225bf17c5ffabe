#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h> /* htmlCreateMemoryParserCtxt */
#include <libxml/xmlmemory.h>
