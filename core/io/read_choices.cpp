// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_choices.h"

#include <algorithm>

namespace inkling {

namespace {

struct Choice
{
    ReadChoice choice;
    bool (*isMade)(const ReadOptions &options);
    void (*undo)(ReadOptions &options);
    const char *refusal; ///< %1: the file, %2: the reader's id
};

const Choice kChoices[] = {
    {ReadChoice::Delimiter, [](const ReadOptions &options) { return options.delimiter.has_value(); },
     [](ReadOptions &options) { options.delimiter.reset(); },
     QT_TRANSLATE_NOOP("core", "%1 is of the format \"%2\", which has no delimiters between its cells: none "
                               "can be chosen.")},
    {ReadChoice::Decimal, [](const ReadOptions &options) { return options.decimal.has_value(); },
     [](ReadOptions &options) { options.decimal.reset(); },
     QT_TRANSLATE_NOOP("core", "%1 is of the format \"%2\", which says itself how numbers are written: no "
                               "decimal mark can be chosen.")},
    {ReadChoice::Thousands, [](const ReadOptions &options) { return options.thousands.has_value(); },
     [](ReadOptions &options) { options.thousands.reset(); },
     QT_TRANSLATE_NOOP("core", "%1 is of the format \"%2\", which says itself how numbers are written: no "
                               "mark between thousands can be chosen.")},
    {ReadChoice::SkippedLines, [](const ReadOptions &options) { return options.skippedLines.has_value(); },
     [](ReadOptions &options) { options.skippedLines.reset(); },
     QT_TRANSLATE_NOOP("core", "%1 is of the format \"%2\", which says itself where its table begins: no "
                               "lines before it can be left out.")},
    {ReadChoice::Footnotes, [](const ReadOptions &options) { return options.footnotes.has_value(); },
     [](ReadOptions &options) { options.footnotes.reset(); },
     QT_TRANSLATE_NOOP("core", "%1 is of the format \"%2\", which says itself where its table ends: no rows "
                               "below it can be left out.")},
    {ReadChoice::Ragged, [](const ReadOptions &options) { return options.ragged != RaggedRows::Refuse; },
     [](ReadOptions &options) { options.ragged = RaggedRows::Refuse; },
     QT_TRANSLATE_NOOP("core",
                       "%1 is of the format \"%2\", in which rows of other lengths can neither be left "
                       "out nor filled up.")},
    {ReadChoice::HeaderRows, [](const ReadOptions &options) { return options.headerRows.has_value(); },
     [](ReadOptions &options) { options.headerRows.reset(); },
     QT_TRANSLATE_NOOP("core",
                       "%1 is of the format \"%2\", which says itself what its columns are called: no "
                       "rows of names can be chosen.")},
    {ReadChoice::Encoding, [](const ReadOptions &options) { return !options.encoding.empty(); },
     [](ReadOptions &options) { options.encoding.clear(); },
     QT_TRANSLATE_NOOP("core", "%1 is of the format \"%2\", which says itself how texts are encoded: no "
                               "encoding can be chosen.")},
    {ReadChoice::Table, [](const ReadOptions &options) { return !options.table.empty(); },
     [](ReadOptions &options) { options.table.clear(); },
     QT_TRANSLATE_NOOP("core",
                       "%1 is of the format \"%2\", which holds one table alone: none can be chosen.")},
    // Where no word means "no value" unless one is said to, all columns keep theirs anyway.
    {ReadChoice::KeptWords,
     [](const ReadOptions &options) { return !options.keptWords.empty() && options.missing; },
     [](ReadOptions &options) { options.keptWords.clear(); },
     QT_TRANSLATE_NOOP("core",
                       "%1 is of the format \"%2\", in which a text that means \"no value\" does so in "
                       "all columns: none can keep it.")},
};

} // namespace

bool heeds(const ReaderInfo &reader, ReadChoice choice)
{
    return std::find(reader.heeded.begin(), reader.heeded.end(), choice) != reader.heeded.end();
}

ReadOptions heededOptions(ReadOptions options, const ReaderInfo &reader)
{
    for (const Choice &choice : kChoices) {
        if (!heeds(reader, choice.choice) && choice.isMade(options))
            choice.undo(options);
    }
    return options;
}

Result<ReadOptions> optionsFor(const ReaderInfo &reader, const std::string &path, const ReadOptions &options)
{
    if (options.unheeded == UnheededOptions::LeaveOut)
        return heededOptions(options, reader);
    for (const Choice &choice : kChoices) {
        if (!heeds(reader, choice.choice) && choice.isMade(options))
            return Error{message(choice.refusal, path, reader.id)};
    }
    return options;
}

Status checkBuiltinOptions(const std::string &location, const ReadOptions &options, const std::string &format)
{
    if (options.unheeded == UnheededOptions::LeaveOut)
        return Success();
    const bool isChosen = !format.empty() || options.missing || !options.keptWords.empty() ||
                          std::any_of(std::begin(kChoices), std::end(kChoices),
                                      [&](const Choice &choice) { return choice.isMade(options); });
    if (isChosen)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 is built in and not read from a file: how it is to "
                                              "be read cannot be chosen."),
                    location)};
    return Success();
}

} // namespace inkling
