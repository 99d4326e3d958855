// SPDX-License-Identifier: GPL-3.0-or-later
// The report's page, and the part of ReportPage that is its frame.
#include "core/report/run_report.h"

#include "core/draw/palette.h"
#include "core/draw/svg_picture.h"
#include "core/draw/svg_text.h"
#include "core/report/report_page.h"

#include <filesystem>

namespace inkling {

namespace {

/// Names of files beside the source without their folder: a page goes to other people, who have other ones.
Message withoutFolder(Message note, const std::string &source)
{
    const std::string folder = (std::filesystem::path(source).parent_path() / "").string();
    for (std::string &argument : note.arguments) {
        if (!source.empty() && argument.starts_with(folder))
            argument.erase(0, folder.size());
    }
    return note;
}

} // namespace

ReportPage::ReportPage(const ReportedRun &run, const Wording &wording)
    : m_run(run)
    , m_wording(wording)
{
}

std::string ReportPage::page()
{
    m_html.markup("<!DOCTYPE html>\n");
    m_html.open("html", {{"lang", m_wording.language}, {"xmlns", "http://www.w3.org/1999/xhtml"}});
    writeHead();
    m_html.open("body");
    m_html.open("main");
    writeSections();
    m_html.close();
    m_html.close();
    m_html.close();
    return m_html.page();
}

std::string ReportPage::title() const
{
    return m_run.data.name + ": " + say(m_run.learner.name);
}

void ReportPage::writeHead()
{
    m_html.open("head");
    m_html.empty("meta", {{"charset", "utf-8"}});
    // The page needs nothing but itself; should a browser ever see more in it, this forbids it.
    m_html.empty("meta", {{"http-equiv", "Content-Security-Policy"},
                          {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
    m_html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    if (!m_run.program.empty())
        m_html.empty("meta", {{"name", "generator"}, {"content", m_run.program}});
    m_html.element("title", title());
    m_html.open("style");
    m_html.markup(reportStyle());
    m_html.close();
    m_html.close();
}

void ReportPage::writeSections()
{
    m_html.open("header");
    m_html.element("h1", m_run.data.name);
    m_html.element(
        "div",
        say(message(QT_TRANSLATE_NOOP("core", "%1 · %2 given labels · %3 samples"), say(m_run.learner.name),
                    m_wording.count(m_run.labels.count(LabelRole::Given)), m_wording.count(m_run.data.rows))),
        {{"class", "muted"}});
    m_html.close();
    writeSummary();
    writePictures();
    writeScores();
    writeLabels();
    writeMethod();
    writeData();
    writePreparation();
    writeCommand();
    writeFooter();
}

void ReportPage::writePictures()
{
    if (!m_run.map)
        return;
    openSection(QT_TRANSLATE_NOOP("core", "Before and after"));
    m_html.open("div", {{"class", "map"}});
    const ReportedMap &map = *m_run.map;
    m_html.markup(svgPicture(map.x, map.y, m_run.labels, m_run.report.outcome,
                             {.title = {},
                              .xName = map.xName,
                              .yName = map.yName,
                              .use = SvgUse::Page,
                              .mostPoints = kMostReportedPoints,
                              .wording = m_wording}));
    m_html.close();
    m_html.close();
}

void ReportPage::writeCommand()
{
    if (m_run.command.empty())
        return;
    openSection(QT_TRANSLATE_NOOP("core", "To repeat it"));
    m_html.element("p", say(m_run.data.source.path.empty()
                                ? QT_TRANSLATE_NOOP("core", "In a terminal:")
                                : QT_TRANSLATE_NOOP("core", "In a terminal, in the folder of the files:")));
    m_html.open("pre", {{"id", "command"}});
    std::string_view rest = m_run.command; // line by line: elsewhere an end of a line becomes a blank
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        m_html.text(rest.substr(0, end));
        m_html.markup("\n");
        rest.remove_prefix(end + 1);
    }
    m_html.text(rest);
    m_html.close();
    m_html.close();
}

void ReportPage::writeFooter()
{
    if (!m_run.program.empty())
        m_html.element("footer", say(message(QT_TRANSLATE_NOOP("core", "Written by %1."), m_run.program)));
}

void ReportPage::openSection(const char *heading)
{
    m_html.open("section");
    m_html.element("h2", say(heading));
}

void ReportPage::openTable(std::initializer_list<TableColumn> columns)
{
    m_html.open("div", {{"class", "wide"}});
    m_html.open("table");
    m_html.open("thead");
    m_html.open("tr");
    for (const TableColumn &column : columns)
        m_html.element("th", *column.heading != '\0' ? say(column.heading) : std::string(),
                       {{"scope", "col"}, {"class", column.kind}});
    m_html.close();
    m_html.close();
    m_html.open("tbody");
}

void ReportPage::closeTable()
{
    for (int element = 0; element < 3; ++element)
        m_html.close();
}

void ReportPage::openFacts()
{
    m_html.open("div", {{"class", "wide"}});
    m_html.open("table", {{"class", "facts"}});
    m_html.open("tbody");
}

void ReportPage::writeFact(const char *name, std::string_view value)
{
    m_html.open("tr");
    m_html.element("th", say(name), {{"scope", "row"}});
    m_html.element("td", value);
    m_html.close();
}

void ReportPage::writeCount(std::size_t count)
{
    writeNumber(static_cast<double>(count), m_wording.count(count));
}

void ReportPage::writeNumber(double value, std::string_view shown)
{
    m_html.open("td", {{"class", "number"}});
    m_html.number(value, shown);
    m_html.close();
}

void ReportPage::writeClassName(std::size_t place)
{
    const ClassInfo &info = m_run.labels.classes()[place];
    const std::string day = svgColour(info.colour.value_or(classColour(place, Theme::Light)));
    const std::string night = svgColour(info.colour.value_or(classColour(place, Theme::Dark)));
    m_html.open("th", {{"scope", "row"}});
    m_html.element("span", {}, {{"class", "swatch"}, {"style", "--day:" + day + ";--night:" + night}});
    m_html.text(info.name);
    m_html.close();
}

void ReportPage::writeNotes(const std::vector<Message> &notes)
{
    if (notes.empty())
        return;
    m_html.element("h3", say(QT_TRANSLATE_NOOP("core", "Notes")));
    m_html.open("ul");
    for (const Message &note : notes)
        m_html.element("li", say(withoutFolder(note, m_run.data.source.path)));
    m_html.close();
}

std::string reportPage(const ReportedRun &run, const Wording &wording)
{
    return ReportPage(run, wording).page();
}

} // namespace inkling
