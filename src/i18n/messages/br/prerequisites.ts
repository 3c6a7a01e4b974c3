import type { Messages } from '../Messages.ts'

export const prerequisites: Messages<'br'>['lending']['prerequisites'] = {
  title: 'Evit e amprestañ e rankit heuliañ ar stummadur « {{title}} » da gentañ.',
  minVersion: 'Stumm {{version}} pe unan nevesoc’h.',
  valid_one: 'Heuliet e-kerzh ar {{count}} miz diwezhañ.',
  valid_two: 'Heuliet e-kerzh an {{count}} viz diwezhañ.',
  valid_few: 'Heuliet e-kerzh ar {{count}} miz diwezhañ.',
  valid_many: 'Heuliet e-kerzh ar {{count}} a vizioù diwezhañ.',
  valid_other: 'Heuliet e-kerzh ar {{count}} miz diwezhañ.',
  next: 'An abadenn da zont : {{when}}, {{place}}.',
  noNext: 'An deiziadoù nevez a vo war e bajenn.',
  register: 'Kemer ul lec’h en abadenn-se',
  see: 'Gwelet ar stummadur hag e zeiziadoù',
  met: 'Heuliet hoc’h eus ar stummadur « {{title}} ».',
  lacks: {
    'training-needed': 'N’hoc’h eus ket heuliet anezhañ c’hoazh.',
    'training-outdated': 'Heuliet hoc’h eus ar stumm {{version}} ; cheñchet eo abaoe.',
    'training-expired': 'Heuliet hoc’h eus anezhañ ; ho testeni a echu d’{{expired, article}}.',
  },
  desk: {
    'training-needed': 'Stummadur « {{title}} » : n’eo ket bet heuliet.',
    'training-outdated': 'Stummadur « {{title}} » : stumm {{version}} heuliet, stumm {{wanted}} goulennet.',
    'training-expired': 'Stummadur « {{title}} » : testeniet betek {{expired, article}} hepken.',
  },
}
