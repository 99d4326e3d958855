// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_writer.h"

#include "core/base/message.h"
#include "core/base/xml_text.h"
#include "core/io/text_encoding.h"

#include <cassert>

namespace inkling {

namespace {

std::string escaped(std::string_view text)
{
    return xmlText(isUtf8(text) ? std::string(text) : printableText(text));
}

} // namespace

void HtmlWriter::start(const char *element, HtmlAttributes attributes)
{
    m_page += std::string("<") + element;
    for (const HtmlAttribute &attribute : attributes)
        m_page += std::string(" ") + attribute.name + "=\"" + escaped(attribute.value) + "\"";
}

void HtmlWriter::open(const char *element, HtmlAttributes attributes)
{
    start(element, attributes);
    m_page += ">";
    m_open.push_back(element);
}

void HtmlWriter::close()
{
    assert(!m_open.empty());
    m_page += std::string("</") + m_open.back() + ">\n";
    m_open.pop_back();
}

void HtmlWriter::text(std::string_view text)
{
    m_page += escaped(text);
}

void HtmlWriter::element(const char *element, std::string_view text, HtmlAttributes attributes)
{
    open(element, attributes);
    m_page += escaped(text);
    close();
}

void HtmlWriter::empty(const char *element, HtmlAttributes attributes)
{
    start(element, attributes);
    m_page += "/>\n";
}

void HtmlWriter::number(double value, std::string_view shown)
{
    start("data", {{"value", numberText(value)}});
    m_page += ">" + escaped(shown) + "</data>";
}

} // namespace inkling
