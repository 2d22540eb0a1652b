// SPDX-License-Identifier: EUPL-1.2
// What is shown of a text from a file fits on a line, and is text.
#include "model/utf8.h"

#include <doctest/doctest.h>

namespace weerbaar {
namespace {

TEST_CASE("what is no text is shown as such, byte by byte") {
  CHECK(one_line("caf\xE9 is \xC3\xA9") == "caf\xEF\xBF\xBD is \xC3\xA9");
  for (const std::string wrong :
       {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x80", "\xFF"}) {
    CHECK_FALSE(is_utf8(wrong));
    CHECK(is_utf8(one_line(wrong)));
  }
  CHECK(is_utf8("é€𝄞"));
}

TEST_CASE("one line, and nothing in it that XML or a terminal takes for more") {
  CHECK(one_line("a\r\n\tb\x1B[31mc\x7F") == "a   b [31mc ");
  CHECK(one_line("a\xE2\x80\xA8"
                 "b\xE2\x80\xA9"
                 "c\xC2\x85"
                 "d") == "a b c d");
  // NOLINTNEXTLINE(misc-misleading-bidirectional): the test is that it is taken out.
  CHECK(one_line("a\xEF\xBF\xBE\xEF\xBF\xBF"
                 "b\xE2\x80\xAE"
                 "c") == "abc");
}

}  // namespace
}  // namespace weerbaar
