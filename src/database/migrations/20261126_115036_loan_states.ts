import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_loans_return_condition" AS ENUM('as-lent', 'incomplete', 'damaged');
  CREATE TYPE "public"."enum_equipment_approval" AS ENUM('always', 'never', 'first-loan', 'above-value');
  CREATE TYPE "public"."enum__equipment_v_version_approval" AS ENUM('always', 'never', 'first-loan', 'above-value');
  CREATE TYPE "public"."enum_desks_hours_use" AS ENUM('both', 'pick-up', 'return', 'office');
  CREATE TYPE "public"."enum_desks_special_hours_use" AS ENUM('both', 'pick-up', 'return', 'office');

  -- A new value of a type cannot be used in the transaction that adds it, and the constraint uses them: so a new type.
  ALTER TABLE "loans" DROP CONSTRAINT "loans_unit_is_free";
  ALTER TABLE "loans" ALTER COLUMN "state" DROP DEFAULT;
  ALTER TABLE "loans" ALTER COLUMN "state" SET DATA TYPE text;
  DROP TYPE "public"."enum_loans_state";
  CREATE TYPE "public"."enum_loans_state" AS ENUM('requested', 'approved', 'ready', 'refused', 'handed-over', 'returned', 'closed', 'lost', 'no-show', 'cancelled');
  -- What came back before copies were looked over keeps nothing from anybody.
  UPDATE "loans" SET "state" = 'closed' WHERE "state" = 'returned';
  ALTER TABLE "loans" ALTER COLUMN "state" SET DATA TYPE "public"."enum_loans_state" USING "state"::"public"."enum_loans_state";
  ALTER TABLE "loans" ALTER COLUMN "state" SET DEFAULT 'requested'::"public"."enum_loans_state";
  ALTER TABLE "loans" ADD CONSTRAINT "loans_unit_is_free" EXCLUDE USING gist
    ("unit_id" WITH =, tstzrange("starts_at", "ends_at", '[)') WITH &&)
    WHERE ("state" IN ('requested', 'approved', 'ready', 'handed-over', 'returned'));

  ALTER TYPE "public"."enum_units_state" ADD VALUE 'lost' BEFORE 'retired';
  CREATE TABLE "desks_special_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"day" varchar NOT NULL,
  	"opens" varchar NOT NULL,
  	"closes" varchar NOT NULL,
  	"use" "enum_desks_special_hours_use" DEFAULT 'both' NOT NULL
  );
  
  ALTER TABLE "loans" ADD COLUMN "due_at" timestamp(3) with time zone;
  UPDATE "loans" SET "due_at" = "ends_at";
  ALTER TABLE "loans" ALTER COLUMN "due_at" SET NOT NULL;
  ALTER TABLE "loans" ADD CONSTRAINT "loans_due_within" CHECK ("due_at" > "starts_at");
  ALTER TABLE "loans" ADD COLUMN "handed_over_at" timestamp(3) with time zone;
  ALTER TABLE "loans" ADD COLUMN "returned_at" timestamp(3) with time zone;
  UPDATE "loans" SET "returned_at" = "decided_at", "handed_over_at" = "starts_at" WHERE "state" = 'closed';
  UPDATE "loans" SET "handed_over_at" = "decided_at" WHERE "state" = 'handed-over';
  ALTER TABLE "loans" ADD COLUMN "return_condition" "enum_loans_return_condition";
  ALTER TABLE "loans" ADD COLUMN "desk_note" varchar;
  ALTER TABLE "equipment" ADD COLUMN "lead_days" numeric;
  ALTER TABLE "equipment" ADD COLUMN "buffer_hours" numeric;
  ALTER TABLE "equipment" ADD COLUMN "minimum_age" numeric;
  ALTER TABLE "equipment" ADD COLUMN "approval" "enum_equipment_approval";
  ALTER TABLE "_equipment_v" ADD COLUMN "version_lead_days" numeric;
  ALTER TABLE "_equipment_v" ADD COLUMN "version_buffer_hours" numeric;
  ALTER TABLE "_equipment_v" ADD COLUMN "version_minimum_age" numeric;
  ALTER TABLE "_equipment_v" ADD COLUMN "version_approval" "enum__equipment_v_version_approval";
  ALTER TABLE "desks_hours" ADD COLUMN "use" "enum_desks_hours_use" DEFAULT 'both' NOT NULL;
  ALTER TABLE "closures" ADD COLUMN "desk_id" uuid;
  ALTER TABLE "closures" ADD COLUMN "worked" boolean DEFAULT false NOT NULL;
  ALTER TABLE "desks_special_hours" ADD CONSTRAINT "desks_special_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."desks"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "desks_special_hours_order_idx" ON "desks_special_hours" USING btree ("_order");
  CREATE INDEX "desks_special_hours_parent_id_idx" ON "desks_special_hours" USING btree ("_parent_id");
  CREATE INDEX "desks_special_hours_day_idx" ON "desks_special_hours" USING btree ("day");
  ALTER TABLE "closures" ADD CONSTRAINT "closures_desk_id_desks_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."desks"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "closures_desk_idx" ON "closures" USING btree ("desk_id");

  call keep_references_within_cities();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "desks_special_hours" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "desks_special_hours" CASCADE;
  ALTER TABLE "closures" DROP CONSTRAINT "closures_desk_id_desks_id_fk";
  
  ALTER TABLE "loans" DROP CONSTRAINT "loans_unit_is_free";
  ALTER TABLE "loans" DROP CONSTRAINT "loans_due_within";
  ALTER TABLE "loans" ALTER COLUMN "state" DROP DEFAULT;
  ALTER TABLE "loans" ALTER COLUMN "state" SET DATA TYPE text;
  UPDATE "loans" SET "state" = CASE "state" WHEN 'ready' THEN 'approved' WHEN 'no-show' THEN 'cancelled' ELSE 'returned' END
    WHERE "state" IN ('ready', 'closed', 'lost', 'no-show');
  DROP TYPE "public"."enum_loans_state";
  CREATE TYPE "public"."enum_loans_state" AS ENUM('requested', 'approved', 'refused', 'handed-over', 'returned', 'cancelled');
  ALTER TABLE "loans" ALTER COLUMN "state" SET DATA TYPE "public"."enum_loans_state" USING "state"::"public"."enum_loans_state";
  ALTER TABLE "loans" ALTER COLUMN "state" SET DEFAULT 'requested'::"public"."enum_loans_state";
  ALTER TABLE "loans" ADD CONSTRAINT "loans_unit_is_free" EXCLUDE USING gist
    ("unit_id" WITH =, tstzrange("starts_at", "ends_at", '[)') WITH &&)
    WHERE ("state" IN ('requested', 'approved', 'handed-over'));
  ALTER TABLE "units" ALTER COLUMN "state" SET DATA TYPE text;
  UPDATE "units" SET "state" = 'retired' WHERE "state" = 'lost';
  ALTER TABLE "units" ALTER COLUMN "state" SET DEFAULT 'available'::text;
  DROP TYPE "public"."enum_units_state";
  CREATE TYPE "public"."enum_units_state" AS ENUM('available', 'repair', 'retired');
  ALTER TABLE "units" ALTER COLUMN "state" SET DEFAULT 'available'::"public"."enum_units_state";
  ALTER TABLE "units" ALTER COLUMN "state" SET DATA TYPE "public"."enum_units_state" USING "state"::"public"."enum_units_state";
  DROP INDEX "closures_desk_idx";
  ALTER TABLE "loans" DROP COLUMN "due_at";
  ALTER TABLE "loans" DROP COLUMN "handed_over_at";
  ALTER TABLE "loans" DROP COLUMN "returned_at";
  ALTER TABLE "loans" DROP COLUMN "return_condition";
  ALTER TABLE "loans" DROP COLUMN "desk_note";
  ALTER TABLE "equipment" DROP COLUMN "lead_days";
  ALTER TABLE "equipment" DROP COLUMN "buffer_hours";
  ALTER TABLE "equipment" DROP COLUMN "minimum_age";
  ALTER TABLE "equipment" DROP COLUMN "approval";
  ALTER TABLE "_equipment_v" DROP COLUMN "version_lead_days";
  ALTER TABLE "_equipment_v" DROP COLUMN "version_buffer_hours";
  ALTER TABLE "_equipment_v" DROP COLUMN "version_minimum_age";
  ALTER TABLE "_equipment_v" DROP COLUMN "version_approval";
  ALTER TABLE "desks_hours" DROP COLUMN "use";
  ALTER TABLE "closures" DROP COLUMN "desk_id";
  ALTER TABLE "closures" DROP COLUMN "worked";
  DROP TYPE "public"."enum_loans_return_condition";
  DROP TYPE "public"."enum_equipment_approval";
  DROP TYPE "public"."enum__equipment_v_version_approval";
  DROP TYPE "public"."enum_desks_hours_use";
  DROP TYPE "public"."enum_desks_special_hours_use";`)
}
