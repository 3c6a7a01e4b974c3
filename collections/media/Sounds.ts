import type { CollectionConfig } from 'payload'
import { createdBy, heldBy } from '../../src/domains/identity/access.ts'
import { mediaRead } from '../../src/domains/media/access.ts'
import { releaseFiles, storeFiles } from '../../src/domains/media/keepFiles.ts'
import { keepSoundUpload } from '../../src/domains/media/uploadHooks.ts'
import { creditLine, keptFile, licence, line, paragraph } from '../fields/index.ts'

/** A sound: remuxed on arrival, so that no metadata survives. */
export const Sounds: CollectionConfig = {
  slug: 'sounds',
  admin: {
    useAsTitle: 'title',
    group: 'pages',
    defaultColumns: ['filename', 'title', 'seconds', 'createdAt'],
  },
  upload: {
    mimeTypes: [
      'audio/mpeg',
      'audio/mp4',
      'audio/ogg',
      'audio/webm',
      'audio/wav',
      'audio/x-wav',
      'video/mp4',
      'video/webm',
      'audio/flac',
    ],
    pasteURL: false,
    // Kept by keepFiles.ts, in a folder or a bucket.
    disableLocalStorage: true,
  },
  access: {
    create: createdBy(['manager', 'editor', 'trainer']),
    read: mediaRead,
    update: heldBy(['manager', 'editor', 'trainer']),
    delete: heldBy(['manager', 'editor']),
  },
  hooks: { beforeOperation: [keepSoundUpload], afterChange: [storeFiles], afterDelete: [releaseFiles] },
  fields: [
    line('title', { required: true }),
    paragraph('transcript'),
    { name: 'seconds', type: 'number', admin: { readOnly: true } },
    creditLine(),
    licence(),
    ...keptFile(),
  ],
}
