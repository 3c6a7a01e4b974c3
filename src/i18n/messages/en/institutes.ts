export const institutes = {
  short: {
    commons: 'Commons',
    'open-business': 'Open business',
    'benefit-sharing': 'Benefit-sharing',
  },
}
