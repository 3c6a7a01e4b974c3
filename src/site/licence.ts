import { licenceOf } from '../kernel/licence.ts'

export type LicenceLink = {
  /** as people write it: `CC BY-SA 4.0`, `AGPL-3.0-or-later` */
  name: string
  /** in full words */
  full: string
  /** its plain summary where there is one */
  href?: string
}

/** A licence for a page, by its SPDX identifier. */
export const licenceLinkOf = (id: string): LicenceLink => {
  const licence = licenceOf(id)
  if (!licence) return { name: id, full: id }
  const short = /^CC-(BY[A-Z-]*)-(\d\.\d)$/.exec(id)
  return {
    name: short ? `CC ${short[1]} ${short[2]}` : id.replace(/^CC0-/, 'CC0 '),
    full: licence.name,
    href: licence.url.replace(/(creativecommons\.org\/.*)legalcode(\..*)?$/, '$1'),
  }
}
