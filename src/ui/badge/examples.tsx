import { Badge } from './Badge.tsx'

export const tones = (
  <p className="actions">
    <Badge label="Sound" icon="sound" />
    <Badge label="New" tone="accent" />
    <Badge label="2 free today" tone="good" icon="check" />
    <Badge label="Not yet confirmed" tone="warn" icon="clock" />
    <Badge label="Overdue" tone="alert" icon="alert" />
  </p>
)
