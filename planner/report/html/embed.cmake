# SPDX-License-Identifier: EUPL-1.2
# Writes a C++ file with the style sheets and the script of the page, each with the hash that its
# Content-Security-Policy names, so that a browser uses these texts and no other.
# Usage: cmake -Dpage_style=FILES ... -DOUTPUT=page_assets.cc -P embed.cmake, a variable for each
# asset of page_assets.h. Several files, with semicolons between them, become one text.

# SHA-256 in base64: CMake knows it in hexadecimal only. Three hexadecimal digits are two of base64;
# 64 digits and two zeros make 44, the last of which is the padding sign.
function(base64_sha256 text result)
  set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  string(SHA256 digits "${text}")
  string(APPEND digits "00")
  set(text "")
  foreach(at RANGE 0 63 3)
    string(SUBSTRING ${digits} ${at} 3 three)
    math(EXPR high "0x${three} >> 6")
    math(EXPR low "0x${three} & 63")
    string(SUBSTRING ${alphabet} ${high} 1 first)
    string(SUBSTRING ${alphabet} ${low} 1 second)
    string(APPEND text "${first}${second}")
  endforeach()
  string(SUBSTRING ${text} 0 43 text)
  set(${result} "${text}=" PARENT_SCOPE)
endfunction()

set(text "// Made from the style sheets and scripts of the page by planner/report/html/embed.cmake.\n")
string(APPEND text "#include \"planner/report/html/page_assets.h\"\n\nnamespace weerbaar::html {\n\n")
foreach(name page_style page_print page_script rail_style rail_script worker_script
    page_compare page_curve)
  set(content "")
  foreach(file IN LISTS ${name})
    file(READ "${file}" part)
    # Every page carries these texts: what is for their writers alone stays here.
    string(REGEX REPLACE "/\\*[^*]*\\*/" "" part "\n${part}")
    string(REGEX REPLACE "\n *//[^\n]*" "" part "${part}")
    string(REGEX REPLACE "  //[^\n]*" "" part "${part}")
    string(REGEX REPLACE "\n[ \n]+" "\n" part "${part}")
    string(REGEX REPLACE "^\n" "" part "${part}")
    # A blank that says nothing, a few thousand times.
    if(file MATCHES "\\.css$")
      string(REGEX REPLACE " *([{};]) *" "\\1" part "${part}")
      string(REGEX REPLACE "([{;\n][a-z-]+): " "\\1:" part "${part}")
    endif()
    string(APPEND content "${part}")
  endforeach()
  base64_sha256("${content}" hash)
  string(APPEND text
    "const Asset ${name} = {R\"~asset~(${content})~asset~\", \"sha256-${hash}\"};\n\n")
endforeach()
string(APPEND text "}  // namespace weerbaar::html\n")
file(WRITE "${OUTPUT}" "${text}")
