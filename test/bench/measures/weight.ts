import { gzipSync } from 'node:zlib'
import type { Finding } from '../finding.ts'
import { addressOf, type PublicPage, type Weight } from '../pages.ts'
import { ask } from '../wire.ts'

const limits: Record<Weight, number> = { content: 10, map: 70, tool: 150 }

/** What a page loads before a reader does anything: scripts with all they import, styles, fonts, and whatever would be
 *  asked of another host. Read from the pages as they are served; sizes as they travel, gzip. */
export const measureWeight = async (base: string, pages: readonly PublicPage[]): Promise<Finding[]> => {
  const findings: Finding[] = []
  const foreign = new Set<string>()
  const fonts = new Set<string>()
  let style = 0
  for (const page of pages) {
    const address = addressOf(base, page.path)
    const loaded = await loadedBy(address)
    for (const one of loaded.foreign) foreign.add(one)
    for (const one of loaded.fonts) fonts.add(one)
    style = Math.max(style, loaded.style)
    findings.push({
      measure: `script, ${page.name} (${page.weight})`,
      value: loaded.script / 1000,
      unit: 'kB',
      budget: { atMost: limits[page.weight] },
      raw: `${loaded.scripts} files, page ${(loaded.page / 1000).toFixed(1)} kB, styles ${(loaded.style / 1000).toFixed(1)} kB`,
    })
  }
  const listed = (all: Set<string>): string => [...all].join(' ') || 'none'
  return [
    ...findings,
    {
      measure: 'requests to other hosts, all pages',
      value: foreign.size,
      unit: 'requests',
      budget: { atMost: 0 },
      raw: listed(foreign),
    },
    {
      measure: 'font files, all pages',
      value: fonts.size,
      unit: 'files',
      budget: { atMost: 2 },
      raw: listed(fonts),
    },
    { measure: 'styles, the heaviest page', value: style / 1000, unit: 'kB', raw: 'gzip' },
  ]
}

type Loaded = {
  page: number
  script: number
  scripts: number
  style: number
  fonts: string[]
  foreign: string[]
}

const loadedBy = async (address: string): Promise<Loaded> => {
  const page = await fetchText(address)
  const { text: html } = page
  const seen = new Map<string, number>()
  const foreign: string[] = []
  const own = (reference: string, from: string): string | undefined => {
    const whole = new URL(reference.replaceAll('&amp;', '&'), from)
    if (!/^https?:$/.test(whole.protocol)) return undefined
    if (whole.host === new URL(address).host) return whole.href
    foreign.push(whole.href)
    return undefined
  }

  for (const reference of assets(html)) own(reference, address)
  const scripts = [
    ...tags(html, 'script').flatMap((tag) => attribute(tag, 'src') ?? []),
    ...tags(html, 'link').flatMap((tag) =>
      attribute(tag, 'rel') === 'modulepreload' ? (attribute(tag, 'href') ?? []) : [],
    ),
    ...[...html.matchAll(/<astro-island[^>]*>/g)].flatMap(([tag]) =>
      [attribute(tag, 'component-url'), attribute(tag, 'renderer-url')].flatMap((one) => one ?? []),
    ),
  ]
  const follow = async (reference: string, from: string): Promise<void> => {
    const whole = own(reference, from)
    if (!whole || seen.has(whole)) return
    seen.set(whole, 0)
    const { text, bytes } = await fetchText(whole)
    seen.set(whole, bytes)
    for (const one of importsOf(text)) await follow(one, whole)
  }
  for (const one of scripts) await follow(one, address)
  const inline = [
    ...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*application\/(?:ld\+)?json)[^>]*>([\s\S]*?)<\/script>/g),
  ].map(([, text]) => text ?? '')
  const inlineBytes = inline.join('') === '' ? 0 : gzipSync(inline.join('\n')).length

  let style = 0
  const fonts: string[] = []
  const sheets = tags(html, 'link').flatMap((tag) =>
    attribute(tag, 'rel') === 'stylesheet' ? (attribute(tag, 'href') ?? []) : [],
  )
  const inlineStyles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text ?? '')
  style += inlineStyles.join('') === '' ? 0 : gzipSync(inlineStyles.join('\n')).length
  const loadedSheets = await Promise.all(
    sheets.map(async (reference) => {
      const whole = own(reference, address)
      return whole ? { from: whole, ...(await fetchText(whole)) } : { from: address, text: '', bytes: 0 }
    }),
  )
  for (const { from, text, bytes } of [
    ...loadedSheets,
    ...inlineStyles.map((text) => ({ from: address, text, bytes: 0 })),
  ]) {
    style += bytes
    for (const [, reference = ''] of text.matchAll(/(?:url\(|@import )["']?([^"')]+)/g)) {
      const whole = reference.startsWith('data:') ? undefined : own(reference, from)
      if (whole && /\.(woff2?|ttf|otf)/.test(whole)) fonts.push(new URL(whole).pathname)
    }
  }
  return {
    page: page.bytes,
    script: [...seen.values()].reduce((sum, one) => sum + one, inlineBytes),
    scripts: seen.size,
    style,
    fonts,
    foreign,
  }
}

const fetchText = async (address: string): Promise<{ text: string; bytes: number }> => {
  const { body, headers, status } = await ask(address, { 'accept-encoding': 'gzip' })
  if (status !== 200) throw new Error(`${address} answered ${status}; a page loads it`)
  const text = await fetch(address).then((answer) => answer.text())
  return { text, bytes: headers['content-encoding'] ? body.length : gzipSync(body).length }
}

const tags = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag)

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** What a browser fetches on its own; the target of a link is not among it. */
const assets = (html: string): string[] =>
  [
    ...['img', 'script', 'iframe', 'audio', 'video', 'source', 'embed', 'track', 'input'].flatMap((name) =>
      tags(html, name).flatMap((tag) => [
        ...(attribute(tag, 'src') ?? '').split(' ').slice(0, 1),
        ...(attribute(tag, 'srcset') ?? '').split(',').map((one) => one.trim().split(' ')[0] ?? ''),
      ]),
    ),
    ...tags(html, 'link').flatMap((tag) =>
      /stylesheet|preload|icon|preconnect|dns-prefetch|manifest/.test(attribute(tag, 'rel') ?? '')
        ? (attribute(tag, 'href') ?? [])
        : [],
    ),
  ].filter((one) => one !== '')

const importsOf = (script: string): string[] =>
  [
    ...script.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+?from\s*)?["']([^"']+\.m?js)["']/g),
  ].flatMap(([, path]) => path ?? [])
