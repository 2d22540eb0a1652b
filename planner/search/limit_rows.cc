// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/limit_rows.h"

#include <algorithm>

namespace weerbaar {

namespace {

// First it numbers the limits that bind, then it goes through the cells once.
class Builder {
 public:
  Builder(const Problem& problem, const Presolved& presolved)
      : problem_(problem), presolved_(presolved) {}

  LimitRows build() {
    number_people();
    number_money(problem_.one_off, problem_.one_off_money, true);
    number_money(problem_.structural, problem_.structural_money, false);
    number_exclusions();
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      for (const int start : presolved_.starts[a]) {
        rows_.first_use.push_back(rows_.uses.size());
        add_cell(a, start);
      }
    rows_.first_use.push_back(rows_.uses.size());
    return std::move(rows_);
  }

 private:
  static constexpr std::uint32_t no_limit = ~std::uint32_t{0};

  // `demand`: what all actions could ask of it together.
  std::uint32_t number(std::int64_t demand, std::int64_t capacity) {
    if (demand <= capacity || capacity == 0)
      return no_limit;  // binds nothing, or presolve saw to it
    // Large amounts are counted in coarser units.
    int shift = 0;
    while ((capacity >> shift) > (1 << 20))
      ++shift;
    shift_.push_back(shift);
    rows_.capacity.push_back((capacity + (std::int64_t{1} << shift) - 1) >> shift);
    return static_cast<std::uint32_t>(rows_.capacity.size() - 1);
  }

  void number_people() {
    std::vector<std::int64_t> demand(problem_.capacity.size());
    std::vector<std::int32_t> most(problem_.stride);
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      const Problem::Item& item = problem_.items[a];
      for (std::size_t place = 0; place < item.resources.size(); ++place) {
        std::fill(most.begin(), most.end(), 0);
        for (const int start : presolved_.starts[a]) {
          const std::int32_t* hours = hours_row(problem_, item, start, place);
          const Months months = months_of(problem_, item, start);
          for (std::size_t month = months.first; month < months.end; ++month)
            most[month] = std::max(most[month], hours[month]);
        }
        for (std::size_t month = 0; month < problem_.stride; ++month)
          demand[item.resources[place] * problem_.stride + month] += most[month];
      }
    }
    for (std::size_t at = 0; at < demand.size(); ++at)
      people_.push_back(number(demand[at], problem_.capacity[at]));
    number_large_parts();
  }

  // Of two runs that each take more than half of someone's month only one can be there, and a run
  // of just half counts for half: the dual feasible function u(1) of Fekete and Schepers (2001) of
  // the same limit. Where runs are as long as a role's hours make them, this is what binds.
  static constexpr std::int64_t whole_month = 2;
  std::int64_t large_part(std::size_t at, std::int32_t hours) const {
    const std::int64_t twice = std::int64_t{2} * hours;
    return twice < free_[at] ? 0 : twice == free_[at] ? 1 : whole_month;
  }

  void number_large_parts() {
    free_.assign(problem_.capacity.begin(), problem_.capacity.end());
    std::vector<std::int64_t> demand(free_.size());
    const auto for_each_use = [&](bool fixed, const auto& use) {
      for (ActionIndex a = 0; a < problem_.action_count; ++a) {
        const Problem::Item& item = problem_.items[a];
        if (item.fixed != fixed || presolved_.starts[a].empty()) continue;
        for (std::size_t place = 0; place < item.resources.size(); ++place)
          use(a, place, item.resources[place] * problem_.stride);
      }
    };
    for_each_use(true, [&](ActionIndex a, std::size_t place, std::size_t from) {
      const std::int32_t* hours =
          hours_row(problem_, problem_.items[a], presolved_.starts[a].front(), place);
      for (std::size_t month = 0; month < problem_.stride; ++month)
        free_[from + month] -= hours[month];
    });
    for_each_use(false, [&](ActionIndex a, std::size_t place, std::size_t from) {
      std::vector<std::int64_t> most(problem_.stride);
      for (const int start : presolved_.starts[a]) {
        const std::int32_t* hours = hours_row(problem_, problem_.items[a], start, place);
        for (std::size_t month = 0; month < problem_.stride; ++month)
          if (hours[month] > 0)
            most[month] = std::max(most[month], large_part(from + month, hours[month]));
      }
      for (std::size_t month = 0; month < problem_.stride; ++month)
        demand[from + month] += most[month];
    });
    for (std::size_t at = 0; at < demand.size(); ++at)
      large_parts_.push_back(free_[at] > 0 ? number(demand[at], whole_month) : no_limit);
  }

  struct MoneyLimit {
    const std::vector<std::int64_t>& asked;  // [row][year]
    std::size_t from = 0;                    // these years together
    std::size_t to = 0;
    bool labelled = false;  // counts what has a label too
    std::uint32_t number = no_limit;
  };

  // All labels in one: their money together may pay for everything. Then each label's own need of
  // general money is left out, which only widens.
  void number_money(const std::vector<std::int64_t>& asked, const std::vector<std::int64_t>& money,
                    bool can_carry) {
    for (std::size_t year = 0; year < problem_.years; ++year)
      for (const bool labelled : {false, true}) {
        if (labelled && problem_.label_count == 1) continue;
        MoneyLimit limit{asked, year, year, labelled, no_limit};
        while (can_carry && limit.from > 0 && carries(labelled, limit.from - 1))
          --limit.from;
        std::int64_t capacity = 0;
        for (LabelIndex label = 0; label < (labelled ? problem_.label_count : 1); ++label)
          capacity += sum(money, label, limit);
        limit.number = number(demand(limit), capacity);
        if (limit.number != no_limit) money_.push_back(limit);
      }
  }

  // Some line that the limit counts carries over what is left of that year.
  bool carries(bool labelled, std::size_t year) const {
    const std::vector<Money>& money = problem_.instance.money;
    return std::any_of(money.begin(), labelled ? money.end() : money.begin() + 1,
                       [&](const Money& line) { return line.carries[year]; });
  }

  std::int64_t sum(const std::vector<std::int64_t>& table, std::size_t row,
                   const MoneyLimit& limit) const {
    std::int64_t total = 0;
    for (std::size_t year = limit.from; year <= limit.to; ++year)
      total += table[row * problem_.years + year];
    return total;
  }

  std::int64_t demand(const MoneyLimit& limit) const {
    std::int64_t demand = 0;
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      const Problem::Item& item = problem_.items[a];
      if (item.label != 0 && !limit.labelled) continue;
      std::int64_t most = 0;
      for (const int start : presolved_.starts[a])
        most = std::max(most, sum(limit.asked, row_of(item, start), limit));
      demand += most;
    }
    return demand;
  }

  void number_exclusions() {
    exclusions_.resize(problem_.action_count);
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      for (const ActionIndex b : problem_.items[a].excludes) {
        if (b <= a || presolved_.starts[a].empty() || presolved_.starts[b].empty()) continue;
        const std::uint32_t limit = number(2, 1);
        exclusions_[a].push_back(limit);
        exclusions_[b].push_back(limit);
      }
  }

  void add_cell(ActionIndex a, int start) {
    const Problem::Item& item = problem_.items[a];
    const std::size_t row = row_of(item, start);
    const Months months = months_of(problem_, item, start);
    for (std::size_t place = 0; place < item.resources.size(); ++place) {
      const std::uint32_t* limits = &people_[item.resources[place] * problem_.stride];
      const std::int32_t* hours = hours_row(problem_, item, start, place);
      for (std::size_t month = months.first; month < months.end; ++month)
        if (limits[month] != no_limit) add_use(limits[month], hours[month]);
      if (item.fixed) continue;
      const std::size_t from = item.resources[place] * problem_.stride;
      for (std::size_t month = months.first; month < months.end; ++month)
        if (large_parts_[from + month] != no_limit && hours[month] > 0)
          add_use(large_parts_[from + month], large_part(from + month, hours[month]));
    }
    for (const MoneyLimit& limit : money_)
      if (item.label == 0 || limit.labelled) add_use(limit.number, sum(limit.asked, row, limit));
    for (const std::uint32_t limit : exclusions_[a])
      add_use(limit, 1);
  }

  void add_use(std::uint32_t limit, std::int64_t asked) {
    constexpr std::int64_t most_asked = 1 << 30;  // by what has its own start, whatever it asks
    const std::int64_t amount = std::min(most_asked, asked >> shift_[limit]);
    if (amount > 0) rows_.uses.push_back({limit, static_cast<std::int32_t>(amount)});
  }

  const Problem& problem_;
  const Presolved& presolved_;
  LimitRows rows_;
  std::vector<int> shift_;                  // of each limit
  std::vector<std::uint32_t> people_;       // [resource][month]
  std::vector<std::int64_t> free_;          // [resource][month]: without what has its own start
  std::vector<std::uint32_t> large_parts_;  // [resource][month]
  std::vector<MoneyLimit> money_;
  std::vector<std::vector<std::uint32_t>> exclusions_;  // of each action
};

}  // namespace

LimitRows limit_rows(const Problem& problem, const Presolved& presolved) {
  return Builder(problem, presolved).build();
}

}  // namespace weerbaar
