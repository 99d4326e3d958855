// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// The columns that a labelled table has after its own, in this order; Scores is the first of those of the
/// classes, if it has them.
enum class LabelColumn : std::size_t { Given, Predicted, Confidence, Margin, Source, Split, Scores };

/// A table to be written.
struct ExportTable
{
    Dataset data;
    std::optional<std::size_t>
        ownColumns;             ///< of a labelled table: how many columns stand before LabelColumn::Given
    std::vector<Message> notes; ///< what was decided when it was made

    /// Precondition: a labelled table.
    const Column &labelColumn(LabelColumn which) const
    {
        return data.columns[*ownColumns + static_cast<std::size_t>(which)];
    }
};

/// What becomes of text cells that a spreadsheet takes for formulas (they begin with = + - @, a tab or a line
/// end, and are no numbers). Only CSV and TSV leave a spreadsheet in doubt; other formats write texts as
/// texts.
enum class FormulaTexts {
    Keep,
    Defuse ///< an apostrophe is put before them
};

struct WriteOptions
{
    FormulaTexts formulaTexts = FormulaTexts::Keep;
};

/// The bytes of a file, and what of the table it could not hold or was changed.
struct WrittenTable
{
    std::string bytes;
    std::vector<Message> notes;
};

/// One file format. The same table gives the same bytes: no time stamps, no names of users.
struct WriterInfo
{
    const char *id;
    const char *name;                   ///< QT_TRANSLATE_NOOP("core", ...)
    std::vector<const char *> patterns; ///< "*.csv"
    /// Precondition: at least one column. Error (Output): the format cannot hold the table, with the reason;
    /// stopped.
    Result<WrittenTable> (*write)(const ExportTable &table, const WriteOptions &options,
                                  const RunControl &control);
    bool heedsFormulaTexts = false; ///< whether WriteOptions::formulaTexts makes a difference
    /// What a labelled table from such a source is written as, marked for translation; null: as `name` says.
    const char *(*nameLike)(const TextDialect &source) = nullptr;
};

} // namespace inkling
