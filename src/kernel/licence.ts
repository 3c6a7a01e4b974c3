import licences from 'spdx-license-list'

export type Licence = { id: string; name: string; url: string; isOpen: boolean }

// Licences of contents and data that conform to the Open Definition 2.1 (opendefinition.org/licenses); for software
// the list itself says what OSI approves. Ported Creative Commons versions (CC-BY-3.0-DE) conform as their originals.
const openForContents = [
  /^CC0-1\.0$/,
  /^CC-PDM-1\.0$/,
  /^CC-BY(-SA)?-\d\.\d(-[A-Z]{2,3})?$/,
  /^(ODbL|ODC-By|PDDL)-1\.0$/,
  /^(LAL-1\.3|etalab-2\.0|OGL-UK-[23]\.0|OGL-Canada-2\.0|NLOD-[12]\.0|DL-DE-(BY|ZERO)-2\.0)$/,
  /^CDLA-(Permissive|Sharing)-\d\.0$/,
  /^GFDL-1\.[23]-no-invariants-(only|or-later)$/,
]

/** Whether the text is an identifier of the SPDX list, spelt as there. */
export function isLicence(id: string): boolean {
  return Object.hasOwn(licences, id)
}

/**
 * A licence by its SPDX identifier, or null for an unknown one. `isOpen`: anyone may use, change and share for any
 * purpose; licences that forbid commerce (NC) or changes (ND) are not.
 */
export function licenceOf(id: string): Licence | null {
  const entry = isLicence(id) ? licences[id] : undefined
  if (!entry) return null
  const isOpen = entry.osiApproved || openForContents.some((pattern) => pattern.test(id))
  return { id, name: entry.name, url: entry.url, isOpen }
}
