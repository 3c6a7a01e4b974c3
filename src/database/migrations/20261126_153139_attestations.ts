import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "equipment_requires" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"module_id" uuid,
  	"min_version" numeric,
  	"valid_months" numeric
  );
  
  CREATE TABLE "_equipment_v_version_requires" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"module_id" uuid,
  	"min_version" numeric,
  	"valid_months" numeric,
  	"_uuid" varchar
  );
  
  ALTER TABLE "equipment" DROP CONSTRAINT "equipment_requires_id_modules_id_fk";
  
  ALTER TABLE "_equipment_v" DROP CONSTRAINT "_equipment_v_version_requires_id_modules_id_fk";
  
  DROP INDEX "equipment_requires_idx";
  DROP INDEX "_equipment_v_version_version_requires_idx";
  ALTER TABLE "registrations" ADD COLUMN "attended_at" timestamp(3) with time zone;
  ALTER TABLE "registrations" ADD COLUMN "attended_version" numeric;
  ALTER TABLE "modules" ADD COLUMN "version" numeric DEFAULT 1;
  ALTER TABLE "_modules_v" ADD COLUMN "version_version" numeric DEFAULT 1;
  ALTER TABLE "equipment_requires" ADD CONSTRAINT "equipment_requires_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "equipment_requires" ADD CONSTRAINT "equipment_requires_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."equipment"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_equipment_v_version_requires" ADD CONSTRAINT "_equipment_v_version_requires_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_equipment_v_version_requires" ADD CONSTRAINT "_equipment_v_version_requires_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_equipment_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "equipment_requires_order_idx" ON "equipment_requires" USING btree ("_order");
  CREATE INDEX "equipment_requires_parent_id_idx" ON "equipment_requires" USING btree ("_parent_id");
  CREATE INDEX "equipment_requires_module_idx" ON "equipment_requires" USING btree ("module_id");
  CREATE INDEX "_equipment_v_version_requires_order_idx" ON "_equipment_v_version_requires" USING btree ("_order");
  CREATE INDEX "_equipment_v_version_requires_parent_id_idx" ON "_equipment_v_version_requires" USING btree ("_parent_id");
  CREATE INDEX "_equipment_v_version_requires_module_idx" ON "_equipment_v_version_requires" USING btree ("module_id");

  -- What a model asked for is the first of a list, in any version and for ever.
  INSERT INTO "equipment_requires" ("_order", "_parent_id", "id", "module_id")
    SELECT 1, "id", md5("id"::text || 'requires'), "requires_id" FROM "equipment" WHERE "requires_id" IS NOT NULL;
  INSERT INTO "_equipment_v_version_requires" ("_order", "_parent_id", "id", "module_id", "_uuid")
    SELECT 1, v."id", md5(v."id"::text || 'requires')::uuid, v."version_requires_id", q."id" FROM "_equipment_v" v
    LEFT JOIN "equipment_requires" q ON q."_parent_id" = v."parent_id" AND q."module_id" = v."version_requires_id"
    WHERE v."version_requires_id" IS NOT NULL;
  ALTER TABLE "equipment" DROP COLUMN "requires_id";
  ALTER TABLE "_equipment_v" DROP COLUMN "version_requires_id";

  -- Who attended until now attended the first version.
  UPDATE "registrations" r SET "attended_version" = 1, "attended_at" = s."starts_at" FROM "sessions" s
    WHERE s."id" = r."session_id" AND r."state" = 'attended';

  -- An attestation says which version was taught when the session was held, whichever it is now. It is written as somebody
  -- is marked, taken back as that is corrected, and otherwise stays as it was written.
  create function attest() returns trigger language plpgsql as $$
  begin
    if new.state <> 'attended' then
      new.attended_at := null;
      new.attended_version := null;
    elsif tg_op = 'UPDATE' and old.state = 'attended' then
      new.attended_at := old.attended_at;
      new.attended_version := old.attended_version;
    else
      select s.starts_at, coalesce((select (v.data ->> 'from')::numeric from events v
          where v.subject_id = m.id and v.type = 'module.version-raised' and v.at > s.starts_at order by v.at limit 1), m.version)
        into new.attended_at, new.attended_version
        from sessions s join modules m on m.id = s.module_id where s.id = new.session_id;
    end if;
    return new;
  end $$;
  create trigger registrations_attest before insert or update on registrations for each row execute function attest();

  call keep_references_within_cities();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "equipment" ADD COLUMN "requires_id" uuid;
  ALTER TABLE "_equipment_v" ADD COLUMN "version_requires_id" uuid;
  UPDATE "equipment" e SET "requires_id" = q."module_id" FROM "equipment_requires" q
    WHERE q."_parent_id" = e."id" AND q."_order" = 1;
  UPDATE "_equipment_v" v SET "version_requires_id" = q."module_id" FROM "_equipment_v_version_requires" q
    WHERE q."_parent_id" = v."id" AND q."_order" = 1;
  DROP TABLE "equipment_requires" CASCADE;
  DROP TABLE "_equipment_v_version_requires" CASCADE;
  drop trigger registrations_attest on registrations;
  drop function attest;
  ALTER TABLE "equipment" ADD CONSTRAINT "equipment_requires_id_modules_id_fk" FOREIGN KEY ("requires_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_equipment_v" ADD CONSTRAINT "_equipment_v_version_requires_id_modules_id_fk" FOREIGN KEY ("version_requires_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "equipment_requires_idx" ON "equipment" USING btree ("requires_id");
  CREATE INDEX "_equipment_v_version_version_requires_idx" ON "_equipment_v" USING btree ("version_requires_id");
  ALTER TABLE "registrations" DROP COLUMN "attended_at";
  ALTER TABLE "registrations" DROP COLUMN "attended_version";
  ALTER TABLE "modules" DROP COLUMN "version";
  ALTER TABLE "_modules_v" DROP COLUMN "version_version";`)
}
