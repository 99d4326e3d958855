// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source_fields.h"

#include <charconv>
#include <limits>
#include <map>
#include <type_traits>

namespace inkling {

namespace {

/// Writes each member as a field.
class FieldWriter
{
public:
    TextFields take() { return std::move(m_fields); }

    void operator()(const char *name, const std::string &text) { m_fields.emplace_back(name, text); }
    template<typename Number>
    requires std::is_integral_v<Number>
    void operator()(const char *name, Number number) { m_fields.emplace_back(name, std::to_string(number)); }
    void operator()(const char *name, char character)
    {
        (*this)(name, static_cast<unsigned char>(character));
    }
    template<typename Choice>
    requires std::is_enum_v<Choice>
    void operator()(const char *name, Choice choice, Choice) { (*this)(name, static_cast<int>(choice)); }
    template<typename T>
    void operator()(const char *name, const std::optional<T> &value)
    {
        if (value)
            (*this)(name, *value);
    }
    void operator()(const char *name, const std::vector<std::string> &items)
    {
        (*this)(name, items.size()); // an empty list is not none
        for (const std::string &item : items)
            (*this)(name, item);
    }
    void operator()(const char *name, const std::vector<ViewColumns> &views)
    {
        std::vector<std::string> items;
        for (const ViewColumns &view : views) {
            items.push_back(view.view);
            items.push_back(view.columns);
        }
        (*this)(name, items);
    }
    template<typename Number>
    void atMost(std::size_t, const char *name, const Number &number)
    {
        (*this)(name, number);
    }
    /// Whether there is a dialect.
    bool has(const char *name, const std::optional<TextDialect> &dialect)
    {
        (*this)(name, dialect.has_value());
        return dialect.has_value();
    }

private:
    TextFields m_fields;
};

/// Fills each member from the fields of its name; what has none stays as it is, for files from before there
/// was such a member.
class FieldReader
{
public:
    explicit FieldReader(const TextFields &fields)
    {
        for (const auto &[name, value] : fields)
            m_fields[name].push_back(value);
    }
    /// Whether every field was asked for, and each was as it must be.
    bool isDone() const { return m_isGood && m_fields.empty(); }

    void operator()(const char *name, std::string &text)
    {
        std::vector<std::string> values = take(name);
        m_isGood = m_isGood && values.size() <= 1;
        if (!values.empty())
            text = std::move(values.front());
    }
    template<typename Number>
    requires std::is_integral_v<Number>
    void operator()(const char *name, Number &number)
    {
        using Unsigned =
            std::make_unsigned_t<std::conditional_t<std::is_same_v<Number, bool>, unsigned char, Number>>;
        constexpr std::uint64_t kMost =
            std::is_same_v<Number, bool> ? 1 : std::numeric_limits<Unsigned>::max();
        number = static_cast<Number>(parsed(name, kMost, static_cast<std::uint64_t>(number)));
    }
    template<typename Choice>
    requires std::is_enum_v<Choice>
    void operator()(const char *name, Choice &choice, Choice last)
    {
        choice = static_cast<Choice>(
            parsed(name, static_cast<std::uint64_t>(last), static_cast<std::uint64_t>(choice)));
    }
    template<typename T>
    void operator()(const char *name, std::optional<T> &value)
    {
        value.reset();
        if (m_fields.contains(name))
            (*this)(name, value.emplace());
    }
    void operator()(const char *name, std::vector<std::string> &items)
    {
        std::vector<std::string> values = take(name);
        if (values.empty())
            return;
        m_isGood = m_isGood && values.front() == std::to_string(values.size() - 1);
        items.assign(values.begin() + 1, values.end());
    }
    void operator()(const char *name, std::vector<ViewColumns> &views)
    {
        std::vector<std::string> items;
        (*this)(name, items);
        m_isGood = m_isGood && items.size() % 2 == 0;
        for (std::size_t i = 0; i + 1 < items.size(); i += 2)
            views.push_back({items[i], items[i + 1]});
    }
    void atMost(std::size_t most, const char *name, std::size_t &number)
    {
        number = static_cast<std::size_t>(parsed(name, most, number));
    }
    void atMost(std::size_t most, const char *name, std::optional<std::size_t> &number)
    {
        number.reset();
        if (m_fields.contains(name))
            atMost(most, name, number.emplace());
    }
    bool has(const char *name, std::optional<TextDialect> &dialect)
    {
        bool isThere = false;
        (*this)(name, isThere);
        if (isThere)
            dialect.emplace();
        return isThere;
    }

private:
    std::vector<std::string> take(const char *name)
    {
        const auto node = m_fields.extract(name);
        return node.empty() ? std::vector<std::string>() : node.mapped();
    }
    std::uint64_t parsed(const char *name, std::uint64_t most, std::uint64_t initial)
    {
        std::string text = std::to_string(initial);
        (*this)(name, text);
        std::uint64_t value = 0;
        const char *end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, value);
        if (stop == end && error == std::errc() && value <= most)
            return value;
        m_isGood = false;
        return 0;
    }

    std::map<std::string, std::vector<std::string>, std::less<>> m_fields;
    bool m_isGood = true;
};

/// Shows every member of a source by its name. Those of options and dialect are listed by structured
/// bindings, which do not compile when there is one more.
template<typename Source, typename Visit>
void visitFields(Source &source, Visit &visit)
{
    visit("location", source.location);
    visit("path", source.file.path);
    visit("relative_path", source.relativePath);
    visit("size", source.file.size);
    visit("fingerprint", source.file.fingerprint);
    visit("format", source.format);
    if (visit.has("dialect", source.file.dialect)) {
        auto &[delimiter, decimal, thousands, headerRows, skippedLines, footnotes, encoding, lineEnd] =
            *source.file.dialect;
        visit("dialect_delimiter", delimiter);
        visit("dialect_decimal", decimal);
        visit("dialect_thousands", thousands);
        visit.atMost(kMostHeaderRows, "dialect_header", headerRows);
        visit("dialect_skipped_lines", skippedLines);
        visit("dialect_footnotes", footnotes);
        visit("dialect_encoding", encoding);
        visit("dialect_line_end", lineEnd);
    }
    auto &[delimiter, decimal, thousands, skippedLines, footnotes, ragged, headerRows, encoding, table,
           missing, keptWords, classColumn, noClassColumn, features, ignore, id, texts, categories, views,
           images, unheeded] = source.options;
    visit("delimiter", delimiter);
    visit("decimal", decimal);
    visit("thousands", thousands);
    visit("skipped_lines", skippedLines);
    visit("footnotes", footnotes);
    visit("ragged_rows", ragged, RaggedRows::Fill);
    visit.atMost(kMostHeaderRows, "header", headerRows);
    visit("encoding", encoding);
    visit("table", table);
    visit("missing_texts", missing);
    visit("kept_words", keptWords);
    visit("class_column", classColumn);
    visit("no_class_column", noClassColumn);
    visit("features", features);
    visit("ignored", ignore);
    visit("id_column", id);
    visit("texts", texts);
    visit("categories", categories);
    visit("views", views);
    auto &[side, colours, fit, range] = images;
    visit.atMost(ImageOptions::kMostSide, "image_side", side);
    visit("image_colours", colours, ImageColours::Colour);
    visit("image_fit", fit, ImageFit::Crop);
    visit("image_range", range, PixelRange::Unit);
}

} // namespace

TextFields sourceFields(const ProjectSource &source)
{
    FieldWriter writer;
    visitFields(source, writer);
    return writer.take();
}

std::optional<ProjectSource> readSourceFields(const TextFields &fields)
{
    ProjectSource source;
    FieldReader reader(fields);
    visitFields(source, reader);
    if (!reader.isDone())
        return std::nullopt;
    return source;
}

} // namespace inkling
