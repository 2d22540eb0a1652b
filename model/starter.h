// The files to begin with: every key with a word of explanation, and figures that plan at once.
// They are the templates model/starter/*.toml, built into the program. In these a comment is "#
// words"; a key to take the mark away from is "#key = value", without a blank.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/source.h"

namespace weerbaar {

// The templates as they are, by the path that each has here.
Sources starter_templates();

// The template of a profile with what is known of the municipality filled in; an empty name or code
// and absent inhabitants stay as the example has them. Marks and ranks are the national mean of the
// scan report; money and hours are examples and say so.
std::string starter_profile(const std::string& name, std::optional<std::int64_t> inhabitants,
                            const std::string& code);

// A municipality's own file over the catalog: every way to change it, as examples to take the mark
// (#) away from. As it is, it changes nothing.
std::string starter_overlay();

}  // namespace weerbaar
