// SPDX-License-Identifier: EUPL-1.2
// Gives a target the inputs that are kept, and for some seconds new ones made from them, without
// libFuzzer: with any compiler, and any sanitizer.
//   replay FOLDER [SECONDS SEED]
// The same seed gives the same inputs; one that ends the program is left in the folder where it
// runs, as crash-TARGET.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "tests/fuzz/fuzz.h"

namespace {

using Random = std::mt19937;

std::size_t below(std::size_t most, Random& random) {
  return most == 0 ? 0 : random() % most;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A few changes of the kind that people and broken disks make.
std::string changed(std::string text, const std::vector<std::string>& all, Random& random) {
  static const std::vector<std::string> bits = {
      "\"", "[", "]", "=", "\n", "0", "-1", "99999999999999999999", "1e9", "\xC3\xAB", "\xFF", "{",
      "}",  ".", ",", "<", "&",  "'", "--", "2027-02-30",           "nan", "\\u0000",  "true", " "};
  for (std::size_t count = 1 + below(4, random); count > 0; --count) {
    const std::size_t at = below(text.size() + 1, random);
    const std::size_t length = below(std::min<std::size_t>(text.size() - at + 1, 40), random);
    const std::string& other = all[below(all.size(), random)];
    const std::size_t from = below(other.size() + 1, random);
    switch (below(5, random)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, bits[below(bits.size(), random)]);
        break;
      case 2:
        text.insert(at, other.substr(from, below(200, random)));
        break;
      case 3:
        text.replace(at, length, other.substr(from, below(40, random)));
        break;
      default:
        if (at < text.size()) text[at] = static_cast<char>(below(256, random));
    }
  }
  return text;
}

void give(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int count, char** words) {
  if (count != 2 && count != 4) return 2;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(words[1]))
    paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  if (paths.empty()) return 2;
  std::vector<std::string> inputs;
  for (const auto& path : paths) {
    inputs.push_back(read(path));
    give(inputs.back());
  }
  std::size_t made = 0;
  if (count == 4) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(words[2]));
    Random random(static_cast<unsigned>(std::atoi(words[3])));
    const std::string left = "crash-" + std::filesystem::path(words[1]).filename().string();
    while (std::chrono::steady_clock::now() < end) {
      const std::string text = changed(inputs[below(inputs.size(), random)], inputs, random);
      std::ofstream(left, std::ios::binary) << text;
      give(text);
      ++made;
    }
    std::filesystem::remove(left);
  }
  std::printf("%zu kept inputs, %zu new ones\n", inputs.size(), made);
}
