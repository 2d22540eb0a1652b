// SPDX-License-Identifier: EUPL-1.2
// What the targets have in common. Each is a file with the function that libFuzzer calls, once for
// an input: it may be refused, and must not crash, hang, forget itself or get a plan that breaks a
// rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "planner/pipeline.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer looks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace weerbaar::fuzz {

// A small municipality of tests/rules with its catalog, read once: an input takes a thousandth of
// what the shipped catalog would cost.
const SourceFile& small_profile();
const Sources& small_catalog();

// Tells what was found, as a person and as a program would read it; both are valid UTF-8.
void tell(const Loaded& loaded);

// Plans with a handful of plans when nothing is wrong, and checks the plan by other means. One in
// eight inputs, told by their bytes, so that the others stay quick.
void plan(Loaded& loaded, const std::string& input, const KnownPlan* earlier = nullptr);

// The parts of the input between lines of only "=====".
std::vector<std::string> parts_of(const std::string& input);

}  // namespace weerbaar::fuzz
