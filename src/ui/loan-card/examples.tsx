import { Button } from '../button/Button.tsx'
import { recorder } from '../sample/pictures.ts'
import { LoanCard } from './LoanCard.tsx'

export const toPickUp = (
  <LoanCard
    title="Handheld sound recorder"
    href="/en/account/loans/1"
    picture={recorder}
    state={{ label: 'Approved', tone: 'good', icon: 'check' }}
    next="Pick it up on Saturday 8 May between 10:00 and 17:00."
    code={{ label: 'Say at the desk', value: 'KER 42' }}
    facts={[
      { term: 'Desk', value: 'Ateliers des Capucins', href: '/en/equipment#capucins' },
      { term: 'Bring it back', value: 'by Friday 21 May' },
      { term: 'Comes with', value: 'Windshield, tripod, two cards' },
    ]}
    stepsLabel="How far it is"
    steps={[
      { label: 'You asked for it', state: 'done', stateLabel: 'done', date: 'Monday 3 May' },
      { label: 'Pick it up', state: 'current', stateLabel: 'now', date: 'Saturday 8 May' },
      { label: 'Bring it back', state: 'todo', stateLabel: 'to come' },
    ]}
  >
    <Button look="danger" hiddenText="the sound recorder">
      I no longer need it
    </Button>
  </LoanCard>
)
