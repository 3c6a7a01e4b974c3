import type { UIFieldServerProps } from 'payload'
import { isOperator, membershipsOf } from '../domains/identity/membershipsOf.ts'
import { aboutOf } from './aboutLoader.ts'
import { DocumentTitle } from './DocumentTitle.tsx'
import { isDescribed } from './describe.ts'
import { usedBy } from './usedBy.ts'
import { adminWords } from './words.ts'

/** At the head of a document: what it is about, and who to write to. Nothing for a reader who does not
 *  work with it in its city. */
export async function AboutField({ collectionSlug, data, i18n, req }: UIFieldServerProps) {
  const id: unknown = data?.['id']
  if (!isDescribed(collectionSlug) || typeof id !== 'string') return null
  const about = await aboutOf(req.payload, collectionSlug, id, adminWords(i18n.language).language)
  if (!about) return null
  const held = await membershipsOf(req)
  const works = held.some(({ city, role }) => city === about.city && usedBy[collectionSlug]?.includes(role))
  if (!works && !isOperator(req)) return null
  return (
    <div className="about">
      <DocumentTitle title={about.title} />
      {about.facts.length > 0 && (
        <dl className="about__facts">
          {about.facts.map(({ term, detail, href }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{href ? <a href={href}>{detail}</a> : detail}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
