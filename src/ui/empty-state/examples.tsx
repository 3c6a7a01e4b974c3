import { EmptyState } from './EmptyState.tsx'

export const noLoans = (
  <EmptyState
    title="You have nothing on loan"
    text="Look through the equipment. Whatever is free today you can pick up tomorrow."
    actions={[
      { label: 'See the equipment', href: '/en/equipment' },
      { label: 'How borrowing works', href: '/en/guides/borrowing' },
    ]}
  />
)
