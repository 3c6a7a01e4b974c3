import { describe, expect, test } from 'vitest'
import {
  type ApplicationForm,
  decideApplication,
} from '../../../../src/domains/business/decideApplication.ts'

const commons = new Set(['archive'])
const form: ApplicationForm = {
  name: ' Copeau ',
  sector: 'craft',
  model: 'products',
  summary: 'Des meubles.',
  address: '',
  url: '',
  email: '',
  phone: '',
  uses: [
    { commons: 'archive', how: 'uses' },
    { commons: '', how: '' },
  ],
  returns: '',
  procurement: false,
}
const fieldsOf = (data: Partial<ApplicationForm>) => {
  const decided = decideApplication({ ...form, ...data }, commons)
  return decided.ok ? {} : decided.fields
}

describe('an application', () => {
  test('is read without the rows and fields left empty', () => {
    expect(decideApplication(form, commons)).toMatchObject({
      ok: true,
      value: { name: 'Copeau', url: null, uses: [{ commons: 'archive', how: 'uses' }] },
    })
  })

  test('is told everything that is wrong at once', () => {
    expect(fieldsOf({ name: '', sector: 'x', model: '', summary: ' ', uses: [], email: 'nobody' })).toEqual({
      name: 'business-name-missing',
      sector: 'sector-missing',
      model: 'model-missing',
      summary: 'summary-missing',
      uses: 'commons-missing',
      email: 'email-malformed',
    })
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript://example.org/%0aalert(1)',
    'data:text/html,x',
    'http://example.org',
    'https://user:password@example.org',
    'https://localhost',
    'https:// example.org',
    'ftp://example.org',
  ])('does not take %s for a web site', (url) => {
    expect(fieldsOf({ url })).toEqual({ url: 'url-not-https' })
  })

  test.each([
    ['example.org', 'https://example.org/'],
    ['https://Example.org/a?b=c', 'https://example.org/a?b=c'],
    ['example.org:8443/x', 'https://example.org:8443/x'],
  ])('takes %s', (url, stored) => {
    expect(decideApplication({ ...form, url }, commons)).toMatchObject({ value: { url: stored } })
  })

  test.each([
    [[{ commons: 'archive', how: '' }], 'use-incomplete'],
    [[{ commons: '', how: 'uses' }], 'use-incomplete'],
    [[{ commons: 'elsewhere', how: 'uses' }], 'commons-not-here'],
    [
      [
        { commons: 'archive', how: 'uses' },
        { commons: 'archive', how: 'uses' },
      ],
      'use-twice',
    ],
  ])('names what is wrong with %j', (uses, reason) => {
    expect(fieldsOf({ uses })).toEqual({ uses: reason })
  })
})
