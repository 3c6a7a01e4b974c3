import { CallToAction } from './CallToAction.tsx'

export const borrow = (
  <CallToAction
    title="Record your street"
    text="A recorder is free this week."
    action={{ label: 'Borrow it', href: '/en/equipment/zoom-h5' }}
  />
)
