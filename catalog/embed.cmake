# Writes a C++ file with the text of every TOML file of the catalog.
# Usage: cmake -DFILES="a.toml;b.toml" -DOUTPUT=catalog_data.cc -P embed.cmake
set(text "// Made from catalog/*.toml by catalog/embed.cmake.\n#include \"catalog/catalog.h\"\n\n")
string(APPEND text "namespace weerbaar {\n\nSources shipped_catalog() {\n  return {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" content)
  string(APPEND text "      {\"catalog/${name}\", R\"~toml~(${content})~toml~\"},\n")
endforeach()
string(APPEND text "  };\n}\n\n}  // namespace weerbaar\n")
file(WRITE "${OUTPUT}" "${text}")
