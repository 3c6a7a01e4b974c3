type Words = Record<string, string>

/** The words of the admin, by the names that collections, fields and options have in the code. That each name has its
 *  word in each language is held by test/unit/i18n/admin.test.ts. */
export type AdminMessages = {
  refusals: Words
  groups: Words
  collections: { one: Words; many: Words }
  fields: Words
  help: Words
  options: Words
}
