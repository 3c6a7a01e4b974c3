import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Indices that begin with the city: the words of a search are common to all cities, and the newest contributions of a quiet
 *  city lie far behind those of the busy ones. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index search_entries_words;
    create index search_entries_words on search_entries using gin (city_id extensions.uuid_ops, words);
    create index contributions_newest on contributions (city_id, created_at desc) where state = 'published'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index contributions_newest;
    drop index search_entries_words;
    create index search_entries_words on search_entries using gin (words)`)
}
