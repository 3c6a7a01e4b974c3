import { Section } from './Section.tsx'

export const withMore = (
  <Section
    id="trails"
    title="Trails"
    lead="Walk them, listen, add what is missing."
    more={{ label: 'All trails', href: '/en/trails' }}
  >
    <p>Three trails, 24 stops, 61 contributions.</p>
  </Section>
)

export const tinted = (
  <Section title="How it works" tone="tinted">
    <p>You learn, you borrow, you add, and it stays with everyone.</p>
  </Section>
)
