import type { Field, NumberField } from 'payload'

/** Degrees, WGS 84. Plain numbers: Payload's own `point` needs PostGIS, which the embedded database lacks. */
const degrees = (name: 'lon' | 'lat', bound: 180 | 90, required: boolean): NumberField => ({
  name,
  type: 'number',
  min: -bound,
  max: bound,
  required,
  admin: { step: 0.00001, width: '50%' },
})

export const place = (options: { required?: boolean } = {}): Field => ({
  type: 'row',
  fields: [degrees('lon', 180, options.required ?? false), degrees('lat', 90, options.required ?? false)],
})
