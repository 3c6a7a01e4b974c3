import type { Endpoint } from 'payload'
import { isLanguage } from '../../../i18n/languages.ts'
import { refuse } from '../../../kernel/result.ts'
import { today } from '../../../kernel/time.ts'
import { answerOf } from '../../identity/answerOf.ts'
import { worksAs } from '../../identity/manages.ts'
import { hostTable } from '../../tenancy/hosts.ts'
import { figurePeriod } from './figurePeriod.ts'
import { figuresTable, figureTables } from './figuresTable.ts'
import { readFigures } from './readFigures.ts'

/** Who sees how a city lends: those who see its loans. */
export const figureRoles = ['manager', 'desk'] as const

/** `GET /api/loans/figures?city=<id>&period=2027-05&table=models`: one table of the figures as CSV. */
export const figuresEndpoint: Endpoint = {
  path: '/figures',
  method: 'get',
  handler: async (req) => {
    const [id = '', key = '', wanted] = ['city', 'period', 'table'].map(
      (name) => req.searchParams.get(name) ?? '',
    )
    const city = hostTable().byId.get(id)
    const table = figureTables.find((one) => one === wanted)
    if (!city || !table || !req.user || !(await worksAs(req, city.id, figureRoles)))
      return answerOf(req, refuse('city-unknown', 404))
    const language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
    const period = figurePeriod(key, today(city.timeZone))
    const figures = await readFigures({ payload: req.payload, city, language, period })
    const name = `${city.slug}-${table}-${period.from}-${period.until}.csv`
    return new Response(figuresTable(figures, table, language), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    })
  },
}
