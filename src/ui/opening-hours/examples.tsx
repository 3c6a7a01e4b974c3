import { OpeningHours } from './OpeningHours.tsx'

export const capucins = (
  <OpeningHours
    caption="Ateliers des Capucins"
    labels={{ day: 'Day', hours: 'Open' }}
    days={[
      { day: 'Monday', hours: 'closed', closed: true },
      { day: 'Tuesday', hours: '10:00 to 12:30, 14:00 to 18:30', today: 'today' },
      { day: 'Wednesday', hours: '10:00 to 18:30' },
      { day: 'Saturday', hours: '10:00 to 17:00' },
    ]}
  />
)
