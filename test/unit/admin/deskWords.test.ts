import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/messages/index.ts'

test('the words of the desk and of what it notes do not hide each other, because one board speaks both', () => {
  const { deskView, condition } = messages.en.lending
  expect(Object.keys(condition.form).filter((key) => key in deskView)).toEqual([])
})
