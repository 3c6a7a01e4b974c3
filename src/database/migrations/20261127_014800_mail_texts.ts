import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// Sent mails that still hold what they said, the oldest first: the sweep that forgets it finds them without going through all.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`create index mails_with_text on mails (sent_at) where state = 'sent' and html <> ''`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index mails_with_text`)
}
