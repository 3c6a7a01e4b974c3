import { LRUCache } from 'lru-cache'
import pg from 'pg'

type Config = { text?: unknown; name?: unknown; values?: unknown[] }

const enough = 3
const most = 250

const sightings = new LRUCache<string, { times: number; name?: string }>({ max: 1000 })
let named = 0

/** A connection on which PostgreSQL keeps the plan of what is asked again and again: planning one of our statements takes it
 *  several times as long as running it. A text is prepared at its third coming. How many there can be is bounded, as each
 *  costs memory in every connection; a text that comes later is planned each time. */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const ask = this.query.bind(this) as (...args: unknown[]) => unknown
    const preparing = (...args: unknown[]): unknown => {
      prepare(args[0] as Config | string, args[1])
      return ask(...args)
    }
    this.query = preparing as typeof this.query
  }
}

const prepare = (config: Config | string, second: unknown): void => {
  if (typeof config !== 'object' || config.name !== undefined) return
  const parameters = Array.isArray(second) ? second : config.values
  const name = parameters?.length ? nameOf(config.text) : undefined
  if (name) config.name = name
}

const nameOf = (text: unknown): string | undefined => {
  if (typeof text !== 'string') return undefined
  const seen = sightings.get(text) ?? { times: 0 }
  sightings.set(text, seen)
  seen.times += 1
  if (seen.name === undefined && seen.times >= enough && named < most) {
    named += 1
    seen.name = `communal_${named}`
  }
  return seen.name
}
