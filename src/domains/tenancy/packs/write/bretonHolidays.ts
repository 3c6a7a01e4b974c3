/** The public holidays of France in Breton, by their rule, which date-holidays does not name in that language. */
export const bretonHolidays: Readonly<Record<string, string>> = {
  '01-01': 'Kala-Genver, deiz kentañ ar bloaz',
  'easter 1': 'Lun Fask',
  '05-01': 'Gouel al labour',
  'easter 39': 'Yaou Bask',
  '05-08': "Trec'h 1945",
  'easter 50': 'Lun ar Pantekost',
  '07-14': 'Gouel broadel Frañs',
  '08-15': 'Hanter-Eost, gouel Maria',
  '11-01': 'Kala-Goañv, gouel an Hollsent',
  '11-11': 'Arsav-brezel 1918',
  '12-25': 'Nedeleg',
}
