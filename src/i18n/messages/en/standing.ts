/** Strikes and suspensions, as whoever they are about reads them. */
export const standing = {
  title: 'My standing',
  lead: 'What counts against you as a borrower, why, and until when. Nobody but you and the desk sees it.',
  none: 'Nothing counts against you',
  noneText: 'What is brought back late, not picked up or lost would stand here.',
  suspended: 'You cannot ask for anything new until {{until}}',
  suspendedText:
    'What you have or were promised stays as it is. From {{from}} you can borrow again, without doing anything.',
  someText:
    'Strikes that count now: {{number}}. With {{limit}} of them you may ask for nothing new for {{days}}.',
  strikes: 'Strikes',
  suspensions: 'Suspensions',
  kinds: {
    late: 'Brought back late',
    'no-show': 'Not picked up',
    lost: 'Lost',
  },
  states: {
    active: 'counts until {{expiresOn}}',
    expired: 'counts no more',
    used: 'led to a suspension',
    appealed: 'your appeal waits for an answer',
    withdrawn: 'withdrawn',
    running: 'until {{lastDay}}',
    lifted: 'lifted',
    over: 'over',
  },
  about: '{{kind}}: {{thing}}',
  givenOn: 'Given on',
  loan: 'Loan',
  days: '{{firstDay}} to {{lastDay}}',
  why: 'Why',
  byRule: 'So many strikes',
  byStaff: 'The desk: {{grounds}}',
  appeal: 'Your appeal',
  answer: 'The answer',
  appealTitle: 'Appeal: {{thing}}',
  appealOpen: 'This is not right',
  appealLabel: 'Why should it not count?',
  appealHint: 'You can appeal once. Until the desk has answered, it does not count towards a suspension.',
  appealSubmit: 'Send the appeal',
  appealed: 'Your appeal is with the desk. A mail brings the answer.',
  see: 'See why, and what you can do',
  mail: {
    see: 'See your standing',
    strikeGiven: {
      subject: 'A strike: {{equipment}}',
      late: 'You had it until {{lastDay}} and brought it back later, so somebody else may have waited for it. That is a strike.',
      'no-show':
        'It lay ready for you on {{firstDay}} and was not picked up, so nobody else could have it. That is a strike.',
      lost: 'It is noted as lost. That is a strike.',
      counts: 'It counts until {{expiresOn}}, and then no more.',
      appeal: 'Was it otherwise? You can appeal in your account; until the answer it does not count.',
    },
    appealDecided: {
      withdrawn: {
        subject: 'The strike is withdrawn: {{equipment}}',
        text: 'The strike of {{givenOn}} no longer counts.',
      },
      stays: {
        subject: 'The strike stays: {{equipment}}',
        text: 'The desk has read your appeal. The strike of {{givenOn}} counts until {{expiresOn}}.',
      },
    },
    suspended: {
      subject: 'Nothing new until {{lastDay}}',
      text: 'Until {{lastDay}} you cannot ask for anything new. From {{from}} you can borrow again, without doing anything.',
      byRule: 'The reason: as many strikes count now as the city has set for it.',
      stays:
        'What you have or were promised stays as it is. Your account shows the reasons, and where you can appeal.',
    },
    suspensionLifted: {
      subject: 'You can borrow again',
      text: 'The suspension is lifted: ask for what you need.',
    },
  },
}
