import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// An event is of the moment at which it is written. `now()` is when its transaction began: one that began first and then
// waited for another would tell its event before that of the other, which it follows.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table events alter column at set default clock_timestamp();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table events alter column at set default now();`)
}
