import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_groups_quotas_per" AS ENUM('week', 'month', 'year');
  CREATE TYPE "public"."enum_groups_kind" AS ENUM('members', 'organisation');
  CREATE TABLE "groups_quotas" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"per" "enum_groups_quotas_per" NOT NULL,
  	"loans" numeric,
  	"days" numeric,
  	"resets" numeric DEFAULT 1 NOT NULL
  );
  
  CREATE TABLE "groups" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"slug" varchar NOT NULL,
  	"kind" "enum_groups_kind" DEFAULT 'members' NOT NULL,
  	"part_of_id" uuid,
  	"max_days" numeric,
  	"max_open_loans" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "groups_locales" (
  	"name" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "group_members" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"group_id" uuid NOT NULL,
  	"last_day" varchar NOT NULL,
  	"added_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "loans" ADD COLUMN "organisation_id" uuid;
  ALTER TABLE "equipment_rels" ADD COLUMN "groups_id" uuid;
  ALTER TABLE "_equipment_v_rels" ADD COLUMN "groups_id" uuid;
  ALTER TABLE "units" ADD COLUMN "pool_id" uuid;
  ALTER TABLE "waits" ADD COLUMN "organisation_id" uuid;
  ALTER TABLE "groups_quotas" ADD CONSTRAINT "groups_quotas_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "groups" ADD CONSTRAINT "groups_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "groups" ADD CONSTRAINT "groups_part_of_id_groups_id_fk" FOREIGN KEY ("part_of_id") REFERENCES "public"."groups"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "groups_locales" ADD CONSTRAINT "groups_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "group_members" ADD CONSTRAINT "group_members_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "group_members" ADD CONSTRAINT "group_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "group_members" ADD CONSTRAINT "group_members_added_by_id_people_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "groups_quotas_order_idx" ON "groups_quotas" USING btree ("_order");
  CREATE INDEX "groups_quotas_parent_id_idx" ON "groups_quotas" USING btree ("_parent_id");
  CREATE INDEX "groups_city_idx" ON "groups" USING btree ("city_id");
  CREATE INDEX "groups_slug_idx" ON "groups" USING btree ("slug");
  CREATE INDEX "groups_part_of_idx" ON "groups" USING btree ("part_of_id");
  CREATE INDEX "groups_updated_at_idx" ON "groups" USING btree ("updated_at");
  CREATE INDEX "groups_created_at_idx" ON "groups" USING btree ("created_at");
  CREATE UNIQUE INDEX "city_slug_10_idx" ON "groups" USING btree ("city_id","slug");
  CREATE UNIQUE INDEX "groups_locales_locale_parent_id_unique" ON "groups_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "groups_locales_parent_id_idx" ON "groups_locales" USING btree ("_parent_id");
  CREATE INDEX "group_members_city_idx" ON "group_members" USING btree ("city_id");
  CREATE INDEX "group_members_person_idx" ON "group_members" USING btree ("person_id");
  CREATE INDEX "group_members_group_idx" ON "group_members" USING btree ("group_id");
  CREATE INDEX "group_members_last_day_idx" ON "group_members" USING btree ("last_day");
  CREATE INDEX "group_members_added_by_idx" ON "group_members" USING btree ("added_by_id");
  CREATE INDEX "group_members_updated_at_idx" ON "group_members" USING btree ("updated_at");
  CREATE INDEX "group_members_created_at_idx" ON "group_members" USING btree ("created_at");
  CREATE UNIQUE INDEX "group_person_idx" ON "group_members" USING btree ("group_id","person_id");
  ALTER TABLE "loans" ADD CONSTRAINT "loans_organisation_id_groups_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."groups"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "equipment_rels" ADD CONSTRAINT "equipment_rels_groups_fk" FOREIGN KEY ("groups_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_equipment_v_rels" ADD CONSTRAINT "_equipment_v_rels_groups_fk" FOREIGN KEY ("groups_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "units" ADD CONSTRAINT "units_pool_id_groups_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."groups"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "waits" ADD CONSTRAINT "waits_organisation_id_groups_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."groups"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "loans_organisation_idx" ON "loans" USING btree ("organisation_id");
  CREATE INDEX "equipment_rels_groups_id_idx" ON "equipment_rels" USING btree ("groups_id");
  CREATE INDEX "_equipment_v_rels_groups_id_idx" ON "_equipment_v_rels" USING btree ("groups_id");
  CREATE INDEX "units_pool_idx" ON "units" USING btree ("pool_id");
  CREATE INDEX "waits_organisation_idx" ON "waits" USING btree ("organisation_id");

  -- Whether a loan that begins on a day, of a person or in the name of an organisation, is that of a group.
  create function is_in_group(asked uuid, person uuid, organisation uuid, day varchar) returns boolean language sql stable as $$
    select case when organisation is null then exists (
        select from group_members m join groups g on g.id = m.group_id
        where g.id = asked and g.kind = 'members' and m.person_id = person and m.last_day >= day)
      else asked = organisation or exists (select from groups o where o.id = organisation and o.part_of_id = asked) end
  $$;

  -- A copy that is reserved to a group is lent to nobody outside, whoever writes.
  create function keep_copies_of_groups() returns trigger language plpgsql as $$
  begin
    if exists (select from units u where u.id = new.unit_id and u.pool_id is not null
      and not is_in_group(u.pool_id, new.person_id, new.organisation_id, new.first_day)) then
      raise exception 'Copy % is reserved to a group', new.unit_id
        using errcode = '23P01', constraint = 'loans_unit_of_their_groups', table = 'loans';
    end if;
    return new;
  end $$;
  create trigger loans_begin_within_groups before insert on loans for each row
    when (new.state in ('offered', 'requested', 'approved', 'ready', 'handed-over')) execute function keep_copies_of_groups();
  create trigger loans_stay_within_groups before update on loans for each row
    when (old.unit_id <> new.unit_id) execute function keep_copies_of_groups();

  call keep_references_within_cities();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  drop trigger loans_begin_within_groups on loans;
  drop trigger loans_stay_within_groups on loans;
  drop function keep_copies_of_groups();
  drop function is_in_group(uuid, uuid, uuid, varchar);
   ALTER TABLE "groups_quotas" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "groups" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "groups_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "group_members" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "groups_quotas" CASCADE;
  DROP TABLE "groups" CASCADE;
  DROP TABLE "groups_locales" CASCADE;
  DROP TABLE "group_members" CASCADE;
  ALTER TABLE "loans" DROP CONSTRAINT "loans_organisation_id_groups_id_fk";
  
  ALTER TABLE "equipment_rels" DROP CONSTRAINT "equipment_rels_groups_fk";
  
  ALTER TABLE "_equipment_v_rels" DROP CONSTRAINT "_equipment_v_rels_groups_fk";
  
  ALTER TABLE "units" DROP CONSTRAINT "units_pool_id_groups_id_fk";
  
  ALTER TABLE "waits" DROP CONSTRAINT "waits_organisation_id_groups_id_fk";
  
  DROP INDEX "loans_organisation_idx";
  DROP INDEX "equipment_rels_groups_id_idx";
  DROP INDEX "_equipment_v_rels_groups_id_idx";
  DROP INDEX "units_pool_idx";
  DROP INDEX "waits_organisation_idx";
  ALTER TABLE "loans" DROP COLUMN "organisation_id";
  ALTER TABLE "equipment_rels" DROP COLUMN "groups_id";
  ALTER TABLE "_equipment_v_rels" DROP COLUMN "groups_id";
  ALTER TABLE "units" DROP COLUMN "pool_id";
  ALTER TABLE "waits" DROP COLUMN "organisation_id";
  DROP TYPE "public"."enum_groups_quotas_per";
  DROP TYPE "public"."enum_groups_kind";`)
}
