// The engine as WebAssembly has these functions and no `main`. Texts are UTF-8 in the memory of the
// module: a length in four bytes, little endian, and then the bytes.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

#include "planner/live/session.h"

namespace {

char* with_length(const std::string& text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  char* bytes = static_cast<char*>(std::malloc(sizeof size + text.size()));
  if (bytes == nullptr) throw std::bad_alloc();
  std::memcpy(bytes, &size, sizeof size);
  std::memcpy(bytes + sizeof size, text.data(), text.size());
  return bytes;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* weerbaar_room(std::uint32_t size) {
  return std::malloc(size);
}

EMSCRIPTEN_KEEPALIVE void weerbaar_free(void* room) {
  std::free(room);
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
