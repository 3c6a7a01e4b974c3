import { Table } from './Table.tsx'

export const returns = (
  <Table
    caption="What came back in 2027"
    columns={[
      { key: 'from', label: 'From' },
      { key: 'to', label: 'To' },
      { key: 'amount', label: 'Amount', numeric: true },
    ]}
    rows={[
      {
        from: 'Balades du Ponant',
        to: <a href="/en/commons/coast">The coast that listens</a>,
        amount: '€ 420.00',
      },
      { from: 'Atelier Iroise', to: 'Repair guides', amount: '€ 150.00' },
    ]}
  />
)
