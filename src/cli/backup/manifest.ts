import { z } from 'zod'

/** What an archive says of itself; its last entry, `manifest.json`, because only then is everything counted. */
export const manifestShape = z.object({
  format: z.literal(1),
  /** of Communal, for people; what counts are the migrations */
  version: z.string(),
  /** when the snapshot of the database was taken */
  taken: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number() })),
  entries: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
  /** files that rows of the snapshot name, and that are in the archive */
  files: z.array(z.string()),
  /** files that rows of the snapshot name, and that were gone */
  missing: z.array(z.string()),
})

export type Manifest = z.infer<typeof manifestShape>

export const manifestPath = 'manifest.json'
