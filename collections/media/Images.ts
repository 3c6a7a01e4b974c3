import type { CollectionConfig } from 'payload'
import { createdBy, heldBy } from '../../src/domains/identity/access.ts'
import { mediaRead } from '../../src/domains/media/access.ts'
import { releaseFiles, storeFiles } from '../../src/domains/media/keepFiles.ts'
import { keepImageUpload } from '../../src/domains/media/uploadHooks.ts'
import { creditLine, keptFile, licence, line } from '../fields/index.ts'

/** A picture: re-encoded on arrival, so that no metadata survives. Served by our own file route, never by Payload's. */
export const Images: CollectionConfig = {
  slug: 'images',
  admin: { useAsTitle: 'alt', group: 'pages', defaultColumns: ['filename', 'alt', 'licence', 'createdAt'] },
  upload: {
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    pasteURL: false,
    // Kept by keepFiles.ts, in a folder or a bucket.
    disableLocalStorage: true,
    crop: false,
    focalPoint: false,
    formatOptions: { format: 'webp', options: { quality: 82 } },
    imageSizes: [
      { name: 'small', width: 480, formatOptions: { format: 'webp', options: { quality: 78 } } },
      { name: 'medium', width: 960, formatOptions: { format: 'webp', options: { quality: 80 } } },
    ],
    adminThumbnail: 'small',
  },
  access: {
    create: createdBy(['manager', 'editor', 'desk', 'trainer']),
    read: mediaRead,
    update: heldBy(['manager', 'editor', 'desk', 'trainer']),
    delete: heldBy(['manager', 'editor']),
  },
  hooks: { beforeOperation: [keepImageUpload], afterChange: [storeFiles], afterDelete: [releaseFiles] },
  fields: [line('alt', { required: true }), creditLine(), licence(), ...keptFile()],
}
