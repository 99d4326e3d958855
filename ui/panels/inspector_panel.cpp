// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include "ui/models/class_names.h"
#include "ui/models/percentage.h"
#include "ui/models/sample_picture.h"
#include "ui/models/sample_value_model.h"
#include "ui/panels/class_bar.h"
#include "ui/panels/class_mark.h"
#include "ui/panels/copyable_table.h"
#include "ui/panels/panel_text.h"
#include "ui/panels/row_links.h"
#include "ui/panels/sample_words.h"
#include "ui/session/row_number.h"
#include "ui/session/session.h"
#include "ui/style/style.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace inkling {

namespace {

constexpr std::size_t kMostBars = 6;                       ///< of classes; the others share one more
constexpr int kMostLinks = SessionInspection::kNeighbours; ///< and no more seeds
constexpr int kSectionGap = 4;
constexpr int kPictureSide = 84;
constexpr int kMostRowsShown = 9; ///< of the values; further ones are scrolled to

} // namespace

InspectorPanel::InspectorPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new SampleValueModel(session, this))
    , m_title(sectionTitle(tr("Sample"), this))
    , m_hint(mutedSentence(tr("Point at a sample, or click it, to see what is known of it and why."), this))
    , m_sample(new QWidget(this))
    , m_state(new QLabel(m_sample))
    , m_picture(new QLabel(m_sample))
    , m_bars(new QVBoxLayout)
    , m_why(sectionTitle(tr("Why"), m_sample))
    , m_sentence(mutedSentence({}, m_sample))
    , m_seeds(new RowLinks(kMostLinks, m_sample))
    , m_otherSeeds(mutedLabel({}, m_sample))
    , m_neighbours(new RowLinks(kMostLinks, m_sample))
    , m_values(new CopyableTable(m_sample))
{
    setObjectName(QStringLiteral("inspectorPanel"));
    m_title->setObjectName(QStringLiteral("sampleTitle"));
    m_hint->setObjectName(QStringLiteral("inspectorHint"));
    m_state->setObjectName(QStringLiteral("sampleState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_picture->setObjectName(QStringLiteral("samplePicture"));
    m_picture->setProperty("role", QStringLiteral("card"));
    m_sentence->setObjectName(QStringLiteral("whySentence"));
    m_seeds->setObjectName(QStringLiteral("seedLinks"));
    m_neighbours->setObjectName(QStringLiteral("neighbourLinks"));
    m_why->setToolTip(
        tr("The given samples that its label comes from, and their parts in it. On the maps they "
           "are ringed, and the dashed line is the likeliest way from the first of them."));
    m_values->setObjectName(QStringLiteral("sampleValues"));
    m_values->setAccessibleName(tr("Values of the sample"));
    m_values->setModel(m_model);
    m_values->horizontalHeader()->hide();
    m_values->horizontalHeader()->setStretchLastSection(true);
    buildLayout();

    SessionInspection &inspection = session.inspection();
    connect(&inspection, &SessionInspection::rowChanged, this, &InspectorPanel::refresh);
    connect(&inspection, &SessionInspection::resultChanged, this, &InspectorPanel::refreshResult);
    connect(&session, &Session::labelsChanged, this, &InspectorPanel::refresh);
    connect(&session, &Session::reportChanged, this, &InspectorPanel::refresh);
    for (RowLinks *links : {m_seeds, m_neighbours})
        connect(links, &RowLinks::rowChosen, &session.selection(), &Selection::setCurrent);
    connect(&session.selection(), &Selection::currentChanged, this, &InspectorPanel::announce);
    refresh();
}

void InspectorPanel::buildLayout()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_picture, 0, Qt::AlignTop);
    head->addWidget(m_state, 1, Qt::AlignTop);
    m_bars->setSpacing(4);
    auto *sample = new QVBoxLayout(m_sample);
    sample->setContentsMargins(0, 0, 0, 0);
    sample->setSpacing(6);
    sample->addLayout(head);
    sample->addLayout(m_bars);
    sample->addSpacing(kSectionGap);
    sample->addWidget(m_why);
    sample->addWidget(m_sentence);
    sample->addWidget(m_seeds);
    sample->addWidget(m_otherSeeds);
    auto *near = sectionTitle(tr("Nearest"), m_sample);
    near->setToolTip(tr("The samples that are nearest by all features, and their distances. On the maps thin "
                        "lines lead to them: long ones show where the map is not to be trusted."));
    sample->addSpacing(kSectionGap);
    sample->addWidget(near);
    sample->addWidget(m_neighbours);
    sample->addSpacing(kSectionGap);
    sample->addWidget(sectionTitle(tr("Values"), m_sample));
    sample->addWidget(m_values);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addWidget(m_sample);
    layout->addStretch();
}

void InspectorPanel::refresh()
{
    const long row = m_session.inspection().row();
    const bool hasSample = row >= 0 && static_cast<std::size_t>(row) < m_session.labels().size();
    m_hint->setVisible(!hasSample);
    m_sample->setVisible(hasSample);
    m_title->setText(hasSample ? tr("Row %1").arg(rowNumber(m_session.data(), row)) : tr("Sample"));
    m_model->setRow(hasSample ? row : -1);
    if (!hasSample)
        return;
    const auto place = static_cast<std::size_t>(row);
    m_state->setText(SampleWords::state(m_session, place));
    m_state->setAccessibleName(SampleWords::record(m_session, place));
    const int lines = std::min(m_model->rowCount(), kMostRowsShown);
    m_values->setFixedHeight(lines * m_values->rowHeight(0) + 2 * m_values->frameWidth() + 2);
    refreshPicture();
    refreshScores();
    refreshResult();
}

void InspectorPanel::refreshPicture()
{
    const auto row = static_cast<std::size_t>(m_session.inspection().row());
    const QImage picture = samplePicture(m_session.data(), row);
    m_picture->setVisible(!picture.isNull());
    if (picture.isNull())
        return;
    const double ratio = devicePixelRatioF();
    const int side = static_cast<int>(kPictureSide * ratio);
    QPixmap shown = QPixmap::fromImage(picture.scaled(side, side));
    shown.setDevicePixelRatio(ratio);
    m_picture->setPixmap(shown);
    m_picture->setAccessibleName(tr("The sample as a picture"));
}

void InspectorPanel::refreshScores()
{
    const Report *report = m_session.report();
    const auto row = static_cast<Eigen::Index>(m_session.inspection().row());
    std::vector<int> places;
    if (report && report->outcome.predicted[static_cast<std::size_t>(row)] != kUnlabelled) {
        places.resize(static_cast<std::size_t>(report->outcome.scores.cols()));
        std::iota(places.begin(), places.end(), 0);
        std::stable_sort(places.begin(), places.end(), [&](int a, int b) {
            return report->outcome.scores(row, a) > report->outcome.scores(row, b);
        });
    }
    const bool hasOthers = places.size() > kMostBars + 1; // a single one may as well be named
    const std::size_t named = hasOthers ? kMostBars : places.size();
    while (m_classBars.size() < named + (hasOthers ? 1 : 0)) {
        m_classBars.push_back(new ClassBar(m_sample));
        m_bars->addWidget(m_classBars.back());
    }
    const std::vector<ClassInfo> &classes = m_session.labels().classes();
    double left = 1.0;
    for (std::size_t i = 0; i < m_classBars.size(); ++i) {
        ClassBar *bar = m_classBars[i];
        bar->setVisible(i < named || (i == named && hasOthers));
        bar->setEnabled(!m_session.isStale());
        if (i < named) {
            const double share = report->outcome.scores(row, places[i]);
            const bool isKnown = places[i] < static_cast<int>(classes.size());
            bar->setContent(shownName(classes, places[i]), share,
                            isKnown ? shownColour(classes, places[i], themeOf(palette())) : QColor());
            left -= share;
        } else if (i == named && hasOthers) {
            bar->setContent(tr("%1 others").arg(places.size() - named), std::max(0.0, left), QColor());
        }
    }
}

void InspectorPanel::refreshResult()
{
    if (m_sample->isHidden())
        return;
    const Inspection &result = m_session.inspection().result();
    const bool isExplaining = result.sentence.isEmpty() && result.seeds.empty();
    m_sentence->setText(isExplaining ? tr("Looking\u2026") : result.sentence);
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    std::vector<RowLink> seeds;
    double others = 1.0;
    const std::shared_ptr<const Experiment> asked = m_session.answered();
    for (const SeedShare &seed : result.mainSeeds()) {
        const int place = asked ? asked->labels[static_cast<std::size_t>(seed.row)].given : kUnlabelled;
        seeds.push_back({seed.row,
                         tr("Row %1 \u00b7 %2")
                             .arg(rowNumber(m_session.data(), static_cast<long>(seed.row)))
                             .arg(shownName(m_session.labels().classes(), place)),
                         percentText(seed.share)});
        others -= seed.share;
    }
    const int more = static_cast<int>(result.seeds.size() - seeds.size());
    m_otherSeeds->setVisible(more > 0);
    m_otherSeeds->setText(tr("%n more: %1", nullptr, more).arg(percentText(std::max(0.0, others))));
    m_seeds->setLinks(std::move(seeds));
    std::vector<RowLink> neighbours;
    for (const NearRow &near : result.neighbours)
        neighbours.push_back(
            {near.row,
             tr("Row %1 \u00b7 %2")
                 .arg(rowNumber(m_session.data(), static_cast<long>(near.row)))
                 .arg(SampleWords::shortState(m_session, static_cast<std::size_t>(near.row))),
             QLocale().toString(near.distance, 'g', 3)});
    m_neighbours->setLinks(std::move(neighbours));
}

void InspectorPanel::announce(long row)
{
    if (row < 0 || row != m_session.inspection().row())
        return;
    // read out by screen readers, wherever the keyboard is
    QAccessibleEvent alert(m_state, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace inkling
