import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server that keeps each mail as a file, so that every test process can read it. */
export const startSmtp = async (folder: string): Promise<{ url: string; stop: () => void }> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let number = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        number += 1
        const name = `${String(number).padStart(5, '0')}.eml`
        writeFileSync(join(folder, `.${name}`), Buffer.concat(chunks))
        renameSync(join(folder, `.${name}`), join(folder, name))
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `smtp://127.0.0.1:${port}`, stop: () => server.close() }
}
