import { TallyBar } from './TallyBar.tsx'

export const residents = (
  <TallyBar
    title="Residents"
    outcome="carried, 7 of 9"
    parts={[
      { label: 'For', value: 7, tone: 'for' },
      { label: 'Against', value: 1, tone: 'against' },
      { label: 'Abstained', value: 1, tone: 'neither' },
    ]}
  />
)
