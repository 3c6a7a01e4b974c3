import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_loans_deposit_method" AS ENUM('cash', 'cheque', 'card', 'other', 'waived');
  ALTER TABLE "loans" ADD COLUMN "deposit" numeric;
  ALTER TABLE "loans" ADD COLUMN "deposit_method" "enum_loans_deposit_method";
  ALTER TABLE "loans" ADD COLUMN "deposit_taken" numeric;
  ALTER TABLE "loans" ADD COLUMN "deposit_taken_at" timestamp(3) with time zone;
  ALTER TABLE "loans" ADD COLUMN "deposit_returned" numeric;
  ALTER TABLE "loans" ADD COLUMN "deposit_returned_at" timestamp(3) with time zone;
  ALTER TABLE "equipment" ADD COLUMN "deposit" numeric;
  ALTER TABLE "_equipment_v" ADD COLUMN "version_deposit" numeric;

  -- Nothing is closed while the desk still has something of its borrower's.
  ALTER TABLE "loans" ADD CONSTRAINT "loans_closed_without_deposit"
    CHECK ("state" <> 'closed' OR coalesce("deposit_taken", 0) = 0 OR "deposit_returned" IS NOT NULL);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "loans" DROP CONSTRAINT "loans_closed_without_deposit";
  ALTER TABLE "loans" DROP COLUMN "deposit";
  ALTER TABLE "loans" DROP COLUMN "deposit_method";
  ALTER TABLE "loans" DROP COLUMN "deposit_taken";
  ALTER TABLE "loans" DROP COLUMN "deposit_taken_at";
  ALTER TABLE "loans" DROP COLUMN "deposit_returned";
  ALTER TABLE "loans" DROP COLUMN "deposit_returned_at";
  ALTER TABLE "equipment" DROP COLUMN "deposit";
  ALTER TABLE "_equipment_v" DROP COLUMN "version_deposit";
  DROP TYPE "public"."enum_loans_deposit_method";`)
}
