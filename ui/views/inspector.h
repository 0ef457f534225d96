// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

#include "core/control/endpointset.h"
#include "core/sampling/observation.h"
#include "ui/models/selection.h"

class QLabel;
class QVBoxLayout;

namespace Socketarium {

class FactList;
class WrappedLabel;

/// The panel at the right: what is selected, in full: both ends of a socket, the kernel's own line
/// of it decoded column by column, and the commands that show the same in a shell.
class Inspector final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Inspector)

public:
    /// The arguments must outlive the panel.
    Inspector(EndpointSet &endpoints, Selection &selection, QWidget *parent = nullptr);

    void apply(const ObservationPointer &observation);

private:
    QLabel *addHeading(const QString &text);
    void refresh();
    void showNothing();
    void showEndpoint(const EndpointProcess &endpoint);
    void showSocket(const Socket &socket, const DescriptorKey &descriptor);
    void showDescriptor(const Descriptor &descriptor);
    const Socket *selectedSocket() const;
    QString peerCredentials(const SelectedThing &thing) const;

    EndpointSet &m_endpoints;
    Selection &m_selection;
    ObservationPointer m_observation;
    QVBoxLayout *m_layout;
    WrappedLabel *m_title;
    FactList *m_facts;
    QLabel *m_lineHeading;
    WrappedLabel *m_line;
    FactList *m_columns;
    QLabel *m_commandHeading;
    FactList *m_commands;
};

} // namespace Socketarium
