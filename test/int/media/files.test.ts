import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../src/domains/identity/roles.ts'
import { mediaStore } from '../../../src/domains/media/store/storeHere.ts'
import { sweepFiles } from '../../../src/domains/media/sweepFiles.ts'
import { readParts } from '../../../src/domains/pages/readParts.ts'
import { hostTable } from '../../../src/domains/tenancy/hosts.ts'
import { mediaAddress, serveMedia } from '../../../src/doors/media.ts'
import { buildCity, buildPerson } from '../../support/build.ts'
import { openXml, pdf } from '../../support/media/files.ts'
import { usePortal } from '../../support/portal.ts'
import { useMediaFolder } from '../tenancy/packs.ts'

const portal = usePortal()
const password = 'une longue phrase de passe'
const table = 'rue,bancs\nSiam,4\n'
let rest: typeof import('../access/rest.ts').rest
let server: Server
let home: string
let abroad: string
let preparing: string
let editor: string

beforeAll(async () => {
  ;({ rest } = await import('../access/rest.ts'))
  useMediaFolder()
  home = (await buildCity(portal.payload)).id
  abroad = (await buildCity(portal.payload)).id
  preparing = (await buildCity(portal.payload, { state: 'preparing' })).id
  await portal.refreshHosts()
  editor = await tokenOf('editor', home)
  const send = serveMedia(portal.payload)
  server = createServer((req, res) => {
    const name = mediaAddress.exec(req.url ?? '')?.[1] ?? ''
    send(req, res, { kind: 'platform' }, name).catch(() => res.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())

const tokenOf = async (role?: Role, city?: string): Promise<string> => {
  const { email } = await buildPerson(portal.payload, {
    ...(role && city && { city, roles: [role] }),
    data: { password },
  })
  const { cookie } = await rest('POST', '/people/login', { body: { email, password } })
  const token = /payload-token=([^;]+)/.exec(cookie ?? '')?.[1]
  if (!token) throw new Error(`${email} could not log in`)
  return token
}

type Upload = { token?: string; city?: string; name?: string; content?: string | Buffer; title?: string }
type Doc = { id: string; filename: string; mimeType: string; filesize: number }

const upload = async ({
  token = editor,
  city = home,
  name = 'bancs.csv',
  content = table,
  title = 'Bancs de Brest',
}: Upload): Promise<{ status: number; text: string; doc: Doc }> => {
  const form = new FormData()
  form.append('file', new File([Buffer.from(content)], name, { type: 'text/html' }))
  form.append('_payload', JSON.stringify({ city, title, licence: 'CC0-1.0' }))
  const { status, text, body } = await rest('POST', '/files?locale=fr&depth=0', { token, form })
  return { status, text, doc: (body as { doc: Doc }).doc }
}

const asked = (path: string, token?: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    headers: token ? { cookie: `payload-token=${token}` } : {},
  })

describe('a file to download', () => {
  test('is kept as its content is, whatever the sender calls it', async () => {
    const { status, doc } = await upload({})
    expect(status).toBe(201)
    expect(doc).toMatchObject({ mimeType: 'text/csv; charset=utf-8', filesize: table.length })
    expect(doc.filename).toMatch(/^ville-\d+-[a-z2-9]{24}\.csv$/)
    const map = await upload({ name: 'bancs.geojson', content: '{"type":"Point","coordinates":[0,0]}' })
    expect(map.doc.filename).toMatch(/\.geojson$/)
    expect((await upload({ name: 'photo.jpg', content: pdf })).doc.mimeType).toBe('application/pdf')
  })

  test('is refused with what would work', async () => {
    const page = await upload({ name: 'plan.pdf', content: '<!doctype html><title>Plan</title>' })
    expect([page.status, page.text]).toEqual([400, expect.stringContaining('PDF, ODT, ODS')])
    const type = 'vnd.openxmlformats-officedocument.wordprocessingml.document'
    const macros = openXml(type, { 'word/vbaProject.bin': '' })
    expect(await upload({ name: 'plan.docx', content: macros })).toMatchObject({ status: 400 })
    expect(await upload({ name: 'a.csv', content: '' })).toMatchObject({ status: 400 })
    expect(await upload({ name: 'a.csv', content: 'a'.repeat(20_000_001) })).toMatchObject({ status: 400 })
    const { rows } = await portal.database.query(`select from files where mime_type like '%word%'`)
    expect(rows).toEqual([])
  })

  test('is sent by who writes for the city, by nobody else', async () => {
    for (const role of ['manager', 'desk'] as const)
      expect((await upload({ token: await tokenOf(role, home) })).status).toBe(201)
    for (const token of [await tokenOf(), await tokenOf('trainer', home), await tokenOf('manager', abroad)]) {
      expect((await upload({ token })).status).toBe(403)
    }
    expect((await upload({ city: abroad })).status).toBe(403)
  })

  test('is handed out as a download under its title, never as a page', async () => {
    const { doc } = await upload({ title: 'Bancs/été <b>' })
    for (const path of [`/media/${doc.filename}`, `/api/files/file/${doc.filename}`]) {
      const answer = await asked(path)
      expect([answer.status, await answer.text()]).toEqual([200, table])
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="Bancs ete b.csv"; filename*=UTF-8''Bancs%20%C3%A9t%C3%A9%20b.csv`,
      )
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    }
  })

  test('of a city that is not open is for its own people alone', async () => {
    const staff = await tokenOf('editor', preparing)
    const { doc } = await upload({ token: staff, city: preparing })
    const path = `/media/${doc.filename}`
    expect((await asked(path)).status).toBe(404)
    expect((await asked(path, editor)).status).toBe(404)
    expect((await asked(path, staff)).status).toBe(200)
  })

  test('goes when its row goes, and never before', async () => {
    const { doc } = await upload({})
    await sweepFiles(portal.payload, [doc.filename])
    expect((await asked(`/media/${doc.filename}`)).status).toBe(200)
    expect((await rest('DELETE', `/files/${doc.id}`, { token: editor })).status).toBe(200)
    await sweepFiles(portal.payload, [doc.filename])
    expect(await (await mediaStore()).open(doc.filename)).toBeUndefined()
  })
})

describe('a part of a page', () => {
  test('shows a file of its own city alone', async () => {
    const { doc } = await upload({ title: 'Bancs' })
    const foreign = await upload({ token: await tokenOf('editor', abroad), city: abroad })
    const write = (file: string): Promise<{ status: number }> =>
      rest('POST', '/pages?locale=fr', {
        token: editor,
        body: {
          city: home,
          slug: `bancs-${file.slice(-6)}`,
          title: 'Bancs',
          _status: 'published',
          body: [{ blockType: 'file', file, caption: 'Comptés à pied.' }],
        },
      })
    expect((await write(doc.id)).status).toBe(201)
    expect((await write(foreign.doc.id)).status).toBe(400)
    const city = hostTable().byId.get(home)
    if (!city) throw new Error('No city')
    const blocks = [doc.id, foreign.doc.id].map((file) => ({ blockType: 'file' as const, file }))
    const { files } = await readParts({ payload: portal.payload, city, language: 'br' }, blocks)
    expect(files).toEqual({
      [doc.id]: {
        filename: doc.filename,
        bytes: table.length,
        title: { fr: 'Bancs' },
        credit: null,
        licence: 'CC0-1.0',
      },
    })
  })
})
