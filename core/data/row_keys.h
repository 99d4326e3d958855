// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/labels.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

/// By what a sample is found again when its data have changed.
struct RowKey
{
    std::uint32_t row = 0;
    std::string id;            ///< its cell of the id column; empty where there is none
    std::uint64_t content = 0; ///< hash of its texts, see rowContents()

    bool operator==(const RowKey &) const = default;
};

struct RowKeys
{
    std::string idColumn; ///< whose cells name the samples, each another one; empty: there is none
    std::vector<std::string> columns; ///< of which the content was hashed
    std::vector<RowKey> rows;         ///< rows ascending

    bool operator==(const RowKeys &) const = default;
};

/// The samples of which somebody has said something: given, held out, or flagged. Ascending.
std::vector<std::size_t> labelledRows(const Labels &labels);

/// Makes keys of the samples of one data set, some at a time. It borrows the data.
class RowKeyMaker
{
public:
    /// The content is that of the columns of `before`, keys made of earlier data, where all of them are still
    /// there, so that these keys and those find the same samples; else of all columns but the class and the
    /// ids that name each sample, or of one where there is no other. Cost: O(n) for the ids, and the
    /// categories of each column.
    explicit RowKeyMaker(const Dataset &data, const RowKeys &before = {});
    ~RowKeyMaker();
    RowKeyMaker(const RowKeyMaker &) = delete;
    RowKeyMaker &operator=(const RowKeyMaker &) = delete;

    const std::string &idColumn() const { return m_idName; }              ///< as RowKeys::idColumn
    const std::vector<std::string> &columns() const { return m_columns; } ///< as RowKeys::columns
    /// By the places of the rows. Cost: O(rows * columns).
    std::vector<RowKey> keys(const std::vector<std::size_t> &rows) const;

private:
    class Hashes;

    const Column *m_id = nullptr; ///< null: there is none
    std::string m_idName;
    std::vector<std::string> m_columns;
    std::unique_ptr<const Hashes> m_hashes;
};

/// The keys of some samples (rows ascending), as RowKeyMaker makes them. Cost: that of both.
RowKeys rowKeys(const Dataset &data, const std::vector<std::size_t> &rows, const RowKeys &before = {});

/// A hash of each sample's texts in some columns, and of the columns' names (n, by row): the same whatever
/// the order of the columns. None where one of the columns is missing. Cost: O(n) for each column.
std::vector<std::uint64_t> rowContents(const Dataset &data, const std::vector<std::string> &columns);

/// The place of the column of that name, or the number of columns where there is none.
std::size_t placeOfColumn(const Dataset &data, const std::string &name);

/// Whether the column names every sample, each another one.
bool isNaming(const Column &column, std::size_t rows);

} // namespace inkling
