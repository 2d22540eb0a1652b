// SPDX-License-Identifier: EUPL-1.2
// Text made fit for Markdown.
#pragma once

#include <string>
#include <string_view>

namespace weerbaar {

// Text from files shows as it was written and marks nothing up (CommonMark, backslash escapes).
std::string plain(std::string_view text);

}  // namespace weerbaar
