import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_cities_staff_second_factor" AS ENUM('optional', 'required');
  ALTER TABLE "cities" ADD COLUMN "staff_second_factor" "enum_cities_staff_second_factor" DEFAULT 'optional' NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cities" DROP COLUMN "staff_second_factor";
  DROP TYPE "public"."enum_cities_staff_second_factor";`)
}
