import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The public register of what the institutes decide. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_decisions_institute" AS ENUM('commons', 'open-business', 'benefit-sharing');
  CREATE TYPE "public"."enum_decisions_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__decisions_v_version_institute" AS ENUM('commons', 'open-business', 'benefit-sharing');
  CREATE TYPE "public"."enum__decisions_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__decisions_v_published_locale" AS ENUM('en', 'fr', 'br');
  CREATE TABLE "decisions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid,
  	"slug" varchar,
  	"institute" "enum_decisions_institute",
  	"decided_on" varchar,
  	"votes_for" numeric,
  	"votes_against" numeric,
  	"votes_abstained" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_decisions_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "decisions_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"reasons" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_decisions_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_city_id" uuid,
  	"version_slug" varchar,
  	"version_institute" "enum__decisions_v_version_institute",
  	"version_decided_on" varchar,
  	"version_votes_for" numeric,
  	"version_votes_against" numeric,
  	"version_votes_abstained" numeric,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__decisions_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__decisions_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_decisions_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_reasons" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "decisions" ADD CONSTRAINT "decisions_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "decisions_locales" ADD CONSTRAINT "decisions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_decisions_v" ADD CONSTRAINT "_decisions_v_parent_id_decisions_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."decisions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_decisions_v" ADD CONSTRAINT "_decisions_v_version_city_id_cities_id_fk" FOREIGN KEY ("version_city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_decisions_v_locales" ADD CONSTRAINT "_decisions_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_decisions_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "decisions_city_idx" ON "decisions" USING btree ("city_id");
  CREATE INDEX "decisions_slug_idx" ON "decisions" USING btree ("slug");
  CREATE INDEX "decisions_decided_on_idx" ON "decisions" USING btree ("decided_on");
  CREATE INDEX "decisions_updated_at_idx" ON "decisions" USING btree ("updated_at");
  CREATE INDEX "decisions_created_at_idx" ON "decisions" USING btree ("created_at");
  CREATE INDEX "decisions__status_idx" ON "decisions" USING btree ("_status");
  CREATE UNIQUE INDEX "city_slug_9_idx" ON "decisions" USING btree ("city_id","slug");
  CREATE UNIQUE INDEX "decisions_locales_locale_parent_id_unique" ON "decisions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "decisions_locales_parent_id_idx" ON "decisions_locales" USING btree ("_parent_id");
  CREATE INDEX "_decisions_v_parent_idx" ON "_decisions_v" USING btree ("parent_id");
  CREATE INDEX "_decisions_v_version_version_city_idx" ON "_decisions_v" USING btree ("version_city_id");
  CREATE INDEX "_decisions_v_version_version_slug_idx" ON "_decisions_v" USING btree ("version_slug");
  CREATE INDEX "_decisions_v_version_version_decided_on_idx" ON "_decisions_v" USING btree ("version_decided_on");
  CREATE INDEX "_decisions_v_version_version_updated_at_idx" ON "_decisions_v" USING btree ("version_updated_at");
  CREATE INDEX "_decisions_v_version_version_created_at_idx" ON "_decisions_v" USING btree ("version_created_at");
  CREATE INDEX "_decisions_v_version_version__status_idx" ON "_decisions_v" USING btree ("version__status");
  CREATE INDEX "_decisions_v_created_at_idx" ON "_decisions_v" USING btree ("created_at");
  CREATE INDEX "_decisions_v_updated_at_idx" ON "_decisions_v" USING btree ("updated_at");
  CREATE INDEX "_decisions_v_snapshot_idx" ON "_decisions_v" USING btree ("snapshot");
  CREATE INDEX "_decisions_v_published_locale_idx" ON "_decisions_v" USING btree ("published_locale");
  CREATE INDEX "_decisions_v_latest_idx" ON "_decisions_v" USING btree ("latest");
  CREATE INDEX "version_city_version_slug_7_idx" ON "_decisions_v" USING btree ("version_city_id","version_slug");
  CREATE UNIQUE INDEX "_decisions_v_locales_locale_parent_id_unique" ON "_decisions_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_decisions_v_locales_parent_id_idx" ON "_decisions_v_locales" USING btree ("_parent_id");`)
  await db.execute(sql`
    call keep_references_within_cities();
    create index decisions_latest on decisions (city_id, decided_on desc, id desc) where _status = 'published'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "decisions" CASCADE;
  DROP TABLE "decisions_locales" CASCADE;
  DROP TABLE "_decisions_v" CASCADE;
  DROP TABLE "_decisions_v_locales" CASCADE;
  DROP TYPE "public"."enum_decisions_institute";
  DROP TYPE "public"."enum_decisions_status";
  DROP TYPE "public"."enum__decisions_v_version_institute";
  DROP TYPE "public"."enum__decisions_v_version_status";
  DROP TYPE "public"."enum__decisions_v_published_locale";`)
}
