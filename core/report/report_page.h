// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/html_writer.h"
#include "core/report/run_report.h"

namespace inkling {

struct TableColumn
{
    const char *heading = "";  ///< QT_TRANSLATE_NOOP("core", ...), or empty
    const char *kind = "text"; ///< a class of the page's style: "text", "number"
};

/// Writes the page of a run, section by section.
class ReportPage
{
public:
    ReportPage(const ReportedRun &run, const Wording &wording);

    std::string page();

private:
    // run_report.cpp: the frame, and what every section is made of
    void writeHead();
    void writeSections();
    void writePictures();
    void writeCommand();
    void writeFooter();
    std::string say(const char *marked) const { return m_wording.text(marked); }
    std::string say(const Message &message) const { return m_wording.text(message); }
    std::string title() const;
    void openSection(const char *heading);
    void openTable(std::initializer_list<TableColumn> columns); ///< its body is open then
    void closeTable();
    void openFacts();
    void writeFact(const char *name, std::string_view value);
    void writeCell(std::string_view text) { m_html.element("td", text); }
    void writeCount(std::size_t count); ///< a cell
    void writeNumber(double value, std::string_view shown);
    void writeClassName(std::size_t place); ///< a row's heading
    void writeNotes(const std::vector<Message> &notes);

    // report_scores.cpp: what the answer is worth
    void writeSummary();
    void writeScores();
    void writeScore(const std::string &learner, const Score &score);
    void writeIntervalBar(const Score &score); ///< a cell
    void writeDifference();
    void writeScoreWords();
    void writeClasses();
    void writeConfusion();
    void writeConfusionRow(std::size_t truth);
    std::string verdict(const Difference &difference) const;

    // report_subject.cpp: what was learned from, and how
    void writeLabels();
    void writeMethod();
    void writeParameters();
    void writeTimes();
    std::string endingText() const;
    void writeData();
    void writeColumns();
    void writePreparation();

    const ReportedRun &m_run;
    const Wording &m_wording;
    HtmlWriter m_html;
};

/// The page's rules of style.
std::string reportStyle();

} // namespace inkling
