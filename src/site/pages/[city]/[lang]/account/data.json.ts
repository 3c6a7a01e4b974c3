import type { APIRoute } from 'astro'
import { exportAccount } from '../../../../../domains/identity/exportAccount.ts'

/** Everything about me, as a file. */
export const GET: APIRoute = async ({ locals, redirect }) => {
  const { payload, person, href } = locals.context
  if (!person) {
    return redirect(`${href('account/log-in')}?next=${encodeURIComponent(href('account/data'))}`, 303)
  }
  const all = await exportAccount({ payload, person })
  return new Response(`${JSON.stringify(all, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="communal-${person.handle}.json"`,
    },
  })
}
