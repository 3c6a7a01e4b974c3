import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isReserved, pathWithin } from '../../../../src/domains/pages/rules.ts'

describe('the slug of a page', () => {
  test('never stands in the way of a route of the site', () => {
    const routes = readdirSync('src/site/pages/[city]/[lang]')
      .map((name) => name.replace(/\..*$/, ''))
      .filter((name) => /^[a-z]/.test(name) && name !== 'index')
    expect(routes.length).toBeGreaterThan(10)
    expect(routes.filter((name) => !isReserved(name))).toEqual([])
  })
})

describe('a path of a city', () => {
  test.each([
    ['/guides/licences/', 'guides/licences'],
    ['old%20page.html', 'old%20page.html'],
    ['//elsewhere.example', undefined],
    ['https://elsewhere.example', undefined],
    ['a/../b', undefined],
    ['/\\elsewhere.example', undefined],
    ['', undefined],
  ])('is read from %s', (written, path) => {
    expect(pathWithin(written)).toBe(path)
  })
})
