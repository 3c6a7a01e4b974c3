import { BarFigure } from './BarFigure.tsx'

export const use = (
  <BarFigure
    caption="On how many of the days on which they could have been lent things were out"
    most={1}
    bars={[
      { label: 'Zoom H5 handheld recorder', value: 0.62, text: '62 %' },
      { label: 'Cargo bicycle with a child seat', value: 0.41, text: '41 %' },
      { label: 'Projector', value: 0, text: '0 %' },
    ]}
    table={{
      label: 'As a table',
      table: {
        caption: 'Use of each thing',
        captionHidden: true,
        columns: [
          { key: 'thing', label: 'Thing' },
          { key: 'use', label: 'Use', numeric: true },
        ],
        rows: [
          { thing: 'Zoom H5 handheld recorder', use: '62 %' },
          { thing: 'Cargo bicycle with a child seat', use: '41 %' },
          { thing: 'Projector', use: '0 %' },
        ],
      },
    }}
  />
)
