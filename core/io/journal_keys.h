// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/row_keys.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace inkling {

/// The samples that a journal speaks of.
struct JournalData
{
    std::shared_ptr<const Dataset> data; ///< null: nobody knows them, and there are no keys
    RowKeys before;                      ///< see RowKeyMaker
};

/// The keys of the samples of a journal, each once, made some at a time: there may be a million to make while
/// the next step waits to be written. Where memory runs out in between, doing the same again is all that is
/// needed.
class JournalKeys
{
public:
    JournalKeys() = default;

    /// Begins again with none wanted. What is known of the same data stays.
    void restart(JournalData source);
    void want(const std::vector<std::uint32_t> &rows); ///< those that were not wanted before
    bool isDone() const { return m_waiting.empty(); }
    /// Some that are wanted, the same until they are taken(); the columns are told with the first ones.
    /// Precondition: not isDone(). Cost: some milliseconds, but for the first time that of RowKeyMaker.
    RowKeys next();
    void taken(); ///< those of next() are wanted no more

private:
    std::size_t nextCount() const;

    JournalData m_source;
    std::unique_ptr<const RowKeyMaker> m_maker; ///< of these data; null: not needed yet
    std::vector<bool> m_wanted;                 ///< by row
    std::vector<std::uint32_t> m_waiting;       ///< of them those that are not made, the next last
    bool m_isBegun = false;                     ///< the columns were told
};

} // namespace inkling
