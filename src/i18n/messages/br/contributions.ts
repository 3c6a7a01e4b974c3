import type { Messages } from '../Messages.ts'

export const contributions: Messages<'br'>['contributions'] = {
  kinds: { text: 'Testenn', photo: 'Luc’hskeudenn', sound: 'Son' },
  yours: { text: 'ho testenn', photo: 'ho luc’hskeudenn', sound: 'ho son' },
  title: 'Ar pezh a zo bet ouzhpennet gant an dud',
  none: 'Den ebet n’en deus ouzhpennet netra amañ c’hoazh. Krogit ganti.',
  unconfirmed: 'Ket kadarnaet c’hoazh',
  confirmed: 'Kadarnaet',
  unconfirmedMeaning:
    'Foran diouzhtu eo ar pezh a vez ouzhpennet. « Ket kadarnaet c’hoazh » a dalvez n’eo ket bet gwiriet gant unan all c’hoazh.',
  anonymous: 'Hep anv',
  creditedAs: 'Meneg',
  licence: 'Lañvaz',
  add: 'Ouzhpennañ d’ar paouez-mañ',
  chooseAgain: 'Ne vez ket miret ar restr dibabet pa vez da adwelet ar furmskrid : dibabit anezhi adarre.',
  addTitle: 'Ouzhpennañ da « {{stop}} »',
  addLead:
    'Skrivit ar pezh a ouezit, diskouezit ar pezh hoc’h eus gwelet, pe roit da glevet ar pezh hoc’h eus enrollet amañ.',
  addKind: { text: 'Skrivañ un dra bennak', photo: 'Diskouez ul luc’hskeudenn', sound: 'Rannañ ur son' },
  addMore_one: 'Gwelet {{count}} degasadenn',
  addMore_two: 'Gwelet an {{count}} zegasadenn',
  addMore_few: 'Gwelet an {{count}} degasadenn',
  addMore_many: 'Gwelet an {{count}} a zegasadennoù',
  addMore_other: 'Gwelet an {{count}} degasadenn',
  newest: 'Ar re nevesañ',
  older: 'Re goshoc’h',
  whichKind: 'Petra ho pefe c’hoant da ouzhpennañ ?',
  logIn: 'Kevreañ evit ouzhpennañ un dra bennak',
  logInText:
    'Ezhomm zo eus ur gont evit ma chomo deoc’h : gallout a rit cheñch soñj ha tennañ anezhañ pa garit.',
  publicAtOnce: 'Foran eo diouzhtu. Gallout a rit tennañ anezhañ pa garit en ho kont.',
  publicLater: 'Sellout a ra kêr outañ da gentañ. Ur postel a resevot pa vo foran.',
  submit: 'Embann',
  submitWaiting: 'Kas',
  transcriptLabel: 'Ar pezh a glever, gant gerioù',
  fields: {
    text: 'Ho testenn',
    caption: 'Un nebeud gerioù diwar e benn',
    captionHint: 'Petra eo, pegoulz e oa, perak eo pouezus.',
    textHint_one:
      '{{count}} arouezenn d’ar muiañ. Testenn eeun ; ul linenn c’houllo a zigor ur rannbennad nevez.',
    textHint_two:
      '{{count}} arouezenn d’ar muiañ. Testenn eeun ; ul linenn c’houllo a zigor ur rannbennad nevez.',
    textHint_few:
      '{{count}} arouezenn d’ar muiañ. Testenn eeun ; ul linenn c’houllo a zigor ur rannbennad nevez.',
    textHint_many:
      '{{count}} a arouezennoù d’ar muiañ. Testenn eeun ; ul linenn c’houllo a zigor ur rannbennad nevez.',
    textHint_other:
      '{{count}} arouezenn d’ar muiañ. Testenn eeun ; ul linenn c’houllo a zigor ur rannbennad nevez.',
    photo: 'Al luc’hskeudenn',
    photoHint:
      'JPEG, PNG, WebP pe AVIF, 15 Mo d’ar muiañ. Tennet e vez eus ar restr pelec’h ha gant petra eo bet tennet.',
    alt: 'Petra a ziskouez al luc’hskeudenn, gant gerioù',
    altHint: 'Evit ar re na welont ket anezhi : « Div vag pesketa a-dreñv ar chaoser, pa vez izel ar mor ».',
    sound: 'An enrolladenn',
    soundHint:
      'MP3, M4A, Ogg, WebM, WAV pe FLAC, 30 Mo d’ar muiañ. Tennet e vez eus ar restr pelec’h ha gant petra eo bet graet.',
    soundTitle: 'Peseurt anv zo dezhi ?',
    soundTitleHint: 'Un nebeud gerioù : « Drisoù en avel ».',
    transcript: 'Ar pezh a glever, gant gerioù',
    transcriptHint: 'Evit ar re na glevont ket : ar pezh a lavarer, pe peseurt trouzioù.',
    language: 'Yezh ho kerioù',
    licence: 'Petra a c’hall ar re all ober gantañ ?',
    credit: 'Penaos menegiñ ac’hanoc’h ?',
    creditName: 'Gant va anv : {{name}}',
    creditPseudonym: 'Gant un anv all',
    creditNone: 'Hep anv',
    pseudonym: 'An anv all',
    rights: 'Graet eo bet ganin-me, pe ar gwir am eus d’e rannañ dindan al lañvaz-mañ',
    consent: 'Asantet o deus an holl re a c’haller anavezout e vefe foran',
    consentHint:
      'Goulennit a-raok embann dremm pe mouezh unan bennak. Ma n’haller anavezout den ebet, kevaskit ivez.',
  },
  licences: {
    'CC0-1.0': 'Pep tra, hep menegiñ ac’hanoc’h.',
    'CC-BY-4.0': 'Pep tra, gant ma vefec’h meneget.',
    'CC-BY-SA-4.0': 'Pep tra, gant ma vefec’h meneget ha ma rannint en hevelep doare ar pezh a reont gantañ.',
    'ODbL-1.0':
      'Ober gant ar roadennoù evit pep tra, gant ma vo meneget ar vammenn ha rannet ar c’hemmoù en hevelep doare.',
    'LAL-1.3': 'Pep tra, gant ma vefec’h meneget ha ma rannint en hevelep doare ar pezh a reont gantañ.',
  },
  mine: {
    title: 'Ar pezh hoc’h eus ouzhpennet',
    lead: 'Testennoù, luc’hskeudennoù ha sonioù hoc’h eus ouzhpennet da droiadoù kêr. Gallout a rit tennañ pep hini anezho.',
    emptyTitle: 'N’hoc’h eus ouzhpennet netra c’hoazh',
    emptyText:
      'Dibabit un droiad, hag ouzhpennit ar pezh a ouezit, hoc’h eus gwelet pe klevet en unan eus he faouezioù.',
    browse: 'Gwelet an troiadoù',
    withdraw: 'Tennañ',
    withdrawn: 'Tennet eo bet ganeoc’h. N’eo ket foran ken, ha serret eo e restr.',
    made: 'Trugarez. Foran eo bremañ.',
    madeWaiting: 'Trugarez. Sellout a ra kêr outañ, ha skrivañ a raio deoc’h pa vo foran.',
    reason: 'Perak eo kuzhet : {{reason}}',
    states: {
      waiting: 'Emañ kêr o sellout',
      published: 'Foran',
      hidden: 'Kuzhet gant kêr',
      withdrawn: 'Tennet',
    },
    at: 'e {{stop}}',
  },
  mails: {
    mine: 'Gwelet ar pezh hoc’h eus ouzhpennet',
    see: 'Gwelet anezhañ',
    made: {
      public: 'Foran : {{kind}}',
      publicText:
        'Trugarez. Foran eo bremañ ar pezh hoc’h eus ouzhpennet, war bajennoù {{city}}. Re all a c’hall kadarnaat anezhañ.',
      waits: 'Degemeret : {{kind}}',
      waitsText: 'Trugarez. Sellout a ra {{city}} outañ a-raok embann, ha skrivañ a raio deoc’h neuze.',
      rights: 'Deoc’h e chom. Gallout a rit tennañ anezhañ pa garit en ho kont.',
    },
    published: {
      subject: 'Foran : {{kind}}',
      text: 'Sellet he deus {{city}} ouzh ar pezh hoc’h eus ouzhpennet. Foran eo bremañ. Trugarez.',
    },
    hidden: {
      subject: 'Kuzhet : {{kind}}',
      text: 'Kuzhet eo bet gant {{city}} ar pezh hoc’h eus ouzhpennet, evit an abeg-mañ :',
      next: 'Ma soñj deoc’h eo ur fazi, respontit d’ar postel-mañ pe skrivit da {{contact}}.',
    },
  },
}
