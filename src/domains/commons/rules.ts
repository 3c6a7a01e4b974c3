export const commonsTypes = [
  'knowledge',
  'software',
  'data',
  'culture',
  'place',
  'food',
  'making',
  'energy',
] as const
export type CommonsType = (typeof commonsTypes)[number]
