import { Questions } from './Questions.tsx'

export const two = (
  <Questions
    items={[
      { question: 'What does it cost?', answer: '<p>Nothing.</p>' },
      { question: 'How long may I keep it?', answer: '<p>Fourteen days.</p>' },
    ]}
  />
)
