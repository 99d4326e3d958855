// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reading_form.h"

#include "core/io/dataset_readers.h"
#include "ui/session/translate.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <utility>

namespace inkling {

namespace {

constexpr int kDetected = 0; ///< the place of what is left to the reader
constexpr std::size_t kMostSkippedLines = 1'000'000;

QVariant character(char c)
{
    return QVariant(QChar::fromLatin1(c));
}

QVariant character(const std::optional<char> &c)
{
    return c ? character(*c) : QVariant();
}

std::optional<std::size_t> chosenCount(const QSpinBox &count)
{
    return count.value() < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(count.value()));
}

std::optional<char> chosenCharacter(const QComboBox &choice)
{
    const QVariant data = choice.currentData();
    return data.isValid() ? std::optional(data.toChar().toLatin1()) : std::nullopt;
}

QString listText(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list += QString::fromStdString(text);
    return list.join(u", ");
}

bool makesOtherColumns(const DataRequest &before, const DataRequest &after)
{
    const ReadOptions &old = before.options;
    const ReadOptions &wanted = after.options;
    return before.format != after.format || old.table != wanted.table || old.delimiter != wanted.delimiter ||
           old.headerRows != wanted.headerRows || old.skippedLines != wanted.skippedLines;
}

std::vector<std::string> listOf(const QString &text)
{
    std::vector<std::string> list;
    for (const QString &part : text.split(u','))
        list.push_back(part.trimmed().toStdString());
    return list;
}

} // namespace

ReadingForm::ReadingForm(const DataRequest &request, QWidget *parent)
    : RequestForm(request, parent)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (const auto build : {&ReadingForm::buildFile, &ReadingForm::buildCells, &ReadingForm::buildValues}) {
        auto *form = new QFormLayout;
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setVerticalSpacing(6);
        (this->*build)(*form);
        columns->addLayout(form, 1);
    }
}

QComboBox *ReadingForm::addChoice(QFormLayout &form, const char *name, const QString &label,
                                  const QList<QPair<QString, QVariant>> &items, const QVariant &chosen)
{
    auto *choice = new QComboBox;
    choice->setObjectName(QLatin1StringView(name));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(14);
    choice->addItem(tr("detected"));
    for (const auto &[text, value] : items)
        choice->addItem(text, value);
    const int place = chosen.isValid() ? choice->findData(chosen) : kDetected;
    choice->setCurrentIndex(std::max(place, kDetected));
    connect(choice, &QComboBox::currentIndexChanged, this, &ReadingForm::changed);
    form.addRow(label, choice);
    return choice;
}

QLineEdit *ReadingForm::addText(QFormLayout &form, const char *name, const QString &label,
                                const QString &text, const QString &placeholder)
{
    auto *edit = new QLineEdit(text);
    edit->setObjectName(QLatin1StringView(name));
    edit->setPlaceholderText(placeholder);
    connect(edit, &QLineEdit::editingFinished, this, &ReadingForm::changed);
    form.addRow(label, edit);
    return edit;
}

/// A number that is left to the reader below 0.
QSpinBox *ReadingForm::addCount(QFormLayout &form, const char *name, const QString &label,
                                const std::optional<std::size_t> &count, std::size_t most)
{
    auto *field = new QSpinBox;
    field->setObjectName(QLatin1StringView(name));
    field->setRange(-1, static_cast<int>(most));
    field->setSpecialValueText(tr("detected"));
    field->setValue(count ? static_cast<int>(*count) : -1);
    connect(field, &QSpinBox::valueChanged, this, &ReadingForm::changed);
    form.addRow(label, field);
    return field;
}

void ReadingForm::buildFile(QFormLayout &form)
{
    QList<QPair<QString, QVariant>> formats;
    for (const ReaderInfo &reader : datasetReaders())
        formats += {translated(reader.name), QString::fromLatin1(reader.id)};
    m_format = addChoice(form, "format", tr("&Format"), formats,
                         given().format.isEmpty() ? QVariant() : QVariant(given().format));
    m_table = addText(form, "table", tr("&Table"), QString::fromStdString(given().options.table),
                      tr("the first, or the largest"));
    m_table->setToolTip(tr("In a file with several: the name of a sheet, an array, a variable or a table"));
    QList<QPair<QString, QVariant>> encodings;
    for (const char *name :
         {"UTF-8", "UTF-16", "windows-1252", "ISO-8859-15", "windows-1250", "windows-1251", "windows-1253",
          "windows-1254", "KOI8-R", "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR"})
        encodings += {QString::fromLatin1(name), QString::fromLatin1(name)};
    const QString encoding = QString::fromStdString(given().options.encoding);
    const QPair<QString, QVariant> own = {encoding, encoding};
    if (!encoding.isEmpty() && !encodings.contains(own))
        encodings += own;
    m_encoding = addChoice(form, "encoding", tr("&Encoding"), encodings,
                           encoding.isEmpty() ? QVariant() : QVariant(encoding));
    m_skippedLines = addCount(form, "skippedLines", tr("&Lines before the table"),
                              given().options.skippedLines, kMostSkippedLines);
    m_skippedLines->setToolTip(tr("Titles and comments that stand before the table"));
}

void ReadingForm::buildCells(QFormLayout &form)
{
    const ReadOptions &options = given().options;
    m_delimiter = addChoice(form, "delimiter", tr("&Cells are separated by"),
                            {{tr("comma"), character(',')},
                             {tr("semicolon"), character(';')},
                             {tr("tab"), character('\t')},
                             {tr("bar"), character('|')},
                             {tr("blanks"), character(' ')}},
                            character(options.delimiter));
    m_headerRows =
        addCount(form, "headerRows", tr("&Rows of column names"), options.headerRows, kMostHeaderRows);
    m_headerRows->setToolTip(tr("Rows at the top that name the columns; the texts of several are joined"));
    m_ragged = addChoice(form, "ragged", tr("Ro&ws of other lengths"),
                         {{tr("left out"), static_cast<int>(RaggedRows::Skip)},
                          {tr("filled up"), static_cast<int>(RaggedRows::Fill)}},
                         options.ragged == RaggedRows::Refuse ? QVariant()
                                                              : QVariant(static_cast<int>(options.ragged)));
    m_ragged->setItemText(kDetected, tr("refused"));
    m_ragged->setToolTip(tr("Rows that have not as many cells as the others"));
    m_footnotes =
        addCount(form, "footnotes", tr("Row&s below the table"), options.footnotes, kMostSkippedLines);
    m_footnotes->setToolTip(tr("Footnotes, sources and the like, which are left out"));
}

void ReadingForm::buildValues(QFormLayout &form)
{
    const ReadOptions &options = given().options;
    m_decimal =
        addChoice(form, "decimal", tr("&Decimal mark"),
                  {{tr("point"), character('.')}, {tr("comma"), character(',')}}, character(options.decimal));
    m_thousands = addChoice(form, "thousands", tr("Between t&housands"),
                            {{tr("nothing"), character('\0')},
                             {tr("comma"), character(',')},
                             {tr("point"), character('.')},
                             {tr("apostrophe"), character('\'')},
                             {tr("blank"), character(' ')}},
                            character(options.thousands));
    m_missing =
        addText(form, "missing", tr("&Missing values"),
                options.missing ? listText(*options.missing) : QString(), tr("empty, NA, ?, null, …"));
    m_missing->setToolTip(tr("The texts that mean \"no value\", separated by commas"));
    m_keptWords =
        addText(form, "keptWords", tr("Columns with such &words"), listText(options.keptWords), tr("none"));
    m_keptWords->setToolTip(
        tr("Columns, by name or number, in which NA and the like are values, as the code of Namibia is"));
}

DataRequest ReadingForm::request() const
{
    DataRequest request = given();
    ReadOptions &options = request.options;
    request.format = m_format->currentData().toString();
    options.table = m_table->text().trimmed().toStdString();
    options.encoding = m_encoding->currentData().toString().toStdString();
    options.skippedLines = chosenCount(*m_skippedLines);
    options.delimiter = chosenCharacter(*m_delimiter);
    options.headerRows = chosenCount(*m_headerRows);
    options.footnotes = chosenCount(*m_footnotes);
    options.ragged = m_ragged->currentData().isValid()
                         ? static_cast<RaggedRows>(m_ragged->currentData().toInt())
                         : RaggedRows::Refuse;
    options.decimal = chosenCharacter(*m_decimal);
    options.thousands = chosenCharacter(*m_thousands);
    options.missing = m_missing->text().isEmpty() ? std::nullopt : std::optional(listOf(m_missing->text()));
    options.keptWords.clear();
    if (!m_keptWords->text().trimmed().isEmpty())
        options.keptWords.push_back(m_keptWords->text().toStdString());
    if (const ReaderInfo *chosen = readerOfId(request.format.toStdString()))
        options = heededOptions(std::move(options), *chosen);
    if (makesOtherColumns(given(), request))
        forgetRoles(options);
    return request;
}

void ReadingForm::tell(QComboBox *choice, const QVariant &found)
{
    const int place = found.isValid() ? choice->findData(found) : -1;
    choice->setItemText(kDetected,
                        place < 0 ? tr("detected") : tr("detected: %1").arg(choice->itemText(place)));
}

/// What has been read, as far as one knows: not what it was detected as where its name says nothing.
const ReaderInfo *ReadingForm::reader(const std::optional<TextDialect> &dialect) const
{
    if (const ReaderInfo *chosen = readerOfId(m_format->currentData().toString().toStdString()))
        return chosen;
    const ReaderInfo *text = readerOfId("csv");
    if (dialect)
        return text;
    const ReaderInfo *named = namedReader(given().location.toStdString());
    return named == text ? nullptr : named;
}

void ReadingForm::tellDetected(const std::optional<TextDialect> &dialect)
{
    const ReaderInfo *known = reader(dialect);
    for (const auto &[field, choice] :
         std::initializer_list<std::pair<QWidget *, ReadChoice>>{{m_delimiter, ReadChoice::Delimiter},
                                                                 {m_decimal, ReadChoice::Decimal},
                                                                 {m_thousands, ReadChoice::Thousands},
                                                                 {m_ragged, ReadChoice::Ragged},
                                                                 {m_footnotes, ReadChoice::Footnotes},
                                                                 {m_headerRows, ReadChoice::HeaderRows},
                                                                 {m_skippedLines, ReadChoice::SkippedLines}})
        field->setEnabled(known && heeds(*known, choice));
    for (const auto &[field, choice] :
         std::initializer_list<std::pair<QWidget *, ReadChoice>>{{m_encoding, ReadChoice::Encoding},
                                                                 {m_table, ReadChoice::Table},
                                                                 {m_keptWords, ReadChoice::KeptWords}})
        field->setEnabled(!known || heeds(*known, choice));
    for (QSpinBox *count : {m_headerRows, m_skippedLines, m_footnotes})
        count->setSpecialValueText(tr("detected"));
    if (!dialect)
        return;
    tell(m_delimiter, character(dialect->delimiter));
    tell(m_decimal, character(dialect->decimal));
    tell(m_thousands, character(dialect->thousands));
    const QString encoding = QString::fromStdString(dialect->encoding);
    m_encoding->setItemText(kDetected, tr("detected: %1").arg(encoding));
    m_skippedLines->setSpecialValueText(tr("detected: %1").arg(dialect->skippedLines));
    m_headerRows->setSpecialValueText(tr("detected: %1").arg(dialect->headerRows));
    m_footnotes->setSpecialValueText(tr("detected: %1").arg(dialect->footnotes));
}

} // namespace inkling
