// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_header.h"

#include "core/io/byte_order.h"

#include <charconv>
#include <cstdint>

namespace inkling {

namespace {

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kMostDimensions = 64; // of NumPy 2

/// Reads the Python dictionary that a header is.
class HeaderParser
{
public:
    HeaderParser(std::string_view text, std::size_t place, const std::string &where)
        : m_text(text)
        , m_place(place)
        , m_where(where)
    {
    }

    Result<NpyHeader> parse();

private:
    void skipBlanks();
    bool take(std::string_view text);
    bool takeText(std::string &text);
    bool takeTruth(bool &value);
    bool takeShape();
    bool takeEntry(const std::string &key);
    Error fault() const;

    std::string_view m_text; ///< a whole file's bytes, to the end of the header
    std::size_t m_place;
    const std::string &m_where;
    NpyHeader m_header;
};

Result<NpyHeader> HeaderParser::parse()
{
    bool hasType = false;
    bool hasOrder = false;
    bool hasShape = false;
    if (!take("{"))
        return fault();
    while (!take("}")) {
        std::string key;
        if (!takeText(key) || !take(":"))
            return fault();
        bool *isKnown = key == "descr"           ? &hasType
                        : key == "fortran_order" ? &hasOrder
                        : key == "shape"         ? &hasShape
                                                 : nullptr;
        if (!isKnown || *isKnown)
            return Error{message(
                QT_TRANSLATE_NOOP("core",
                                  "%1: a NumPy header names descr, fortran_order and shape once each, "
                                  "and nothing else."),
                m_where)};
        *isKnown = true;
        if (!takeEntry(key))
            return fault();
        if (m_header.isStructured)
            return m_header;
        if (!take(",") && !m_text.substr(m_place).starts_with('}'))
            return fault();
    }
    skipBlanks();
    if (m_place != m_text.size())
        return fault();
    if (!hasType || !hasOrder || !hasShape)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1: a NumPy header names descr, fortran_order and shape once each, "
                                      "and nothing else."),
            m_where)};
    m_header.size = m_text.size();
    return m_header;
}

bool HeaderParser::takeEntry(const std::string &key)
{
    if (key == "fortran_order")
        return takeTruth(m_header.isFortranOrder);
    if (key == "shape")
        return takeShape();
    m_header.isStructured = take("[") || take("(");
    return m_header.isStructured || takeText(m_header.type);
}

void HeaderParser::skipBlanks()
{
    while (m_place < m_text.size() && (m_text[m_place] == ' ' || m_text[m_place] == '\n'))
        ++m_place;
}

/// Takes the text, and the blanks around it, where it stands next.
bool HeaderParser::take(std::string_view text)
{
    skipBlanks();
    if (!m_text.substr(m_place).starts_with(text))
        return false;
    m_place += text.size();
    skipBlanks();
    return true;
}

bool HeaderParser::takeText(std::string &text)
{
    for (const char quote : {'\'', '"'}) {
        if (!m_text.substr(m_place).starts_with(quote))
            continue;
        const std::size_t end = m_text.find(quote, m_place + 1);
        if (end == std::string_view::npos)
            return false;
        text = m_text.substr(m_place + 1, end - m_place - 1);
        m_place = end + 1;
        skipBlanks();
        return text.find('\\') == std::string::npos; // NumPy writes none but in the names of fields
    }
    return false;
}

bool HeaderParser::takeTruth(bool &value)
{
    value = take("True");
    return value || take("False");
}

bool HeaderParser::takeShape()
{
    if (!take("("))
        return false;
    bool mayGoOn = true;
    while (!take(")")) {
        std::size_t length = 0;
        const char *begin = m_text.data() + m_place;
        const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), length);
        if (!mayGoOn || error != std::errc() || m_header.shape.size() == kMostDimensions)
            return false;
        m_place += static_cast<std::size_t>(end - begin);
        take("L"); // a long integer of Python 2
        m_header.shape.push_back(length);
        mayGoOn = take(",");
    }
    return mayGoOn || m_header.shape.size() > 1; // (3) is no tuple
}

Error HeaderParser::fault() const
{
    return {message(
        QT_TRANSLATE_NOOP("core", "%1: the NumPy header cannot be understood from byte %2 on; it should give "
                                  "descr, fortran_order and a shape of whole numbers."),
        m_where, m_place + 1)};
}

Error cutOff(const std::string &where)
{
    return {
        message(QT_TRANSLATE_NOOP("core", "%1 is cut off: the file ends within the NumPy header."), where)};
}

} // namespace

bool isNpy(std::string_view bytes)
{
    return bytes.starts_with(kMagic);
}

Result<NpyHeader> parseNpyHeader(std::string_view bytes, const std::string &where)
{
    if (!isNpy(bytes))
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is not a NumPy array: it does not begin with \\x93NUMPY."), where)};
    const std::size_t versionPlace = kMagic.size();
    const std::size_t sizePlace = versionPlace + 2;
    if (bytes.size() < sizePlace)
        return cutOff(where);
    const auto version = static_cast<unsigned char>(bytes[versionPlace]);
    if (version < 1 || version > 3)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is a NumPy array of format %2; formats 1 to 3 can be read."), where,
            static_cast<unsigned>(version))};
    const std::size_t sizeBytes = version == 1 ? sizeof(std::uint16_t) : sizeof(std::uint32_t);
    const std::size_t begin = sizePlace + sizeBytes;
    if (bytes.size() < begin)
        return cutOff(where);
    const char *place = bytes.data() + sizePlace;
    const std::size_t size = version == 1 ? numberAt<ByteOrder::Little, std::uint16_t>(place)
                                          : numberAt<ByteOrder::Little, std::uint32_t>(place);
    if (bytes.size() - begin < size)
        return cutOff(where);
    return HeaderParser(bytes.substr(0, begin + size), begin, where).parse();
}

std::string shapeText(const std::vector<std::size_t> &shape)
{
    std::string text;
    for (std::size_t i = 0; i < shape.size(); ++i)
        text.append(i > 0 ? ", " : "(").append(std::to_string(shape[i]));
    return shape.empty() ? "()" : text + (shape.size() == 1 ? ",)" : ")");
}

} // namespace inkling
