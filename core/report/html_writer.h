// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

struct HtmlAttribute
{
    const char *name;
    std::string value;
};
using HtmlAttributes = std::initializer_list<HtmlAttribute>;

/// An HTML page as it grows, which is XML as well. Texts and values of attributes may hold anything: they are
/// escaped, and bytes that are no UTF-8 stand as "\xNN".
class HtmlWriter
{
public:
    void open(const char *element, HtmlAttributes attributes = {});
    void close(); ///< the innermost element that is open. Precondition: one is
    void text(std::string_view text);
    /// An element with nothing but a text.
    void element(const char *element, std::string_view text, HtmlAttributes attributes = {});
    /// An element that never has content: <br/>.
    void empty(const char *element, HtmlAttributes attributes = {});
    /// A number as people read it, with its exact value for programs: <data value="0.9666666666666667">.
    void number(double value, std::string_view shown);
    /// Well-formed markup, as it is.
    void markup(std::string_view trusted) { m_page += trusted; }

    /// The page. Precondition: every element was closed.
    const std::string &page() const { return m_page; }

private:
    void start(const char *element, HtmlAttributes attributes);

    std::string m_page;
    std::vector<const char *> m_open;
};

} // namespace inkling
