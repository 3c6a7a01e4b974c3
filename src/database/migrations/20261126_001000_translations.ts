import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** From which words of the first language each other language of a document was written. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table translations (
      document_id uuid not null,
      language text not null,
      city_id uuid not null references cities (id) on delete cascade,
      text_hash text not null,
      source_hash text not null,
      primary key (document_id, language)
    )`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table translations`)
}
