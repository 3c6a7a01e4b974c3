import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "borrowings" ADD COLUMN "proposed_first_day" varchar;
  ALTER TABLE "borrowings" ADD COLUMN "proposed_last_day" varchar;
  ALTER TABLE "borrowings" ADD COLUMN "proposed_place" varchar;
  ALTER TABLE "borrowings" ADD COLUMN "proposed_at" timestamp(3) with time zone;
  CREATE INDEX "borrowings_proposed_first_day_idx" ON "borrowings" USING btree ("proposed_first_day");
  CREATE INDEX "borrowings_proposed_last_day_idx" ON "borrowings" USING btree ("proposed_last_day");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "borrowings_proposed_first_day_idx";
  DROP INDEX "borrowings_proposed_last_day_idx";
  ALTER TABLE "borrowings" DROP COLUMN "proposed_first_day";
  ALTER TABLE "borrowings" DROP COLUMN "proposed_last_day";
  ALTER TABLE "borrowings" DROP COLUMN "proposed_place";
  ALTER TABLE "borrowings" DROP COLUMN "proposed_at";`)
}
