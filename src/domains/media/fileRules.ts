import { ok, type Result, refuse } from '../../kernel/result.ts'

export const fileLimits = { bytes: 20_000_000 } as const

export const fileKinds = [
  ...(['pdf', 'odt', 'ods', 'odp', 'docx', 'xlsx', 'pptx'] as const),
  ...(['csv', 'txt', 'gpx', 'geojson', 'ics'] as const),
] as const
export type FileKind = (typeof fileKinds)[number]

/** The kind of a kept file, from its name: we gave it its extension. */
export const kindKept = (filename: string): FileKind => {
  const kind = fileKinds.find((one) => filename.endsWith(`.${one}`))
  if (!kind) throw new Error(`"${filename}" is no file to download; expected ${fileKinds.join(', ')}`)
  return kind
}

/** What each kind is served as. */
export const fileTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  gpx: 'application/gpx+xml',
  geojson: 'application/geo+json',
  ics: 'text/calendar; charset=utf-8',
}

/** Refuses `file-empty`, `file-too-large`. */
export function checkFileSize(bytes: number): Result<true> {
  if (bytes > fileLimits.bytes) {
    return refuse('file-too-large', 413, { details: { bytes, limit: fileLimits.bytes } })
  }
  return bytes > 0 ? ok(true) : refuse('file-empty', 422)
}

/**
 * The kind of a file whose type was found in its content, as file-type names it. Refuses `file-has-macros`,
 * `file-old-office`, `file-archive` and, for all else, `file-type-not-allowed`.
 */
export function kindOf(type: string | undefined): Result<FileKind> {
  const kind = fileKinds.find((one) => fileTypes[one] === type)
  if (kind) return ok(kind)
  if (type?.includes('.macroenabled.')) return refuse('file-has-macros', 415)
  if (type === 'application/x-cfb') return refuse('file-old-office', 415)
  if (type !== undefined && archives.includes(type)) return refuse('file-archive', 415)
  return refuse('file-type-not-allowed', 415, { details: { type: type ?? '' } })
}

const archives = [
  'application/zip',
  'application/gzip',
  'application/x-tar',
  'application/x-7z-compressed',
  'application/x-rar-compressed',
]

/** Where an office document keeps its macros, in either family. */
export const holdsMacros = (names: readonly string[]): boolean =>
  names.some((name) => /(^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^(Basic|Scripts)\//i.test(name))
