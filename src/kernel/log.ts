import { pino } from 'pino'
import { shared } from './registry.ts'

/** Structured logs, one line each; never anything that names a person. */
export const log = shared('log', () => pino({ level: process.env['COMMUNAL_LOG'] ?? 'info', base: null }))
