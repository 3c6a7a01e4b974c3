import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "loans" ADD COLUMN "wished_first_day" varchar;
  ALTER TABLE "loans" ADD COLUMN "wished_last_day" varchar;
  CREATE INDEX "loans_wished_first_day_idx" ON "loans" USING btree ("wished_first_day");
  CREATE INDEX "loans_wished_last_day_idx" ON "loans" USING btree ("wished_last_day");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "loans_wished_first_day_idx";
  DROP INDEX "loans_wished_last_day_idx";
  ALTER TABLE "loans" DROP COLUMN "wished_first_day";
  ALTER TABLE "loans" DROP COLUMN "wished_last_day";`)
}
