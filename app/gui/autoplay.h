// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/lesson/demonstration.h"

class QWidget;

namespace Socketarium {

class MapView;

/// `socketarium --autoplay`: plays the demonstration in the window by itself, tells each step on
/// the standard output, and ends the program. With a folder for pictures it goes on as soon as a
/// step's picture is taken; without, at the pace of a class.
class Autoplay final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Autoplay)

public:
    /// `pictures`: a folder, made where it is missing; empty: no pictures.
    Autoplay(QWidget &window, Demonstration &demonstration, const QString &pictures,
             QObject *parent = nullptr);

    void start();
    /// Of the program: 0 when every step was reached and every picture written, else 1.
    int exitStatus() const { return m_exitStatus; }

private:
    void tell(const DemonstrationStep &step);
    void lookForPicture();
    void takePicture();
    void finish(bool complete);
    void fail(const QString &sentence);
    QString pictureName(const DemonstrationStep &step) const;

    QWidget &m_window;
    Demonstration &m_demonstration;
    MapView *m_map;
    QString m_pictures;
    QTimer m_pictureTimer;
    int m_looks = 0; ///< how often it was looked whether the window shows the step
    int m_exitStatus = 1;
};

} // namespace Socketarium
