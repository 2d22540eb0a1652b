# SPDX-License-Identifier: EUPL-1.2
# The package for Debian and Ubuntu: `cpack -G DEB`, or `./dev package`.
include(GNUInstallDirs)
set(packaging_folder ${CMAKE_SOURCE_DIR}/planner/program/packaging)
set(packaging_made ${CMAKE_BINARY_DIR}/packaging)
file(MAKE_DIRECTORY ${packaging_made})

# What is made from the program's own commands.
add_executable(write_packaging ${packaging_folder}/write_packaging.cc
  ${packaging_folder}/completions.cc ${packaging_folder}/manual.cc)
target_link_libraries(write_packaging PRIVATE program)
add_custom_command(
  OUTPUT ${packaging_made}/weerbaar.nl.1 ${packaging_made}/weerbaar.bash ${packaging_made}/_weerbaar
  COMMAND write_packaging ${packaging_made} DEPENDS write_packaging VERBATIM)

# Debian wants its own form of the list of changes, and both pages compressed.
set(maintainer "weerbaar maintainers <weerbaar@localhost>")
file(STRINGS ${CMAKE_SOURCE_DIR}/CHANGELOG.md dates REGEX "^## .*[0-9]-[0-9]")
string(REGEX MATCH "[0-9]+-[0-9]+-[0-9]+" date "${dates}")
if(NOT date)
  set(date 2026-11-27)
endif()
execute_process(COMMAND date --utc -d ${date} "+%a, %d %b %Y %H:%M:%S +0000"
  OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${packaging_made}/changelog "weerbaar (${PROJECT_VERSION}) stable; urgency=medium\n\n\
  * What is new: /usr/share/doc/weerbaar/CHANGELOG.md.gz\n\n -- ${maintainer}  ${date}\n")
file(READ ${CMAKE_SOURCE_DIR}/LICENSE licence)
# Each line indented; a dot for an empty one.
string(STRIP "${licence}" licence)
string(REPLACE "\n" "\n " licence " ${licence}")
string(REGEX REPLACE "\n *\n" "\n .\n" licence "${licence}\n")
file(WRITE ${packaging_made}/copyright
  "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n\
Files: *\nCopyright: the makers of weerbaar\nLicense: EUPL-1.2\n\nLicense: EUPL-1.2\n${licence}")

add_custom_target(packaging ALL
  COMMAND gzip -9nc ${packaging_made}/changelog > ${packaging_made}/changelog.gz
  COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/CHANGELOG.md > ${packaging_made}/CHANGELOG.md.gz
  COMMAND gzip -9nc ${packaging_made}/weerbaar.nl.1 > ${packaging_made}/weerbaar.nl.1.gz
  COMMAND gzip -9nc ${packaging_folder}/weerbaar.1 > ${packaging_made}/weerbaar.1.gz
  DEPENDS ${packaging_made}/weerbaar.nl.1 VERBATIM)

install(TARGETS weerbaar RUNTIME)
install(FILES ${packaging_made}/weerbaar.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${packaging_made}/weerbaar.nl.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/nl/man1
  RENAME weerbaar.1.gz)
install(FILES ${packaging_made}/weerbaar.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME weerbaar)
install(FILES ${packaging_made}/_weerbaar DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${packaging_made}/changelog.gz ${packaging_made}/CHANGELOG.md.gz
  ${packaging_made}/copyright ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
foreach(page catalog format files diagnostics planning-model assumptions)
  install(FILES ${CMAKE_SOURCE_DIR}/docs/${page}.md DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs)
endforeach()
install(DIRECTORY ${CMAKE_SOURCE_DIR}/examples DESTINATION ${CMAKE_INSTALL_DOCDIR}
  FILES_MATCHING PATTERN "*.toml" PATTERN expected EXCLUDE)
install(FILES ${packaging_folder}/lintian-overrides
  DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME weerbaar)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME weerbaar)
set(CPACK_PACKAGE_CONTACT ${maintainer})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ
  GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS coinor-libcbc3)  # opened when a proof is asked for
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "action plans for the resilience of Dutch municipalities")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
  "Turns the profile of a municipality and a catalog of measures into an\nordered plan: what, who, \
with which means, when and why. Speaks Dutch.")
include(CPack)
