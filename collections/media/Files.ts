import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, ofLiveCities, publicOr } from '../../src/domains/identity/access.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { releaseFiles, storeFiles } from '../../src/domains/media/keepFiles.ts'
import { keepFileUpload } from '../../src/domains/media/uploadHooks.ts'
import { creditLine, licence, line } from '../fields/index.ts'

/** A desk has the manuals of what it lends. */
const writers = ['manager', 'editor', 'desk'] as const

/** A document, a table or a track to download, kept as it was sent (docs/decisions/0021-files-to-download.md). Its kind is found in its
 *  content; what a browser calls it is asked nowhere, because browsers do not agree. */
export const Files: CollectionConfig = {
  slug: 'files',
  admin: {
    useAsTitle: 'title',
    group: 'pages',
    defaultColumns: ['title', 'filename', 'licence', 'createdAt'],
  },
  upload: {
    pasteURL: false,
    // Kept by keepFiles.ts, in a folder or a bucket.
    disableLocalStorage: true,
  },
  access: {
    create: createdBy(writers),
    read: publicOr(ofLiveCities, roles),
    update: heldBy(writers),
    delete: heldBy(['manager', 'editor']),
  },
  hooks: { beforeOperation: [keepFileUpload], afterChange: [storeFiles], afterDelete: [releaseFiles] },
  fields: [line('title', { required: true }), creditLine(), licence()],
}
