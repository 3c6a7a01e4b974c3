import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

type Service = {
  read_only?: boolean
  cap_drop?: string[]
  command?: string[]
  image?: string
  environment?: Record<string, string>
  depends_on?: Record<string, unknown> | string[]
}

const { services } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>
}
const proxy = readFileSync('deploy/nginx.conf', 'utf8')

describe('the composition', () => {
  test('runs two app processes behind the proxy, a worker that is told to work, and PostgreSQL 18', () => {
    const upstreams = [...proxy.matchAll(/server (app-\d):3000 max_fails=1/g)].map(([, name]) => name)
    expect(upstreams).toEqual(['app-1', 'app-2'])
    // Both are asked all the same when both were left alone.
    const lastly = [...proxy.matchAll(/server (app-\d):3000 .*backup;/g)].map(([, name]) => name)
    expect(lastly).toEqual(upstreams)
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining([...upstreams, 'worker', 'proxy', 'database']),
    )
    expect(services['worker']?.command?.at(-1)).toBe('worker')
    expect(services['app-1']?.environment?.['COMMUNAL_WORKER']).toBe('outside')
    expect(services['database']?.image).toBe('postgres:18')
  })

  test.each(['app-1', 'app-2', 'worker', 'proxy'])('gives %s no root to write and no powers', (name) => {
    expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
  })

  test('waits only for services that are there', () => {
    const awaited = Object.values(services).flatMap(({ depends_on = {} }) =>
      Array.isArray(depends_on) ? depends_on : Object.keys(depends_on),
    )
    expect(awaited.filter((name) => !(name in services))).toEqual([])
  })
})

describe('the proxy', () => {
  test('keeps the host, tells who asks, and lets the largest sound through', () => {
    expect(proxy).toContain('proxy_set_header Host $http_host;')
    expect(proxy).toContain('proxy_set_header X-Forwarded-For $remote_addr;')
    expect(proxy).toContain('client_max_body_size 45m;')
    expect(proxy).not.toContain('non_idempotent')
  })
})
