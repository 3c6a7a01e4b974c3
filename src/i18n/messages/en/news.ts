export const news = {
  title: 'News',
  lead: 'What happens in the three institutes and the programmes of {{city}}.',
  empty: 'No news yet',
  emptyText: 'What is new will stand here. The programmes go on meanwhile.',
  on: 'Published',
  all: 'All news',
  pages: 'Pages of the news',
  older: 'Older',
  newest: 'Back to the newest',
  inOther: 'There is no text in {{wanted}} yet. It is shown in {{shown}}.',
  draft: 'This is a draft as it would stand here. Only those who write for the city see it.',
  mapCaption: 'Places in {{city}}',
}
