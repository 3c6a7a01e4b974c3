import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Pages become lists of parts, what was written before the first of them; news; redirects. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_pages_institute" AS ENUM('commons', 'open-business', 'benefit-sharing');
  CREATE TYPE "public"."enum_pages_menu" AS ENUM('none', 'header', 'footer');
  CREATE TYPE "public"."enum__pages_v_version_institute" AS ENUM('commons', 'open-business', 'benefit-sharing');
  CREATE TYPE "public"."enum__pages_v_version_menu" AS ENUM('none', 'header', 'footer');
  CREATE TYPE "public"."enum_news_institute" AS ENUM('commons', 'open-business', 'benefit-sharing');
  CREATE TYPE "public"."enum_news_programme" AS ENUM('training', 'lending', 'trails');
  CREATE TYPE "public"."enum_news_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__news_v_version_institute" AS ENUM('commons', 'open-business', 'benefit-sharing');
  CREATE TYPE "public"."enum__news_v_version_programme" AS ENUM('training', 'lending', 'trails');
  CREATE TYPE "public"."enum__news_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__news_v_published_locale" AS ENUM('en', 'fr', 'br');
  CREATE TABLE "news" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid,
  	"slug" varchar,
  	"image_id" uuid,
  	"institute" "enum_news_institute",
  	"programme" "enum_news_programme",
  	"published_at" timestamp(3) with time zone,
  	"publish_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_news_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "news_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_news_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_city_id" uuid,
  	"version_slug" varchar,
  	"version_image_id" uuid,
  	"version_institute" "enum__news_v_version_institute",
  	"version_programme" "enum__news_v_version_programme",
  	"version_published_at" timestamp(3) with time zone,
  	"version_publish_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__news_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__news_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_news_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "redirects" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar,
  	"page_id" uuid,
  	"news_item_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "pages_locales" ALTER COLUMN "body" SET DATA TYPE jsonb USING CASE WHEN "body" IS NULL THEN NULL
    ELSE jsonb_build_array(jsonb_build_object('id', replace(gen_random_uuid()::text, '-', ''), 'blockType', 'text', 'text', "body")) END;
  ALTER TABLE "_pages_v_locales" ALTER COLUMN "version_body" SET DATA TYPE jsonb USING CASE WHEN "version_body" IS NULL THEN NULL
    ELSE jsonb_build_array(jsonb_build_object('id', replace(gen_random_uuid()::text, '-', ''), 'blockType', 'text', 'text', "version_body")) END;
  ALTER TABLE "pages" ADD COLUMN "institute" "enum_pages_institute";
  ALTER TABLE "pages" ADD COLUMN "menu" "enum_pages_menu" DEFAULT 'none';
  ALTER TABLE "pages" ADD COLUMN "publish_at" timestamp(3) with time zone;
  ALTER TABLE "pages_locales" ADD COLUMN "summary" varchar;
  ALTER TABLE "_pages_v" ADD COLUMN "version_institute" "enum__pages_v_version_institute";
  ALTER TABLE "_pages_v" ADD COLUMN "version_menu" "enum__pages_v_version_menu" DEFAULT 'none';
  ALTER TABLE "_pages_v" ADD COLUMN "version_publish_at" timestamp(3) with time zone;
  ALTER TABLE "_pages_v_locales" ADD COLUMN "version_summary" varchar;
  ALTER TABLE "news" ADD CONSTRAINT "news_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news_locales" ADD CONSTRAINT "news_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_parent_id_news_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."news"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_city_id_cities_id_fk" FOREIGN KEY ("version_city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_image_id_images_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v_locales" ADD CONSTRAINT "_news_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_news_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_news_item_id_news_id_fk" FOREIGN KEY ("news_item_id") REFERENCES "public"."news"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "news_city_idx" ON "news" USING btree ("city_id");
  CREATE INDEX "news_slug_idx" ON "news" USING btree ("slug");
  CREATE INDEX "news_image_idx" ON "news" USING btree ("image_id");
  CREATE INDEX "news_published_at_idx" ON "news" USING btree ("published_at");
  CREATE INDEX "news_updated_at_idx" ON "news" USING btree ("updated_at");
  CREATE INDEX "news_created_at_idx" ON "news" USING btree ("created_at");
  CREATE INDEX "news__status_idx" ON "news" USING btree ("_status");
  CREATE UNIQUE INDEX "city_slug_8_idx" ON "news" USING btree ("city_id","slug");
  CREATE UNIQUE INDEX "news_locales_locale_parent_id_unique" ON "news_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "news_locales_parent_id_idx" ON "news_locales" USING btree ("_parent_id");
  CREATE INDEX "_news_v_parent_idx" ON "_news_v" USING btree ("parent_id");
  CREATE INDEX "_news_v_version_version_city_idx" ON "_news_v" USING btree ("version_city_id");
  CREATE INDEX "_news_v_version_version_slug_idx" ON "_news_v" USING btree ("version_slug");
  CREATE INDEX "_news_v_version_version_image_idx" ON "_news_v" USING btree ("version_image_id");
  CREATE INDEX "_news_v_version_version_published_at_idx" ON "_news_v" USING btree ("version_published_at");
  CREATE INDEX "_news_v_version_version_updated_at_idx" ON "_news_v" USING btree ("version_updated_at");
  CREATE INDEX "_news_v_version_version_created_at_idx" ON "_news_v" USING btree ("version_created_at");
  CREATE INDEX "_news_v_version_version__status_idx" ON "_news_v" USING btree ("version__status");
  CREATE INDEX "_news_v_created_at_idx" ON "_news_v" USING btree ("created_at");
  CREATE INDEX "_news_v_updated_at_idx" ON "_news_v" USING btree ("updated_at");
  CREATE INDEX "_news_v_snapshot_idx" ON "_news_v" USING btree ("snapshot");
  CREATE INDEX "_news_v_published_locale_idx" ON "_news_v" USING btree ("published_locale");
  CREATE INDEX "_news_v_latest_idx" ON "_news_v" USING btree ("latest");
  CREATE INDEX "version_city_version_slug_6_idx" ON "_news_v" USING btree ("version_city_id","version_slug");
  CREATE UNIQUE INDEX "_news_v_locales_locale_parent_id_unique" ON "_news_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_news_v_locales_parent_id_idx" ON "_news_v_locales" USING btree ("_parent_id");
  CREATE INDEX "redirects_city_idx" ON "redirects" USING btree ("city_id");
  CREATE INDEX "redirects_page_idx" ON "redirects" USING btree ("page_id");
  CREATE INDEX "redirects_news_item_idx" ON "redirects" USING btree ("news_item_id");
  CREATE INDEX "redirects_updated_at_idx" ON "redirects" USING btree ("updated_at");
  CREATE INDEX "redirects_created_at_idx" ON "redirects" USING btree ("created_at");
  CREATE UNIQUE INDEX "city_from_idx" ON "redirects" USING btree ("city_id","from");`)
  await db.execute(sql`
    -- What is written in the parts of a page, for the search.
    create function words_of_blocks(blocks jsonb) returns text language sql immutable parallel safe as $$
      select string_agg(found.word #>> '{}', E'\\n\\n' order by found.at) from (
        select block.at, word from jsonb_array_elements(case jsonb_typeof(blocks) when 'array' then blocks end)
            with ordinality as block(part, at),
          lateral (select word from unnest(array[part -> 'title', part -> 'text', part -> 'caption', part -> 'quote',
              part -> 'source']) word
            union all select unnest(array[item -> 'question', item -> 'answer']) from jsonb_path_query(part, '$.items[*]') item)
            said(word)
          where jsonb_typeof(word) = 'string') found $$;
    call keep_references_within_cities();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "news" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "news_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_news_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_news_v_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "redirects" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "news" CASCADE;
  DROP TABLE "news_locales" CASCADE;
  DROP TABLE "_news_v" CASCADE;
  DROP TABLE "_news_v_locales" CASCADE;
  DROP TABLE "redirects" CASCADE;
  ALTER TABLE "pages_locales" ALTER COLUMN "body" SET DATA TYPE varchar USING public.words_of_blocks("body");
  ALTER TABLE "_pages_v_locales" ALTER COLUMN "version_body" SET DATA TYPE varchar USING public.words_of_blocks("version_body");
  ALTER TABLE "pages" DROP COLUMN "institute";
  ALTER TABLE "pages" DROP COLUMN "menu";
  ALTER TABLE "pages" DROP COLUMN "publish_at";
  ALTER TABLE "pages_locales" DROP COLUMN "summary";
  ALTER TABLE "_pages_v" DROP COLUMN "version_institute";
  ALTER TABLE "_pages_v" DROP COLUMN "version_menu";
  ALTER TABLE "_pages_v" DROP COLUMN "version_publish_at";
  ALTER TABLE "_pages_v_locales" DROP COLUMN "version_summary";
  DROP TYPE "public"."enum_pages_institute";
  DROP TYPE "public"."enum_pages_menu";
  DROP TYPE "public"."enum__pages_v_version_institute";
  DROP TYPE "public"."enum__pages_v_version_menu";
  DROP TYPE "public"."enum_news_institute";
  DROP TYPE "public"."enum_news_programme";
  DROP TYPE "public"."enum_news_status";
  DROP TYPE "public"."enum__news_v_version_institute";
  DROP TYPE "public"."enum__news_v_version_programme";
  DROP TYPE "public"."enum__news_v_version_status";
  DROP TYPE "public"."enum__news_v_published_locale";
  DROP FUNCTION words_of_blocks;`)
}
