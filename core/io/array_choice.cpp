// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/array_choice.h"

#include "core/data/labels.h"
#include "core/io/cell_columns.h"
#include "core/io/column_values.h"
#include "core/io/exported_columns.h"
#include "core/io/table_names.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace inkling {

namespace {

using Words = std::set<std::string, std::less<>>;

/// What the names of arrays are made of, as data sets in circulation have them.
struct KnownWords
{
    Words data = {"x",      "data",  "feature", "features",  "fea",        "feat",   "image",
                  "images", "input", "inputs",  "embedding", "embeddings", "points", "samples"};
    Words classes = {"y",      "label",   "labels", "class", "classes",
                     "target", "targets", "gnd",    "truth", "species"};
    Words ids = {"id", "ids", "name", "names", "file", "files", "filename", "filenames", "path", "paths"};
    Words features = {"column", "columns", "feature", "features"}; // that names stand for
    Words targets = {"class", "classes", "target", "targets"};
    Words training = {"train", "training", "tr", "trn"};
    Words heldBack = {"test", "testing", "te", "tst", "val", "valid", "validation", "dev"};

    bool know(std::string_view word) const
    {
        return data.contains(word) || classes.contains(word) || ids.contains(word) ||
               training.contains(word) || heldBack.contains(word);
    }
};

const KnownWords &knownWords()
{
    static const KnownWords words;
    return words;
}

/// The lower-case words of a name: "X_train" and "trainX" alike.
std::vector<std::string> wordsOf(const std::string &name)
{
    std::vector<std::string> words(1);
    for (const char c : name) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const char lower = isUpper ? static_cast<char>(c - 'A' + 'a') : c;
        if ((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            words.back() += lower;
        else
            words.emplace_back();
    }
    std::vector<std::string> parts;
    for (const std::string &word : words) {
        std::size_t cut = 0; // where two known words stand together
        for (std::size_t i = 1; i < word.size() && cut == 0 && !knownWords().know(word); ++i) {
            if (knownWords().know(word.substr(0, i)) && knownWords().know(word.substr(i)))
                cut = i;
        }
        if (cut > 0)
            parts.push_back(word.substr(0, cut));
        if (!word.empty())
            parts.push_back(word.substr(cut));
    }
    return parts;
}

/// What the name of an array says of it.
struct NameMeaning
{
    explicit NameMeaning(const std::string &name)
    {
        const KnownWords &known = knownWords();
        const std::vector<std::string> words = wordsOf(name);
        const bool areNames = !words.empty() && words.back() == "names";
        for (const std::string &word : words) {
            namesFeatures |= areNames && known.features.contains(word);
            namesTargets |= areNames && known.targets.contains(word);
            const bool saysData = known.data.contains(word);
            const bool saysClass = known.classes.contains(word);
            isData |= saysData;
            isClass |= saysClass;
            isId |= known.ids.contains(word);
            isHeldBack |= known.heldBack.contains(word);
            if (!saysData && !saysClass)
                others.insert(word);
        }
    }

    bool isData = false;
    bool isClass = false;
    bool isId = false;
    bool isHeldBack = false;
    bool namesFeatures = false; ///< and no rows, as ids do
    bool namesTargets = false;
    Words others; ///< what is left without the words for data and classes
};

/// Chooses among the arrays of one file.
class Chooser
{
public:
    explicit Chooser(const std::vector<ArraySummary> &arrays)
        : m_arrays(arrays)
    {
        for (const ArraySummary &array : arrays)
            m_meanings.emplace_back(array.name);
    }

    std::vector<std::size_t> columns() const;
    std::optional<std::size_t> table() const;
    std::optional<std::size_t> classesOf(std::size_t table) const;
    std::optional<std::size_t> idsOf(std::size_t table, std::optional<std::size_t> classes,
                                     const std::string &wanted) const;
    std::optional<std::size_t> namesOf(std::size_t table) const;

private:
    /// Whether an array is a column beside the table.
    bool goesWith(std::size_t array, std::size_t table) const
    {
        return array != table && m_arrays[array].isReadable && m_arrays[array].columns == 1 &&
               m_arrays[array].rows == m_arrays[table].rows;
    }

    const std::vector<ArraySummary> &m_arrays;
    std::vector<NameMeaning> m_meanings;
};

/// All arrays but names of the classes where there is nothing but several columns of equal length; else none.
std::vector<std::size_t> Chooser::columns() const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_arrays.size(); ++i) {
        if (!m_arrays[i].isReadable || m_arrays[i].columns != 1 ||
            m_arrays[i].rows != m_arrays.front().rows || m_meanings[i].namesFeatures)
            return {};
        if (!m_meanings[i].namesTargets)
            found.push_back(i);
    }
    return found.size() > 1 ? found : std::vector<std::size_t>();
}

std::optional<std::size_t> Chooser::table() const
{
    using Rank = std::tuple<bool, bool, bool, bool, std::size_t>;
    std::optional<std::size_t> best;
    Rank bestRank;
    for (std::size_t i = 0; i < m_arrays.size(); ++i) {
        if (!m_arrays[i].isReadable)
            continue;
        const NameMeaning &meaning = m_meanings[i];
        const Rank rank = {!meaning.isClass && !meaning.isId, meaning.isData, m_arrays[i].columns > 1,
                           !meaning.isHeldBack, m_arrays[i].rows * m_arrays[i].columns};
        if (!best || rank > bestRank) {
            best = i;
            bestRank = rank;
        }
    }
    return best;
}

std::optional<std::size_t> Chooser::classesOf(std::size_t table) const
{
    std::optional<std::size_t> other;
    for (std::size_t i = 0; i < m_arrays.size(); ++i) {
        if (goesWith(i, table) && m_arrays[i].name == kGivenLabels)
            return i; // of an export, whose y is what was predicted
    }
    for (std::size_t i = 0; i < m_arrays.size(); ++i) {
        if (!goesWith(i, table) || !m_meanings[i].isClass || m_meanings[i].isId)
            continue;
        if (m_meanings[i].others == m_meanings[table].others)
            return i;
        if (!other && m_meanings[i].isHeldBack == m_meanings[table].isHeldBack)
            other = i;
    }
    if (!other && m_arrays.size() == 2 && m_arrays[table].name == "arr_0" && goesWith(1 - table, table) &&
        m_arrays[1 - table].name == "arr_1")
        other = 1 - table;
    return other;
}

/// `wanted`: its name where the user says it.
std::optional<std::size_t> Chooser::idsOf(std::size_t table, std::optional<std::size_t> classes,
                                          const std::string &wanted) const
{
    for (std::size_t i = 0; i < m_arrays.size(); ++i) {
        if (m_arrays[i].name == wanted && goesWith(i, table) && i != classes)
            return i;
    }
    for (std::size_t i = 0; i < m_arrays.size(); ++i) {
        const bool isOfColumns = m_meanings[i].namesFeatures || m_meanings[i].namesTargets;
        if (goesWith(i, table) && m_meanings[i].isId && !isOfColumns && i != classes)
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> Chooser::namesOf(std::size_t table) const
{
    for (std::size_t i = 0; i < m_arrays.size(); ++i) {
        if (i != table && m_meanings[i].namesFeatures && m_arrays[i].isReadable && m_arrays[i].columns == 1 &&
            m_arrays[i].rows == m_arrays[table].columns)
            return i;
    }
    return std::nullopt;
}

std::vector<std::string> namesOf(const std::vector<ArraySummary> &arrays)
{
    std::vector<std::string> names;
    for (const ArraySummary &array : arrays)
        names.push_back(array.name);
    return names;
}

/// Joins the columns of several arrays.
class Joiner
{
public:
    Joiner(const std::vector<ArraySummary> &arrays, const ArrayChoice &choice, const ArrayRead &read)
        : m_arrays(arrays)
        , m_choice(choice)
        , m_read(read)
        , m_order(choice.table)
    {
        for (const auto &place : {choice.classes, choice.ids}) {
            if (place)
                m_order.push_back(*place);
        }
    }

    Result<Dataset> run(const RunControl &control);

private:
    Result<std::vector<std::string>> wantedNames(const RunControl &control) const;
    void append(std::size_t array, Dataset part);
    ColumnRole classRole(const Column &column);
    void tellChoice();

    const std::vector<ArraySummary> &m_arrays;
    const ArrayChoice &m_choice;
    const ArrayRead &m_read;
    std::vector<std::size_t> m_order;
    Dataset m_data;
};

Result<Dataset> Joiner::run(const RunControl &control)
{
    tellChoice();
    const Result<std::vector<std::string>> wanted = wantedNames(control.part(0.0, 0.0));
    if (!wanted)
        return wanted.error();
    const std::vector<std::string> names = columnNames(*wanted, m_data.notes);
    std::size_t done = 0;
    for (const std::size_t array : m_order) {
        const std::size_t end = done + m_arrays[array].columns;
        const auto place = [&](std::size_t column) {
            return static_cast<double>(column) / static_cast<double>(names.size());
        };
        Result<Dataset> part = m_read(array,
                                      std::vector(names.begin() + static_cast<std::ptrdiff_t>(done),
                                                  names.begin() + static_cast<std::ptrdiff_t>(end)),
                                      control.part(place(done), place(end)));
        if (!part)
            return part;
        done = end;
        append(array, std::move(part).value());
    }
    return std::move(m_data);
}

Result<std::vector<std::string>> Joiner::wantedNames(const RunControl &control) const
{
    std::vector<std::string> wanted;
    if (m_choice.names) {
        const Result<Dataset> names = m_read(*m_choice.names, {m_arrays[*m_choice.names].name}, control);
        if (!names)
            return names.error();
        for (std::size_t row = 0; row < names->rows; ++row)
            wanted.push_back(names->columns.front().text(row));
    }
    for (const std::size_t array : m_order) {
        const std::size_t columns = m_arrays[array].columns;
        if (!m_choice.names || array != m_choice.table.front())
            wanted.insert(wanted.end(), columns, columns == 1 ? m_arrays[array].name : std::string());
    }
    return wanted;
}

void Joiner::append(std::size_t array, Dataset part)
{
    m_data.rows = part.rows;
    m_data.notes.insert(m_data.notes.end(), part.notes.begin(), part.notes.end());
    for (Column &column : part.columns) {
        m_data.roles.push_back(array == m_choice.classes ? classRole(column)
                               : array == m_choice.ids   ? ColumnRole::Id
                                                         : ColumnRole::Feature);
        m_data.columns.push_back(std::move(column));
    }
}

/// An array may be named as the class and hold what is to be predicted as a number.
ColumnRole Joiner::classRole(const Column &column)
{
    if (holdsFewValues(column, kMaximumClasses))
        return ColumnRole::Class;
    m_data.notes.push_back(message(
        QT_TRANSLATE_NOOP("core",
                          "Column \"%1\" is ignored: by its name it is the class, but it holds fractions "
                          "or more than %2 different values."),
        column.name, kMaximumClasses));
    return ColumnRole::Ignored;
}

void Joiner::tellChoice()
{
    std::vector<std::string> table;
    for (const std::size_t array : m_choice.table)
        table.push_back(m_arrays[array].name);
    const std::string listed = listedNames(table);
    m_data.notes.push_back(
        m_choice.classes
            ? message(QT_TRANSLATE_NOOP("core", "The table was read from %1, its class from %2."), listed,
                      m_arrays[*m_choice.classes].name)
            : message(QT_TRANSLATE_NOOP("core", "The table was read from %1."), listed));
    if (m_choice.names)
        m_data.notes.push_back(message(QT_TRANSLATE_NOOP("core", "The columns' names were read from %1."),
                                       m_arrays[*m_choice.names].name));
    std::vector<std::string> others;
    for (std::size_t i = 0; i < m_arrays.size(); ++i) {
        if (i != m_choice.names && std::find(m_order.begin(), m_order.end(), i) == m_order.end())
            others.push_back(m_arrays[i].name);
    }
    if (!others.empty())
        m_data.notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "The file also holds %1, which was not read."), listedNames(others)));
}

} // namespace

Result<ArrayChoice> chooseArrays(const std::vector<ArraySummary> &arrays, const ReadOptions &options,
                                 const std::string &path)
{
    const Chooser chooser(arrays);
    ArrayChoice choice;
    if (!options.table.empty()) {
        const auto wanted = findTable(namesOf(arrays), options.table, path);
        if (!wanted)
            return wanted.error();
        choice.table = {*wanted};
    } else if (choice.table = chooser.columns(); !choice.table.empty()) {
        return choice;
    } else if (const auto best = chooser.table()) {
        choice.table = {*best};
    } else {
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 holds nothing that a table can be made of; it holds: %2."),
                    path, listedNames(namesOf(arrays)))};
    }
    if (!options.noClassColumn)
        choice.classes = chooser.classesOf(choice.table.front());
    choice.ids = chooser.idsOf(choice.table.front(), choice.classes, options.id);
    choice.names = chooser.namesOf(choice.table.front());
    return choice;
}

Result<Dataset> joinedArrays(const std::vector<ArraySummary> &arrays, const ArrayChoice &choice,
                             const ArrayRead &read, const RunControl &control)
{
    return Joiner(arrays, choice, read).run(control);
}

} // namespace inkling
