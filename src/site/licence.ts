import { licenceOf } from '../kernel/licence.ts'

/** A licence as people write it, with the address of its plain summary where there is one: `CC BY-SA 4.0`. */
export const licenceLinkOf = (id: string): { name: string; href?: string } => {
  const licence = licenceOf(id)
  if (!licence) return { name: id }
  const short = /^CC-(BY[A-Z-]*)-(\d\.\d)$/.exec(id)
  const name = short ? `CC ${short[1]} ${short[2]}` : id === 'CC0-1.0' ? 'CC0 1.0' : licence.name
  return { name, href: licence.url.replace(/(creativecommons\.org\/.*)legalcode(\..*)?$/, '$1') }
}
