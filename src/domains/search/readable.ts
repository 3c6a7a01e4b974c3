import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { type SearchedCollection, type Source, sources } from './sources.ts'

/** What a visitor may see of a collection, with the texts of all languages. */
export const readable = (collection: SearchedCollection): SQL => {
  const { kind, path, open, title, summary, body, plainTitle, plainBody, parent, blocks }: Source =
    sources[collection]
  const column = (name: string | undefined): string => (name ? `l."${name}"` : 'null')
  return sql.raw(`
    select d.id, d.city_id as city, '${kind}' as kind, ${path} as path,
      ${plainTitle ?? 'null'} as "plainTitle", ${plainBody ?? 'null'} as "plainBody",
      (select json_agg(g.value order by g."order") from cities_languages g where g.parent_id = d.city_id) as languages,
      (select json_object_agg(l._locale, json_build_object('title', ${column(title)}, 'summary', ${column(summary)},
        'body', concat_ws(E'\\n\\n', ${[...body.map(column), ...(blocks ? [`public.words_of_blocks(l."${blocks}")`] : ['null'])].join(', ')})))
        from ${collection}_locales l where l._parent_id = d.id) as texts,
      ${
        parent
          ? `(select json_object_agg(l._locale, l."${parent.title}") from ${parent.collection}_locales l
              where l._parent_id = p.id) as parent`
          : 'null as parent'
      }
    from ${collection} d ${parent ? `join ${parent.collection} p on p.id = d.${parent.column}` : ''}
    where ${open}`)
}
