// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ReportPage that tells what was learned from, and how.
#include "core/report/report_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>

namespace inkling {

namespace {

constexpr std::size_t kMostColumns = 100; ///< that are told one by one

struct ClassCounts
{
    std::vector<std::size_t> given;
    std::vector<std::size_t> heldOut;
    std::vector<std::size_t> predicted; ///< of the samples that are not given; last: unreached
};

ClassCounts classCounts(const Labels &labels, const Outcome &outcome)
{
    ClassCounts counts{labels.givenCounts(), std::vector<std::size_t>(labels.classCount(), 0),
                       std::vector<std::size_t>(labels.classCount() + 1, 0)};
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels[row].heldOut)
            ++counts.heldOut[static_cast<std::size_t>(labels[row].truth)];
        const int predicted = outcome.predicted[row];
        if (labels[row].given == kUnlabelled)
            ++counts.predicted[predicted == kUnlabelled ? labels.classCount()
                                                        : static_cast<std::size_t>(predicted)];
    }
    return counts;
}

const char *roleText(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Feature:
        return QT_TRANSLATE_NOOP("core", "feature");
    case ColumnRole::Class:
        return QT_TRANSLATE_NOOP("core", "class");
    case ColumnRole::Id:
        return QT_TRANSLATE_NOOP("core", "id");
    case ColumnRole::Text:
        return QT_TRANSLATE_NOOP("core", "text, by its words");
    case ColumnRole::Ignored:
        break;
    }
    return QT_TRANSLATE_NOOP("core", "ignored");
}

const char *scalingText(Scaling scaling)
{
    switch (scaling) {
    case Scaling::None:
        return QT_TRANSLATE_NOOP("core", "none");
    case Scaling::Standard:
        return QT_TRANSLATE_NOOP("core", "standard: minus the mean, over the standard deviation");
    case Scaling::MinMax:
        return QT_TRANSLATE_NOOP("core", "to the range from 0 to 1");
    case Scaling::Robust:
        break;
    }
    return QT_TRANSLATE_NOOP("core", "robust: minus the median, over the distance of the quartiles");
}

const char *imputationText(Imputation imputation)
{
    switch (imputation) {
    case Imputation::Median:
        return QT_TRANSLATE_NOOP("core", "replaced by the column's median");
    case Imputation::Mean:
        return QT_TRANSLATE_NOOP("core", "replaced by the column's mean");
    case Imputation::MostFrequent:
        return QT_TRANSLATE_NOOP("core", "replaced by the column's most frequent value");
    case Imputation::Nearest:
        return QT_TRANSLATE_NOOP("core", "replaced by what the nearest samples have");
    case Imputation::DropRows:
        break;
    }
    return QT_TRANSLATE_NOOP("core", "their rows are left out");
}

std::string hexadecimal(std::uint64_t value)
{
    std::array<char, 17> text = {};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(value));
    return text.data();
}

/// The value in words where it is one of a few, else as parameterText().
std::string valueText(const Parameter &parameter, double value, const Wording &wording)
{
    if (std::isnan(value))
        return wording.text(QT_TRANSLATE_NOOP("core", "automatic"));
    if (parameter.kind == ParameterKind::Choice)
        return wording.text(parameter.choices[static_cast<std::size_t>(value)].label);
    const std::string unit = parameter.unit;
    return parameterText(parameter, value) + (unit.empty() ? unit : "\u00a0" + unit);
}

} // namespace

void ReportPage::writeLabels()
{
    const Labels &labels = m_run.labels;
    const ClassCounts counts = classCounts(labels, m_run.report.outcome);
    openSection(QT_TRANSLATE_NOOP("core", "Labels"));
    m_html.element("p",
                   say(message(QT_TRANSLATE_NOOP("core", "%1 given + %2 held out + %3 unlabelled = %4 "
                                                         "samples; unreached: %5."),
                               m_wording.count(labels.count(LabelRole::Given)),
                               m_wording.count(labels.count(LabelRole::HeldOut)),
                               m_wording.count(labels.count(LabelRole::Unlabelled)),
                               m_wording.count(labels.size()), m_wording.count(counts.predicted.back()))));
    openTable({{QT_TRANSLATE_NOOP("core", "Class")},
               {QT_TRANSLATE_NOOP("core", "Given"), "number"},
               {QT_TRANSLATE_NOOP("core", "Held out"), "number"},
               {QT_TRANSLATE_NOOP("core", "Predicted"), "number"}});
    for (std::size_t place = 0; place < labels.classCount(); ++place) {
        m_html.open("tr", {{"id", "labels_" + std::to_string(place)}});
        writeClassName(place);
        writeCount(counts.given[place]);
        writeCount(counts.heldOut[place]);
        writeCount(counts.predicted[place]);
        m_html.close();
    }
    closeTable();
    const Score &score = m_run.report.score;
    m_html.element("p",
                   say(message(QT_TRANSLATE_NOOP("core", "The method's own scores agree with %1 of %2 "
                                                         "given labels; it has seen them, so this does "
                                                         "not measure it."),
                               m_wording.count(score.givenAgreed), m_wording.count(score.given))),
                   {{"class", "muted"}});
    if (const std::optional<LeaveOneOut> &left = m_run.report.leaveOneOut)
        m_html.element("p",
                       say(message(QT_TRANSLATE_NOOP("core", "Leave-one-out: each given label predicted "
                                                             "from the others, %1 of %2 are right; left "
                                                             "aside as the last of their class or "
                                                             "component: %3."),
                                   m_wording.count(left->right), m_wording.count(left->total),
                                   m_wording.count(left->excluded))),
                       {{"id", "leave_one_out"}});
    m_html.close();
}

void ReportPage::writeMethod()
{
    const Report &report = m_run.report;
    const Outcome &outcome = report.outcome;
    openSection(QT_TRANSLATE_NOOP("core", "Method"));
    openFacts();
    writeFact(QT_TRANSLATE_NOOP("core", "Name"), say(m_run.learner.name) + " (" + m_run.learner.id + ")");
    writeFact(QT_TRANSLATE_NOOP("core", "What it does"), say(m_run.learner.summary));
    writeFact(QT_TRANSLATE_NOOP("core", "Source"), m_run.learner.source);
    writeFact(QT_TRANSLATE_NOOP("core", "Seed"), std::to_string(report.seed));
    writeFact(QT_TRANSLATE_NOOP("core", "Ending"), endingText());
    if (outcome.iterations > 0)
        writeFact(QT_TRANSLATE_NOOP("core", "Iterations"),
                  m_wording.count(static_cast<std::size_t>(outcome.iterations)));
    if (outcome.components > 0)
        writeFact(QT_TRANSLATE_NOOP("core", "Components of the graph"),
                  m_wording.count(static_cast<std::size_t>(outcome.components)));
    if (m_run.surgery && !m_run.surgery->isEmpty())
        writeFact(QT_TRANSLATE_NOOP("core", "Edges changed by hand"),
                  say(message(QT_TRANSLATE_NOOP("core", "%1 cut, %2 joined"),
                              m_wording.count(m_run.surgery->cuts().size()),
                              m_wording.count(m_run.surgery->joins().size()))));
    writeTimes();
    closeTable();
    writeParameters();
    writeNotes(outcome.notes);
    m_html.close();
}

std::string ReportPage::endingText() const
{
    switch (m_run.report.outcome.ending) {
    case Ending::Converged:
        return say(QT_TRANSLATE_NOOP("core", "converged"));
    case Ending::LimitReached:
        return say(QT_TRANSLATE_NOOP("core", "limit reached: the answer is not final"));
    case Ending::Stopped:
        break;
    }
    return say(QT_TRANSLATE_NOOP("core", "stopped: the answer is not final"));
}

void ReportPage::writeTimes()
{
    if (!m_run.times)
        return;
    const auto milliseconds = [this](double time) {
        return m_wording.decimals(time, time < 10.0 ? 1 : 0);
    };
    writeFact(QT_TRANSLATE_NOOP("core", "Time"),
              say(message(QT_TRANSLATE_NOOP("core", "%1 ms with the baselines; of it %2 ms for the graph and "
                                                    "%3 ms to solve"),
                          milliseconds(m_run.times->total), milliseconds(m_run.times->graph),
                          milliseconds(m_run.times->solve))));
}

void ReportPage::writeParameters()
{
    const ParameterTable &table = m_run.learner.parameters;
    std::vector<const Parameter *> relevant;
    for (const Parameter &parameter : table) {
        if (isRelevant(table, parameter, m_run.report.parameters))
            relevant.push_back(&parameter);
    }
    if (relevant.empty())
        return;
    m_html.element("h3", say(QT_TRANSLATE_NOOP("core", "Parameters that play a part")));
    openTable({{QT_TRANSLATE_NOOP("core", "Parameter")},
               {QT_TRANSLATE_NOOP("core", "Value")},
               {QT_TRANSLATE_NOOP("core", "Default")},
               {QT_TRANSLATE_NOOP("core", "On the command line")}});
    for (const Parameter *parameter : relevant) {
        const double value = m_run.report.parameters.number(parameter->id);
        m_html.open("tr", {{"id", std::string("parameter_") + parameter->id}});
        m_html.element("th", say(parameter->label), {{"scope", "row"}});
        const std::string shown = valueText(*parameter, value, m_wording);
        const std::string standard = valueText(*parameter, parameter->initial, m_wording);
        m_html.element("td", shown, {{"class", shown == standard ? "text" : "changed"}});
        writeCell(standard);
        m_html.open("td");
        m_html.element("code", std::string(parameter->id) + "=" + parameterText(*parameter, value));
        m_html.close();
        m_html.close();
    }
    closeTable();
}

void ReportPage::writeData()
{
    const Dataset &data = m_run.data;
    openSection(QT_TRANSLATE_NOOP("core", "Data"));
    openFacts();
    writeFact(QT_TRANSLATE_NOOP("core", "Source"), m_run.source);
    if (!data.source.path.empty()) {
        writeFact(QT_TRANSLATE_NOOP("core", "Size of the file"),
                  say(message(QT_TRANSLATE_NOOP("core", "%1 bytes"),
                              m_wording.count(static_cast<std::size_t>(data.source.size)))));
        writeFact(QT_TRANSLATE_NOOP("core", "Fingerprint (XXH64)"), hexadecimal(data.source.fingerprint));
    }
    writeFact(QT_TRANSLATE_NOOP("core", "Samples"), m_wording.count(data.rows));
    writeFact(QT_TRANSLATE_NOOP("core", "Columns"), m_wording.count(data.columns.size()));
    closeTable();
    writeColumns();
    writeNotes(data.notes);
    m_html.close();
}

void ReportPage::writeColumns()
{
    const Dataset &data = m_run.data;
    const std::size_t told = std::min(kMostColumns, data.columns.size());
    m_html.element("h3", say(QT_TRANSLATE_NOOP("core", "Columns")));
    openTable({{QT_TRANSLATE_NOOP("core", "Column")},
               {QT_TRANSLATE_NOOP("core", "Values")},
               {QT_TRANSLATE_NOOP("core", "Used as")},
               {QT_TRANSLATE_NOOP("core", "Missing"), "number"}});
    for (std::size_t place = 0; place < told; ++place) {
        const Column &column = data.columns[place];
        m_html.open("tr");
        m_html.element("th", column.name, {{"scope", "row"}});
        writeCell(say(column.type == ColumnType::Number ? QT_TRANSLATE_NOOP("core", "numbers")
                                                        : QT_TRANSLATE_NOOP("core", "texts")));
        writeCell(say(roleText(data.roles[place])));
        writeCount(column.missingCount());
        m_html.close();
    }
    closeTable();
    if (told < data.columns.size())
        m_html.element("p",
                       say(message(QT_TRANSLATE_NOOP("core", "… and %1 more columns; features among all "
                                                             "of them: %2."),
                                   m_wording.count(data.columns.size() - told),
                                   m_wording.count(data.featureColumns().size()))),
                       {{"class", "muted"}});
}

void ReportPage::writePreparation()
{
    openSection(QT_TRANSLATE_NOOP("core", "Preparation"));
    openFacts();
    const PrepareOptions &steps = m_run.preparation;
    if (steps.repeated != RepeatedRows::Keep)
        writeFact(QT_TRANSLATE_NOOP("core", "Repeated rows"),
                  say(steps.repeated == RepeatedRows::LeaveOut
                          ? QT_TRANSLATE_NOOP("core", "left out")
                          : QT_TRANSLATE_NOOP("core", "left out, and those that come near an earlier one")));
    writeFact(QT_TRANSLATE_NOOP("core", "Missing numbers"), say(imputationText(steps.imputation)));
    if (steps.outliers != Outliers::Keep)
        writeFact(QT_TRANSLATE_NOOP("core", "Outliers"),
                  say(steps.outliers == Outliers::Clip
                          ? QT_TRANSLATE_NOOP("core", "moved to the fence")
                          : QT_TRANSLATE_NOOP("core", "their rows are left out")));
    if (steps.nearConstants != NearConstants::Keep)
        writeFact(QT_TRANSLATE_NOOP("core", "Nearly constant columns"),
                  say(QT_TRANSLATE_NOOP("core", "left out")));
    for (const std::string &ordinal : steps.ordinals)
        writeFact(QT_TRANSLATE_NOOP("core", "Ordered categories"), ordinal);
    writeFact(QT_TRANSLATE_NOOP("core", "Scaling"), say(scalingText(steps.scaling)));
    if (steps.components > 0)
        writeFact(QT_TRANSLATE_NOOP("core", "Principal components"),
                  m_wording.count(static_cast<std::size_t>(steps.components)));
    writeFact(QT_TRANSLATE_NOOP("core", "Numbers for each sample"), m_wording.count(m_run.features));
    closeTable();
    writeNotes(m_run.preparationNotes);
    m_html.close();
}

} // namespace inkling
