import { ErrorSummary } from './ErrorSummary.tsx'

export const two = (
  <ErrorSummary
    title="Two things are missing"
    errors={[
      { text: 'Choose the day you pick it up', href: '#field-from' },
      { text: 'Say what you will use it for', href: '#field-purpose' },
    ]}
  />
)
