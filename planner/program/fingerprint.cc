// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/fingerprint.h"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <array>

namespace weerbaar {

std::string sha256(const std::vector<SourceFile>& files) {
  sha256_ctx context{};
  sha256_init(&context);
  for (const SourceFile& file : files)
    sha256_update(&context, file.text.size(),
                  reinterpret_cast<const std::uint8_t*>(file.text.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string text;
  for (const std::uint8_t byte : digest)
    text += fmt::format("{:02x}", byte);
  return text;
}

}  // namespace weerbaar
