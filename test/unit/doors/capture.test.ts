import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { capture } from '../../../src/doors/capture.ts'

test('an answer that is kept ends as one that is sent does, so that nothing stays on the connection', async () => {
  const socket = new Socket()
  const req = new IncomingMessage(socket)
  const kept = await capture(req, async (_, res) => {
    const onClose = (): void => undefined
    socket.on('close', onClose)
    res.on('finish', () => socket.off('close', onClose))
    res.writeHead(200, { 'content-type': 'text/plain' }).end('hello')
  })
  expect({ ...kept, body: kept.body.toString() }).toEqual({
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: 'hello',
  })
  expect(socket.listenerCount('close')).toBe(0)
})
