export const notifications = {
  outboxTitle: 'Mails of the demonstration',
  outboxLead: 'No mail leaves this demonstration. What would have been sent is kept here, newest first.',
  outboxEmptyTitle: 'No mail yet',
  outboxEmptyText: 'Create an account in one of the cities: the first mail will be here.',
  outboxBack: 'All mails of the demonstration',
  outboxTo: 'To {{address}}',
}
