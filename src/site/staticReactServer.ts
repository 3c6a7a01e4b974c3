import type { SSRLoadedRendererValue } from 'astro'
import { createElement, type ElementType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

type Slots = Readonly<Record<string, string>>

/** Components that never reach the browser: written in one go, without streams, and without first rendering each of them to
 *  find out whose it is, as the renderer for islands must. Slots are markup that Astro made. */
const renderer: SSRLoadedRendererValue = {
  name: 'static-react',
  supportsAstroStaticSlot: true,
  check: async (Component: unknown, _props: unknown, _slots: unknown, metadata?: { hydrate?: string }) =>
    typeof Component === 'function' && metadata?.hydrate === undefined,
  renderToStaticMarkup: async (
    Component: ElementType,
    { class: _, ...props }: Record<string, unknown>,
    { default: children, ...named }: Slots,
  ) => ({
    html: renderToStaticMarkup(
      createElement(Component, {
        ...props,
        ...Object.fromEntries(Object.entries(named).map(([name, markup]) => [camelCase(name), slot(markup)])),
        ...(children !== undefined && { children: slot(children) }),
      }),
    ),
  }),
}

/** Astro takes this element away again. */
const slot = (markup: string) =>
  markup.trim() === ''
    ? null
    : // biome-ignore lint/security/noDangerouslySetInnerHtml: Astro has escaped what is in it.
      createElement('astro-static-slot', { dangerouslySetInnerHTML: { __html: markup } })

const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

export default renderer
