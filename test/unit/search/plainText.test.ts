import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/domains/search/plainText.ts'

describe('the words of a Markdown text', () => {
  test.each([
    ['## Ce que **vous** ferez\n\n- un\n- deux', 'Ce que vous ferez un deux'],
    ['[Le guide](/guides/x) et ![un micro](/media/a.webp)', 'Le guide et un micro'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a · b 1 · 2'],
    ['un_nom_de_fichier et _ceci_', 'un_nom_de_fichier et ceci'],
    ['```\ncode\n```\n> cité', 'code cité'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['<https://ville.example>', 'https://ville.example'],
  ])('%j reads %j', (markdown, words) => expect(plainText(markdown)).toBe(words))
})
