import type { CollectionConfig, UploadFieldSingleValidation } from 'payload'
import { contributionKinds, moderations } from '../../src/domains/contributions/rules.ts'
import { heldBy, nobody, operatorField, operators, publicOr } from '../../src/domains/identity/access.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { cityStates, staffSecondFactors } from '../../src/domains/tenancy/rules.ts'
import { setupEndpoints } from '../../src/domains/tenancy/setup/setupEndpoints.ts'
import { languages } from '../../src/i18n/languages.ts'
import { themeColour } from '../fields/colour.ts'
import { image, licence, line, markdown, place, slug, webAddress } from '../fields/index.ts'

/** A city belongs to no city, so that the scope does not look at its picture. */
const ofTheCityItself: UploadFieldSingleValidation = async (value, { id, req }) => {
  if (!value || !id) return true
  const { totalDocs } = await req.payload.count({
    collection: 'images',
    req,
    where: { and: [{ id: { equals: value } }, { city: { equals: id } }] },
  })
  return totalDocs === 1 || req.t('communal:referenceLeavesCity' as never)
}

const codes = languages.map(({ code }) => code)

export const Cities: CollectionConfig = {
  slug: 'cities',
  admin: { useAsTitle: 'name', group: 'tenancy', defaultColumns: ['slug', 'name', 'state', 'languages'] },
  access: {
    create: operators,
    read: publicOr({ state: { equals: 'live' } }, roles, 'id'),
    update: heldBy(['manager'], 'id'),
    delete: nobody,
    readVersions: nobody,
  },
  endpoints: setupEndpoints,
  fields: [
    { ...slug(), unique: true, access: { update: operatorField } },
    line('name', { required: true }),
    line('tagline'),
    markdown('welcome'),
    { ...image(), validate: ofTheCityItself },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'preparing',
      options: [...cityStates],
      access: { update: operatorField },
    },
    { name: 'languages', type: 'select', hasMany: true, required: true, options: codes },
    {
      name: 'hosts',
      type: 'array',
      access: { update: operatorField },
      fields: [{ name: 'host', type: 'text', required: true, unique: true }],
    },
    { name: 'timeZone', type: 'text', required: true },
    { name: 'currency', type: 'text', required: true, minLength: 3, maxLength: 3 },
    { name: 'country', type: 'text', required: true, minLength: 2, maxLength: 2 },
    { name: 'subdivision', type: 'text' },
    {
      name: 'map',
      type: 'group',
      fields: [
        place({ required: true }),
        { name: 'zoom', type: 'number', required: true, defaultValue: 13, min: 3, max: 19 },
        { name: 'tiles', type: 'text' },
        { name: 'tilesCredit', type: 'text' },
      ],
    },
    {
      name: 'theme',
      type: 'group',
      fields: [themeColour('accent'), themeColour('accentDark'), themeColour('ground'), themeColour('ink')],
    },
    {
      name: 'contact',
      type: 'group',
      fields: [
        { name: 'email', type: 'email', required: true },
        { name: 'phone', type: 'text' },
        { name: 'address', type: 'text', required: true },
        webAddress('url'),
      ],
    },
    licence(),
    { name: 'licences', type: 'text', hasMany: true, required: true },
    {
      name: 'staffSecondFactor',
      type: 'select',
      required: true,
      defaultValue: 'optional',
      options: [...staffSecondFactors],
    },
    {
      name: 'moderation',
      type: 'group',
      fields: contributionKinds.map((kind) => ({
        name: kind,
        type: 'select' as const,
        required: true,
        defaultValue: 'after',
        options: [...moderations],
      })),
    },
  ],
}
