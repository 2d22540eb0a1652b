# SPDX-License-Identifier: EUPL-1.2
# Writes a C++ file with one function: the Sources that hold the text of every file.
# Usage: cmake -DROOT=. -DFILES="./catalog/a.toml;./catalog/b.toml" -DHEADER=catalog/catalog.h
#              -DFUNCTION=shipped_catalog -DOUTPUT=catalog_data.cc -P embed.cmake
# HEADER declares the function; a file is named by its path from ROOT.
set(text "// Made by model/embed.cmake.\n#include \"${HEADER}\"\n\n")
string(APPEND text "namespace weerbaar {\n\nSources ${FUNCTION}() {\n  return {\n")
foreach(file IN LISTS FILES)
  file(RELATIVE_PATH name "${ROOT}" "${file}")
  file(READ "${file}" content)
  string(APPEND text "      {\"${name}\", R\"~toml~(${content})~toml~\", true},\n")
endforeach()
string(APPEND text "  };\n}\n\n}  // namespace weerbaar\n")
file(WRITE "${OUTPUT}" "${text}")
