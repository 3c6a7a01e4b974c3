export const unsubscribe = {
  title: 'Stop this notice',
  notices: { businessWaits: 'Mails that an entry waits in the business directory' },
  question: 'You will no longer receive them, from any city. What waits still stands in the admin.',
  stop: 'Stop these mails',
  stoppedTitle: 'You will not receive these mails any more',
  again: 'Receive them again',
  againTitle: 'You will receive these mails again',
}
