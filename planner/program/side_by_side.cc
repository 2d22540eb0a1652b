// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace weerbaar {

void side_by_side(std::size_t count, const std::function<void(std::size_t)>& thing) {
  std::atomic<std::size_t> next = 0;
  std::mutex failing;
  std::exception_ptr failure;  // the first; an exception cannot leave a thread by itself
  const auto work = [&] {
    try {
      for (std::size_t at = next++; at < count; at = next++)
        thing(at);
    } catch (...) {
      const std::lock_guard lock(failing);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> helpers;  // joined at the end of their scope
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    bool is_allowed = true;  // a computer may refuse more threads; those that there are do the work
    for (std::size_t more = 1; is_allowed && more < std::min(cores, count); ++more) {
      try {
        helpers.emplace_back(work);
      } catch (const std::system_error&) {
        is_allowed = false;
      }
    }
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace weerbaar
