#include "planner/limit_rows.h"

#include <algorithm>
#include <numeric>

namespace weerbaar {

namespace {

class Builder {
 public:
  Builder(const Problem& problem, const Presolved& presolved,
          const std::vector<std::size_t>& first_cell)
      : problem_(problem), presolved_(presolved), first_cell_(first_cell) {}

  LimitRows build() {
    add_people();
    add_money(problem_.one_off, problem_.one_off_money, problem_.instance->carry_over);
    add_money(problem_.structural, problem_.structural_money, false);
    add_exclusions();
    sort_by_cell();
    return std::move(rows_);
  }

 private:
  // A limit on what these actions ask together; `asks` of a row of the problem's tables.
  template <class Asks>
  void add_limit(std::int64_t capacity, const std::vector<ActionIndex>& actions, Asks asks) {
    const auto ask = [&](ActionIndex a, int start) {
      return asks(row_of(problem_.items[a], start));
    };
    std::int64_t demand = 0;
    for (const ActionIndex a : actions) {
      std::int64_t most = 0;
      for (const int start : presolved_.starts[a])
        most = std::max(most, ask(a, start));
      demand += most;
    }
    if (demand <= capacity || capacity == 0) return;  // binds nothing, or presolve saw to it
    // Large amounts are counted in coarser units.
    int shift = 0;
    while ((capacity >> shift) > (1 << 20))
      ++shift;
    constexpr std::int64_t most_asked = 1 << 30;  // by what has its own start, whatever it asks
    const auto limit = static_cast<std::uint32_t>(rows_.capacity.size());
    for (const ActionIndex a : actions)
      for (std::size_t at = 0; at < presolved_.starts[a].size(); ++at) {
        const std::int64_t amount = std::min(most_asked, ask(a, presolved_.starts[a][at]) >> shift);
        if (amount == 0) continue;
        found_.push_back({static_cast<std::uint32_t>(first_cell_[a] + at),
                          {limit, static_cast<std::int32_t>(amount)}});
      }
    rows_.capacity.push_back((capacity + (std::int64_t{1} << shift) - 1) >> shift);
  }

  void add_people() {
    std::vector<std::vector<ActionIndex>> of_role(problem_.role_count);
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      if (problem_.items[a].role_limited) of_role[problem_.items[a].role].push_back(a);
    for (std::size_t role = 0; role < problem_.role_count; ++role)
      for (std::size_t month = 0; month < static_cast<std::size_t>(problem_.months); ++month)
        add_limit(problem_.capacity[role * problem_.stride + month], of_role[role],
                  [&](std::size_t row) -> std::int64_t {
                    return problem_.hours[row * problem_.stride + month];
                  });
  }

  // All labels in one: their money together may pay for everything. Then each label's own need of
  // general money is left out, which only widens.
  void add_money(const std::vector<std::int64_t>& table, const std::vector<std::int64_t>& money,
                 bool carry_over) {
    std::vector<ActionIndex> all(problem_.action_count);
    std::iota(all.begin(), all.end(), ActionIndex{0});
    std::vector<ActionIndex> unlabelled;
    for (const ActionIndex a : all)
      if (problem_.items[a].label == 0) unlabelled.push_back(a);
    const std::size_t years = problem_.years;
    for (std::size_t y = 0; y < years; ++y) {
      const std::size_t from = carry_over ? 0 : y;
      const auto sum = [&](const std::vector<std::int64_t>& of, std::size_t at) {
        std::int64_t total = 0;
        for (std::size_t each = from; each <= y; ++each)
          total += of[at * years + each];
        return total;
      };
      const auto asks = [&](std::size_t row) { return sum(table, row); };
      std::int64_t together = 0;
      for (LabelIndex label = 0; label < problem_.label_count; ++label)
        together += sum(money, label);
      add_limit(sum(money, 0), unlabelled, asks);
      if (problem_.label_count > 1) add_limit(together, all, asks);
    }
  }

  void add_exclusions() {
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      for (const ActionIndex b : problem_.items[a].excludes)
        if (a < b) add_limit(1, {a, b}, [](std::size_t) -> std::int64_t { return 1; });
  }

  // Counting sort: within a cell the order of the limits stays.
  void sort_by_cell() {
    rows_.first_use.assign(first_cell_.back() + 1, 0);
    for (const Found& each : found_)
      ++rows_.first_use[each.cell + 1];
    std::partial_sum(rows_.first_use.begin(), rows_.first_use.end(), rows_.first_use.begin());
    rows_.uses.resize(rows_.first_use.back());
    std::vector<std::size_t> next = rows_.first_use;
    for (const Found& each : found_)
      rows_.uses[next[each.cell]++] = each.use;
  }

  const Problem& problem_;
  const Presolved& presolved_;
  const std::vector<std::size_t>& first_cell_;
  struct Found {
    std::uint32_t cell = 0;
    LimitRows::Use use;
  };
  std::vector<Found> found_;
  LimitRows rows_;
};

}  // namespace

LimitRows limit_rows(const Problem& problem, const Presolved& presolved,
                     const std::vector<std::size_t>& first_cell) {
  return Builder(problem, presolved, first_cell).build();
}

}  // namespace weerbaar
