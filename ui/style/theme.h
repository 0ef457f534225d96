// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

#include <QColor>
#include <QFont>

class QApplication;
class QPalette;

/// The look, defined here and nowhere else: one palette, one type scale, one spacing.
namespace Socketarium {

enum class ColourScheme
{
    Light,
    Dark
};

/// Every colour of the window. `connections` go round in the order in which connections appear.
struct Colours
{
    QColor window, surface, line, text, secondary, faint;
    QColor accent, onAccent, selection;
    QColor added, addedBackground, changed, changedBackground, gone, goneBackground;
    QColor kernel; ///< the background below the line between user space and kernel
    std::array<QColor, 6> connections;
};

const Colours &coloursOf(ColourScheme scheme);
/// The scheme in force, told from a widget's palette.
ColourScheme schemeOf(const QPalette &palette);
const Colours &coloursOf(const QPalette &palette);

/// What the desktop asks for. To be called before applyTheme(), which replaces the palette that
/// tells.
ColourScheme desktopScheme();

/// The spacing scale, in device-independent pixels.
namespace Space {
constexpr int tiny = 4;
constexpr int small = 8;
constexpr int medium = 12;
constexpr int large = 20;
constexpr int radius = 6;
constexpr int cell = 7; ///< at both sides of a table's cell, as in window.qss
} // namespace Space

/// The type scale, relative to the application's font.
QFont titleFont(); ///< 15 px, semibold: a box of the map
QFont headingFont(); ///< 11 px, semibold, capitals: a section
QFont bodyFont(); ///< 13 px
QFont smallFont(); ///< 12 px
QFont monospaceFont(); ///< 12 px: what the kernel wrote

/// Sets style, palette, fonts and style sheet of the whole program. May be called again.
void applyTheme(QApplication &application, ColourScheme scheme);

} // namespace Socketarium
