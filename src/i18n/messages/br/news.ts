export const news = {
  title: 'Keleier',
  lead: 'Pezh a c’hoarvez en tri ensavadur hag e programmoù {{city}}.',
  empty: 'Keloù ebet c’hoazh',
  emptyText: 'Amañ e vo ar pezh a zo nevez. Kenderc’hel a ra ar programmoù e-keit-se.',
  on: 'Embannet',
  all: 'An holl geleier',
  pages: 'Pajennoù ar c’heleier',
  older: 'Koshoc’h',
  newest: 'Distreiñ d’ar re nevesañ',
  inOther: 'N’eus testenn ebet c’hoazh e {{wanted}}. Diskouezet eo e {{shown}}.',
  draft: 'Ur brouilhed eo, evel ma vefe gwelet amañ. N’eo gwelet nemet gant ar re a skriv evit kêr.',
  mapCaption: 'Lec’hioù e {{city}}',
}
