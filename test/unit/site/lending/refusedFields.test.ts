import { describe, expect, test } from 'vitest'
import { translatorOf } from '../../../../src/i18n/translator.ts'
import { refuse } from '../../../../src/kernel/result.ts'
import { refusedFields } from '../../../../src/site/lending/refusedFields.ts'

const context = { t: translatorOf('en'), language: 'en' as const, city: { timeZone: 'Europe/Paris' } }
const missing = 'Choose a day.'
const malformed = 'Write the day as in 2027-05-08, or choose it from the calendar.'

describe('what is wrong with a form', () => {
  test('is said at each field by its own reason, and above once for each', () => {
    const fields = { firstDay: 'day-missing', lastDay: 'day-malformed' }
    const { errorOf, errors } = refusedFields(context, refuse('day-missing', 400, { fields }))
    expect(errorOf('firstDay')).toBe(missing)
    expect(errorOf('lastDay')).toBe(malformed)
    expect(errorOf('purpose')).toBeUndefined()
    expect(errors).toEqual([
      { text: missing, href: '#field-firstDay' },
      { text: malformed, href: '#field-lastDay' },
    ])
  })

  test('that two fields share leads to the first of them', () => {
    const fields = { firstDay: 'day-missing', lastDay: 'day-missing' }
    const { errors } = refusedFields(context, refuse('day-missing', 400, { fields }))
    expect(errors).toEqual([{ text: missing, href: '#field-firstDay' }])
  })

  test('but not at a field stands above all the same', () => {
    const { errors } = refusedFields(context, refuse('not-allowed', 403))
    expect(errors).toEqual([{ text: translatorOf('en')('refusals.not-allowed'), href: undefined }])
    expect(refusedFields(context, undefined).errors).toEqual([])
  })
})
