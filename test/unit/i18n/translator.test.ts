import { expect, test } from 'vitest'
import { formatDay } from '../../../src/i18n/format.ts'
import { translatorOf } from '../../../src/i18n/translator.ts'

const changed = (day: string): string => translatorOf('br')('pages.changedOn', { day: formatDay(day, 'br') })

test('Breton puts the article that a day asks for before it', () => {
  expect(changed('2027-05-03')).toMatch(/^Cheñchet d’al Lun 3/)
  expect(changed('2027-05-01')).toMatch(/^Cheñchet d’ar Sadorn 1/)
  expect(translatorOf('br')('institutes.until', { day: 'Ebrel 2028' })).toBe('betek an Ebrel 2028')
})
