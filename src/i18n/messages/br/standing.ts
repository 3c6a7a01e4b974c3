import type { Messages } from '../Messages.ts'

export const standing: Messages<'br'>['lending']['standing'] = {
  title: 'Ma stad',
  lead: 'Ar pezh a gont enep deoc’h evel amprester, perak, ha betek pegoulz. Den ebet nemedoc’h hag ar burev ne wel anezhañ.',
  none: 'Netra ne gont enep deoc’h',
  noneText: 'Amañ e vefe merket ar pezh a zo degaset en-dro diwezhat, ket kerc’het pe kollet.',
  suspended: 'N’hallit goulenn netra nevez betek {{until, article}}',
  suspendedText:
    'Ar pezh a zo ganeoc’h pe prometet deoc’h a chom evel m’emañ. Adalek {{from, article}} e c’hallot amprestañ en-dro, hep ober netra.',
  someText:
    'Kemennoù-diwall hag a gont bremañ : {{number}} diwar {{limit}}. Gant {{limit}} n’hallit goulenn netra nevez e-pad {{days}}.',
  strikes: 'Kemennoù-diwall',
  suspensions: 'Ehanoù',
  kinds: {
    late: 'Degaset en-dro diwezhat',
    'no-show': 'Ket kerc’het',
    lost: 'Kollet',
  },
  states: {
    active: 'kontañ a ra betek {{expiresOn, article}}',
    expired: 'ne gont ken',
    used: 'kaset en deus d’un ehan',
    appealed: 'ho klemm a c’hortoz ur respont',
    withdrawn: 'tennet',
    running: 'betek {{lastDay, article}}',
    lifted: 'tennet',
    over: 'echu',
  },
  about: '{{kind}} : {{thing}}',
  givenOn: 'Roet d’an',
  loan: 'Amprest',
  days: 'eus {{firstDay, article}} d’{{lastDay, article}}',
  why: 'Perak',
  byRule: 'Re a gemennoù-diwall',
  byStaff: 'Ar burev : {{grounds}}',
  appeal: 'Ho klemm',
  answer: 'Ar respont',
  appealTitle: 'Klemm : {{thing}}',
  appealOpen: 'N’eo ket reizh',
  appealLabel: 'Perak ne zlefe ket kontañ ?',
  appealHint: 'Ur wech e c’hallit klemm. Keit ha n’en deus ket respontet ar burev ne gont ket evit un ehan.',
  appealSubmit: 'Kas ar glemm',
  appealed: 'Gant ar burev emañ ho klemm. Ur postel a zegaso ar respont.',
  see: 'Gwelet perak, ha petra a c’hallit ober',
  mail: {
    see: 'Gwelet ho stad',
    strikeGiven: {
      subject: 'Ur c’hemenn-diwall : {{equipment}}',
      late: 'Ganeoc’h e oa betek {{lastDay, article}} ha degaset eo bet en-dro diwezhatoc’h : unan all en deus gortozet marteze. Ur c’hemenn-diwall eo.',
      'no-show':
        'Prest e oa deoc’h d’{{firstDay, article}} ha n’eo ket bet kerc’het : den all ebet n’en deus gallet kaout anezhañ. Ur c’hemenn-diwall eo.',
      lost: 'Merket eo evel kollet. Ur c’hemenn-diwall eo.',
      counts: 'Kontañ a ra betek {{expiresOn, article}}, ha goude-se ne ra ken.',
      appeal: 'Disheñvel e oa ? Gallout a rit klemm en ho kont ; betek ar respont ne gont ket.',
    },
    appealDecided: {
      withdrawn: {
        subject: 'Tennet eo ar c’hemenn-diwall : {{equipment}}',
        text: 'Kemenn-diwall {{givenOn, article}} ne gont ken.',
      },
      stays: {
        subject: 'Chom a ra ar c’hemenn-diwall : {{equipment}}',
        text: 'Lennet en deus ar burev ho klemm. Kemenn-diwall {{givenOn, article}} a gont betek {{expiresOn, article}}.',
      },
    },
    suspended: {
      subject: 'Netra nevez betek {{lastDay, article}}',
      text: 'Betek {{lastDay, article}} n’hallit goulenn netra nevez. Adalek {{from, article}} e c’hallot amprestañ en-dro, hep ober netra.',
      byRule: 'An abeg : tizhet eo an niver a gemennoù-diwall divizet gant kêr.',
      stays:
        'Ar pezh a zo ganeoc’h pe prometet deoc’h a chom evel m’emañ. Ho kont a ziskouez an abegoù, ha pelec’h klemm.',
    },
    suspensionLifted: {
      subject: 'Gallout a rit amprestañ en-dro',
      text: 'Tennet eo an ehan : goulennit ar pezh hoc’h eus ezhomm.',
    },
  },
}
