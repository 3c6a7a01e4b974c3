import { SeatTable } from './SeatTable.tsx'

export const commonsInstitute = (
  <SeatTable
    caption="Who sits in the Institute for the Commons"
    labels={{ seat: 'Seat', holder: 'Held by', empty: 'Empty: put yourself forward' }}
    emptyHref="/en/institutes/commons#stand"
    groups={[
      {
        name: 'Residents',
        seats: [
          {
            title: 'Neighbourhoods of the left bank',
            holder: { name: 'Soizic Prigent', href: '/en/people/soizic' },
            term: 'until March 2028',
          },
          { title: 'Neighbourhoods of the right bank' },
        ],
      },
      {
        name: 'Businesses',
        seats: [{ title: 'Guided walks', holder: { name: 'Goulven Abgrall' }, term: 'until June 2027' }],
      },
    ]}
  />
)
