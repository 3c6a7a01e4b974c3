import { Notice } from './Notice.tsx'

export const info = (
  <Notice
    title="You need the sound recording module"
    text="It takes ninety minutes, at your own pace or with others."
    actions={[{ label: 'Start the module', href: '/en/training/sound-recording' }]}
  />
)
export const good = (
  <Notice
    tone="good"
    live="status"
    title="It is yours from 8 May"
    text="Pick it up at the Capucins desk between 14:00 and 18:30. We sent you a mail."
  />
)
export const warn = <Notice tone="warn" title="The desk is closed from 12 to 16 May" />
export const refused = (
  <Notice
    tone="alert"
    live="alert"
    title="Someone took it a moment ago"
    text="These days are free for the same recorder:"
    actions={[
      { label: '10 to 14 May', href: '#a' },
      { label: '17 to 21 May', href: '#b' },
    ]}
  />
)
