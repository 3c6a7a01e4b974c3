import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../../../src/domains/tenancy/packs/problem.ts'
import { readFolder } from '../../../../../src/domains/tenancy/packs/read/folder.ts'
import { parsePack } from '../../../../../src/domains/tenancy/packs/readPack.ts'

const tiny = readFolder('test/support/packs/tiny')

/** The problems of the small pack after some of its files are changed; null takes a file away. */
const problemsWith = (edit: Record<string, ((text: string) => string) | null>): Problem[] => {
  const files = new Map(tiny)
  for (const [file, change] of Object.entries(edit)) {
    if (change === null) files.delete(file)
    else files.set(file, Buffer.from(change(files.get(file)?.toString() ?? '')))
  }
  const read = parsePack(files)
  return read.ok ? [] : read.problems
}

const said = (problems: Problem[]): string[] =>
  problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)

describe('a pack in order', () => {
  it('is read whole, with texts in the languages they have', () => {
    const read = parsePack(tiny)
    if (!read.ok) throw new Error(said(read.problems).join('\n'))
    const { pack } = read
    expect(pack.languages).toEqual(['fr', 'br', 'en'])
    expect(pack.equipment[0]).toMatchObject({
      name: { fr: 'Enregistreur', br: 'Enroller', en: 'Recorder' },
      description: { fr: 'Deux micros.\n\nDit « enregistreur », mais c\'est aussi une "oreille".' },
      replacementValue: 26_000,
    })
    expect(pack.modules[0]?.lessons.map(({ slug, order }) => [order, slug])).toEqual([
      [1, 'se-taire'],
      [2, 'noter'],
    ])
    expect(pack.modules[0]?.skills).toEqual({
      fr: ['Écouter', 'Se taire'],
      en: ['Listening', 'Keeping quiet'],
    })
    expect(pack.businesses[0]?.commons).toEqual([
      { commons: 'archive', how: 'uses' },
      { commons: 'archive', how: 'maintains' },
    ])
    expect(pack.desks[0]?.hours.tue).toEqual([
      { opens: '10:00', closes: '12:00', use: 'both', visits: null },
      { opens: '14:00', closes: '18:00', use: 'both', visits: null },
    ])
    expect(pack.groups.map(({ slug, kind, partOf }) => [slug, kind, partOf])).toEqual([
      ['associations', 'members', undefined],
      ['college', 'organisation', 'ecoles'],
      ['ecoles', 'members', undefined],
    ])
    expect(pack.equipment[1]).toMatchObject({ onlyGroups: ['associations', 'ecoles'], deposit: 5000 })
    expect(pack.institutes[0]?.charterText.en).toBe('# Charter\n\nOne person, one vote.')
    expect(pack.units.map(({ source }) => source.line)).toEqual([2, 3, 4])
    expect(pack.equipment.map(({ source }) => source.line)).toEqual([2, 6])
  })

  it('may be saved by Windows programs', () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`
    const edit = Object.fromEntries(
      [...tiny.keys()].filter((file) => /\.(md|csv|ya?ml)$/.test(file)).map((file) => [file, windows]),
    )
    expect(said(problemsWith(edit))).toEqual([])
  })
})

describe('mistakes of a pack', () => {
  it.each<[string, Record<string, ((text: string) => string) | null>, string]>([
    [
      'a comma that YAML takes as the end of a text',
      { 'city.yaml': (text) => text.replace('{ fr: Mairie, br', '{ fr: Mairie, place, br') },
      'city.yaml:45: "desks.0.name.place" is not one of the city\'s languages',
    ],
    [
      'broken YAML',
      { 'trails/port.yaml': (text) => text.replace('themes: [sea, sound]', 'themes: [sea, sound') },
      'trails/port.yaml:17:',
    ],
    [
      'a word that is none of the choices',
      { 'equipment.csv': (text) => text.replace('perceuse,tool', 'perceuse,tools') },
      'equipment.csv:6: "category" is "tools"; expected camera, sound',
    ],
    [
      'an unknown column',
      { 'units.csv': (text) => text.replace('note', 'remark') },
      'units.csv:1: Column "remark" is not known',
    ],
    [
      'a comma outside quotes',
      { 'units.csv': (text) => text.replace('"Piles mortes, commandées"', 'Piles mortes, commandées') },
      'units.csv:3: The row has 8 cells, the first line 7',
    ],
    [
      'a copy at a desk that is not there',
      { 'units.csv': (text) => text.replace('PV-003,perceuse,mairie', 'PV-003,perceuse,gare') },
      'units.csv:4: No desk "gare" in city.yaml; expected mairie',
    ],
    [
      'a redirect to another host',
      { 'redirects.csv': (text) => text.replace('guides/choisir', 'https://ailleurs.example/choisir') },
      'redirects.csv:2: "to" "https://ailleurs.example/choisir-une-licence" is no path of the city',
    ],
    [
      'two redirects from one address',
      { 'redirects.csv': (text) => `${text}ancien-guide,guides/autre\n` },
      'redirects.csv:3: "ancien-guide" is used twice',
    ],
    [
      'a picture that is not there',
      { 'commons/archive.fr.md': (text) => text.replace('enregistreur.webp', 'oreille.webp') },
      'commons/archive.fr.md:11: No picture "oreille.webp"',
    ],
    [
      'a picture without a description',
      { 'media/media.yaml': (text) => text.replace(/place\.webp:[\s\S]*?enreg/, 'enreg') },
      'media/place.webp:1: No list in media/ describes the file',
    ],
    [
      'a text without the city’s first language',
      { 'trails/port.yaml': (text) => text.replace('name: { fr: La cale }', 'name: { en: The slipway }') },
      'trails/port.yaml:29: "stops.1.name" has no text in the city\'s first language (fr)',
    ],
    [
      'a text that exists only in another language',
      { 'guides/choisir-une-licence.fr.md': null },
      "guides/choisir-une-licence.br.md:1: The text in the city's first language is missing",
    ],
    [
      'a language that is not the city’s',
      { 'pages/about.de.md': () => '---\ntitle: Über uns\n---\n\nHallo.\n' },
      'pages/about.de.md:1: "de" is not one of the city\'s languages',
    ],
    [
      'a translation that changes what is no text',
      { 'commons/archive.en.md': (text) => text.replace('needs:', 'since: 2017\nneeds:') },
      'commons/archive.en.md:4: "since" differs',
    ],
    [
      'a day that is none',
      { 'training/ecouter/sessions.yaml': (text) => text.replace('+9 sat', '+9 samedi') },
      'training/ecouter/sessions.yaml:2: "day" is no day; expected "2027-05-01", "+9" or "+2 sat"',
    ],
    [
      'a session that ends before it begins',
      { 'training/ecouter/sessions.yaml': (text) => text.replace('12:30', '09:30') },
      'training/ecouter/sessions.yaml:4: "to" is not after "from"',
    ],
    [
      'opening times that overlap',
      { 'city.yaml': (text) => text.replace('"14:00-18:00"', '"11:00-18:00"') },
      'city.yaml:52: "desks.0.hours.tue.1" says "11:00-18:00"',
    ],
    [
      'a group that there is not',
      { 'units.csv': (text) => text.replace('college', 'lycee') },
      'units.csv:3: No group "lycee" in city.yaml',
    ],
    [
      'a group that is part of another without being an organisation',
      { 'city.yaml': (text) => text.replace('kind: organisation, ', '') },
      'Only an organisation is part of a group',
    ],
    [
      'rules that a programme does not know or cannot follow',
      { 'city.yaml': (text) => text.replace('maxDays: 7', 'maxDays: 0') },
      'city.yaml:31: "programmes.lending.settings.maxDays"',
    ],
    [
      'a stop far from the line',
      { 'trails/port.yaml': (text) => text.replace('lat: 48.3912', 'lat: 48.4912') },
      'trails/port.yaml:30: The stop cale is ',
    ],
    [
      'a trail without its line',
      { 'trails/port.gpx': null },
      'trails/port.yaml:1: Its line is missing; expected trails/port.gpx',
    ],
    [
      'a demo account that somebody could own',
      { 'city.yaml': (text) => text.replace('maire@petite-ville.example', 'maire@example.org') },
      'city.yaml:54: "people.0.email" is no demo address',
    ],
    [
      'a file that is no part of a pack',
      { 'equipement.csv': () => 'slug\n' },
      'equipement.csv:1: No part of a pack has this name',
    ],
    [
      'a name used twice',
      { 'units.csv': (text) => text.replace('PV-003', 'PV-001') },
      'units.csv:4: "PV-001" is used twice',
    ],
  ])('%s is named with its place, and nothing else is', (_, edit, expected) => {
    const problems = said(problemsWith(edit))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(expected)
  })

  it('a folder without city.yaml is no pack', () => {
    expect(said(problemsWith({ 'city.yaml': null }))).toEqual([
      'city.yaml:1: The file is missing; every pack begins with it',
    ])
  })
})

describe('what demo accounts lend', () => {
  const lending = (settings: string, thing: string) =>
    said(
      problemsWith({
        'city.yaml': (text) =>
          text
            .replace('settings: { maxDays: 7 }', `settings: { maxDays: 7${settings} }`)
            .replace('business: atelier-sonore }', `business: atelier-sonore, lends: [\n      ${thing}] }`),
      }),
    )
  const open = ', neighbours: { enabled: true, maxDays: 5, parts: [Porzh], categories: [tool] }'
  const ladder = 'name: Skeul, description: Teir metrad., category: tool, maxDays: 3, places: [Er porzh]'

  it('is in order when a resident could offer it', () => {
    expect(lending(open, `{ ${ladder}, part: Porzh, image: place.webp }`)).toEqual([])
  })

  it('is refused with its line by the rules of the city', () => {
    expect(lending('', `{ ${ladder} }`)).toEqual([
      'city.yaml:55: Residents do not lend here; expected "neighbours: { enabled: true }" in the settings of lending',
    ])
    expect(
      lending(
        open,
        `{ name: Skeul, description: Teir metrad., places: [Er porzh],
          part: Kemper,
          maxDays: 6,
          category: outdoor,
          image: skeul.webp },
        { ${ladder} }`,
      ),
    ).toEqual([
      'city.yaml:57: "part" of "Skeul" cannot be so; expected Porzh',
      'city.yaml:58: "maxDays" of "Skeul" cannot be so; expected 1 to 5, as the settings of lending say',
      'city.yaml:59: "category" of "Skeul" cannot be so; expected tool',
      'city.yaml:60: No picture "skeul.webp"; expected media/skeul.webp, described in a YAML list beside it',
      'city.yaml:61: "Skeul" is used twice',
    ])
  })
})
