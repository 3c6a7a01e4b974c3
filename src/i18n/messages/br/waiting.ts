import type { Messages } from '../Messages.ts'

export const waiting: Messages<'br'>['lending']['waiting'] = {
  title: 'Roll c’hortoz : {{thing}}',
  lead: 'Pa zeu ur skouerenn da vezañ dieub d’ho teizioù e vez kinniget d’an hini kentañ er roll, ha miret dezhañ.',
  thing: 'Kemeret holl d’ho teizioù ?',
  thingText: 'En em lakait er roll c’hortoz : pa vez unan dieub en deus an hini kentañ anezhi.',
  go: 'Mont er roll c’hortoz',
  goFor: 'Gortoz an devezhioù-se',
  submit: 'Gortoz',
  note: 'Digoust eo gortoz. Pa vez ur skouerenn dieub e teu ur postel ; miret e vez deoc’h e-pad {{hours}}, pe betek ma c’haller kerc’hat anezhi.',
  flexible: 'Ha gallout a rafec’h kregiñ abretoc’h pe diwezhatoc’h ?',
  flexibleHint: 'Seul vuioc’h a zevezhioù a zere deoc’h, seul gentoc’h e teu un dra da vezañ dieub.',
  exactly: 'Ne rafen ket, d’an devezhioù-se hepken',
  byDays: 'Betek {{days}}',
  mine: 'Ar pezh a c’hortozit',
  ended: 'Gortozioù echu',
  placeNext: 'C’hwi an hini a zeu',
  place: 'Niverenn {{place}} er roll',
  wanted: 'Devezhioù',
  days: 'eus {{firstDay, article}} d’{{lastDay, article}}',
  daysFlexible: 'eus {{firstDay, article}} d’{{lastDay, article}}, {{days}} abretoc’h pe diwezhatoc’h',
  leave: 'Ne c’hortozan ken',
  left: 'N’emaoc’h ken er roll.',
  joined: 'Er roll emaoc’h. Pa vez ur skouerenn dieub e teuio ur postel.',
  states: {
    taken: 'Kemeret hoc’h eus ar c’hinnig',
    lapsed: 'N’eus bet netra dieub e poent, pe n’eus ket bet respontet d’ar c’hinnig',
    left: 'N’emaoc’h ken er roll',
  },
  offerText:
    'Kemerit anezhañ, ha deoc’h e vo evel forzh peseurt amprest. Lavarit ket, hag an hini da-heul en devo anezhañ diouzhtu.',
  take: 'Kemer anezhañ',
  decline: 'Nann, trugarez',
  over: 'Echu eo ar c’hinnig-mañ : hep respont e poent eo bet tro an hini da-heul.',
  again: 'Gortoz en-dro',
  mail: {
    answer: 'Kemer anezhañ, pe lavarout ket',
    seeThing: 'Gwelet an dra',
    waitInVain: {
      subject: 'N’eus bet netra dieub : {{equipment}}',
      text: 'Gortoz a raec’h eus {{firstDay, article}} d’{{lastDay, article}}. N’eus bet skouerenn ebet dieub e poent : echu eo ho tro er roll. Marteze e tere devezhioù all deoc’h.',
    },
    waitRemoved: {
      subject: 'Tennet eus ar roll c’hortoz : {{equipment}}',
      text: 'Gortoz a raec’h eus {{firstDay, article}} d’{{lastDay, article}}. Tennet oc’h bet eus ar roll gant ar burev.',
    },
  },
}
