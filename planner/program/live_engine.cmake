# SPDX-License-Identifier: EUPL-1.2
# Writes a C++ file with the engine as WebAssembly, compressed and in base64.
# Usage: cmake -DMODULE=live.wasm -DOUTPUT=live_engine.cc -P live_engine.cmake; without MODULE there is none.
set(text "")
if(MODULE)
  execute_process(COMMAND gzip -9 -n -c ${MODULE} COMMAND base64 -w 0
    OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
endif()
file(WRITE "${OUTPUT}"
  "// Made from ${MODULE} by planner/program/live_engine.cmake.\n"
  "#include \"planner/program/live_engine.h\"\n\n"
  "namespace weerbaar {\n\n"
  "std::string_view live_engine() {\n  return \"${text}\";\n}\n\n"
  "}  // namespace weerbaar\n")
