import type { Messages } from '../Messages.ts'

export const neighbours: Messages<'br'>['lending']['neighbours'] = {
  title: 'Etre amezeien',
  lead: 'Ar pezh a vez prestet an eil d’egile gant an annezidi hag ar c’hevredigezhioù amañ, digoust.',
  linkText:
    'Un doullerez evit un toull, ur marc’h-houarn samm evit ur dilojañ : goulennit tost deoc’h, pe kinnigit ar pezh na implijit ket kalz.',
  see: 'Gwelet ar pezh a vez prestet gant an amezeien',
  offer: 'Prestañ un dra deoc’h',
  offerLead:
    'Lavarit petra eo, petra a c’houlennit digant an amprester, ha pelec’h e c’hallfec’h en em gavout. C’hwi a ziviz evit pep goulenn.',
  part: 'Karter',
  anyPart: 'Kêr a-bezh',
  bothDays:
    'Lavarit an daou zevezh, an hini kentañ a-raok an hini diwezhañ ; betek neuze ne gontont ket evit ar roll.',
  empty: 'Ne vez prestet netra gant den amañ c’hoazh',
  emptyText: 'Krogit c’hwi : petra hoc’h eus ha na vez implijet nemet div wech ar bloaz ?',
  moreThan: 'Ouzhpenn {{most}} tra',
  emptyNarrowed:
    'Netra eus ar pezh a vez prestet gant an amezeien ne glot. Sellit ouzh devezhioù all, pe ouzh kêr a-bezh.',
  how: 'Penaos e tremen',
  howSteps: {
    ask: {
      title: 'Goulenn',
      text: 'Lavarout a rit evit peseurt devezhioù. E berc’henn a respont a-benn {{days}} devezh, pe e kouezh ar goulenn.',
    },
    meet: {
      title: 'En em gavout',
      text: 'Mard eo a-du e ouezit pelec’h en em gavout ha penaos en em gelaouiñ. Den all ebet ne oar kement-se biken.',
    },
    back: { title: 'Degas en-dro', text: 'Ho-taou e notit e stad, pa vez roet ha pa vez degaset en-dro.' },
  },
  noMoney: 'Arc’hant ebet ne dremen amañ : na feurm, na gwarant.',
  theOwner: 'E berc’henn',
  aNeighbour: 'un amezeg pe un amezegez',
  somebody: 'Un den aet kuit',
  lentBy: 'Prestet gant {{owner}}',
  owner: 'Prestet gant',
  borrower: 'Amprestet gant',
  thing: 'Tra',
  days: 'Devezhioù',
  fromTo: 'eus {{firstDay, article}} d’{{lastDay, article}}',
  firstDay: 'Devezh kentañ',
  lastDay: 'Devezh diwezhañ',
  meetingPlace: 'Lec’h emgav',
  contact: 'Evit en em gelaouiñ',
  daysPossible: 'Eus an {{earliest}} d’an {{latest}}.',
  whenLead: 'Dibabit an devezh ma fell deoc’h kerc’hat anezhañ.',
  calendar: {
    notThen: '{{day}} : n’eo ket posupl',
    taken: '{{day}} : kemeret',
    free: '{{day}} : dieub',
    shortFree: 'dieub',
    shortTaken: 'kemeret',
  },
  rules: 'Petra a c’houlenn e berc’henn',
  ruleDays_one: 'Evit {{count}} devezh d’ar muiañ',
  ruleDays_two: 'Evit {{count}} zevezh d’ar muiañ',
  ruleDays_few: 'Evit {{count}} devezh d’ar muiañ',
  ruleDays_many: 'Evit {{count}} a zevezhioù d’ar muiañ',
  ruleDays_other: 'Evit {{count}} devezh d’ar muiañ',
  ruleLead_one: 'Goulennit {{count}} devezh a-raok da vihanañ',
  ruleLead_two: 'Goulennit {{count}} zevezh a-raok da vihanañ',
  ruleLead_few: 'Goulennit {{count}} devezh a-raok da vihanañ',
  ruleLead_many: 'Goulennit {{count}} a zevezhioù a-raok da vihanañ',
  ruleLead_other: 'Goulennit {{count}} devezh a-raok da vihanañ',
  ruleApproval: {
    always: 'E berc’henn a respont da bep goulenn',
    'first-time':
      'E berc’henn a respont ar wech kentañ ; neb en deus degaset un dra en-dro dezhañ en deus anezhañ diouzhtu',
    never: 'Respont ebet da c’hortoz : deoc’h eo kerkent ha ma c’houlennit',
  },
  terms: 'Gant e gomzoù',
  where: 'Pelec’h ?',
  whereText:
    'Gouzout a rit al lec’h emgav pa vez a-du e berc’henn. Netra amañ ne lavar pelec’h emañ o chom den pe zen.',
  insurance: 'Ma torr un dra',
  insuranceText:
    'Prestañ hag amprestañ a rit etrezoc’h : neb a dorr pe a goll an dra a respont anezhañ dirak e berc’henn. Goulennit digant ho kretadur hag-eñ e talv evit traoù prestet. N’emañ ket kêr e-barzh an afer.',
  ask: 'Goulenn anezhañ',
  message: 'Ur ger d’e berc’henn',
  messageHint: 'Da betra e talvezo deoc’h, ha pegoulz e c’hallfec’h dont.',
  agree: 'Doujañ a ran d’ar pezh a c’houlenn e berc’henn, ha respont a ran anezhañ keit ha m’emañ ganin.',
  shared:
    '{{owner}} a lenno hoc’h anv hag ar pezh a skrivit. Mar bez a-du e wel pep hini chomlec’h postel egile.',
  asked: 'Goulennet eo. {{other}} a lenn anezhañ, ha dre bostel e teuio ar respont.',
  agreedAtOnce:
    'Deoc’h eo an devezhioù-se. Amañ dindan e welit pelec’h en em gavout ha penaos kelaouiñ {{other}}.',
  saved: 'Notet eo.',
  publicAtOnce:
    'An holl a wel anezhañ diouzhtu : anv, deskrivadur, skeudenn, karter, hag an doare m’oc’h anvet. Al lec’hioù emgav a chom deoc’h.',
  publicLater: 'Kêr a sell outañ da gentañ. Al lec’hioù emgav a chom deoc’h.',
  form: {
    name: 'Petra eo ?',
    nameHint: 'Evel ma vefe klasket : toullerez, teltenn evit pevar.',
    choose: 'Dibabit',
    description: 'Deskrivit anezhañ',
    descriptionHint: 'Merk ha ment, ar pezh a ya gantañ, ar pezh a zo da c’houzout.',
    picture: 'Skeudenn',
    file: 'Ur skeudenn anezhañ',
    withoutPicture: 'Tennañ ar skeudenn-mañ kuit',
    otherPicture: 'Ur skeudenn all en e lec’h',
    fileHint: 'Diskouezet e vez dindan {{licence}}. Diverket e vez al lec’h m’eo bet tennet.',
    rights: 'Me am eus tennet ar skeudenn-mañ, pe gwir am eus d’he rannañ.',
    maxDays: 'Evit pet devezh d’ar muiañ ?',
    maxDaysHint_one: '{{count}} devezh d’ar muiañ.',
    maxDaysHint_two: '{{count}} zevezh d’ar muiañ.',
    maxDaysHint_few: '{{count}} devezh d’ar muiañ.',
    maxDaysHint_many: '{{count}} a zevezhioù d’ar muiañ.',
    maxDaysHint_other: '{{count}} devezh d’ar muiañ.',
    leadDays: 'Pet devezh a-raok e ranker goulenn ?',
    leadDaysHint: '0 : en hevelep devezh ivez.',
    approval: 'Ha fellout a ra deoc’h respont da bep goulenn ?',
    approvals: {
      always: 'Ya, da bep hini',
      'first-time':
        'D’an hini kentañ eus un den hepken ; neb en deus degaset un dra en-dro en deus anezhañ diouzhtu',
      never:
        'Ne fell ket, neb a c’houlenn en deus anezhañ d’an devezhioù dieub, hag a ouio diouzhtu ho chomlec’h postel hag ar c’hentañ eus ho lec’hioù',
    },
    terms: 'Petra a c’houlennit digant an amprester ?',
    termsHint: 'Degas anezhañ en-dro naet, pas dindan ar glav…',
    partHint: 'Setu holl ar pezh a ouezer eus al lec’h m’emañ.',
    noPart: 'Gwell eo ganin chom hep lavarout',
    places: 'Pelec’h e c’hallfec’h en em gavout ?',
    placesHint_one: '{{count}} lec’h. An hini a zegemerit hepken a oar anezhañ.',
    placesHint_two: '{{count}} lec’h, unan dre linenn. An hini a zegemerit hepken a oar an hini a zibabit.',
    placesHint_few:
      'Betek {{count}} lec’h, unan dre linenn. An hini a zegemerit hepken a oar an hini a zibabit.',
    placesHint_many: '{{count}} a lec’hioù, unan dre linenn.',
    placesHint_other:
      'Betek {{count}} lec’h, unan dre linenn. An hini a zegemerit hepken a oar an hini a zibabit.',
    whose: 'Piv a zo e berc’henn ?',
    mine: 'Me',
  },
  mine: 'Ma amezeien ha me',
  mineLead: 'Ar pezh a brestit hag a amprestit hep burev kêr.',
  mineEmpty: 'Netra c’hoazh etrezoc’h hag hoc’h amezeien',
  mineEmptyText: 'Sellit petra a brestont, pe kinnigit un dra.',
  ofMe: 'Goulennet diganeoc’h',
  byMe: 'Goulennet ganeoc’h',
  past: 'Echu',
  myThings: 'Ar pezh a ginnigit',
  made: 'Kinniget eo. Ur postel a zeuio pa c’houlenno unan bennak.',
  madeWaiting: 'Enrollet eo. Kêr a sell outañ ; ur postel a zeuio pa vo foran.',
  waiting: 'Kêr a sell outañ da gentañ. Ur postel a zeuio pa vo foran.',
  waitingRests: 'Kêr a sell outañ da gentañ. Goude-se e chom ehanet betek ma vo kinniget ganeoc’h adarre.',
  hidden: 'Tennet eo bet gant kêr',
  seePublic: 'Gwelet anezhañ evel ar re all',
  change: 'Lavarout traoù all diwar e benn',
  save: 'Enrollañ',
  done: {
    changed: 'Enrollet eo. Ar pezh a oa divizet a chom divizet.',
    paused: 'Den ne c’hall goulenn anezhañ ken. Ar pezh a oa divizet a chom divizet.',
    offered: 'Kinniget eo en-dro.',
  },
  move: {
    paused: 'Chom hep prestañ anezhañ evit ur mare',
    offered: 'Kinnig anezhañ en-dro',
    withdrawn: 'Kemer anezhañ en-dro da vat',
  },
  thingStates: {
    waiting: 'Kêr a sell outañ',
    offered: 'Kinniget',
    paused: 'Ehanet',
    hidden: 'Tennet',
    withdrawn: 'Kemeret en-dro',
  },
  states: {
    requested: 'Goulennet',
    accepted: 'Divizet',
    declined: 'Nac’het',
    cancelled: 'Nullet',
    lapsed: 'Hep respont',
    'not-taken': 'Biskoazh kerc’het',
    'handed-over': 'Prestet',
    returned: 'Degaset en-dro',
    closed: 'Degaset en-dro, o-daou a lavar',
  },
  late: 'Diwezhat',
  steps: {
    requested: 'Goulennet',
    accepted: 'Divizet',
    'handed-over': 'Roet',
    returned: 'Degaset en-dro',
    declined: 'Nac’het',
    cancelled: 'Nullet',
    lapsed: 'Hep respont',
    'not-taken': 'Biskoazh kerc’het',
    closed: 'Echu',
  },
  next: {
    proposed: {
      owner:
        '{{other}} a lenn an devezhioù all a ginnigit, eus {{proposedFirstDay, article}} d’{{proposedLastDay, article}}. Gallout a rit c’hoazh prestañ d’an devezhioù goulennet.',
      borrower:
        '{{other}} a ginnig devezhioù all, eus {{proposedFirstDay, article}} d’{{proposedLastDay, article}}. Kemerit anezho, pe nullit ho koulenn.',
    },
    delayed:
      'Dleet e oa degas anezhañ en-dro da {{other}} ha n’eo ket bet graet, hag ez it da gerc’hat anezhañ d’{{firstDay, article}}. Goulennit digant {{other}} penaos emañ an traoù, pe sellit petra a brest re all en devezhioù-se.',
    confirm: '{{other}} a lavar eo bet roet. Lavarit pe stad a oa warnañ.',
    saidReturned: {
      owner: '{{other}} a lavar bezañ e zaskoret. Kadarnait kement-se, ma c’hallo tud all e gaout.',
      borrower: 'Lavaret hoc’h eus bezañ e zaskoret. Da {{other}} eo kadarnaat kement-se.',
    },
    requested: {
      owner:
        '{{other}} a c’houlenn anezhañ eus {{firstDay, article}} d’{{lastDay, article}}. Respontit, ma c’hallo en em aozañ.',
      borrower: '{{other}} a lenn ho koulenn. Dre bostel e teuio ar respont.',
    },
    accepted: {
      owner: 'Roit anezhañ da {{other}} d’{{firstDay, article}}, ha notit e stad.',
      borrower: 'Kerc’hit anezhañ digant {{other}} d’{{firstDay, article}}, ha notit e stad.',
    },
    'handed-over': {
      owner:
        '{{other}} a zegas anezhañ en-dro d’{{lastDay, article}} d’an diwezhatañ. Kadarnait kement-se neuze.',
      borrower: 'Degasit anezhañ en-dro da {{other}} d’{{lastDay, article}} d’an diwezhatañ.',
    },
    returned: {
      owner: 'Degaset eo en-dro. {{other}} a c’hall c’hoazh lavarout e soñj eus e stad.',
      borrower: 'Gant {{other}} emañ en-dro. Gallout a rit c’hoazh lavarout ho soñj eus e stad.',
    },
  },
  one: {
    owner: '{{thing}} evit {{other}}',
    borrower: '{{thing}} digant {{other}}',
  },
  you: 'C’hwi',
  words: {
    wrote: '{{who}} :',
    answered: '{{who}}, o respont :',
    cancelled: '{{who}}, o nullañ :',
  },
  accept: 'Prestañ anezhañ',
  acceptNote: '{{other}} a c’houezo neuze al lec’h-mañ hag ho chomlec’h postel, ha c’hwi e hini.',
  meetWhere: 'Pelec’h en em gavit ?',
  answer: 'Ur ger diganeoc’h',
  answerHint: 'Da bet eur emaoc’h eno, pe gloc’h da seniñ.',
  propose: 'Kinnig devezhioù all',
  proposeNote:
    'Dieub e chomont evit re all betek ma vint kemeret gant {{other}}, ha divizet e vint neuze, el lec’h a zibabit.',
  take: 'Kemer an devezhioù-se',
  takeNote:
    'Eus {{firstDay, article}} d’{{lastDay, article}}. Neuze e ouezot pelec’h en em gavout, ha pep hini a welo chomlec’h egile.',
  decline: 'Chom hep prestañ anezhañ',
  why: 'Perak ?',
  cancel: 'Nullañ',
  turnAway: 'Chom hep prestañ netra ken d’an den-mañ',
  turnAwayNote:
    '{{other}} ne c’hallo goulenn netra ken diganeoc’h, hag a vo lavaret kement-se dezhañ pe dezhi pa glasko, hep abeg. Ar goulennoù na oa ket bet respontet dezho a vez nac’het, gant ur postel ; ar pezh a zo divizet a chom, betek ma vo nullet gant unan ac’hanoc’h. Gallout a rit distreiñ war gement-se en ho kont. Den all ebet n’hen gwel.',
  turnedAway: 'Da biv ne brestit ken',
  turnedAwayText:
    '{{other}} ne c’hall goulenn netra diganeoc’h. Gallout a rit distreiñ war gement-se en ho kont.',
  turnedAwayLead:
    'Ar re-se ne c’hallont goulenn netra diganeoc’h. Den nemedoc’h, hag en anv un aozadur e dud, ne wel ar roll-mañ.',
  lendAgain: 'Lezel {{other}} da c’houlenn adarre',
  lentAgain: 'Gallout a ra an den-se goulenn adarre. Den n’en deus bet keloù.',
  confirm: {
    'handed-over': { owner: 'Roet eo bet ganin', borrower: 'Ganin emañ' },
    returned: { owner: 'Degaset eo en-dro', borrower: 'Degaset eo en-dro ganin' },
  },
  confirmNote: {
    'handed-over': 'An hevelep tra a vez goulennet digant {{other}}. Ar pezh a notit a chom evel-se.',
    returned: 'An hevelep tra a vez goulennet digant {{other}}. Ar pezh a notit a chom evel-se.',
  },
  howIsIt: 'Pe stad a zo warnañ ?',
  conditions: {
    'as-said': 'Evel ma tle bezañ',
    incomplete: 'Un dra bennak a vank',
    damaged: 'Un dra bennak a zo torret',
  },
  note: 'Petra a welit ?',
  noteHint: 'Ret eo ma vank un dra pe ma’z eus un dra torret.',
  confirmed: 'Ar pezh a zo bet kadarnaet ganeoc’h ho-taou',
  said: {
    'handed-over': '{{who}} : roet',
    returned: '{{who}} : degaset en-dro',
  },
  at: 'Pegoulz',
  report: 'Lavarout da gêr ez eus ur gudenn',
  reportTitle: 'Petra ne ya ket gant « {{thing}} » ?',
  reportLead:
    'Neb a evezhia ar prestoù a lenn anezhañ hag a respont deoc’h. Ne vez ket lavaret d’egile piv en deus skrivet.',
  reportLogIn: 'Ma c’hallo kêr respont deoc’h, kevreit da gentañ. Mard eus dañjer, galvit an 112.',
  reportKind: 'Eus petra eo kaoz ?',
  reportKinds: {
    unsafe: 'Dañjerus eo',
    'not-allowed': 'Ne zlefe ket bezañ prestet amañ',
    'not-as-described': 'N’eo ket ar pezh a lavar ar bajenn',
    'not-returned': 'N’eo ket deuet en-dro',
    damaged: 'Torret e oa pa zeuas en-dro, pe e lavarer on bet o terriñ anezhañ',
    conduct: 'Emzalc’h unan bennak',
    other: 'Un dra all',
  },
  reportText: 'Petra a zo c’hoarvezet ?',
  reported: 'Gouzout a ra kêr bremañ',
  reportedText: 'Dre bostel e teuio ar respont.',
  calendarEvent: '{{thing}} (etre amezeien)',
  mail: {
    see: 'Gwelet ha respont',
    seeOthers: 'Gwelet petra a brest re all',
    seeThing: 'Gwelet en ho kont',
    closing: 'Resev a rit ar postel-mañ abalamour ma prestit pe ma amprestit etre amezeien.',
    writes: '{{other}} a skriv : {{text}}',
    borrowingRequested: {
      subject: '{{other}} a c’houlenn « {{thing}} »',
      text: '{{other}} a garfe amprestañ « {{thing}} » eus {{firstDay, article}} d’{{lastDay, article}}. Lavarit hag-eñ e prestit anezhañ. Hep respont e kouezh ar goulenn goude {{count}} devezh.',
    },
    borrowingAgreed: {
      subject: 'Prestañ a rit « {{thing}} » da {{other}}',
      text: '{{other}} a amprest « {{thing}} » eus {{firstDay, article}} d’{{lastDay, article}}. Pa vez roet, notit e stad ho-taou.',
    },
    borrowingAccepted: {
      subject: 'Deoc’h e vo « {{thing}} »',
      text: '{{other}} a brest deoc’h « {{thing}} » eus {{firstDay, article}} d’{{lastDay, article}}. Pa gerc’hit anezhañ, notit e stad ho-taou.',
    },
    borrowingDeclined: {
      subject: 'Ne vo ket « {{thing}} » deoc’h an devezhioù-se',
      text: '{{other}} ne brest ket « {{thing}} » eus {{firstDay, article}} d’{{lastDay, article}}. Marteze d’un deiz all, pe digant unan all.',
    },
    borrowingProposed: {
      subject: 'Devezhioù all evit « {{thing}} » ?',
      text: '{{other}} ne c’hall ket prestañ « {{thing}} » eus {{firstDay, article}} d’{{lastDay, article}}, hag a ginnig eus {{proposedFirstDay, article}} d’{{proposedLastDay, article}}. Kemerit an devezhioù-se pe nullit ho koulenn ; hep respont e kouezh goude {{count}} devezh. Keit ha n’int ket kemeret ganeoc’h e c’hall unan all o c’hemer.',
    },
    borrowingLeft: {
      subject: '« {{thing}} » : deiz ebet divizet',
      text: 'Den n’en deus kemeret an devezhioù kinniget evit « {{thing}} », eus {{proposedFirstDay, article}} d’{{proposedLastDay, article}}, ha kouezhet eo ar goulenn. Gallout a reer goulenn adarre forzh pegoulz.',
    },
    borrowingTurnedAway: {
      subject: 'Ne vo ket prestet « {{thing}} » deoc’h',
      text: '{{other}} ne brest ket « {{thing}} » eus {{firstDay, article}} d’{{lastDay, article}}, ha ne zegemer goulenn ebet ken diganeoc’h. Neb a brest e draoù a zibab da biv, hep rankout lavarout perak, ha den all ne oar. Digor e chom deoc’h ar pezh a brest amezeien all ha kêr.',
    },
    borrowingCancelled: {
      subject: '« {{thing}} » : nullet',
      text: 'Ar pezh a oa divizet evit « {{thing}} » eus {{firstDay, article}} d’{{lastDay, article}} a zo nullet.',
    },
    borrowingLapsed: {
      subject: 'Respont ebet evit « {{thing}} »',
      text: '{{other}} n’en deus ket respontet e poent, ha kouezhet eo ho koulenn eus {{firstDay, article}} d’{{lastDay, article}}. Marteze e prest unan all an hevelep tra.',
    },
    borrowingNotTaken: {
      subject: 'N’eo ket bet kerc’het « {{thing}} »',
      text: 'Tremenet eo an devezhioù divizet evit « {{thing}} », eus {{firstDay, article}} d’{{lastDay, article}}, ha hini ebet ac’hanoc’h n’en deus lavaret e oa bet roet : echu eo. Mard eo bet roet koulskoude, lavarit da gêr.',
    },
    borrowingReturned: {
      subject: 'Degaset eo en-dro « {{thing}} »',
      text: '{{other}} a gadarna eo bet degaset en-dro « {{thing}} ». Mar kav deoc’h e oa ur stad all warnañ, lavarit kement-se a-benn div sizhun.',
    },
    borrowingConfirm: {
      'handed-over': {
        owner: {
          subject: 'Gant {{other}} emañ « {{thing}} »',
          text: '{{other}} a lavar hoc’h eus roet « {{thing}} ». Lavarit pe stad a oa warnañ.',
        },
        borrower: {
          subject: 'Ha ganeoc’h emañ « {{thing}} » ?',
          text: '{{other}} a lavar emañ « {{thing}} » ganeoc’h. Lavarit pe stad a zo warnañ. Ma n’emañ ket ganeoc’h, lavarit da gêr.',
        },
      },
      returned: {
        owner: {
          subject: 'Ha degaset eo en-dro « {{thing}} » ?',
          text: '{{other}} a lavar en deus degaset « {{thing}} » en-dro. Kadarnait, ma c’hallo re all kaout anezhañ.',
        },
        borrower: {
          subject: 'Degaset eo en-dro « {{thing}} »',
          text: '{{other}} a lavar eo bet degaset en-dro « {{thing}} ». Lavarit pe stad a oa warnañ.',
        },
      },
    },
    borrowingTomorrow: {
      owner: {
        subject: 'Warc’hoazh : « {{thing}} » evit {{other}}',
        text: 'Warc’hoazh, {{firstDay}}, e teu {{other}} da gerc’hat « {{thing}} ».',
      },
      borrower: {
        subject: 'Warc’hoazh : « {{thing}} » digant {{other}}',
        text: 'Warc’hoazh, {{firstDay}}, ez it da gerc’hat « {{thing}} » digant {{other}}.',
      },
    },
    borrowingDelayed: {
      owner: {
        subject: 'Diwezhat eo « {{thing}} » : {{other}} a c’hortoz anezhañ',
        text: 'Dleet e oa degas « {{thing}} » en-dro ha n’eo ket bet graet. {{other}}, a dle dont da gerc’hat anezhañ d’{{firstDay, article}}, a oar. Lavarit dezhañ pe dezhi penaos emañ an traoù, pe nullit abred ; mard eo degaset en-dro, kadarnait.',
      },
      borrower: {
        subject: 'Ne vo ket « {{thing}} » en-dro abred a-walc’h marteze',
        text: 'Dleet e oa degas « {{thing}} » en-dro da {{other}} ha n’eo ket bet graet, hag ez it da gerc’hat anezhañ d’{{firstDay, article}}. Goulennit digant {{other}} penaos emañ an traoù, pe sellit petra a brest re all en devezhioù-se. Kerkent ha ma vo degaset en-dro e teuio postel an derc’hent evel bepred.',
      },
    },
    borrowingDue: {
      subject: 'Warc’hoazh eo degas « {{thing}} » en-dro',
      text: 'Degasit « {{thing}} » en-dro da {{other}} d’{{lastDay, article}} d’an diwezhatañ.',
    },
    borrowingOverdue: {
      owner: {
        subject: 'Dleet e oa degas « {{thing}} » en-dro',
        text: '{{other}} a dlee degas « {{thing}} » en-dro d’{{lastDay, article}} d’an diwezhatañ. Mard eo degaset en-dro, kadarnait ; ma ne c’hallit ket kelaouiñ anezhañ, lavarit da gêr.',
      },
      borrower: {
        subject: 'Diwezhat eo « {{thing}} »',
        text: 'Dleout a raec’h degas « {{thing}} » en-dro da {{other}} d’{{lastDay, article}} d’an diwezhatañ. Degasit anezhañ en-dro, pe lavarit pegoulz e c’hallit.',
      },
    },
    thingPublished: {
      subject: 'Kinniget eo « {{thing}} »',
      text: 'Sellet en deus kêr ouzh « {{thing}} » : an holl a wel anezhañ bremañ. Ur postel a zeuio pa c’houlenno unan bennak.',
    },
    thingHidden: {
      subject: 'Tennet eo bet « {{thing}} » gant kêr',
      text: 'Den ne wel « {{thing}} » ken, hag ar pezh a oa goulennet pe divizet a zo nullet. Ma n’oc’h ket a-du, skrivit da {{email}}.',
    },
    thingLetIn: {
      subject: 'Degemeret eo « {{thing}} », hag ehanet',
      text: 'Sellet he deus kêr ouzh « {{thing}} » ha netra n’he deus da rebech. Den n’hen gwel c’hoazh : ehanet eo, evel m’ho poa lezet anezhañ, pe abalamour ma n’eus ket mui eus an aozadur a oa prestet en e anv. Kinnigit anezhañ adarre pa garot : hep aozadur e vo prestet en hoc’h anv.',
    },
    thingPaused: {
      subject: 'Ehanet eo « {{thing}} »',
      text: 'Prestañ a raec’h « {{thing}} » en anv « {{organisation}} », ha n’oc’h ket ken anezhi. Den ne c’hall goulenn anezhañ bremañ ; kenderc’hel a ra ar pezh a zo divizet. Ma’z eo deoc’h, tennit anezhañ ha kinnigit anezhañ en-dro en hoc’h anv.',
    },
    reportDecided: {
      subject: 'Respont d’ar pezh hoc’h eus skrivet diwar-benn « {{thing}} »',
      upheld: 'Mat hoc’h eus graet skrivañ diwar-benn « {{thing}} ». Trugarez.',
      dismissed:
        'Sellet en deus kêr ouzh ar pezh hoc’h eus skrivet diwar-benn « {{thing}} », ha disheñvel eo e soñj.',
      answer: 'Ar respont : {{answer}}',
    },
  },
}

export const neighbourRefusals = {
  'thing-unknown': 'Ne vez kinniget kement-se gant den amañ evit ar mare.',
  'not-lent-here': 'Ne vez prestet netra an eil d’egile dre gêr amañ.',
  'own-thing': 'Deoc’h eo dija.',
  'turned-away':
    'Neb a brest e draoù a zibab da biv, hep rankout lavarout perak. Ar perc’henn-mañ ne zegemer ket goulennoù diganeoc’h ; den all ne oar, ha digor eo deoc’h ar pezh a brest re all.',
  'neighbour-left': 'Serret he deus an den-se he c’hont, ha ne c’hall goulenn netra ken ganti.',
  'turned-away-unknown': 'Den war ho roll ne glot gant kement-se. Marteze e c’hall goulenn adarre dija.',
  'proposed-already': 'Kinniget hoc’h eus devezhioù all dija. D’egile eo respont.',
  'same-days': 'Dibabit devezhioù all eget ar re a zo goulennet.',
  'day-past': 'En amzer dremenet e krog an devezhioù-se. Dibabit re diwezhatoc’h.',
  'nothing-proposed': 'N’eus deiz all ebet kinniget deoc’h.',
  'proposal-taken':
    'Gant unan all emañ an devezhioù-se bremañ. Ho koulenn evit an devezhioù ho poa dibabet a chom ; gallout a rit ivez goulenn re all.',
  'neighbour-too-soon':
    'E berc’henn a fell dezhañ gouzout abretoc’h. An devezh kentañ posupl a zo an {{earliest}}.',
  'too-many-borrowings_one':
    '{{count}} dra hepken diouzh amezeien a c’hallit kaout war un dro. Degasit unan en-dro pe nullit unan da gentañ.',
  'too-many-borrowings_two':
    '{{count}} dra diouzh amezeien a c’hallit kaout war un dro. Degasit unan en-dro pe nullit unan da gentañ.',
  'too-many-borrowings_few':
    '{{count}} zra diouzh amezeien a c’hallit kaout war un dro. Degasit unan en-dro pe nullit unan da gentañ.',
  'too-many-borrowings_many':
    '{{count}} a draoù diouzh amezeien a c’hallit kaout war un dro. Degasit unan en-dro pe nullit unan da gentañ.',
  'too-many-borrowings_other':
    '{{count}} tra diouzh amezeien a c’hallit kaout war un dro. Degasit unan en-dro pe nullit unan da gentañ.',
  'message-too-long_one': 'Lavarit kement-se gant {{count}} arouezenn.',
  'message-too-long_two': 'Lavarit kement-se gant {{count}} arouezenn d’ar muiañ.',
  'message-too-long_few': 'Lavarit kement-se gant {{count}} arouezenn d’ar muiañ.',
  'message-too-long_many': 'Lavarit kement-se gant {{count}} a arouezennoù d’ar muiañ.',
  'message-too-long_other': 'Lavarit kement-se gant {{count}} arouezenn d’ar muiañ.',
  'asked-enough': 'Kalz hoc’h eus goulennet e-pad un devezh. Gortozit betek warc’hoazh.',
  'unanswered-enough':
    'Gant e berc’henn ez eus dija daou c’houlenn diganeoc’h hep respont. Gortozit ur respont, pe sellit ouzh ar pezh a vez prestet gant amezeien all.',
  'terms-not-agreed': 'Merkit e toujit d’ar pezh a c’houlenn e berc’henn.',
  'thing-incomplete': 'Un dra bennak a vank, pe ne glot ket.',
  'thing-name-missing': 'Lavarit petra eo.',
  'thing-description-missing': 'Deskrivit anezhañ, ma ouezo an dud petra a c’houlennont.',
  'text-too-long': 'Re hir eo. Lavarit kement-se berroc’h.',
  'category-not-lent': 'Dibabit ur seurt tra a vez prestet amañ.',
  'part-unknown': 'Dibabit ur c’harter er roll.',
  'thing-days': 'Lavarit un niver a zevezhioù, eus 1 da {{days}}.',
  'thing-lead': 'Lavarit un niver a zevezhioù, eus 0 da 60.',
  'approval-missing': 'Lavarit hag-eñ e fell deoc’h respont d’ar goulennoù.',
  'place-missing': 'Anvit ul lec’h da vihanañ ma c’hallfec’h en em gavout.',
  'too-many-places': 'Anvit {{places}} lec’h d’ar muiañ, unan dre linenn.',
  'place-unknown': 'Dibabit unan eus ho lec’hioù emgav.',
  'suspended-owner': 'N’hallit kinnig netra nevez betek {{until, article}}.',
  'suspended-lender':
    'N’hallit prestañ netra nevez betek {{until, article}} : arsavet oc’h gant kêr. Kenderc’hel a ra ar pezh a zo divizet dija.',
  'left-organisation':
    'N’oc’h ket ken eus an aozadur ma prestit kement-mañ en e anv. Ma’z eo deoc’h, tennit anezhañ ha kinnigit anezhañ en-dro en hoc’h anv.',
  'too-many-things_one': '{{count}} dra hepken a c’hallit kinnig war un dro. Kemerit unan en-dro da gentañ.',
  'too-many-things_two': '{{count}} dra a c’hallit kinnig war un dro. Kemerit unan en-dro da gentañ.',
  'too-many-things_few': '{{count}} zra a c’hallit kinnig war un dro. Kemerit unan en-dro da gentañ.',
  'too-many-things_many': '{{count}} a draoù a c’hallit kinnig war un dro. Kemerit unan en-dro da gentañ.',
  'too-many-things_other': '{{count}} tra a c’hallit kinnig war un dro. Kemerit unan en-dro da gentañ.',
  'thing-not-movable': 'Kêr a sell outañ, pe he deus tennet anezhañ. Hi a ziviz bremañ.',
  'borrowing-unknown': 'N’eus netra evel-se etrezoc’h hag un amezeg.',
  'borrowing-answered': 'Respontet eo bet dija, pe echu eo.',
  'borrowing-not-cancellable': 'Roet eo bet dija, pe echu eo.',
  'reason-missing': 'Lavarit perak : lennet e vo gant egile.',
  'handover-not-now': 'N’eo ket posupl er stad m’emañ.',
  'moment-unknown': 'N’eo ket posupl er stad m’emañ.',
  'condition-missing': 'Lavarit pe stad a zo warnañ.',
  'note-missing': 'Deskrivit petra a vank pe petra a zo torret.',
  'report-kind-missing': 'Lavarit eus petra eo kaoz.',
  'text-missing': 'Lavarit petra a zo c’hoarvezet.',
  'already-reported': 'Lavaret hoc’h eus dija. Kêr a respont da gement-se da gentañ.',
}
