// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/command_line.h"

#include "core/base/shell_word.h"
#include "core/io/image_folder.h"
#include "ui/session/session.h"

#include <QFileInfo>
#include <QStringList>

#include <vector>

namespace inkling {

namespace {

/// What the command line reads in place of a folder of images.
constexpr QLatin1StringView kExportedImages("images.csv");

QString quoted(const std::string &text)
{
    return QString::fromStdString(shellWord(text));
}

QString quoted(const QString &text)
{
    return quoted(text.toStdString());
}

/// A cell of a CSV table.
QString cell(const std::string &text)
{
    QString value = QString::fromStdString(text);
    return u'"' + value.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString joined(const std::vector<std::string> &words)
{
    QStringList list;
    for (const std::string &word : words)
        list += QString::fromStdString(word);
    return list.join(u',');
}

QStringList readingOptions(const DataRequest &request)
{
    ReadOptions read = request.options;
    QString format = request.format;
    if (format == QLatin1StringView(kImageFolderFormat)) {
        format.clear();
        read.id = read.id.empty() ? "file" : read.id;
        if (read.features.empty())
            read.features = {"px_*"}; // the export has more columns
    }
    QStringList words;
    const auto add = [&words](const char *option, const QString &value) {
        if (!value.isEmpty())
            words << QString::fromLatin1(option) << quoted(value);
    };
    add("--format", format);
    add("--table", QString::fromStdString(read.table));
    add("--encoding", QString::fromStdString(read.encoding));
    if (read.delimiter)
        add("--delimiter", *read.delimiter == '\t'  ? QStringLiteral("tab")
                           : *read.delimiter == ' ' ? QStringLiteral("space")
                                                    : QString(QLatin1Char(*read.delimiter)));
    if (read.decimal)
        add("--decimal", QString(QLatin1Char(*read.decimal)));
    if (read.thousands)
        add("--thousands", *read.thousands == '\0'  ? QStringLiteral("none")
                           : *read.thousands == ' ' ? QStringLiteral("space")
                                                    : QString(QLatin1Char(*read.thousands)));
    if (read.skippedLines)
        add("--skip-lines", QString::number(*read.skippedLines));
    if (read.footnotes)
        add("--footnotes", QString::number(*read.footnotes));
    if (read.ragged != RaggedRows::Refuse)
        add("--ragged", read.ragged == RaggedRows::Skip ? QStringLiteral("skip") : QStringLiteral("fill"));
    if (read.headerRows)
        add("--header-rows", QString::number(*read.headerRows));
    if (read.missing)
        add("--missing", joined(*read.missing));
    add("--keep-words", joined(read.keptWords));
    add("--features", joined(read.features));
    for (const auto &[view, columns] : read.views)
        add("--view", QString::fromStdString(view) + u'=' + QString::fromStdString(columns));
    add("--text", joined(read.texts));
    add("--category", joined(read.categories));
    add("--id", QString::fromStdString(read.id));
    return words;
}

QStringList preparationOptions(const PrepareOptions &preparation)
{
    QStringList words;
    const PrepareOptions initial;
    const auto add = [&words](const char *option, auto value, auto usual,
                              std::initializer_list<const char *> names) {
        if (value != usual)
            words << QString::fromLatin1(option)
                  << QString::fromLatin1(std::data(names)[static_cast<std::size_t>(value)]);
    };
    add("--scale", preparation.scaling, initial.scaling, {"none", "standard", "minmax", "robust"});
    add("--impute", preparation.imputation, initial.imputation,
        {"median", "mean", "most_frequent", "drop_rows", "nearest"});
    add("--duplicates", preparation.repeated, initial.repeated, {"keep", "drop", "drop_near"});
    add("--outliers", preparation.outliers, initial.outliers, {"keep", "clip", "drop"});
    add("--near-constant", preparation.nearConstants, initial.nearConstants, {"keep", "drop"});
    for (const std::string &ordinal : preparation.ordinals)
        words << QStringLiteral("--ordinal") << quoted(ordinal);
    if (preparation.terms != initial.terms)
        words << QStringLiteral("--terms") << QString::number(preparation.terms);
    if (preparation.components != initial.components)
        words << QStringLiteral("--components") << QString::number(preparation.components);
    return words;
}

QStringList methodOptions(const Session &session)
{
    const LearnerInfo &learner = session.learner();
    QStringList words{QStringLiteral("--method"), QString::fromLatin1(learner.id)};
    for (const Parameter &parameter : learner.parameters) {
        const std::string id = parameter.id;
        const std::string value = parameterText(parameter, session.parameters().number(id));
        if (value != parameterText(parameter, parameter.initial))
            words << QStringLiteral("--set")
                  << quoted(QString::fromStdString(id) + u'=' + QString::fromStdString(value));
    }
    return words;
}

/// Whether the class column says the same of every given sample.
bool givesKnownClasses(const Labels &labels)
{
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels[row].given != kUnlabelled && labels[row].given != labels[row].truth)
            return false;
    }
    return true;
}

/// The rows of the given samples, a line each; with their classes as a table.
QStringList seedLines(const Dataset &data, const Labels &labels)
{
    QStringList lines;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels[row].given != kUnlabelled)
            lines += QString::number(data.sourceRow(row));
    }
    return lines;
}

QStringList labelLines(const Dataset &data, const Labels &labels)
{
    QStringList lines{QStringLiteral("row,label")};
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels[row].given != kUnlabelled)
            lines += QStringLiteral("%1,%2")
                         .arg(data.sourceRow(row))
                         .arg(cell(labels.classes()[static_cast<std::size_t>(labels[row].given)].name));
    }
    return lines;
}

} // namespace

QString commandLine(const Session &session, FolderWords folders)
{
    const DataRequest &request = session.request();
    const bool isBuiltin = request.location.startsWith(QStringLiteral("builtin:"));
    const bool isFolder = request.format == QLatin1StringView(kImageFolderFormat);
    const QFileInfo place(request.location);
    const QString location = folders == FolderWords::Kept ? place.absoluteFilePath() : place.fileName();
    QStringList words{QStringLiteral("inkling-cli"), QStringLiteral("run")};
    if (isFolder)
        words += QString(kExportedImages);
    else
        words += quoted(isBuiltin ? request.location : location);
    words += readingOptions(request);
    std::vector<std::string> ignored = request.options.ignore;
    const auto column = session.data().classColumn();
    const bool seeds = column && givesKnownClasses(session.labels());
    if (seeds) {
        words << QStringLiteral("--class") << quoted(session.data().columns[*column].name);
    } else {
        words << QStringLiteral("--class") << QStringLiteral("none");
        if (column)
            ignored.push_back(session.data().columns[*column].name);
    }
    if (!ignored.empty())
        words << QStringLiteral("--ignore") << quoted(joined(ignored));
    words += preparationOptions(session.preparation());
    words += methodOptions(session);
    words << QStringLiteral("--seed") << QString::number(session.seed());
    const QString file = seeds ? QStringLiteral("given_rows.txt") : QStringLiteral("given_labels.csv");
    words << (seeds ? QStringLiteral("--seeds") : QStringLiteral("--add-labels")) << file
          << QStringLiteral("-o") << QStringLiteral("labelled.csv");
    QStringList lines;
    if (isFolder)
        lines += QStringLiteral("# %1: the labelled data of %2, exported from the window")
                     .arg(kExportedImages, location);
    lines += {QStringLiteral("cat > %1 <<'END'").arg(file)};
    lines +=
        seeds ? seedLines(session.data(), session.labels()) : labelLines(session.data(), session.labels());
    lines += QStringLiteral("END");
    if (session.evaluation() == Evaluation::Inductive)
        lines += QStringLiteral("# all rows are in the graph here; in the window the held-out ones were not");
    if (const GraphSurgery &surgery = session.surgery().value(); !surgery.isEmpty())
        lines += QStringLiteral("# the graph is as built here; in the window %1 edges were cut and %2 joined "
                                "by hand, which no option can say")
                     .arg(surgery.cuts().size())
                     .arg(surgery.joins().size());
    lines += words.join(u' ');
    return lines.join(u'\n') + u'\n';
}

} // namespace inkling
