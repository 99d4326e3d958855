// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/orange_header.h"

#include "core/io/csv_tokenizer.h"
#include "core/io/text_place.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

namespace inkling {

namespace {

template<typename Value>
struct Spelling
{
    std::string_view text;
    Value value;
};

constexpr std::array<Spelling<OrangeType>, 12> kTypes = {{{"continuous", OrangeType::Number},
                                                          {"numeric", OrangeType::Number},
                                                          {"c", OrangeType::Number},
                                                          {"n", OrangeType::Number},
                                                          {"discrete", OrangeType::Texts},
                                                          {"categorical", OrangeType::Texts},
                                                          {"d", OrangeType::Texts},
                                                          {"string", OrangeType::String},
                                                          {"text", OrangeType::String},
                                                          {"s", OrangeType::String},
                                                          {"time", OrangeType::Time},
                                                          {"t", OrangeType::Time}}};

constexpr std::array<Spelling<OrangeUse>, 8> kUses = {{{"class", OrangeUse::Class},
                                                       {"c", OrangeUse::Class},
                                                       {"meta", OrangeUse::Meta},
                                                       {"m", OrangeUse::Meta},
                                                       {"ignore", OrangeUse::Ignored},
                                                       {"i", OrangeUse::Ignored},
                                                       {"weight", OrangeUse::Weight},
                                                       {"w", OrangeUse::Weight}}};

template<typename Spellings>
auto spelled(const Spellings &spellings, std::string_view text) -> decltype(std::optional(spellings[0].value))
{
    const auto place = std::find_if(spellings.begin(), spellings.end(),
                                    [&](const auto &spelling) { return spelling.text == text; });
    if (place == spellings.end())
        return std::nullopt;
    return place->value;
}

/// The words between blanks; a backslash before a blank makes it part of the word.
std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> found;
    std::string word;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "\\ ") {
            word += text[++i];
        } else if (text[i] != ' ') {
            word += text[i];
        } else if (!word.empty()) {
            found.push_back(std::exchange(word, {}));
        }
    }
    if (!word.empty())
        found.push_back(std::move(word));
    return found;
}

bool isType(std::string_view text)
{
    return text.empty() || spelled(kTypes, text) || words(text).size() > 1;
}

bool isFlag(std::string_view text)
{
    return spelled(kUses, text) || text.find('=', 1) != std::string_view::npos;
}

bool areFlags(std::string_view text)
{
    const std::vector<std::string> flags = words(text);
    return std::all_of(flags.begin(), flags.end(), [](const std::string &flag) { return isFlag(flag); });
}

/// What stands before the # of a name in a header of one record.
struct Prefix
{
    std::size_t length = 0; ///< with the #; 0: there is none
    OrangeType type = OrangeType::Detect;
    OrangeUse use = OrangeUse::Feature;
};

Prefix prefixOf(std::string_view name)
{
    constexpr std::size_t kMostLetters = 2;
    const std::size_t end = name.find('#');
    if (end == std::string_view::npos || end == 0 || end > kMostLetters || end + 1 == name.size())
        return {};
    Prefix prefix;
    prefix.length = end + 1;
    bool hasType = false;
    bool hasUse = false;
    for (const char letter : name.substr(0, end)) {
        const bool isCapital = letter >= 'A' && letter <= 'Z';
        const char lower = isCapital ? static_cast<char>(letter - 'A' + 'a') : letter;
        const std::string_view text(&lower, 1);
        const auto type = isCapital ? spelled(kTypes, text) : std::nullopt;
        const auto use = isCapital ? std::nullopt : spelled(kUses, text);
        if ((!type && !use) || (type && hasType) || (use && hasUse))
            return {};
        hasType = hasType || type;
        hasUse = hasUse || use;
        prefix.type = type.value_or(prefix.type);
        prefix.use = use.value_or(prefix.use);
    }
    return prefix;
}

/// A record of the header.
struct Record
{
    std::size_t line = 0;
    std::vector<std::string> cells;
};

/// The first records, three at most; the last cell is left out where the head may have cut it.
std::vector<Record> firstRecords(std::string_view head, char delimiter)
{
    constexpr std::size_t kMostRecords = 3;
    std::vector<Record> records;
    CsvTokenizer tokenizer(head, delimiter);
    while (records.size() < kMostRecords && tokenizer.next() == CsvStep::Record) {
        Record record{tokenizer.line(), {}};
        for (const TextCell &cell : tokenizer.cells())
            record.cells.push_back(unquoted(cell));
        if (tokenizer.end() == tokenizer.following())
            record.cells.pop_back();
        records.push_back(std::move(record));
    }
    return records;
}

/// Whether the record of types is followed by a blank line, which stands for flags that there are not.
bool lacksFlags(const std::vector<Record> &records)
{
    return records.size() > 2 && records[2].line > records[1].line + 1;
}

bool hasThreeRecords(const std::vector<Record> &records, OrangeName name)
{
    if (records.size() < 2)
        return false;
    std::size_t types = 0;
    std::size_t wrong = 0;
    bool isSpelledOut = false;
    bool areListed = false;
    for (const std::string &cell : records[1].cells) {
        types += spelled(kTypes, cell) ? 1 : 0;
        isSpelledOut = isSpelledOut || (spelled(kTypes, cell) && cell.size() > 1);
        areListed = areListed || words(cell).size() > 1;
        wrong += isType(cell) ? 0 : 1;
    }
    const bool areUses =
        lacksFlags(records) ||
        (records.size() > 2 && std::all_of(records[2].cells.begin(), records[2].cells.end(),
                                           [](const std::string &cell) { return areFlags(cell); }));
    // One that is spelled wrong is to be complained of, not to be read as data.
    if (name == OrangeName::Tab)
        return areUses && (types > 0 ? types >= wrong : wrong == 0 && areListed);
    return areUses && isSpelledOut && wrong == 0;
}

bool hasPrefixes(const std::vector<Record> &records, OrangeName name)
{
    if (records.empty())
        return false;
    std::size_t prefixes = 0;
    std::size_t uses = 0;
    for (const std::string &cell : records[0].cells) {
        const Prefix prefix = prefixOf(cell);
        prefixes += prefix.length > 0 ? 1 : 0;
        uses += prefix.use != OrangeUse::Feature ? 1 : 0;
    }
    const bool isSure = name == OrangeName::Tab || uses > 0 || prefixes == records[0].cells.size();
    return prefixes > 0 && isSure;
}

/// Reads the two records below the names.
class LowerRecords
{
public:
    LowerRecords(std::vector<OrangeColumn> &columns, const std::string &path)
        : m_columns(columns)
        , m_path(path)
    {
    }

    Status readTypes(const CsvTokenizer &record);
    Status readFlags(const CsvTokenizer &record);

private:
    Status checkCount(const CsvTokenizer &record) const;

    std::vector<OrangeColumn> &m_columns;
    const std::string &m_path;
};

Status LowerRecords::checkCount(const CsvTokenizer &record) const
{
    if (record.cells().size() <= m_columns.size())
        return Success();
    return Error{
        message(QT_TRANSLATE_NOOP("core", "%1, line %2: cells found here: %3, expected as on line %5: %4."),
                m_path, record.line(), record.cells().size(), m_columns.size(), 1)};
}

Status LowerRecords::readTypes(const CsvTokenizer &record)
{
    if (Status status = checkCount(record); !status)
        return status;
    for (std::size_t i = 0; i < record.cells().size(); ++i) {
        OrangeColumn &column = m_columns[i];
        const std::string text = unquoted(record.cells()[i]);
        if (text.empty())
            continue;
        if (const auto type = spelled(kTypes, text)) {
            column.type = *type;
            continue;
        }
        if (text == "basket")
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1, line %2: column \"%3\" is a basket, which holds "
                                                  "columns of its own and cannot be read."),
                        m_path, record.line(), excerpt(column.name))};
        std::vector<std::string> values = words(text);
        if (values.size() < 2)
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1, line %2: \"%3\" is no type of Orange; those are "
                                                  "continuous, discrete, string, time and a list of "
                                                  "values."),
                        m_path, record.line(), excerpt(text))};
        column.type = OrangeType::Listed;
        std::set<std::string> seen;
        std::copy_if(values.begin(), values.end(), std::back_inserter(column.values),
                     [&](const std::string &value) { return seen.insert(value).second; });
    }
    return Success();
}

Status LowerRecords::readFlags(const CsvTokenizer &record)
{
    if (Status status = checkCount(record); !status)
        return status;
    for (std::size_t i = 0; i < record.cells().size(); ++i) {
        for (const std::string &flag : words(unquoted(record.cells()[i]))) {
            if (!isFlag(flag))
                return Error{
                    message(QT_TRANSLATE_NOOP("core", "%1, line %2: \"%3\" is no flag of Orange; those "
                                                      "are class, meta, ignore, weight and name=value."),
                            m_path, record.line(), excerpt(flag))};
            m_columns[i].use = spelled(kUses, flag).value_or(m_columns[i].use);
        }
    }
    return Success();
}

} // namespace

std::optional<OrangeLayout> findOrangeHeader(std::string_view head, const ReadOptions &options,
                                             OrangeName name)
{
    const std::vector<char> delimiters =
        options.delimiter ? std::vector{*options.delimiter} : std::vector{'\t', ',', ';'};
    std::optional<OrangeLayout> prefixed; // whatever delimiter leaves a line whole, it begins with a prefix
    std::size_t most = 0;
    for (const char delimiter : delimiters) {
        const std::vector<Record> records = firstRecords(head, delimiter);
        if (hasThreeRecords(records, name))
            return OrangeLayout{delimiter, lacksFlags(records) ? std::size_t(2) : std::size_t(3)};
        if (hasPrefixes(records, name) && records.front().cells.size() > most) {
            most = records.front().cells.size();
            prefixed = OrangeLayout{delimiter, 1};
        }
    }
    return prefixed;
}

Result<std::vector<OrangeColumn>> readOrangeHeader(std::string_view bytes, const OrangeLayout &layout,
                                                   const std::string &path)
{
    CsvTokenizer tokenizer(bytes, layout.delimiter);
    std::vector<OrangeColumn> columns;
    LowerRecords lower(columns, path);
    for (std::size_t i = 0; i < layout.records && tokenizer.next() == CsvStep::Record; ++i) {
        if (i == 0) {
            for (const TextCell &cell : tokenizer.cells()) {
                std::string name = unquoted(cell);
                const Prefix prefix = layout.records == 1 ? prefixOf(name) : Prefix();
                columns.push_back({name.substr(prefix.length), prefix.type, prefix.use, {}});
            }
            continue;
        }
        if (Status status = i == 1 ? lower.readTypes(tokenizer) : lower.readFlags(tokenizer); !status)
            return status.error();
    }
    return columns;
}

} // namespace inkling
