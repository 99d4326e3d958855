// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_export.h"

#include "core/io/csv_reader.h"
#include "core/io/dataset_readers.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <set>
#include <utility>

namespace inkling {

namespace {

/// Writes cells the way a dialect has them.
class CellWriter
{
public:
    CellWriter(std::ostream &out, TextDialect dialect)
        : m_out(out)
        , m_dialect(std::move(dialect))
    {
    }

    const TextDialect &dialect() const { return m_dialect; }

    /// In quotes where the text could be taken for something else than one cell.
    void text(std::string_view cell)
    {
        const bool isPlain =
            cell.find_first_of(std::string("\"\r\n") + m_dialect.delimiter) == std::string_view::npos &&
            !hasOuterBlanks(cell) && (m_dialect.delimiter != ' ' || isOneWord(cell));
        if (isPlain) {
            m_out << cell;
            return;
        }
        m_out << '"';
        for (const char c : cell)
            m_out << (c == '"' ? "\"\"" : std::string_view(&c, 1));
        m_out << '"';
    }

    void number(std::string written)
    {
        std::replace(written.begin(), written.end(), '.', m_dialect.decimal);
        text(written);
    }

    void number(double value, int digits)
    {
        std::array<char, 32> buffer = {};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                       std::chars_format::general, digits)
                             .ptr;
        number(std::string(buffer.data(), end));
    }

    void delimiter() { m_out << m_dialect.delimiter; }
    void lineEnd() { m_out << m_dialect.lineEnd; }
    void raw(std::string_view bytes) { m_out << bytes; }

private:
    static bool hasOuterBlanks(std::string_view cell)
    {
        const auto isBlank = [](char c) {
            return c == ' ' || c == '\t';
        };
        return !cell.empty() && (isBlank(cell.front()) || isBlank(cell.back()));
    }
    static bool isOneWord(std::string_view cell)
    {
        return !cell.empty() && cell.find('\t') == std::string_view::npos;
    }

    std::ostream &m_out;
    TextDialect m_dialect;
};

/// A record of the source file: its bytes, and those of its line end (none at the end of the file).
struct SourceRecord
{
    std::string_view bytes;
    std::string_view lineEnd;
    std::size_t cells;
};

/// What of the source file can be repeated to the letter.
struct SourceText
{
    std::string bytes;
    std::string_view front; ///< byte-order mark and the like, before the first record
    std::vector<SourceRecord> records;
};

/// Cuts the file again as it was cut when it was read. Error: it is not the file any more that was read.
Status readSourceAgain(const DataSource &source, SourceText &text)
{
    std::optional<std::string> bytes = sourceBytes(source);
    if (!bytes)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 has changed since it was read: its cells were written from their "
                                      "values."),
            source.path)};
    Result<DecodedText> decoded = decodedText(*bytes, source.dialect->encoding, source.path, {});
    if (!decoded)
        return decoded.error();
    text.bytes = decoded->decoded ? *std::move(decoded.value().decoded) : *std::move(bytes);
    const std::string_view all = text.bytes;
    return forEachCsvRecord(all, *source.dialect, source.path, [&](const CsvRecord &record) {
        if (text.records.empty())
            text.front = all.substr(0, record.begin);
        text.records.push_back({all.substr(record.begin, record.end - record.begin),
                                all.substr(record.end, record.following - record.end), record.cells.size()});
        return true;
    });
}

/// The columns that are appended to each row.
class LabelColumns
{
public:
    LabelColumns(const Dataset &data, const Labels &labels, const Outcome *outcome, ScoreColumns scores)
        : m_labels(labels)
        , m_outcome(outcome)
        , m_hasScores(outcome && scores == ScoreColumns::All)
    {
        m_names = {"label_given", "label_predicted", "confidence", "margin", "source", "split"};
        if (m_hasScores) {
            for (const ClassInfo &info : labels.classes())
                m_names.push_back("score_" + info.name);
        }
        std::set<std::string> taken;
        for (const Column &column : data.columns)
            taken.insert(column.name);
        for (std::string &name : m_names) {
            const std::string wanted = name;
            for (int copy = 2; !taken.insert(name).second; ++copy)
                name = wanted + "_" + std::to_string(copy);
            if (name != wanted)
                m_notes.push_back(message(
                    QT_TRANSLATE_NOOP("core", "There was a column \"%1\" already: the new one is called "
                                              "\"%2\"."),
                    wanted, name));
        }
    }

    const std::vector<Message> &notes() const { return m_notes; }

    void writeHeader(CellWriter &cells) const
    {
        for (const std::string &name : m_names) {
            cells.delimiter();
            cells.text(name);
        }
    }

    void writeRow(CellWriter &cells, std::size_t row) const
    {
        const int given = m_labels[row].given;
        const int predicted = given != kUnlabelled || !m_outcome ? given : m_outcome->predicted[row];
        writeText(cells, className(given));
        writeText(cells, className(predicted));
        writeNumber(cells, m_outcome ? std::optional(confidence(*m_outcome, row)) : std::nullopt,
                    kShownDigits);
        writeNumber(cells, m_outcome ? std::optional(margin(*m_outcome, row)) : std::nullopt, kShownDigits);
        writeText(cells, sourceText(given, predicted));
        writeText(cells, splitId(m_labels.role(row)));
        for (std::size_t c = 0; m_hasScores && c < m_labels.classCount(); ++c)
            writeNumber(cells,
                        m_outcome->scores(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(c)),
                        kScoreDigits);
    }

private:
    static constexpr int kShownDigits = 6;
    static constexpr int kScoreDigits = 9;

    static void writeText(CellWriter &cells, std::string_view text)
    {
        cells.delimiter();
        cells.text(text);
    }
    static void writeNumber(CellWriter &cells, std::optional<double> value, int digits)
    {
        cells.delimiter();
        if (value)
            cells.number(*value, digits);
        else
            cells.text({});
    }
    std::string_view className(int label) const
    {
        return label == kUnlabelled ? std::string_view() : m_labels.classes()[label].name;
    }
    std::string_view sourceText(int given, int predicted) const
    {
        if (given != kUnlabelled)
            return "given";
        if (!m_outcome)
            return {};
        return predicted != kUnlabelled ? "predicted" : "unreached";
    }

    const Labels &m_labels;
    const Outcome *m_outcome;
    bool m_hasScores;
    std::vector<std::string> m_names;
    std::vector<Message> m_notes;
};

void writeNames(CellWriter &cells, const Dataset &data)
{
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        if (i > 0)
            cells.delimiter();
        cells.text(data.columns[i].name);
    }
}

void writeFromSource(CellWriter &cells, const Dataset &data, const SourceText &source,
                     const LabelColumns &labels)
{
    const bool hasHeader = cells.dialect().hasHeader;
    const auto endLine = [&](const SourceRecord &record) {
        if (record.lineEnd.empty())
            cells.lineEnd();
        else
            cells.raw(record.lineEnd);
    };
    cells.raw(source.front);
    if (hasHeader)
        cells.raw(source.records.front().bytes);
    else
        writeNames(cells, data);
    labels.writeHeader(cells);
    endLine(source.records.front());
    for (std::size_t row = 0; row < data.rows; ++row) {
        const SourceRecord &record = source.records[data.sourceRow(row) + (hasHeader ? 1 : 0)];
        cells.raw(record.bytes);
        for (std::size_t i = record.cells; i < data.columns.size(); ++i) // a short row that was filled up
            cells.delimiter();
        labels.writeRow(cells, row);
        endLine(record);
    }
}

void writeFromValues(CellWriter &cells, const Dataset &data, const LabelColumns &labels)
{
    writeNames(cells, data);
    labels.writeHeader(cells);
    cells.lineEnd();
    for (std::size_t row = 0; row < data.rows; ++row) {
        for (std::size_t i = 0; i < data.columns.size(); ++i) {
            if (i > 0)
                cells.delimiter();
            const Column &column = data.columns[i];
            if (column.type == ColumnType::Number)
                cells.number(column.text(row));
            else
                cells.text(column.text(row));
        }
        labels.writeRow(cells, row);
        cells.lineEnd();
    }
}

} // namespace

const char *splitId(LabelRole role)
{
    switch (role) {
    case LabelRole::Given:
        return "seed";
    case LabelRole::HeldOut:
        return "held_out";
    case LabelRole::Unlabelled:
        break;
    }
    return "unlabelled";
}

Result<std::vector<Message>> writeLabelledCsv(std::ostream &out, const Dataset &data, const Labels &labels,
                                              const Outcome *outcome, ScoreColumns scores)
{
    const LabelColumns added(data, labels, outcome, scores);
    std::vector<Message> notes = added.notes();
    CellWriter cells(out, data.source.dialect.value_or(TextDialect()));
    SourceText source;
    const bool hasSource = !data.source.path.empty() && data.source.dialect;
    const Status isSame = hasSource ? readSourceAgain(data.source, source) : Status(Success());
    if (!isSame)
        notes.push_back(isSame.error().message);
    if (hasSource && isSame) {
        if (!cells.dialect().hasHeader)
            notes.push_back(message(
                QT_TRANSLATE_NOOP("core", "The source names no columns: a first line that does was added.")));
        writeFromSource(cells, data, source, added);
        if (cells.dialect().encoding != "UTF-8")
            notes.push_back(message(QT_TRANSLATE_NOOP("core", "The source is encoded in %1; this is UTF-8."),
                                    cells.dialect().encoding));
    } else {
        writeFromValues(cells, data, added);
    }
    if (!out)
        return Error{message(QT_TRANSLATE_NOOP("core", "The labelled table could not be written.")),
                     ErrorKind::Output};
    return notes;
}

} // namespace inkling
