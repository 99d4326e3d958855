// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/svmlight_reader.h"

#include "core/data/labels.h"
#include "core/io/column_values.h"
#include "core/io/decoded_table.h"
#include "core/io/dense_size.h"
#include "core/io/file_pattern.h"
#include "core/io/number_text.h"
#include "core/io/reading_pace.h"
#include "core/io/svmlight_classes.h"
#include "core/io/text_place.h"
#include "core/io/typed_column.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace inkling {

namespace {

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Cuts the text into lines, and these into words between blanks.
class WordLines
{
public:
    explicit WordLines(std::string_view bytes)
        : m_bytes(bytes)
        , m_position(bytes.size() - withoutByteOrderMark(bytes).size())
    {
    }

    /// Moves to the first word of the next line that has one; false at the end of the text.
    bool nextLine()
    {
        while (true) {
            if (std::exchange(m_hasLine, true))
                skipLine();
            if (!nextWord().empty())
                return true;
            if (m_position == m_bytes.size())
                return false;
        }
    }

    /// The next word of the line, empty at its end.
    std::string_view nextWord()
    {
        while (m_position < m_bytes.size() && isBlank(m_bytes[m_position]))
            ++m_position;
        const std::size_t begin = m_position;
        while (m_position < m_bytes.size() && !endsWord(m_bytes[m_position]))
            ++m_position;
        m_word = m_bytes.substr(begin, m_position - begin);
        return m_word;
    }

    std::string_view word() const { return m_word; }
    std::size_t line() const { return m_line; }
    std::size_t position() const { return m_position; }

private:
    /// Moves past the rest of the line, which is a comment if it is anything.
    void skipLine()
    {
        while (m_position < m_bytes.size() && !isLineEnd(m_bytes[m_position]))
            ++m_position;
        if (m_position == m_bytes.size())
            return;
        m_position += m_bytes.substr(m_position, 2) == "\r\n" ? 2 : 1;
        ++m_line;
    }
    static bool endsWord(char c) { return isBlank(c) || isLineEnd(c) || c == '#'; }

    std::string_view m_bytes;
    std::size_t m_position;
    std::size_t m_line = 1;
    bool m_hasLine = false;
    std::string_view m_word;
};

/// Reads one file.
class SvmlightTable
{
public:
    SvmlightTable(std::string_view bytes, const std::string &path, const ReadOptions &options,
                  const RunControl &control)
        : m_bytes(bytes)
        , m_path(path)
        , m_lines(bytes)
        , m_pace(bytes.size(), control)
        , m_lineCount(static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1)
        , m_missing(options.missing.value_or(std::vector<std::string>()))
        , m_labels("class", TypedColumn::Type::Number, {}, {{}, m_missing}, 0)
        , m_queries("qid", TypedColumn::Type::Number, {}, {{}, m_missing}, 0)
    {
    }

    Result<Dataset> read();

private:
    Status readRow();
    Status readLabel();
    Status readQuery(std::string_view number);
    Status readPair(std::string_view pair);
    Status put(std::size_t index, double value);
    Status addFeatures();
    void addLabels();

    std::string_view m_bytes;
    const std::string &m_path;
    WordLines m_lines;
    ReadingPace m_pace;
    std::size_t m_lineCount;
    MissingTexts m_missing; ///< of the labels: a value that is left out is 0
    TypedColumn m_labels;
    TypedColumn m_queries;
    bool m_hasQueries = false;
    std::vector<std::vector<double>> m_features; ///< by index, each as long as its last value needs
    std::optional<std::size_t> m_lastIndex;      ///< in the present row
    std::size_t m_filled = 0;                    ///< cells that the present row filled with zeros
    std::size_t m_rows = 0;
    Dataset m_data;
};

Result<Dataset> SvmlightTable::read()
{
    while (m_lines.nextLine()) {
        m_filled = 0;
        if (Status status = readRow(); !status)
            return status.error();
        ++m_rows;
        if (Status status = checkDenseSize(
                m_rows, m_features.size() - std::min<std::size_t>(1, m_features.size()), m_path);
            !status)
            return status.error();
        if (!m_pace.advance(m_lines.position(), m_filled))
            return stopped();
    }
    if (m_rows == 0)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is empty."), m_path)};
    if (Status status = addFeatures(); !status)
        return status.error();
    addLabels();
    m_data.rows = m_rows;
    return std::move(m_data);
}

Status SvmlightTable::readRow()
{
    if (Status status = readLabel(); !status)
        return status;
    m_lastIndex.reset();
    constexpr std::string_view kQuery = "qid:";
    std::string_view word = m_lines.nextWord();
    if (word.starts_with(kQuery)) {
        if (Status status = readQuery(word.substr(kQuery.size())); !status)
            return status;
        word = m_lines.nextWord();
    } else {
        m_queries.addMissing();
    }
    for (; !word.empty(); word = m_lines.nextWord()) {
        if (Status status = readPair(word); !status)
            return status;
    }
    return Success();
}

Status SvmlightTable::readLabel()
{
    const std::string_view word = m_lines.word();
    if (word.find(',') != std::string_view::npos)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1, line %2: \"%3\" are several labels, and a sample may "
                                              "have one only."),
                    m_path, m_lines.line(), excerpt(word))};
    switch (m_labels.add(word, m_lines.line())) {
    case TypedColumn::Fit::Yes:
        return Success();
    case TypedColumn::Fit::NotFinite:
        return m_labels.misfit(TypedColumn::Fit::NotFinite, word, m_lines.line(), m_path);
    default:
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1, line %2: \"%3\" is no label; a line begins with a "
                                              "number that is one."),
                    m_path, m_lines.line(), excerpt(word))};
    }
}

Status SvmlightTable::readQuery(std::string_view number)
{
    if (!wholeNumber(number))
        return Error{message(QT_TRANSLATE_NOOP("core", "%1, line %2: \"qid:%3\" should be qid: and a whole "
                                                       "number."),
                             m_path, m_lines.line(), excerpt(number))};
    m_hasQueries = true;
    m_queries.add(number, m_lines.line());
    return Success();
}

Status SvmlightTable::readPair(std::string_view pair)
{
    const std::size_t colon = pair.find(':');
    const auto index = wholeNumber(pair.substr(0, colon));
    double value = 0.0;
    const NumberText kind =
        colon == std::string_view::npos ? NumberText::None : parseNumber(pair.substr(colon + 1), {}, value);
    if (kind == NumberText::Infinite && index)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1, line %2: the value of \"%3\" is not a finite number."),
                    m_path, m_lines.line(), excerpt(pair))};
    if (!index || kind == NumberText::None)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1, line %2: \"%3\" should be the number of a feature and "
                                              "its value, like 7:0.5."),
                    m_path, m_lines.line(), excerpt(pair))};
    if (m_lastIndex && *index <= *m_lastIndex)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1, line %2: feature %3 stands after feature %4; they must "
                                              "ascend, and each stands once."),
                    m_path, m_lines.line(), *index, *m_lastIndex)};
    m_lastIndex = index;
    return put(*index, value);
}

/// Sets a value of the present row.
Status SvmlightTable::put(std::size_t index, double value)
{
    if (index >= m_features.size()) {
        if (Status status = checkDenseSize(1, index, m_path); !status)
            return status;
        m_features.resize(index + 1);
    }
    std::vector<double> &column = m_features[index];
    // Room for all rows, unless they are only lines that a hostile file leaves blank.
    if (column.empty() && m_lineCount <= kMostDenseCells / m_features.size())
        column.reserve(m_lineCount);
    m_filled += m_rows - column.size();
    column.resize(m_rows, 0.0);
    column.push_back(value);
    return Success();
}

Status SvmlightTable::addFeatures()
{
    if (m_features.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds labels but no feature."), m_path)};
    const std::size_t first = m_features.front().empty() ? 1 : 0;
    for (std::size_t index = first; index < m_features.size(); ++index) {
        Column column;
        column.name = "feature_" + std::to_string(index);
        column.numbers = std::move(m_features[index]);
        column.numbers.resize(m_rows, 0.0);
        m_data.columns.push_back(std::move(column));
        if (!m_pace.advance(m_bytes.size(), m_rows))
            return stopped();
    }
    m_data.roles.assign(m_data.columns.size(), ColumnRole::Feature);
    m_data.notes.push_back(
        message(QT_TRANSLATE_NOOP("core", "The features are called by their numbers in the file, which begin "
                                          "with %1: feature_%1 and so on."),
                first));
    return Success();
}

void SvmlightTable::addLabels()
{
    if (m_hasQueries) {
        m_data.columns.push_back(m_queries.finish(m_data.notes));
        m_data.roles.push_back(ColumnRole::Ignored);
        m_data.notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "The query numbers (qid) became a column that is not learned from.")));
    }
    m_data.columns.push_back(m_labels.finish(m_data.notes));
    if (const auto names = commentedClasses(m_bytes)) {
        if (auto classes = namedClasses(m_data.columns.back(), *names)) {
            m_data.columns.back() = *std::move(classes);
            m_data.notes.push_back(
                message(QT_TRANSLATE_NOOP("core", "The names of the classes (%1) stand in a comment on the "
                                                  "first line; 0 is no class."),
                        names->size()));
        }
    }
    const bool areClasses = distinctValues(m_data.columns.back(), kMaximumClasses) <= kMaximumClasses;
    m_data.roles.push_back(areClasses ? ColumnRole::Class : ColumnRole::Ignored);
    if (!areClasses)
        m_data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "The labels are not taken as classes: there are "
                                              "more than %1 different ones."),
                    kMaximumClasses));
}

Result<Dataset> readSvmlight(std::string_view bytes, const std::string &path, const ReadOptions &options,
                             const RunControl &control)
{
    return decodedTable(bytes, path, options, control, [&](std::string_view text, const RunControl &reading) {
        return SvmlightTable(text, path, options, reading).read();
    });
}

/// What the first lines look like.
struct Likeness
{
    bool hasPairs = false;
    bool isStrict = true; ///< every line is a label and pairs in ascending order
    bool isClock = true;  ///< every pair may be a time, like 12:30
};

Likeness likeness(std::string_view head)
{
    constexpr int kLines = 20;
    constexpr std::size_t kClockPart = 2;
    Likeness likeness;
    // the last line may be cut off
    const std::size_t end = head.find_last_of("\r\n");
    WordLines lines(end == std::string_view::npos ? head : head.substr(0, end));
    double number = 0.0;
    for (int line = 0; line < kLines && lines.nextLine(); ++line) {
        likeness.isStrict = likeness.isStrict && parseNumber(lines.word(), {}, number) != NumberText::None;
        std::optional<std::size_t> last;
        for (std::string_view word = lines.nextWord(); !word.empty(); word = lines.nextWord()) {
            const std::size_t colon = word.find(':');
            if (colon == std::string_view::npos) {
                likeness.isStrict = false;
                continue;
            }
            likeness.hasPairs = true;
            const std::string_view value = word.substr(colon + 1);
            const auto index = wholeNumber(word.substr(0, colon));
            likeness.isClock = likeness.isClock && colon <= kClockPart && value.size() == kClockPart;
            likeness.isStrict = likeness.isStrict && parseNumber(value, {}, number) != NumberText::None &&
                                (word.starts_with("qid:") || (index && (!last || *index > *last)));
            last = index;
        }
    }
    return likeness;
}

double probeSvmlight(std::string_view head, std::string_view path)
{
    const Likeness found = likeness(head);
    if (matchesPattern(path, svmlightReader().patterns))
        return found.hasPairs || isWideText(head) ? 0.8 : kNamedProbe;
    if (!found.hasPairs)
        return 0.0;
    if (!found.isStrict || found.isClock)
        return 0.0;
    return matchesPattern(path, {"*.csv", "*.tsv"}) ? 0.5 : 0.7;
}

} // namespace

const ReaderInfo &svmlightReader()
{
    static const ReaderInfo info = {"svmlight",
                                    QT_TRANSLATE_NOOP("core", "Sparse text (SVMlight, LIBSVM)"),
                                    {"*.svm", "*.svmlight", "*.libsvm"},
                                    probeSvmlight,
                                    readSvmlight};
    return info;
}

} // namespace inkling
