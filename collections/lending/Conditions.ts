import type { CollectionConfig } from 'payload'
import { nobody, ownOr } from '../../src/domains/identity/access.ts'
import {
  conditionMoments,
  longestCondition,
  longestSignature,
  mostPhotos,
  signatureKinds,
} from '../../src/domains/lending/condition/rules.ts'
import { returnConditions, unitConditions } from '../../src/domains/lending/rules.ts'
import { reference } from '../fields/index.ts'

/** How a copy looked when it was handed over or came back, and who agreed to that. Written with the loan's own change of
 *  state, whichever door it takes (src/domains/lending/condition/recordCondition.ts); nobody rewrites it, which the database
 *  itself holds (migration `conditions`). */
export const Conditions: CollectionConfig = {
  slug: 'conditions',
  admin: { useAsTitle: 'createdAt', group: 'lending', defaultColumns: ['createdAt', 'moment', 'unit'] },
  access: { create: nobody, read: ownOr('person', ['manager', 'desk']), update: nobody, delete: nobody },
  fields: [
    reference('loan', 'loans', { required: true }),
    reference('unit', 'units', { required: true }),
    reference('person', 'people', { required: true }),
    { name: 'moment', type: 'select', required: true, options: [...conditionMoments] },
    {
      name: 'condition',
      type: 'select',
      required: true,
      options: [...unitConditions, ...returnConditions],
    },
    { name: 'note', type: 'textarea', maxLength: longestCondition },
    {
      name: 'photos',
      type: 'upload',
      relationTo: 'condition-photos',
      hasMany: true,
      maxRows: mostPhotos,
      maxDepth: 1,
    },
    {
      name: 'signature',
      type: 'select',
      required: true,
      defaultValue: 'none',
      options: [...signatureKinds],
    },
    { name: 'signedName', type: 'text', maxLength: 120 },
    { name: 'signaturePath', type: 'textarea', maxLength: longestSignature, admin: { hidden: true } },
    { ...reference('recordedBy', 'people'), admin: { hidden: true } },
  ],
}
