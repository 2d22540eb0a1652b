// SPDX-License-Identifier: EUPL-1.2
// The engine as WebAssembly has these functions and no `main`. Texts are UTF-8 in the memory of the
// module: a length in four bytes, little endian, and then the bytes.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <cstring>

#include "planner/live/session.h"

namespace {

char* with_length(const std::string& text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  char* bytes = new char[sizeof size + text.size()];
  std::memcpy(bytes, &size, sizeof size);
  std::memcpy(bytes + sizeof size, text.data(), text.size());
  return bytes;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* weerbaar_room(std::uint32_t size) {
  return new char[size];
}

EMSCRIPTEN_KEEPALIVE void weerbaar_free(const char* room) {
  delete[] room;
}

// Null: no session can begin from it.
EMSCRIPTEN_KEEPALIVE weerbaar::Session* weerbaar_begin(const char* data, std::uint32_t size) {
  auto session = weerbaar::begin_session(std::string(data, size));
  return session ? new weerbaar::Session(std::move(*session)) : nullptr;
}

// The caller frees the answer.
EMSCRIPTEN_KEEPALIVE char* weerbaar_answer(weerbaar::Session* session, const char* question,
                                           std::uint32_t size) {
  return with_length(weerbaar::answer(*session, std::string(question, size)));
}
}
