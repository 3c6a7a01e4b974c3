import type { AstroIntegration } from 'astro'

/** Lets React components without a `client:` directive be rendered by `staticReactServer.ts`. Stands before
 *  `@astrojs/react`, which keeps the islands. */
export const staticReact = (): AstroIntegration => ({
  name: 'static-react',
  hooks: {
    'astro:config:setup': ({ addRenderer }) =>
      addRenderer({ name: 'static-react', serverEntrypoint: './src/site/staticReactServer.ts' }),
  },
})
