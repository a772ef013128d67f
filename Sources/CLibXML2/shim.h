#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and would pull its headers in; they define the types of Foundation's own ICU anew.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
