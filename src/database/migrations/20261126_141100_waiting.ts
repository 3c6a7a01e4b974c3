import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_waits_state" AS ENUM('waiting', 'offered', 'taken', 'lapsed', 'left');

  -- A new value of a type cannot be used in the transaction that adds it, and the constraint uses one: so a new type.
  -- The triggers look at the column, and are made anew below.
  drop trigger loans_begin_outside_maintenance on loans;
  drop trigger loans_stay_outside_maintenance on loans;
  ALTER TABLE "loans" DROP CONSTRAINT "loans_unit_is_free";
  ALTER TABLE "loans" ALTER COLUMN "state" DROP DEFAULT;
  ALTER TABLE "loans" ALTER COLUMN "state" SET DATA TYPE text;
  DROP TYPE "public"."enum_loans_state";
  CREATE TYPE "public"."enum_loans_state" AS ENUM('offered', 'requested', 'approved', 'ready', 'refused', 'handed-over', 'returned', 'closed', 'lost', 'no-show', 'cancelled', 'lapsed');
  ALTER TABLE "loans" ALTER COLUMN "state" SET DATA TYPE "public"."enum_loans_state" USING "state"::"public"."enum_loans_state";
  ALTER TABLE "loans" ALTER COLUMN "state" SET DEFAULT 'requested'::"public"."enum_loans_state";
  ALTER TABLE "loans" ADD CONSTRAINT "loans_unit_is_free" EXCLUDE USING gist
    ("unit_id" WITH =, tstzrange("starts_at", "ends_at", '[)') WITH &&)
    WHERE ("state" IN ('offered', 'requested', 'approved', 'ready', 'handed-over', 'returned'));

  CREATE TABLE "waits" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"equipment_id" uuid NOT NULL,
  	"desk_id" uuid,
  	"person_id" uuid NOT NULL,
  	"first_day" varchar NOT NULL,
  	"last_day" varchar NOT NULL,
  	"flexible" numeric DEFAULT 0 NOT NULL,
  	"purpose" varchar,
  	"of_age" boolean DEFAULT false NOT NULL,
  	"state" "enum_waits_state" DEFAULT 'waiting' NOT NULL,
  	"loan_id" uuid,
  	"offered_until" timestamp(3) with time zone,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "loans" ADD COLUMN "offered_until" timestamp(3) with time zone;
  ALTER TABLE "waits" ADD CONSTRAINT "waits_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "waits" ADD CONSTRAINT "waits_equipment_id_equipment_id_fk" FOREIGN KEY ("equipment_id") REFERENCES "public"."equipment"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "waits" ADD CONSTRAINT "waits_desk_id_desks_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."desks"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "waits" ADD CONSTRAINT "waits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "waits" ADD CONSTRAINT "waits_loan_id_loans_id_fk" FOREIGN KEY ("loan_id") REFERENCES "public"."loans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "waits" ADD CONSTRAINT "waits_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "waits_city_idx" ON "waits" USING btree ("city_id");
  CREATE INDEX "waits_equipment_idx" ON "waits" USING btree ("equipment_id");
  CREATE INDEX "waits_desk_idx" ON "waits" USING btree ("desk_id");
  CREATE INDEX "waits_person_idx" ON "waits" USING btree ("person_id");
  CREATE INDEX "waits_first_day_idx" ON "waits" USING btree ("first_day");
  CREATE INDEX "waits_last_day_idx" ON "waits" USING btree ("last_day");
  CREATE INDEX "waits_loan_idx" ON "waits" USING btree ("loan_id");
  CREATE INDEX "waits_decided_by_idx" ON "waits" USING btree ("decided_by_id");
  CREATE INDEX "waits_updated_at_idx" ON "waits" USING btree ("updated_at");
  CREATE INDEX "waits_created_at_idx" ON "waits" USING btree ("created_at");

  -- An offer holds its copy only for a time.
  ALTER TABLE "loans" ADD CONSTRAINT "loans_offers_end" CHECK ("state" <> 'offered' OR ("offered_until" IS NOT NULL AND "offered_until" <= "starts_at"));
  CREATE INDEX "loans_offered_until_idx" ON "loans" ("offered_until") WHERE "state" = 'offered';
  CREATE UNIQUE INDEX "waits_one_per_model" ON "waits" ("person_id", "equipment_id") WHERE "state" IN ('waiting', 'offered');
  CREATE INDEX "waits_in_line" ON "waits" ("equipment_id", "created_at") WHERE "state" = 'waiting';

  call keep_references_within_cities();`)
  await db.execute(
    sql.raw(keepOutOfMaintenance("'offered', 'requested', 'approved', 'ready', 'handed-over'")),
  )
}

/** Migration `maintenance`, for these states of a loan. */
const keepOutOfMaintenance = (states: string): string => `
  create trigger loans_begin_outside_maintenance before insert on loans for each row
    when (new.state in (${states}))
    execute function keep_loan_out_of_maintenance();
  create trigger loans_stay_outside_maintenance before update on loans for each row
    when (new.state in (${states})
      and (old.state not in (${states}) or old.unit_id <> new.unit_id
        or not tstzrange(old.starts_at, old.ends_at, '[)') @> tstzrange(new.starts_at, new.ends_at, '[)')))
    execute function keep_loan_out_of_maintenance();
  create or replace function keep_maintenance_out_of_loans() returns trigger language plpgsql as $$
  begin
    perform from units where id = new.unit_id for no key update;
    if exists (select from loans l where l.unit_id = new.unit_id and l.state in (${states})
      and tstzrange(l.starts_at, l.ends_at, '[)') && tstzrange(new.starts_at, new.ends_at, '[)')) then
      raise exception 'Copy % is lent at that time', new.unit_id
        using errcode = '23P01', constraint = 'maintenance_unit_not_lent', table = 'maintenance';
    end if;
    return new;
  end $$;`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "waits" CASCADE;
  drop trigger loans_begin_outside_maintenance on loans;
  drop trigger loans_stay_outside_maintenance on loans;
  ALTER TABLE "loans" DROP CONSTRAINT "loans_offers_end";
  ALTER TABLE "loans" DROP CONSTRAINT "loans_unit_is_free";
  DROP INDEX "loans_offered_until_idx";
  ALTER TABLE "loans" ALTER COLUMN "state" DROP DEFAULT;
  ALTER TABLE "loans" ALTER COLUMN "state" SET DATA TYPE text;
  UPDATE "loans" SET "state" = 'cancelled' WHERE "state" IN ('offered', 'lapsed');
  DROP TYPE "public"."enum_loans_state";
  CREATE TYPE "public"."enum_loans_state" AS ENUM('requested', 'approved', 'ready', 'refused', 'handed-over', 'returned', 'closed', 'lost', 'no-show', 'cancelled');
  ALTER TABLE "loans" ALTER COLUMN "state" SET DATA TYPE "public"."enum_loans_state" USING "state"::"public"."enum_loans_state";
  ALTER TABLE "loans" ALTER COLUMN "state" SET DEFAULT 'requested'::"public"."enum_loans_state";
  ALTER TABLE "loans" ADD CONSTRAINT "loans_unit_is_free" EXCLUDE USING gist
    ("unit_id" WITH =, tstzrange("starts_at", "ends_at", '[)') WITH &&)
    WHERE ("state" IN ('requested', 'approved', 'ready', 'handed-over', 'returned'));
  ALTER TABLE "loans" DROP COLUMN "offered_until";
  DROP TYPE "public"."enum_waits_state";`)
  await db.execute(sql.raw(keepOutOfMaintenance("'requested', 'approved', 'ready', 'handed-over'")))
}
