import { ColumnFigure } from './ColumnFigure.tsx'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const columns = months.map((label, index) => ({
  label,
  whole: 14 + ((index * 7) % 23),
  part: index % 4,
}))

export const year = (
  <ColumnFigure
    caption="Loans each month of 2027, and how many of them came back late"
    legend={{ whole: 'Loans', part: 'Late' }}
    columns={columns}
    table={{
      label: 'As a table',
      table: {
        caption: 'Loans each month',
        captionHidden: true,
        columns: [
          { key: 'month', label: 'Month' },
          { key: 'loans', label: 'Loans', numeric: true },
          { key: 'late', label: 'Late', numeric: true },
        ],
        rows: columns.map(({ label, whole, part }) => ({ month: label, loans: whole, late: part })),
      },
    }}
  />
)
