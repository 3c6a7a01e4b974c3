import { Timeline } from './Timeline.tsx'

export const history = (
  <Timeline
    label="History"
    events={[
      { date: '4 May 2027', iso: '2027-05-04', text: 'The desk agreed', by: 'Goulven, Capucins' },
      { date: '3 May 2027', iso: '2027-05-03', text: 'You asked for it' },
    ]}
  />
)
