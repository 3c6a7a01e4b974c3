import type { Finding } from '../finding.ts'
import { addressOf, type PublicPage } from '../pages.ts'
import type { Server, Statement } from '../postgres.ts'
import { ask, noSession } from '../wire.ts'

type Setting = {
  server: Server
  /** by the name of the database: the address of the same city there */
  bases: Readonly<Record<string, string>>
  pages: readonly PublicPage[]
  /** the cookie of somebody who is logged in, and where */
  session: { cookie: string; base: string }
}

export type Counted = { findings: Finding[]; statements: Record<string, string[]> }

/** How many statements a page costs, written down by PostgreSQL itself. Each page is asked twice and the second time
 *  counts. Finding the person of a session is counted apart. */
export const measureStatements = async ({ server, bases, pages, session }: Setting): Promise<Counted> => {
  const statements: Record<string, string[]> = {}
  const findings: Finding[] = []
  for (const page of pages) {
    const counts: Record<string, Statement[]> = {}
    for (const [size, base] of Object.entries(bases))
      counts[size] = await statementsOf(server, addressOf(base, page.path), noSession)
    const numbers = Object.entries(counts).map(([size, list]) => `${list.length} at ${size} cities`)
    statements[page.name] = Object.values(counts)[0]?.map(({ text }) => text) ?? []
    findings.push({
      measure: `statements, ${page.name}`,
      value: Math.max(...Object.values(counts).map((list) => list.length)),
      unit: 'statements',
      budget: { atMost: 3 },
      raw: numbers.join(', '),
    })
  }
  const home = addressOf(session.base, pages.find(({ kind }) => kind === 'home')?.path ?? '')
  const all = await statementsOf(server, home, { cookie: session.cookie })
  const lookups = all.filter(({ text }) => /from "people/.test(text))
  statements['session'] = lookups.map(({ text }) => text)
  findings.push({
    measure: 'statements, home of a person without finding them',
    value: all.length - lookups.length,
    unit: 'statements',
    budget: { atMost: 3 },
    raw: `${lookups.length} more find the person of the session`,
  })
  return { findings, statements }
}

const statementsOf = async (
  server: Server,
  address: string,
  headers: Record<string, string>,
): Promise<Statement[]> => {
  await ask(address, headers)
  const all = await server.during(async () => void (await ask(address, headers)))
  return all.filter(({ application }) => application === 'communal')
}
