// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/connectioncolours.h"
#include "ui/models/markedmodel.h"

namespace Socketarium {

/// The Descriptors table: one row for each entry of the descriptor tables that are observed.
class DescriptorModel final : public MarkedModel<DescriptorRow>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DescriptorModel)

public:
    enum ColumnId
    {
        MarkColumn,
        ProcessColumn,
        FdColumn,
        ModeColumn,
        TargetColumn,
        InodeColumn,
        MeaningColumn,
        PeerColumn,
        ReceiveQueueColumn,
    };

    /// `colours` must outlive the model.
    explicit DescriptorModel(const ConnectionColours &colours, QObject *parent = nullptr);

protected:
    QString toolTip(const DescriptorRow &row) const override;
    Tone tone(const DescriptorRow &row, const Column<DescriptorRow> &column) const override;
    int connectionColour(const DescriptorRow &row,
                         const Column<DescriptorRow> &column) const override;

private:
    const ConnectionColours &m_colours;
};

} // namespace Socketarium
