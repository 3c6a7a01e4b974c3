import type { AfterErrorHook } from 'payload'
import { adminWords } from './words.ts'

type Answer = { errors?: { name?: string; data?: { collection?: string; errors?: Problem[] } }[] }
/** `path` is null where an index over an expression refuses. */
type Problem = { path?: string | null; label?: string }

/** Whatever is wrong with a form is said of its fields by the names that stand above them, not by their keys. */
export const namedFields: AfterErrorHook = ({ collection, error, req, result }) => {
  if (error.name !== 'ValidationError') return undefined
  const answer = result as Answer | undefined
  const errors = (answer?.errors ?? []).map((one) => {
    const problems = one.data?.errors ?? []
    const { field } = adminWords(req.i18n.language)
    const slug = collection?.slug ?? one.data?.collection ?? ''
    const names = problems.flatMap(({ path }) => (path ? [field(slug, nameIn(path))] : []))
    const message = req.t('error:followingFieldsInvalid', { count: problems.length })
    return names.length > 0 ? { ...one, message: `${message} ${[...new Set(names)].join(', ')}` } : one
  })
  return { response: { ...answer, errors } }
}

/** The field's own name in its path: `hours.0.opens` is `opens`. */
const nameIn = (path: string): string => path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path
