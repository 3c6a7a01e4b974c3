import { StatusSteps } from './StatusSteps.tsx'

export const loan = (
  <StatusSteps
    label="Your loan"
    steps={[
      { label: 'You asked for it', state: 'done', stateLabel: 'done', date: 'Monday 3 May' },
      { label: 'The desk agreed', state: 'done', stateLabel: 'done', date: 'Tuesday 4 May' },
      { label: 'Pick it up', state: 'current', stateLabel: 'now', date: 'Saturday 8 May, 10:00 to 17:00' },
      { label: 'Bring it back', state: 'todo', stateLabel: 'to come', date: 'by Friday 21 May' },
    ]}
  />
)

export const refused = (
  <StatusSteps
    label="Your loan"
    steps={[
      { label: 'You asked for it', state: 'done', stateLabel: 'done' },
      {
        label: 'The desk could not agree',
        state: 'stopped',
        stateLabel: 'stopped',
        text: 'The recorder is being repaired.',
      },
    ]}
  />
)
