import { RowList } from './RowList.tsx'

export const sessions = (
  <RowList
    label="Sessions"
    rows={[
      {
        figure: { large: '8', small: 'May' },
        title: 'Sound recording, with Nolwenn',
        href: '/en/training/sound-recording#s1',
        text: 'Saturday, 10:00 to 12:00, Ateliers des Capucins',
        badge: { label: '5 of 12 seats free', tone: 'good' },
      },
      {
        figure: { large: '19', small: 'May' },
        title: 'Sound recording, with Goulven',
        href: '/en/training/sound-recording#s2',
        text: 'Wednesday, 18:30 to 20:30, Saint-Pierre library',
        badge: { label: 'Full, waiting list open', tone: 'warn' },
      },
    ]}
  />
)

export const lessons = (
  <RowList
    ordered
    rows={[
      {
        title: 'Hear before you record',
        href: '/l/1',
        facts: [{ term: 'Time', value: '12 minutes', icon: 'clock' }],
      },
      { title: 'Where to put the microphone', href: '/l/2' },
      { title: 'Wind, hands and pockets', href: '/l/3' },
    ]}
  />
)
