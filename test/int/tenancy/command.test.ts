import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { copyOfTiny, packsFolder, removePacks, rowCounts, tiny } from './packs.ts'

const portal = usePortal()
afterAll(removePacks)

/** Runs the command from another folder, as an operator would, on the test's own database. */
const communal = (
  words: string[],
  node = process.execPath,
): Promise<{ code: number | string; out: string; err: string }> =>
  new Promise((done) => {
    mkdirSync('.data/test/elsewhere', { recursive: true })
    const options = {
      cwd: '.data/test/elsewhere',
      env: { ...process.env, DATABASE_URL: portal.database.url },
    }
    execFile(node, [resolve('src/cli/communal.mjs'), ...words], options, (error, out, err) =>
      done({ code: error?.code ?? 0, out, err }),
    )
  })

describe('communal city create', () => {
  const quimper = (name: string) => [
    ...[
      'city',
      'create',
      'quimper',
      '--name',
      `fr=${name}`,
      'br=Kemper',
      '--country',
      'FR',
      '--subdivision',
      'BRE',
    ],
    ...['--time-zone', 'Europe/Paris', '--currency', 'EUR', '--email', 'communs@quimper.example'],
    ...['--address', '44 place Saint-Corentin', '--lat', '47.996', '--lon', '-4.1024'],
  ]

  it('makes it from the starter with its manager, says what is missing, and does not open it', async () => {
    const wrong = await communal([...quimper('Quimper'), '--currency', 'EURO'])
    expect(wrong).toMatchObject({
      code: 1,
      err: expect.stringContaining('currency: A currency is three letters'),
    })
    const { email } = await buildPerson(portal.payload)
    const made = await communal([...quimper('Quimper'), '--manager', email])
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/done {5}A manager/) })
    expect(made.out).toMatch(/NEEDED {3}A desk with opening hours/)
    expect(await communal(quimper('Quimper'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('Another city has this address'),
    })
    const opened = await communal(['city', 'open', 'quimper'])
    expect(opened).toMatchObject({ code: 1, err: expect.stringContaining('cannot be opened yet') })
    expect(opened.out).toMatch(/NEEDED {3}A desk with opening hours/)
  }, 120_000)
})

describe('communal city apply', () => {
  it('names each mistake with file and line, ends with 1 and writes nothing', async () => {
    const before = await rowCounts(portal.database)
    const folder = resolve(
      copyOfTiny({ 'units.csv': (text) => text.replace('PV-003,perceuse,mairie', 'PV-003,perceuse,') }),
    )
    const { code, err } = await communal(['city', 'apply', folder])
    expect(code).toBe(1)
    expect(err).toContain(`${folder}/units.csv:4: "desk" is missing\n\n1 mistake; nothing was written.`)
    expect(await rowCounts(portal.database)).toEqual(before)
  })

  it('says what a dry run would do, then does it, and the city goes out again as a pack', async () => {
    const pack = resolve(tiny)
    const dry = await communal(['city', 'apply', pack, '--dry-run'])
    expect(dry).toMatchObject({ code: 0 })
    expect(dry.out).toMatch(
      /create {2}trails\/port\/cale\n[\s\S]*would be \d+ created, 0 updated.*Nothing was written/,
    )
    expect(await communal(['city', 'apply', pack])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/petite-ville: \d+ created, 0 updated, 0 unchanged, 0 kept/),
    })
    const to = resolve(`${packsFolder}/by-command`)
    expect(await communal(['city', 'export', 'petite-ville', '--to', to])).toMatchObject({ code: 0 })
    expect(existsSync(`${to}/trails/port.gpx`)).toBe(true)
  }, 120_000)
})

describe('communal person operator', () => {
  it('makes an account an operator, and says who is none', async () => {
    const { email } = await buildPerson(portal.payload)
    expect(await communal(['person', 'operator', email])).toMatchObject({ code: 0 })
    const { docs } = await portal.payload.find({ collection: 'people', where: { email: { equals: email } } })
    expect(docs[0]?.operatorSince).toBeTruthy()
    expect(await communal(['person', 'operator', 'nobody@ville.example'])).toMatchObject({ code: 1 })
  })
})

describe('the command on an old Node', () => {
  it('goes on with the Node of the project', async () => {
    // What an old Node is to the command: another version. The script says it is 20.
    const old = resolve('.data/test/elsewhere/old.mjs')
    writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '20.20.2' })\n")
    const { code, out } = await new Promise<{ code: number | string; out: string }>((done) => {
      const words = ['--import', old, resolve('src/cli/communal.mjs'), '--help']
      execFile(process.execPath, words, (error, text) => done({ code: error?.code ?? 0, out: text }))
    })
    expect(code).toBe(0)
    expect(out).toContain('city')
  })
})
