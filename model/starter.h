// The files to begin with: every key with a word of explanation, and figures that plan at once. A
// comment is "# words"; a key to take the mark away from is "#key = value", without a blank.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace weerbaar {

// Marks and ranks are the national mean of the scan report; money and hours are examples and say
// so. An empty name or code and absent inhabitants are filled with an example.
std::string starter_profile(const std::string& name, std::optional<std::int64_t> inhabitants,
                            const std::string& code);

// A municipality's own file over the catalog: every way to change it, as examples to take the mark
// (#) away from. As it is, it changes nothing.
std::string starter_overlay();

}  // namespace weerbaar
