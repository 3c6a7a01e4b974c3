/** What must exist once in the process although the site, the admin and the server are separate bundles of the same
 *  modules: the pool, the host table, the page cache, the listener. Nothing else goes here. */
const table: Map<string, unknown> = ((globalThis as Record<symbol, unknown>)[
  Symbol.for('communal.registry')
] ??= new Map()) as Map<string, unknown>

/** The one instance of that name, made at the first call. */
export const shared = <T>(name: string, make: () => T): T => {
  if (!table.has(name)) table.set(name, make())
  return table.get(name) as T
}
