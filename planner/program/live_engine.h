// SPDX-License-Identifier: EUPL-1.2
// The engine as WebAssembly, which goes into a page that plans by itself.
#pragma once

#include <string_view>

namespace weerbaar {

// Compressed with gzip, in base64; empty when the program was built without emscripten.
std::string_view live_engine();

}  // namespace weerbaar
