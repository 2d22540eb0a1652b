// SPDX-License-Identifier: EUPL-1.2
#include "model/toml_follower.h"

#include <string>

namespace weerbaar {

std::size_t TomlFollower::take(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return end_line();
  if (comment_) return 1;
  if (quote_ != 0) return take_in_text(text, at);
  if (c == '#') {
    comment_ = true;
  } else if (c == '"' || c == '\'') {
    long_text_ = text.substr(at, 3) == std::string(3, c);
    quote_ = c;
    text_begins_ = at;
    return long_text_ ? 3 : 1;
  } else if (c == '=') {
    after_equals_ = true;
  } else if ((c == '[' || c == '{') && (after_equals_ || !open_.empty())) {
    open_.emplace_back(c, at);
  } else if ((c == ']' || c == '}') && !open_.empty()) {
    open_.pop_back();
  }
  return 1;
}

std::optional<std::pair<char, std::size_t>> TomlFollower::open() const {
  if (!open_.empty()) return open_.front();
  if (quote_ != 0 && long_text_) return std::pair(quote_, text_begins_);
  return std::nullopt;
}

std::size_t TomlFollower::end_line() {
  comment_ = false;
  after_equals_ = false;
  if (!long_text_) quote_ = 0;
  return 1;
}

std::size_t TomlFollower::take_in_text(std::string_view text, std::size_t at) {
  if (quote_ == '"' && text[at] == '\\')
    return at + 1 < text.size() && text[at + 1] != '\n' ? 2 : 1;
  if (text[at] != quote_) return 1;
  if (!long_text_) {
    quote_ = 0;
    return 1;
  }
  if (text.substr(at, 3) != std::string(3, quote_)) return 1;
  quote_ = 0;
  long_text_ = false;
  return 3;
}

}  // namespace weerbaar
