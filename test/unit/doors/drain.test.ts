import { Agent, createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { drain } from '../../../src/doors/drain.ts'

const listening = async (): Promise<Server> => {
  const server = createServer((_req, res) => {
    setTimeout(() => res.end('ok'), 20)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}

const ask = (server: Server, agent: Agent): Promise<string> =>
  new Promise((done, failed) => {
    const { port } = server.address() as AddressInfo
    const sent = request({ host: '127.0.0.1', port, agent, method: 'POST' }, (answer) => {
      answer.resume().once('end', () => done(String(answer.headers.connection)))
    })
    sent.once('error', failed).end()
  })

const kept = () => new Agent({ keepAlive: true, maxSockets: 1 })

test('a kept connection is answered once more, told to close, and no new one is taken', async () => {
  const server = await listening()
  const { port } = server.address() as AddressInfo
  const agent = kept()
  expect(await ask(server, agent)).toBe('keep-alive')
  const drained = drain(server, { behindProxy: true })
  await pause(100)
  const asked = new Promise<string>((done, failed) => {
    request({ host: '127.0.0.1', port, agent, method: 'POST' }, (answer) => {
      answer.resume().once('end', () => done(String(answer.headers.connection)))
    })
      .once('error', failed)
      .end()
  })
  expect(await asked).toBe('close')
  await drained
  await expect(
    new Promise((done, failed) => {
      request({ host: '127.0.0.1', port, agent: kept() }, done).once('error', failed).end()
    }),
  ).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('a silent connection does not hold it up: at once without a proxy, after its patience with one', async () => {
  for (const [behindProxy, atMost] of [
    [false, 1000],
    [true, 7500],
  ] as const) {
    const server = await listening()
    const agent = kept()
    await ask(server, agent)
    const began = Date.now()
    await drain(server, { behindProxy })
    expect(Date.now() - began).toBeLessThan(atMost)
    agent.destroy()
  }
}, 15_000)

test('connections that wait to be taken, with what is already sent on them, are answered', async () => {
  const server = await listening()
  const asked = Array.from({ length: 30 }, () => ask(server, kept()))
  await new Promise(process.nextTick) // all are connected, as far as the kernel goes, and none is taken
  const drained = drain(server, { behindProxy: false })
  expect(await Promise.all(asked)).toHaveLength(30)
  await drained
})
