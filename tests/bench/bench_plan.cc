#include <fmt/format.h>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include "bench_case.h"
#include "planner/bound.h"
#include "planner/draft.h"
#include "planner/pipeline.h"
#include "planner/search.h"
#include "planner/window.h"
using namespace weerbaar;
using Clock = std::chrono::steady_clock;
static double since(Clock::time_point t) {
  return std::chrono::duration<double>(Clock::now() - t).count();
}
int main(int argc, char** argv) {
  std::map<int, std::pair<std::int64_t, std::int64_t>> cbc;  // n -> value, bound
  std::ifstream in("/tmp/cbc/all.tsv");
  int nn;
  std::int64_t v, b;
  std::string st, tt;
  while (in >> nn >> v >> b >> st >> tt)
    cbc[nn] = {v, b};
  std::int64_t evals = atoll(argv[1]);
  int rounds = atoi(argv[2]);
  std::vector<int> list;
  for (int k = 3; k < argc; ++k)
    list.push_back(atoi(argv[k]));
  if (list.empty())
    for (int k = 0; k < 40; ++k)
      list.push_back(k);
  double worst = 10, sum = 0, gap = 0;
  int count = 0, loses = 0, ng = 0;
  double total = 0;
  double tb = 0;
  for (int n : list) {
    const auto shape = testing::bench_shape(n);
    const auto text = testing::bench_case(shape);
    Loaded l = load_and_check(SourceFile{"p.toml", testing::joined(text.profile)},
                              {SourceFile{"c.toml", testing::joined(text.catalog)}});
    if (!l.diagnostics.ok()) {
      fmt::print("{}\tbad\n", n);
      continue;
    }
    Diagnostics d;
    const Instance inst = build_instance(l.model, d);
    auto t = Clock::now();
    const Problem problem = build_problem(inst, compute_windows(inst));
    const Presolved pre = presolve(problem);
    const SearchResult first = first_plan(problem);
    double t0 = since(t);
    t = Clock::now();
    const Bound bound = bound_of(problem, pre, first.starts, rounds);
    double t1 = since(t);
    t = Clock::now();
    const SearchResult found = search(problem, pre, bound, first, evals);
    double t2 = since(t);
    total += t2;
    tb += t1;
    double g = 100.0 * (double(bound.value) / double(found.score.value) - 1);
    gap += g;
    ++ng;
    std::string vs = "-";
    if (cbc.count(n) && cbc[n].first > 0) {
      double r = double(found.score.value) / double(cbc[n].first);
      vs = fmt::format("{:.5f} cbcgap {:.2f}%", r,
                       100.0 * (double(cbc[n].second) / double(cbc[n].first) - 1));
      worst = std::min(worst, r);
      sum += r;
      ++count;
      if (r < 1) ++loses;
    }
    fmt::print(
        "{}\tm{} t{}\tfirst {:.4f}\tvalue {}\tbound {} gap {:.2f}%\tsetup {:.3f} bound {:.3f} "
        "search {:.3f} ({:.0f}/s)\tvs cbc {}\n",
        n, shape.measures, shape.tightness, double(first.score.value) / double(found.score.value),
        found.score.value, bound.value, g, t0, t1, t2, double(found.evaluations) / t2, vs);
    fflush(stdout);
  }
  fmt::print("worst {:.5f} mean {:.5f} loses {}/{} meangap {:.3f}% search {:.2f}s bound {:.2f}s\n",
             worst, count ? sum / count : 0, loses, count, gap / ng, total, tb);
}
