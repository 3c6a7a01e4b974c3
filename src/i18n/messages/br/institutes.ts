import type { Messages } from '../Messages.ts'

export const institutes: Messages<'br'>['institutes'] = {
  short: {
    commons: 'Madoù boutin',
    'open-business': 'Embregerezhioù digor',
    'benefit-sharing': 'Rannañ ar gounidoù',
  },
  title: 'An tri ensavadur',
  lead: 'Ne ra ket kêr ar sevenadur, ar binvioù hag ar ouiziegezh en ho lec’h. Derc’hel a ra tri ensavadur a sikour ac’hanoc’h d’o ober, d’o mirout ha da vevañ diwarno.',
  round: 'Penaos e labour an tri asambles',
  roundSteps: {
    commons: 'Tud a ra un dra asambles. Embannet e vez dindan ul lañvaz digor, ha chom a ra digor.',
    'open-business':
      'Embregerezhioù a vev diwarnañ. Lavaret a reont war beseurt madoù boutin en em harpont, ha penaos.',
    'benefit-sharing': 'Ul lodenn eus o gounidoù a zistro, hag anavezet e vez an dud o deus graet al labour.',
  },
  roundEnd: 'Ar pezh a zistro a sikour an dra da heul da gregiñ.',
  seatsFilled_one: '{{count}} sez',
  seatsFilled_two: '{{count}} sez',
  seatsFilled_few: '{{count}} sez',
  seatsFilled_many: '{{count}} a sezioù',
  seatsFilled_other: '{{count}} sez',
  seatsEmpty_one: '{{count}} anezho goullo',
  seatsEmpty_two: '{{count}} anezho goullo',
  seatsEmpty_few: '{{count}} anezho goullo',
  seatsEmpty_many: '{{count}} anezho goullo',
  seatsEmpty_other: '{{count}} anezho goullo',
  noneEmpty: 'hini ebet goullo',
  seats: 'Sezioù',
  purpose: 'Da betra e servij',
  members: 'Piv a zo o sezañ ennañ',
  membersLead:
    'Pep sez a zo d’ur strollad ha dalc’het e vez e-pad un termen. Diskouezet e vez ar sezioù goullo.',
  seat: 'Sez',
  holder: 'Dalc’het gant',
  empty: 'Goullo: kinnigit hoc’h anv',
  until: 'betek {{day, article}}',
  fromUntil: '{{from}} – {{until}}',
  noSeats: 'N’eus sez ebet krouet c’hoazh. Skrivit d’an ensavadur ma fell deoc’h kemer perzh.',
  charter: 'Karta',
  guides: 'E levrioù-sturiañ',
  noGuides: 'N’en deus levr-sturiañ ebet c’hoazh.',
  takePart: 'Kemer perzh',
  takePartText: {
    commons:
      'Lavarit e virit un dra gant tud all, goulennit ur sal, dafar pe kuzul, pe kinnigit hoc’h anv evit ur sez goullo. Respontet e vez dre skrid.',
    'open-business':
      'Enskrivit hoc’h embregerezh hag ar madoù boutin en em harp warno, goulennit kuzul a-raok kregiñ, pe kinnigit hoc’h anv evit ur sez goullo.',
    'benefit-sharing':
      'Lavarit petra a zaskor hoc’h embregerezh, anvit unan bennak a zellez e labour bezañ skoazellet, pe kinnigit hoc’h anv evit ur sez goullo.',
  },
  write: 'Skrivañ d’an ensavadur',
  contact: 'Darempred',
  seeCommons: 'Gwelet ar madoù boutin',
  seeBusinesses: 'Gwelet an embregerezhioù',
  emptyTitle: 'Emeur o sevel an ensavadurioù',
  emptyText: 'Da c’hortoz e respont kêr hec’h-unan.',
}
