// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/theme.h"

#include <algorithm>

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>
#include <QStyleFactory>
#include <QStyleHints>

#include "ui/style/stylesheet.h"

namespace Socketarium {

/// The size of bodyFont() to which the type scale is drawn.
constexpr int bodyPixels = 13;
/// A desktop's own larger font is followed up to here.
constexpr int largestBodyPixels = 20;

const Colours &coloursOf(ColourScheme scheme)
{
    // The connections' colours keep apart for the colour-blind (Okabe and Ito's set, darkened or
    // lightened until each has a contrast of 3 : 1 or more on the scheme's surface).
    static const Colours light = {
        .window = 0xF4F5F7,
        .surface = 0xFFFFFF,
        .line = 0xDFE3E8,
        .text = 0x1B1F24,
        .secondary = 0x5C6670,
        .faint = 0x8B949E,
        .accent = 0x2563EB,
        .onAccent = 0xFFFFFF,
        .selection = 0xE4ECFD,
        .added = 0x1A7F37,
        .addedBackground = 0xE3F5E8,
        .changed = 0x9A6700,
        .changedBackground = 0xFFF4D6,
        .gone = 0xB42318,
        .goneBackground = 0xFCE7E5,
        .kernel = 0xEEF1F5,
        .connections = {0x0072B2, 0xD55E00, 0x009E73, 0xA8518A, 0x8A6D00, 0x5B5BD6},
    };
    static const Colours dark = {
        .window = 0x15171B,
        .surface = 0x1D2025,
        .line = 0x30353C,
        .text = 0xE8EBEF,
        .secondary = 0xA3ADB8,
        .faint = 0x7A848F,
        .accent = 0x7AABFF,
        .onAccent = 0x10131A,
        .selection = 0x26344F,
        .added = 0x5BD07C,
        .addedBackground = 0x16301F,
        .changed = 0xF0C04A,
        .changedBackground = 0x362B10,
        .gone = 0xFF8A80,
        .goneBackground = 0x3A1C1A,
        .kernel = 0x191C21,
        .connections = {0x56B4E9, 0xF29E5C, 0x3FD0A4, 0xD993C2, 0xE0C85A, 0xA5A5F5},
    };
    return scheme == ColourScheme::Dark ? dark : light;
}

ColourScheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128
        ? ColourScheme::Dark
        : ColourScheme::Light;
}

const Colours &coloursOf(const QPalette &palette)
{
    return coloursOf(schemeOf(palette));
}

static QFont scaled(QFont font, int pixels)
{
    const int body = QFontInfo(QGuiApplication::font()).pixelSize();
    font.setPixelSize(std::max(9, (pixels * body + bodyPixels / 2) / bodyPixels));
    return font;
}

QFont titleFont()
{
    QFont font = scaled(QGuiApplication::font(), 15);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headingFont()
{
    QFont font = scaled(QGuiApplication::font(), 11);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    return font;
}

QFont bodyFont()
{
    return QGuiApplication::font();
}

QFont smallFont()
{
    return scaled(QGuiApplication::font(), 12);
}

QFont monospaceFont()
{
    return scaled(QFontDatabase::systemFont(QFontDatabase::FixedFont), 12);
}

static QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.faint);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.onAccent);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.surface);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.faint);
    palette.setColor(QPalette::Shadow, c.faint);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, c.faint);
    return palette;
}

ColourScheme desktopScheme()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Dark:
        return ColourScheme::Dark;
    case Qt::ColorScheme::Light:
        return ColourScheme::Light;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    return schemeOf(QGuiApplication::palette());
}

void applyTheme(QApplication &application, ColourScheme scheme)
{
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = application.font();
    font.setPixelSize(std::clamp(QFontInfo(font).pixelSize(), bodyPixels, largestBodyPixels));
    application.setFont(font);
    application.setPalette(paletteOf(coloursOf(scheme)));
    application.setStyleSheet(styleSheetOf(scheme));
}

} // namespace Socketarium
