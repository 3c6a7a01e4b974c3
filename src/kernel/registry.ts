/** What must exist once in the process although the site, the admin and the server are separate bundles of the same
 *  modules: the pool, the host table, the page cache, the listener. Nothing else goes here. */
const place = Symbol.for('communal.registry')
const home = globalThis as { [place]?: Map<string, unknown> }
home[place] ??= new Map()
const table = home[place]

/** The one instance of that name, made at the first call. */
export const shared = <T>(name: string, make: () => T): T => {
  if (!table.has(name)) table.set(name, make())
  return table.get(name) as T
}
