import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers, folder, freePort, type House } from './house.ts'

export type StaticFiles = { addressOf: (name: string) => string; pid: number }

const home = join(folder, 'nginx')

/** nginx with one worker that serves these bytes as files; undefined where nginx is not installed. */
export const startStaticFiles = async (
  house: House,
  files: Readonly<Record<string, Buffer>>,
): Promise<StaticFiles | undefined> => {
  const command = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0)
  if (!command) return undefined
  rmSync(home, { recursive: true, force: true })
  mkdirSync(join(home, 'files'), { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(home, 'files', name), bytes)
  writeFileSync(join(home, 'files', 'ready'), 'ready')
  const port = await freePort()
  writeFileSync(join(home, 'nginx.conf'), configurationFor(port))
  const child = house.start('nginx', command, [
    '-p',
    home,
    '-c',
    join(home, 'nginx.conf'),
    '-e',
    join(home, 'error.log'),
  ])
  const addressOf = (name: string): string => `http://127.0.0.1:${port}/${name}`
  await answers(addressOf('ready'), child, 10)
  return { addressOf, pid: child.pid ?? 0 }
}

const configurationFor = (port: number): string => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${home}/pid;
error_log ${home}/error.log;
events { worker_connections 512; }
http {
  access_log off;
  default_type text/html;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 10000000;
  open_file_cache max=100;
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi;
  scgi_temp_path ${home}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${home}/files;
  }
}
`
