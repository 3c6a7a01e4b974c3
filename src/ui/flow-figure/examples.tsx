import { FlowFigure } from './FlowFigure.tsx'

export const circulation = (
  <FlowFigure
    caption="Three commons carry three businesses; two of them gave back 4,310 euros this year."
    columns={[
      {
        title: 'Commons',
        nodes: [
          { id: 'coast', label: 'The coast that listens', href: '/en/commons/coast' },
          { id: 'repair', label: 'Repair guides', href: '/en/commons/repair' },
          { id: 'seeds', label: 'Seed library', href: '/en/commons/seeds' },
        ],
      },
      {
        title: 'Businesses',
        nodes: [
          { id: 'walks', label: 'Balades du Ponant', href: '/en/businesses/balades' },
          { id: 'iroise', label: 'Atelier Iroise', href: '/en/businesses/iroise' },
          { id: 'press', label: 'Presses de la rade' },
        ],
      },
      {
        title: 'Came back',
        nodes: [
          { id: 'money', label: 'Money', text: '€ 4,310' },
          { id: 'hours', label: 'Hours', text: '120 hours' },
        ],
      },
      {
        title: 'Received by',
        nodes: [
          { id: 'keepers', label: 'Keepers of the trail' },
          { id: 'cafe', label: 'Repair café' },
        ],
      },
    ]}
    links={[
      { from: 'coast', to: 'walks', weight: 4 },
      { from: 'coast', to: 'press', weight: 1 },
      { from: 'repair', to: 'iroise', weight: 2 },
      { from: 'seeds', to: 'press', weight: 1 },
      { from: 'walks', to: 'money', weight: 4 },
      { from: 'iroise', to: 'money', weight: 1 },
      { from: 'iroise', to: 'hours', weight: 1 },
      { from: 'money', to: 'keepers', weight: 4 },
      { from: 'money', to: 'cafe', weight: 1 },
      { from: 'hours', to: 'cafe', weight: 1 },
    ]}
    table={{
      label: 'Every edge, with its source',
      table: {
        caption: 'Edges',
        captionHidden: true,
        columns: [
          { key: 'from', label: 'From' },
          { key: 'to', label: 'To' },
          { key: 'confirmed', label: 'Confirmed by' },
        ],
        rows: [
          { from: 'Balades du Ponant', to: 'Keepers of the trail', confirmed: 'Soizic Prigent, 3 May 2027' },
        ],
      },
    }}
  />
)
