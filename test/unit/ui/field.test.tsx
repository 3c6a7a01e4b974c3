import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ErrorSummary, fieldId, TextField } from '../../../src/ui/index.ts'
import { tagsOf } from './markup.ts'

describe('a field', () => {
  test('has the id that an error summary leads to', () => {
    const field = renderToStaticMarkup(<TextField name="email" label="E-mail" />)
    const summary = renderToStaticMarkup(
      <ErrorSummary
        title="Not yet"
        errors={[{ href: `#${fieldId('email')}`, text: 'Write your address' }]}
      />,
    )
    const input = tagsOf(field).find(({ name }) => name === 'input')
    const link = tagsOf(summary).find(({ name }) => name === 'a')
    expect(input?.attributes['id']).toBe('field-email')
    expect(link?.attributes['href']).toBe('#field-email')
  })

  test('ties hint and error to its control', () => {
    const markup = renderToStaticMarkup(
      <TextField name="days" label="Days" hint="At most 14" error="That is more than 14 days" required />,
    )
    const input = tagsOf(markup).find(({ name }) => name === 'input')
    expect(input?.attributes).toMatchObject({
      'aria-describedby': 'field-days-hint field-days-error',
      'aria-invalid': 'true',
      required: '',
    })
  })

  test('without either describes nothing', () => {
    const markup = renderToStaticMarkup(<TextField name="days" label="Days" />)
    expect(markup).not.toMatch(/aria-describedby|aria-invalid|required/)
  })
})
