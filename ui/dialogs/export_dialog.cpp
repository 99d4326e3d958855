// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include "core/io/dataset_writers.h"
#include "ui/session/label_exchange.h"
#include "ui/session/translate.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr int kWidth = 640;
constexpr const char *kFormatSetting = "export/format";
constexpr const char *kScoresSetting = "export/scores";
constexpr const char *kSafeSetting = "export/spreadsheetSafe";
constexpr std::size_t kLabelColumns = static_cast<std::size_t>(LabelColumn::Scores);

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString suffixOf(ExportPart part)
{
    switch (part) {
    case ExportPart::Selection:
        return QStringLiteral("-selection");
    case ExportPart::Labels:
        return QStringLiteral("-labels");
    case ExportPart::Everything:
        break;
    }
    return QStringLiteral("-labelled");
}

/// All that a format's names end in, as file dialogs want it.
QString filterOf(const WriterInfo &writer, const QString &name)
{
    QStringList patterns;
    for (const char *pattern : writer.patterns)
        patterns += {QString::fromLatin1(pattern), QLatin1StringView(pattern) + QStringLiteral(".gz")};
    return QStringLiteral("%1 (%2)").arg(name, patterns.join(u' '));
}

} // namespace

ExportDialog::ExportDialog(const Session &session, QSettings &settings, const QString &name,
                           ChooseFile chooseFile, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_settings(settings)
    , m_name(name)
    , m_chooseFile(std::move(chooseFile))
    , m_parts(new QButtonGroup(this))
    , m_format(new QComboBox)
    , m_scores(new QCheckBox)
    , m_spreadsheetSafe(new QCheckBox(tr("S&preadsheet-safe texts")))
    , m_path(new QLineEdit)
    , m_summary(new QLabel)
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    build();
    restore();
    connect(m_parts, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn)
            propose(part());
    });
    connect(m_format, &QComboBox::activated, this, [this] {
        m_path->setText(QString::fromStdString(pathOfWriter(m_path->text().toStdString(), writer())));
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_scores, &QCheckBox::toggled, this, &ExportDialog::refreshSummary);
    connect(m_path, &QLineEdit::textEdited, this, &ExportDialog::takeFormatOf);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    connect(&session, &Session::dataChanged, this, &QDialog::reject);
    connect(&session, &Session::labelsChanged, this, &ExportDialog::refresh);
    connect(&session, &Session::reportChanged, this, &ExportDialog::refresh);
    refresh();
    m_path->setFocus();
    m_path->selectAll();
}

void ExportDialog::build()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(12);
    form->setHorizontalSpacing(16);
    m_everything = addPart(*form, "exportEverything", ExportPart::Everything, tr("What"));
    m_selection = addPart(*form, "exportSelection", ExportPart::Selection, {});
    m_labels = addPart(*form, "exportLabels", ExportPart::Labels, {});
    m_labels->setToolTip(tr("Can be added again to the same data, here or with inkling-cli"));
    buildFormat(*form);
    buildFile(*form);

    m_summary->setObjectName(QStringLiteral("exportSummary"));
    m_summary->setProperty("role", QStringLiteral("muted"));
    m_summary->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    m_problem->setProperty("role", QStringLiteral("notice"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problem->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptExport"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::decide);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(m_summary);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    m_accept->setDefault(true); // of the dialog, which it is in by now
    setMinimumWidth(kWidth);
}

QRadioButton *ExportDialog::addPart(QFormLayout &form, const char *name, ExportPart part,
                                    const QString &label)
{
    auto *button = new QRadioButton;
    button->setObjectName(QLatin1StringView(name));
    m_parts->addButton(button, static_cast<int>(part));
    form.addRow(label, button);
    return button;
}

void ExportDialog::buildFormat(QFormLayout &form)
{
    m_format->setObjectName(QStringLiteral("exportFormat"));
    for (const WriterInfo &info : datasetWriters())
        m_format->addItem(translated(info.name), QString::fromLatin1(info.id));
    form.addRow(tr("&Format"), m_format);
    m_scores->setObjectName(QStringLiteral("exportScores"));
    form.addRow(QString(), m_scores);
    m_spreadsheetSafe->setObjectName(QStringLiteral("exportSpreadsheetSafe"));
    form.addRow(QString(), m_spreadsheetSafe);
}

void ExportDialog::buildFile(QFormLayout &form)
{
    m_path->setObjectName(QStringLiteral("exportPath"));
    auto *browseButton = new QPushButton(tr("&Browse…"));
    browseButton->setObjectName(QStringLiteral("exportBrowse"));
    browseButton->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_path, 1);
    row->addWidget(browseButton);
    form.addRow(tr("F&ile"), row);
    form.labelForField(row)->setObjectName(QStringLiteral("exportPathLabel"));
    static_cast<QLabel *>(form.labelForField(row))->setBuddy(m_path);
}

void ExportDialog::restore()
{
    m_everything->setChecked(true);
    const int format = m_format->findData(m_settings.value(kFormatSetting).toString());
    m_format->setCurrentIndex(std::max(0, format));
    m_scores->setChecked(m_settings.value(kScoresSetting).toBool());
    m_spreadsheetSafe->setChecked(m_settings.value(kSafeSetting).toBool());
    m_path->setText(proposal(ExportPart::Everything));
}

void ExportDialog::refresh()
{
    refreshParts();
    refreshOptions();
    refreshSummary();
    m_agreedPath.clear();
    tellProblem({});
}

void ExportDialog::refreshParts()
{
    const std::size_t selected = m_session.selection().count();
    const std::size_t given = m_session.wholeLabels().count(LabelRole::Given);
    const std::size_t leftOut = m_session.leftOutCount();
    m_everything->setText(leftOut == 0 ? tr("&All samples: %1").arg(number(m_session.data().rows))
                                       : tr("&All samples: %1, without %2 that the preparation leaves out")
                                             .arg(number(m_session.data().rows), number(leftOut)));
    m_selection->setText(selected > 0 ? tr("&Selected samples: %1").arg(number(selected))
                                      : tr("&Selected samples: none is selected in the maps or the list"));
    m_selection->setEnabled(selected > 0);
    m_labels->setText(given > 0 ? tr("Given &labels alone: %1").arg(number(given))
                                : tr("Given &labels alone: no sample is given one yet"));
    m_labels->setEnabled(given > 0);
    if (!m_parts->checkedButton()->isEnabled())
        m_everything->setChecked(true);
}

void ExportDialog::refreshOptions()
{
    for (int i = 0; i < m_format->count(); ++i)
        m_format->setItemText(i, writtenAs(datasetWriters()[static_cast<std::size_t>(i)]));
    const bool hasAnswer = m_session.report() != nullptr;
    m_scores->setEnabled(hasAnswer && part() != ExportPart::Labels);
    m_scores->setText(hasAnswer || part() == ExportPart::Labels
                          ? tr("With the s&cores of every class")
                          : tr("With the s&cores of every class: nothing was run yet"));
    m_scores->setToolTip(tr("A column score_<class> for each class"));
    m_spreadsheetSafe->setEnabled(writer().heedsFormulaTexts);
    m_spreadsheetSafe->setToolTip(
        writer().heedsFormulaTexts
            ? tr("Puts an apostrophe before texts that a spreadsheet would take for formulas; never before "
                 "numbers")
            : tr("This format tells texts from formulas by itself"));
}

QString ExportDialog::writtenAs(const WriterInfo &format) const
{
    const std::optional<TextDialect> &source = m_session.wholeData()->source.dialect;
    const bool isLikeSource = format.nameLike && source && part() != ExportPart::Labels;
    return translated(isLikeSource ? format.nameLike(*source) : format.name);
}

QString ExportDialog::tableText() const
{
    const Dataset &own = m_session.data();
    const bool isLabels = part() == ExportPart::Labels;
    const std::size_t rows = isLabels ? m_session.wholeLabels().count(LabelRole::Given)
                             : part() == ExportPart::Selection ? m_session.selection().count()
                                                               : own.rows;
    const bool hasScores = m_scores->isEnabled() && m_scores->isChecked();
    const std::size_t columns =
        isLabels ? 2 : own.columns.size() + kLabelColumns + (hasScores ? m_session.labels().classCount() : 0);
    return tr("%1 rows × %2 columns, as %3.").arg(number(rows), number(columns), writtenAs(writer()));
}

void ExportDialog::refreshSummary()
{
    QStringList sentences{tableText()};
    if (m_path->text().endsWith(QStringLiteral(".gz"), Qt::CaseInsensitive))
        sentences += tr("Packed with gzip.");
    if (part() == ExportPart::Labels) {
        sentences += tr("What names a sample, and its label.");
    } else {
        sentences +=
            tr("The columns of the data as they stand, then label_given, label_predicted, confidence, "
               "margin, source and split.");
        if (!m_session.report())
            sentences += tr("Nothing was run yet, so that the predictions stay empty.");
        else if (m_session.isStale() && !m_session.isLive())
            sentences += tr("Labels or settings have changed since the last run: the predictions are still "
                            "those of it.");
    }
    m_summary->setText(sentences.join(u' '));
}

ExportPart ExportDialog::part() const
{
    return static_cast<ExportPart>(m_parts->checkedId());
}

const WriterInfo &ExportDialog::writer() const
{
    return datasetWriters()[static_cast<std::size_t>(m_format->currentIndex())];
}

QString ExportDialog::path() const
{
    QString text = m_path->text().trimmed();
    if (text.startsWith(QStringLiteral("~/")))
        text.replace(0, 1, QDir::homePath());
    return text.isEmpty() ? text : QDir::cleanPath(QFileInfo(m_name).dir().absoluteFilePath(text));
}

QString ExportDialog::proposal(ExportPart part) const
{
    return QString::fromStdString(pathOfWriter((m_name + suffixOf(part)).toStdString(), writer()));
}

/// A name of the user's own stays.
void ExportDialog::propose(ExportPart part)
{
    const bool isOurs = m_path->text() == proposal(m_proposedFor);
    m_proposedFor = part;
    if (isOurs)
        m_path->setText(proposal(part));
    refresh();
}

void ExportDialog::takeFormatOf(const QString &path)
{
    const Result<const WriterInfo *> named = writerOfFile(path.trimmed().toStdString());
    if (named)
        m_format->setCurrentIndex(m_format->findData(QString::fromLatin1((*named)->id)));
}

void ExportDialog::browse()
{
    const QString chosen = m_chooseFile(this, windowTitle(), path(), filterOf(writer(), writtenAs(writer())));
    if (chosen.isEmpty())
        return;
    takeFormatOf(chosen);
    m_path->setText(chosen);
    refresh();
    m_agreedPath = path(); // the chooser has asked
}

QString ExportDialog::obstacle() const
{
    const QFileInfo file(path());
    if (file.isDir())
        return tr("%1 is a folder: add the name of a file.").arg(file.filePath());
    if (!file.dir().exists())
        return tr("The folder %1 does not exist: choose another one, or make it first.")
            .arg(file.dir().path());
    if (isProjectFile(path().toStdString()))
        return tr("%1 is the name of a project, which a table would destroy: choose another name.")
            .arg(file.filePath());
    const bool hasAll = part() == ExportPart::Everything && m_session.leftOutCount() == 0;
    if (!hasAll && isSource(file))
        return tr("%1 is the file that the samples come from, and some of them would be gone: choose "
                  "another name.")
            .arg(file.filePath());
    return {};
}

bool ExportDialog::isSource(const QFileInfo &file) const
{
    const QString source = QString::fromStdString(m_session.wholeData()->source.path);
    return file.exists() && file.canonicalFilePath() == QFileInfo(source).canonicalFilePath();
}

void ExportDialog::decide()
{
    const QString wanted = path();
    if (const QString sentence = obstacle(); !sentence.isEmpty()) {
        tellProblem(sentence);
        return;
    }
    if (QFileInfo::exists(wanted) && m_agreedPath != wanted) {
        tellProblem((isSource(QFileInfo(wanted))
                         ? tr("%1 is the file that the data come from: replace it by the data with their "
                              "labels, or choose another name.")
                         : tr("%1 exists already: replace it, or choose another name."))
                        .arg(wanted));
        m_agreedPath = wanted;
        m_accept->setText(tr("&Replace"));
        return;
    }
    m_settings.setValue(kFormatSetting, m_format->currentData());
    if (m_scores->isEnabled())
        m_settings.setValue(kScoresSetting, m_scores->isChecked());
    if (m_spreadsheetSafe->isEnabled())
        m_settings.setValue(kSafeSetting, m_spreadsheetSafe->isChecked());
    accept();
    const bool hasScores = m_scores->isEnabled() && m_scores->isChecked();
    const bool isSafe = m_spreadsheetSafe->isEnabled() && m_spreadsheetSafe->isChecked();
    Q_EMIT exportWanted({wanted, part(), &writer(), hasScores ? ScoreColumns::All : ScoreColumns::None,
                         isSafe ? FormulaTexts::Defuse : FormulaTexts::Keep});
}

void ExportDialog::tellProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (m_problem->isVisible()) // wrapped lines alone would not make it grow
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    m_accept->setText(tr("&Export"));
    m_accept->setEnabled(!path().isEmpty());
}

} // namespace inkling
