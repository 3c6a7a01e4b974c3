import { expect, test } from 'vitest'
import { downloadName } from '../../../../src/domains/media/downloadName.ts'

const kept = 'brest-aaaaaaaaaaaaaaaaaaaaaaaa.csv'

test('a download is called as people call it, with the extension of what it is', () => {
  expect(downloadName('Fontaines à eau, 2027', kept)).toBe('Fontaines à eau, 2027.csv')
  expect(downloadName('plan.html', kept)).toBe('plan.html.csv')
})

test('a title leads out of no folder and hides no extension', () => {
  expect(downloadName('../../etc/passwd', kept)).toBe('etc passwd.csv')
  expect(downloadName('a\u0000b\r\nc:"d"', kept)).toBe('a b c d.csv')
  expect(downloadName('a\u202Evsc.exe', kept)).toBe('a vsc.exe.csv')
  expect(downloadName(' ... ', kept)).toBe(kept)
  expect(downloadName('x'.repeat(300), kept)).toHaveLength(104)
})
