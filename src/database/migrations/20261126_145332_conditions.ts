import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_conditions_moment" AS ENUM('handed-over', 'returned');
  CREATE TYPE "public"."enum_conditions_condition" AS ENUM('new', 'good', 'worn', 'as-lent', 'incomplete', 'damaged');
  CREATE TYPE "public"."enum_conditions_signature" AS ENUM('on-screen', 'on-paper', 'none');
  CREATE TABLE "conditions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"loan_id" uuid NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"moment" "enum_conditions_moment" NOT NULL,
  	"condition" "enum_conditions_condition" NOT NULL,
  	"note" varchar,
  	"signature" "enum_conditions_signature" DEFAULT 'none' NOT NULL,
  	"signed_name" varchar,
  	"signature_path" varchar,
  	"recorded_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "conditions_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"condition_photos_id" uuid
  );
  
  CREATE TABLE "condition_photos" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_small_url" varchar,
  	"sizes_small_width" numeric,
  	"sizes_small_height" numeric,
  	"sizes_small_mime_type" varchar,
  	"sizes_small_filesize" numeric,
  	"sizes_small_filename" varchar
  );
  
  ALTER TABLE "conditions" ADD CONSTRAINT "conditions_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "conditions" ADD CONSTRAINT "conditions_loan_id_loans_id_fk" FOREIGN KEY ("loan_id") REFERENCES "public"."loans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "conditions" ADD CONSTRAINT "conditions_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "conditions" ADD CONSTRAINT "conditions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "conditions" ADD CONSTRAINT "conditions_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "conditions_rels" ADD CONSTRAINT "conditions_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."conditions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "conditions_rels" ADD CONSTRAINT "conditions_rels_condition_photos_fk" FOREIGN KEY ("condition_photos_id") REFERENCES "public"."condition_photos"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "condition_photos" ADD CONSTRAINT "condition_photos_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "condition_photos" ADD CONSTRAINT "condition_photos_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "conditions_city_idx" ON "conditions" USING btree ("city_id");
  CREATE INDEX "conditions_loan_idx" ON "conditions" USING btree ("loan_id");
  CREATE INDEX "conditions_unit_idx" ON "conditions" USING btree ("unit_id");
  CREATE INDEX "conditions_person_idx" ON "conditions" USING btree ("person_id");
  CREATE INDEX "conditions_recorded_by_idx" ON "conditions" USING btree ("recorded_by_id");
  CREATE INDEX "conditions_updated_at_idx" ON "conditions" USING btree ("updated_at");
  CREATE INDEX "conditions_created_at_idx" ON "conditions" USING btree ("created_at");
  CREATE INDEX "conditions_rels_order_idx" ON "conditions_rels" USING btree ("order");
  CREATE INDEX "conditions_rels_parent_idx" ON "conditions_rels" USING btree ("parent_id");
  CREATE INDEX "conditions_rels_path_idx" ON "conditions_rels" USING btree ("path");
  CREATE INDEX "conditions_rels_condition_photos_id_idx" ON "conditions_rels" USING btree ("condition_photos_id");
  CREATE INDEX "condition_photos_city_idx" ON "condition_photos" USING btree ("city_id");
  CREATE INDEX "condition_photos_person_idx" ON "condition_photos" USING btree ("person_id");
  CREATE INDEX "condition_photos_updated_at_idx" ON "condition_photos" USING btree ("updated_at");
  CREATE INDEX "condition_photos_created_at_idx" ON "condition_photos" USING btree ("created_at");
  CREATE UNIQUE INDEX "condition_photos_filename_idx" ON "condition_photos" USING btree ("filename");
  CREATE INDEX "condition_photos_sizes_small_sizes_small_filename_idx" ON "condition_photos" USING btree ("sizes_small_filename");

  -- What was noted stays as it was noted. Leaving takes away the borrower's name and signature; nothing else ever changes.
  create function keep_condition() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and to_jsonb(new) ->> 'signed_name' is null and to_jsonb(new) ->> 'signature_path' is null
      and to_jsonb(new) - '{signed_name,signature_path}'::text[] = to_jsonb(old) - '{signed_name,signature_path}'::text[] then
      return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = 'append_only';
  end $$;
  create trigger conditions_append_only before update or delete on conditions
    for each row execute function keep_condition();
  create trigger conditions_rels_append_only before update or delete on conditions_rels
    for each row execute function keep_condition();
  create trigger condition_photos_append_only before update or delete on condition_photos
    for each row execute function keep_condition();

  call keep_references_within_cities();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "conditions" CASCADE;
  DROP TABLE "conditions_rels" CASCADE;
  DROP TABLE "condition_photos" CASCADE;
  DROP TYPE "public"."enum_conditions_moment";
  DROP TYPE "public"."enum_conditions_condition";
  DROP TYPE "public"."enum_conditions_signature";
  drop function keep_condition;`)
}
