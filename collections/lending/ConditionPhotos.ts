import type { CollectionConfig } from 'payload'
import { nobody, ownOr } from '../../src/domains/identity/access.ts'
import { storeFiles } from '../../src/domains/media/keepFiles.ts'
import { keepConditionPhoto } from '../../src/domains/media/uploadHooks.ts'
import { reference } from '../fields/index.ts'

/** What a copy looked like in the hands of a borrower: for the desks of the city and for that person, never for the public.
 *  Cleaned and kept as other pictures are, taken at the desk alone (src/domains/lending/desk/actAtDesk.ts). */
export const ConditionPhotos: CollectionConfig = {
  slug: 'condition-photos',
  admin: { useAsTitle: 'filename', group: 'lending', defaultColumns: ['filename', 'createdAt'] },
  upload: {
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    pasteURL: false,
    // Kept by keepFiles.ts, in a folder or a bucket.
    disableLocalStorage: true,
    crop: false,
    focalPoint: false,
    formatOptions: { format: 'webp', options: { quality: 82 } },
    imageSizes: [{ name: 'small', width: 480, formatOptions: { format: 'webp', options: { quality: 78 } } }],
    adminThumbnail: 'small',
  },
  access: { create: nobody, read: ownOr('person', ['manager', 'desk']), update: nobody, delete: nobody },
  hooks: { beforeOperation: [keepConditionPhoto], afterChange: [storeFiles] },
  fields: [reference('person', 'people', { required: true })],
}
