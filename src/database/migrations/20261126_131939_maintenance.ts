import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_maintenance_kind" AS ENUM('repair', 'inspection');
  CREATE TABLE "equipment_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"images_id" uuid
  );
  
  CREATE TABLE "_equipment_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"images_id" uuid
  );
  
  CREATE TABLE "maintenance" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"kind" "enum_maintenance_kind" DEFAULT 'repair' NOT NULL,
  	"first_day" varchar NOT NULL,
  	"last_day" varchar,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"note" varchar,
  	"cost" numeric,
  	"recorded_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "equipment" ADD COLUMN "manual_id" uuid;
  ALTER TABLE "equipment" ADD COLUMN "manual_url" varchar;
  ALTER TABLE "equipment" ADD COLUMN "explained_by_id" uuid;
  ALTER TABLE "equipment" ADD COLUMN "inspect_every_months" numeric;
  ALTER TABLE "equipment_locales" ADD COLUMN "consumables" varchar;
  ALTER TABLE "_equipment_v" ADD COLUMN "version_manual_id" uuid;
  ALTER TABLE "_equipment_v" ADD COLUMN "version_manual_url" varchar;
  ALTER TABLE "_equipment_v" ADD COLUMN "version_explained_by_id" uuid;
  ALTER TABLE "_equipment_v" ADD COLUMN "version_inspect_every_months" numeric;
  ALTER TABLE "_equipment_v_locales" ADD COLUMN "version_consumables" varchar;
  ALTER TABLE "units" ADD COLUMN "last_inspected_on" varchar;
  ALTER TABLE "equipment_rels" ADD CONSTRAINT "equipment_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."equipment"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "equipment_rels" ADD CONSTRAINT "equipment_rels_images_fk" FOREIGN KEY ("images_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_equipment_v_rels" ADD CONSTRAINT "_equipment_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_equipment_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_equipment_v_rels" ADD CONSTRAINT "_equipment_v_rels_images_fk" FOREIGN KEY ("images_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "maintenance" ADD CONSTRAINT "maintenance_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "maintenance" ADD CONSTRAINT "maintenance_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "maintenance" ADD CONSTRAINT "maintenance_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "equipment_rels_order_idx" ON "equipment_rels" USING btree ("order");
  CREATE INDEX "equipment_rels_parent_idx" ON "equipment_rels" USING btree ("parent_id");
  CREATE INDEX "equipment_rels_path_idx" ON "equipment_rels" USING btree ("path");
  CREATE INDEX "equipment_rels_images_id_idx" ON "equipment_rels" USING btree ("images_id");
  CREATE INDEX "_equipment_v_rels_order_idx" ON "_equipment_v_rels" USING btree ("order");
  CREATE INDEX "_equipment_v_rels_parent_idx" ON "_equipment_v_rels" USING btree ("parent_id");
  CREATE INDEX "_equipment_v_rels_path_idx" ON "_equipment_v_rels" USING btree ("path");
  CREATE INDEX "_equipment_v_rels_images_id_idx" ON "_equipment_v_rels" USING btree ("images_id");
  CREATE INDEX "maintenance_city_idx" ON "maintenance" USING btree ("city_id");
  CREATE INDEX "maintenance_unit_idx" ON "maintenance" USING btree ("unit_id");
  CREATE INDEX "maintenance_first_day_idx" ON "maintenance" USING btree ("first_day");
  CREATE INDEX "maintenance_last_day_idx" ON "maintenance" USING btree ("last_day");
  CREATE INDEX "maintenance_recorded_by_idx" ON "maintenance" USING btree ("recorded_by_id");
  CREATE INDEX "maintenance_updated_at_idx" ON "maintenance" USING btree ("updated_at");
  CREATE INDEX "maintenance_created_at_idx" ON "maintenance" USING btree ("created_at");
  ALTER TABLE "equipment" ADD CONSTRAINT "equipment_manual_id_files_id_fk" FOREIGN KEY ("manual_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "equipment" ADD CONSTRAINT "equipment_explained_by_id_commons_id_fk" FOREIGN KEY ("explained_by_id") REFERENCES "public"."commons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_equipment_v" ADD CONSTRAINT "_equipment_v_version_manual_id_files_id_fk" FOREIGN KEY ("version_manual_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_equipment_v" ADD CONSTRAINT "_equipment_v_version_explained_by_id_commons_id_fk" FOREIGN KEY ("version_explained_by_id") REFERENCES "public"."commons"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "equipment_manual_idx" ON "equipment" USING btree ("manual_id");
  CREATE INDEX "equipment_explained_by_idx" ON "equipment" USING btree ("explained_by_id");
  CREATE INDEX "_equipment_v_version_version_manual_idx" ON "_equipment_v" USING btree ("version_manual_id");
  CREATE INDEX "_equipment_v_version_version_explained_by_idx" ON "_equipment_v" USING btree ("version_explained_by_id");
  CREATE INDEX "units_last_inspected_on_idx" ON "units" USING btree ("last_inspected_on");

  -- Whose history a swapped loan belongs to (src/admin/readHistory.ts).
  CREATE INDEX "events_copy_changed" ON "events" (("data" ->> 'from')) WHERE "type" = 'loan.copy-changed';

  -- A repair keeps its copy for a time, or nobody from anything.
  ALTER TABLE "maintenance" ADD CONSTRAINT "maintenance_period_is_one" CHECK
    (("starts_at" IS NULL) = ("ends_at" IS NULL) AND "starts_at" < "ends_at");
  CREATE INDEX "maintenance_keeps_unit" ON "maintenance" ("unit_id", "ends_at") WHERE "starts_at" IS NOT NULL;

  call keep_references_within_cities();`)
  await db.execute(sql`
  -- A copy is never lent while it is repaired (docs/decisions/0026-maintenance.md). No exclusion reaches over two tables;
  -- so each side takes the row of the copy first, and what it reads then is what the other side committed before.
  create function keep_loan_out_of_maintenance() returns trigger language plpgsql as $$
  begin
    perform from units where id = new.unit_id for no key update;
    if exists (select from maintenance m where m.unit_id = new.unit_id
      and tstzrange(m.starts_at, m.ends_at, '[)') && tstzrange(new.starts_at, new.ends_at, '[)') and m.starts_at is not null) then
      raise exception 'Copy % is in maintenance at that time', new.unit_id
        using errcode = '23P01', constraint = 'loans_unit_not_in_maintenance', table = 'loans';
    end if;
    return new;
  end $$;
  create trigger loans_begin_outside_maintenance before insert on loans for each row
    when (new.state in ('requested', 'approved', 'ready', 'handed-over'))
    execute function keep_loan_out_of_maintenance();
  -- What keeps less than before meets nothing new, and waits for nobody.
  create trigger loans_stay_outside_maintenance before update on loans for each row
    when (new.state in ('requested', 'approved', 'ready', 'handed-over')
      and (old.state not in ('requested', 'approved', 'ready', 'handed-over') or old.unit_id <> new.unit_id
        or not tstzrange(old.starts_at, old.ends_at, '[)') @> tstzrange(new.starts_at, new.ends_at, '[)')))
    execute function keep_loan_out_of_maintenance();

  create function keep_maintenance_out_of_loans() returns trigger language plpgsql as $$
  begin
    perform from units where id = new.unit_id for no key update;
    if exists (select from loans l where l.unit_id = new.unit_id
      and l.state in ('requested', 'approved', 'ready', 'handed-over')
      and tstzrange(l.starts_at, l.ends_at, '[)') && tstzrange(new.starts_at, new.ends_at, '[)')) then
      raise exception 'Copy % is lent at that time', new.unit_id
        using errcode = '23P01', constraint = 'maintenance_unit_not_lent', table = 'maintenance';
    end if;
    return new;
  end $$;
  create trigger maintenance_stays_outside_loans before insert or update on maintenance for each row
    when (new.starts_at is not null) execute function keep_maintenance_out_of_loans();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  drop trigger loans_begin_outside_maintenance on loans;
  drop trigger loans_stay_outside_maintenance on loans;
  drop function keep_loan_out_of_maintenance;
  drop index "events_copy_changed";
   ALTER TABLE "equipment_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_equipment_v_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "maintenance" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "equipment_rels" CASCADE;
  DROP TABLE "_equipment_v_rels" CASCADE;
  DROP TABLE "maintenance" CASCADE;
  drop function keep_maintenance_out_of_loans;
  ALTER TABLE "equipment" DROP CONSTRAINT "equipment_manual_id_files_id_fk";
  
  ALTER TABLE "equipment" DROP CONSTRAINT "equipment_explained_by_id_commons_id_fk";
  
  ALTER TABLE "_equipment_v" DROP CONSTRAINT "_equipment_v_version_manual_id_files_id_fk";
  
  ALTER TABLE "_equipment_v" DROP CONSTRAINT "_equipment_v_version_explained_by_id_commons_id_fk";
  
  DROP INDEX "equipment_manual_idx";
  DROP INDEX "equipment_explained_by_idx";
  DROP INDEX "_equipment_v_version_version_manual_idx";
  DROP INDEX "_equipment_v_version_version_explained_by_idx";
  DROP INDEX "units_last_inspected_on_idx";
  ALTER TABLE "equipment" DROP COLUMN "manual_id";
  ALTER TABLE "equipment" DROP COLUMN "manual_url";
  ALTER TABLE "equipment" DROP COLUMN "explained_by_id";
  ALTER TABLE "equipment" DROP COLUMN "inspect_every_months";
  ALTER TABLE "equipment_locales" DROP COLUMN "consumables";
  ALTER TABLE "_equipment_v" DROP COLUMN "version_manual_id";
  ALTER TABLE "_equipment_v" DROP COLUMN "version_manual_url";
  ALTER TABLE "_equipment_v" DROP COLUMN "version_explained_by_id";
  ALTER TABLE "_equipment_v" DROP COLUMN "version_inspect_every_months";
  ALTER TABLE "_equipment_v_locales" DROP COLUMN "version_consumables";
  ALTER TABLE "units" DROP COLUMN "last_inspected_on";
  DROP TYPE "public"."enum_maintenance_kind";`)
}
