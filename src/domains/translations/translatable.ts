import type { CollectionConfig } from 'payload'
import { forgetTranslations, recordTranslations } from './recordTranslations.ts'
import { isTranslated } from './rules.ts'
import { translationEndpoint } from './translationEndpoint.ts'

/** Keeps from what each language of a document was translated, and opens the door to translate it side by side. */
export const translatable = (collection: CollectionConfig): CollectionConfig =>
  isTranslated(collection.slug)
    ? {
        ...collection,
        endpoints: [...(collection.endpoints || []), translationEndpoint(collection.slug)],
        hooks: {
          ...collection.hooks,
          afterChange: [...(collection.hooks?.afterChange ?? []), recordTranslations],
          afterDelete: [...(collection.hooks?.afterDelete ?? []), forgetTranslations],
        },
      }
    : collection
