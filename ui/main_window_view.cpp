// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that switches what the maps show.
#include "ui/main_window.h"
#include "ui/panels/maps_panel.h"

#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QStatusBar>

#include <functional>

namespace inkling {

/// A choice of how the maps are looked at.
struct MainWindow::MapSwitch
{
    const char *name; ///< of its action
    QString text;
    QString key; ///< empty: none
    std::function<bool(const MapLook &)> isOn;
    std::function<void(bool)> set;
};

QAction *MainWindow::addSwitch(QMenu &menu, const MapSwitch &entry)
{
    MapView &view = m_maps->mapView();
    QList<QKeySequence> keys;
    if (!entry.key.isEmpty())
        keys += QKeySequence(entry.key);
    QAction *action = makeAction(QString::fromLatin1(entry.name), entry.text, keys, [] {});
    action->setCheckable(true);
    action->setChecked(entry.isOn(view.look()));
    connect(action, &QAction::triggered, this, entry.set);
    connect(&view, &MapView::changed, action,
            [action, &view, isOn = entry.isOn] { action->setChecked(isOn(view.look())); });
    menu.addAction(action);
    return action;
}

void MainWindow::buildOverlayMenu(QMenu &menu)
{
    MapView &view = m_maps->mapView();
    const auto addOverlay = [&](const char *name, const QString &text, const QString &key, Overlay overlay) {
        addSwitch(menu, {name, text, key, [overlay](const MapLook &look) { return look.shows(overlay); },
                         [&view, overlay](bool on) {
                             view.show(overlay, on);
                         }});
    };
    addOverlay("regions", tr("&Regions of the classes"), {}, Overlay::Regions);
    addOverlay("graph", tr("&Graph"), QStringLiteral("G"), Overlay::Graph);
    addOverlay("hulls", tr("Con&vex hulls of the classes"), {}, Overlay::Hulls);
    addOverlay("truth", tr("Known classes (&truth)"), QStringLiteral("T"), Overlay::Truth);
    addOverlay("changes", tr("&Wrong and changed predictions"), {}, Overlay::Changes);
    addSwitch(menu, {"density", tr("&Density in place of points"), QStringLiteral("D"),
                     [](const MapLook &look) { return look.density; },
                     [&view](bool on) {
                         view.setDensity(on);
                     }});
    addSwitch(menu, {"pictures",
                     tr("P&ictures of the samples when zoomed in"),
                     {},
                     [](const MapLook &look) { return look.pictures; },
                     [&view](bool on) {
                         view.setPictures(on);
                     }});
    menu.addSeparator();
    buildColouringMenu(menu);
    menu.addSeparator();
    addSwitch(menu, {"hidePredictions", tr("&Hide predictions"), QStringLiteral("H"),
                     [](const MapLook &look) { return look.predictionsHidden; },
                     [&view](bool on) {
                         view.setPredictionsHidden(on);
                     }});
    holdBefore(*addSwitch(menu, {"holdBefore", tr("Show &before in both maps"), QStringLiteral("Q"),
                                 [](const MapLook &look) { return look.beforeHeld; },
                                 [&view](bool on) {
                                     view.setBeforeHeld(on);
                                 }}));
    buildFocusAction(menu);
    menu.addSeparator();
    addSwitch(menu, {"reduceMotion",
                     tr("Reduce &motion"),
                     {},
                     [](const MapLook &look) { return look.motionReduced; },
                     [this, &view](bool on) {
                         m_settings.setValue("window/reduceMotion", on);
                         view.setMotionReduced(on);
                     }});
    view.setMotionReduced(m_settings.value("window/reduceMotion", false).toBool());
}

void MainWindow::buildColouringMenu(QMenu &menu)
{
    MapView &view = m_maps->mapView();
    const auto addColouring = [&](const char *name, const QString &text, const QString &key,
                                  Colouring colouring) {
        addSwitch(menu,
                  {name, text, key, [colouring](const MapLook &look) { return look.colouring == colouring; },
                   [&view, colouring](bool on) {
                       view.setColouring(on ? colouring : Colouring::Class);
                   }});
    };
    addColouring("doubt", tr("Colour predictions by do&ubt"), QStringLiteral("U"), Colouring::Uncertainty);
    addColouring("confidence", tr("Colour predictions by co&nfidence"), {}, Colouring::Confidence);
    addSwitch(menu, {"shapes",
                     tr("A &shape for each class"),
                     {},
                     [](const MapLook &look) { return look.shapes == ShapeUse::ByClass; },
                     [&view](bool on) {
                         view.setShapes(on ? ShapeUse::ByClass : ShapeUse::Discs);
                     }});
}

/// While its key is down; from the menu it stays.
void MainWindow::holdBefore(QAction &action)
{
    m_heldKeys.add(&action);
    m_shortcuts.markHeld(&action);
    MapView &view = m_maps->mapView();
    connect(&m_heldKeys, &HeldKeys::pressed, &view, [&view, &action](const QAction *pressed) {
        if (pressed == &action)
            view.setBeforeHeld(true);
    });
    connect(&m_heldKeys, &HeldKeys::released, &view, [&view, &action](const QAction *released) {
        if (released == &action)
            view.setBeforeHeld(false);
    });
}

void MainWindow::buildFocusAction(QMenu &menu)
{
    MapView &view = m_maps->mapView();
    QAction *all = makeAction(QStringLiteral("allClasses"), tr("Show &all classes"), {},
                              [&view] { view.setFocusClass(-1); });
    all->setEnabled(false);
    connect(&view, &MapView::changed, all, [all, &view] { all->setEnabled(view.look().focusClass >= 0); });
    menu.addAction(all);
}

void MainWindow::toggleAlone(int classPlace)
{
    MapView &view = m_maps->mapView();
    view.setFocusClass(view.look().focusClass == classPlace ? -1 : classPlace);
}

/// In the status line, too, for the point may be out of view, and for those who listen.
void MainWindow::tellPreview()
{
    const QString sentence = m_session.preview().result().sentence;
    if (sentence.isEmpty()) {
        statusBar()->clearMessage();
        return;
    }
    statusBar()->showMessage(sentence);
    QAccessibleEvent alert(statusBar(), QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace inkling
