import type { AdminMessages } from '../AdminMessages.ts'

export const admin: AdminMessages = {
  refusals: {},
  groups: {},
  collections: { one: {}, many: {} },
  fields: {},
  help: {},
  options: {},
}
