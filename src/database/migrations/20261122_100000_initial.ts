import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_loans_state" AS ENUM('requested', 'approved', 'refused', 'handed-over', 'returned', 'cancelled');
  CREATE TYPE "public"."enum_equipment_category" AS ENUM('camera', 'sound', 'light', 'projection', 'tool', 'craft', 'computing', 'outdoor');
  CREATE TYPE "public"."enum_equipment_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__equipment_v_version_category" AS ENUM('camera', 'sound', 'light', 'projection', 'tool', 'craft', 'computing', 'outdoor');
  CREATE TYPE "public"."enum__equipment_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__equipment_v_published_locale" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_units_condition" AS ENUM('new', 'good', 'worn');
  CREATE TYPE "public"."enum_units_state" AS ENUM('available', 'repair', 'retired');
  CREATE TYPE "public"."enum_desks_hours_weekday" AS ENUM('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');
  CREATE TYPE "public"."enum_closures_source" AS ENUM('holiday', 'city');
  CREATE TYPE "public"."enum_sessions_language" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_sessions_state" AS ENUM('scheduled', 'cancelled');
  CREATE TYPE "public"."enum_registrations_state" AS ENUM('registered', 'cancelled', 'attended', 'absent');
  CREATE TYPE "public"."enum_modules_level" AS ENUM('beginner', 'intermediate', 'advanced');
  CREATE TYPE "public"."enum_modules_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__modules_v_version_level" AS ENUM('beginner', 'intermediate', 'advanced');
  CREATE TYPE "public"."enum__modules_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__modules_v_published_locale" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_lessons_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__lessons_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__lessons_v_published_locale" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_contributions_kind" AS ENUM('text', 'photo', 'sound');
  CREATE TYPE "public"."enum_contributions_language" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_contributions_credit_preference" AS ENUM('name', 'pseudonym', 'none');
  CREATE TYPE "public"."enum_contributions_state" AS ENUM('waiting', 'published', 'hidden', 'withdrawn');
  CREATE TYPE "public"."enum_trails_themes" AS ENUM('sea', 'heritage', 'nature', 'sound', 'food', 'art');
  CREATE TYPE "public"."enum_trails_difficulty" AS ENUM('easy', 'moderate', 'hard');
  CREATE TYPE "public"."enum_trails_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__trails_v_version_themes" AS ENUM('sea', 'heritage', 'nature', 'sound', 'food', 'art');
  CREATE TYPE "public"."enum__trails_v_version_difficulty" AS ENUM('easy', 'moderate', 'hard');
  CREATE TYPE "public"."enum__trails_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__trails_v_published_locale" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_stops_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__stops_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__stops_v_published_locale" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_commons_type" AS ENUM('knowledge', 'software', 'data', 'culture', 'place', 'food', 'making', 'energy');
  CREATE TYPE "public"."enum_commons_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__commons_v_version_type" AS ENUM('knowledge', 'software', 'data', 'culture', 'place', 'food', 'making', 'energy');
  CREATE TYPE "public"."enum__commons_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__commons_v_published_locale" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_guides_institute" AS ENUM('commons', 'open-business', 'benefit-sharing');
  CREATE TYPE "public"."enum_guides_audience" AS ENUM('resident', 'business', 'association', 'staff');
  CREATE TYPE "public"."enum_guides_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__guides_v_version_institute" AS ENUM('commons', 'open-business', 'benefit-sharing');
  CREATE TYPE "public"."enum__guides_v_version_audience" AS ENUM('resident', 'business', 'association', 'staff');
  CREATE TYPE "public"."enum__guides_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__guides_v_published_locale" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_businesses_uses_how" AS ENUM('uses', 'maintains', 'sells-services', 'distributes', 'hosts');
  CREATE TYPE "public"."enum_businesses_state" AS ENUM('applied', 'listed', 'refused', 'suspended');
  CREATE TYPE "public"."enum_businesses_sector" AS ENUM('software', 'publishing', 'culture', 'food', 'repair', 'energy', 'tourism', 'education', 'mobility', 'craft');
  CREATE TYPE "public"."enum_businesses_model" AS ENUM('services', 'subscription', 'products', 'cooperative', 'association', 'training');
  CREATE TYPE "public"."enum_institutes_kind" AS ENUM('commons', 'open-business', 'benefit-sharing');
  CREATE TYPE "public"."enum_institutes_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__institutes_v_version_kind" AS ENUM('commons', 'open-business', 'benefit-sharing');
  CREATE TYPE "public"."enum__institutes_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__institutes_v_published_locale" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_published_locale" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_programmes_kind" AS ENUM('training', 'lending', 'trails');
  CREATE TYPE "public"."enum_memberships_role" AS ENUM('manager', 'editor', 'desk', 'trainer', 'moderator', 'steward');
  CREATE TYPE "public"."enum_cities_languages" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_cities_state" AS ENUM('preparing', 'live', 'suspended');
  CREATE TYPE "public"."enum_cities_moderation_text" AS ENUM('after', 'before');
  CREATE TYPE "public"."enum_cities_moderation_photo" AS ENUM('after', 'before');
  CREATE TYPE "public"."enum_cities_moderation_sound" AS ENUM('after', 'before');
  CREATE TYPE "public"."enum_people_language" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_people_credit_preference" AS ENUM('name', 'pseudonym', 'none');
  CREATE TYPE "public"."enum_mails_language" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_mails_state" AS ENUM('queued', 'sending', 'sent', 'failed');
  CREATE TABLE "loans" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"equipment_id" uuid NOT NULL,
  	"desk_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"first_day" varchar NOT NULL,
  	"last_day" varchar NOT NULL,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"ends_at" timestamp(3) with time zone NOT NULL,
  	"state" "enum_loans_state" DEFAULT 'requested' NOT NULL,
  	"purpose" varchar,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "equipment" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid,
  	"slug" varchar,
  	"category" "enum_equipment_category",
  	"image_id" uuid,
  	"replacement_value" numeric,
  	"max_days" numeric,
  	"requires_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_equipment_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "equipment_locales" (
  	"name" varchar,
  	"summary" varchar,
  	"description" varchar,
  	"accessories" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_equipment_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_city_id" uuid,
  	"version_slug" varchar,
  	"version_category" "enum__equipment_v_version_category",
  	"version_image_id" uuid,
  	"version_replacement_value" numeric,
  	"version_max_days" numeric,
  	"version_requires_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__equipment_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__equipment_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_equipment_v_locales" (
  	"version_name" varchar,
  	"version_summary" varchar,
  	"version_description" varchar,
  	"version_accessories" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "units" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"inventory_number" varchar NOT NULL,
  	"equipment_id" uuid NOT NULL,
  	"desk_id" uuid NOT NULL,
  	"condition" "enum_units_condition" DEFAULT 'good' NOT NULL,
  	"state" "enum_units_state" DEFAULT 'available' NOT NULL,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "desks_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"weekday" "enum_desks_hours_weekday" NOT NULL,
  	"opens" varchar NOT NULL,
  	"closes" varchar NOT NULL
  );
  
  CREATE TABLE "desks" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"slug" varchar NOT NULL,
  	"address" varchar NOT NULL,
  	"lon" numeric NOT NULL,
  	"lat" numeric NOT NULL,
  	"phone" varchar,
  	"image_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "desks_locales" (
  	"name" varchar,
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "closures" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"first_day" varchar NOT NULL,
  	"last_day" varchar NOT NULL,
  	"source" "enum_closures_source" DEFAULT 'city' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "closures_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "sessions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"module_id" uuid NOT NULL,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"ends_at" timestamp(3) with time zone NOT NULL,
  	"address" varchar,
  	"lon" numeric,
  	"lat" numeric,
  	"seats" numeric NOT NULL,
  	"language" "enum_sessions_language",
  	"facilitator" varchar,
  	"state" "enum_sessions_state" DEFAULT 'scheduled' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "sessions_locales" (
  	"place" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "registrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"session_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"state" "enum_registrations_state" DEFAULT 'registered' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "modules" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid,
  	"slug" varchar,
  	"image_id" uuid,
  	"level" "enum_modules_level" DEFAULT 'beginner',
  	"minutes" numeric,
  	"licence" varchar,
  	"credit" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_modules_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "modules_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "modules_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar,
  	"locale" "_locales"
  );
  
  CREATE TABLE "_modules_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_city_id" uuid,
  	"version_slug" varchar,
  	"version_image_id" uuid,
  	"version_level" "enum__modules_v_version_level" DEFAULT 'beginner',
  	"version_minutes" numeric,
  	"version_licence" varchar,
  	"version_credit" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__modules_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__modules_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_modules_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_modules_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar,
  	"locale" "_locales"
  );
  
  CREATE TABLE "lessons" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid,
  	"module_id" uuid,
  	"slug" varchar,
  	"order" numeric,
  	"minutes" numeric,
  	"image_id" uuid,
  	"sound_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_lessons_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "lessons_locales" (
  	"title" varchar,
  	"body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_lessons_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_city_id" uuid,
  	"version_module_id" uuid,
  	"version_slug" varchar,
  	"version_order" numeric,
  	"version_minutes" numeric,
  	"version_image_id" uuid,
  	"version_sound_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__lessons_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__lessons_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_lessons_v_locales" (
  	"version_title" varchar,
  	"version_body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "contributions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"stop_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"kind" "enum_contributions_kind" NOT NULL,
  	"text" varchar,
  	"image_id" uuid,
  	"sound_id" uuid,
  	"language" "enum_contributions_language" NOT NULL,
  	"licence" varchar NOT NULL,
  	"credit_preference" "enum_contributions_credit_preference" DEFAULT 'name' NOT NULL,
  	"credit_name" varchar,
  	"state" "enum_contributions_state" DEFAULT 'published' NOT NULL,
  	"confirmed_at" timestamp(3) with time zone,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "trails_themes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_trails_themes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "trails" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid,
  	"slug" varchar,
  	"image_id" uuid,
  	"difficulty" "enum_trails_difficulty" DEFAULT 'easy',
  	"minutes" numeric,
  	"loop" boolean DEFAULT false,
  	"line" jsonb,
  	"length_m" numeric,
  	"ascent_m" numeric,
  	"descent_m" numeric,
  	"licence" varchar,
  	"credit" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_trails_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "trails_locales" (
  	"name" varchar,
  	"summary" varchar,
  	"description" varchar,
  	"access" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_trails_v_version_themes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__trails_v_version_themes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_trails_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_city_id" uuid,
  	"version_slug" varchar,
  	"version_image_id" uuid,
  	"version_difficulty" "enum__trails_v_version_difficulty" DEFAULT 'easy',
  	"version_minutes" numeric,
  	"version_loop" boolean DEFAULT false,
  	"version_line" jsonb,
  	"version_length_m" numeric,
  	"version_ascent_m" numeric,
  	"version_descent_m" numeric,
  	"version_licence" varchar,
  	"version_credit" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__trails_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__trails_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_trails_v_locales" (
  	"version_name" varchar,
  	"version_summary" varchar,
  	"version_description" varchar,
  	"version_access" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "stops" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid,
  	"trail_id" uuid,
  	"number" numeric,
  	"slug" varchar,
  	"lon" numeric,
  	"lat" numeric,
  	"image_id" uuid,
  	"sound_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_stops_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "stops_locales" (
  	"name" varchar,
  	"text" varchar,
  	"transcript" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_stops_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_city_id" uuid,
  	"version_trail_id" uuid,
  	"version_number" numeric,
  	"version_slug" varchar,
  	"version_lon" numeric,
  	"version_lat" numeric,
  	"version_image_id" uuid,
  	"version_sound_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__stops_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__stops_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_stops_v_locales" (
  	"version_name" varchar,
  	"version_text" varchar,
  	"version_transcript" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "commons" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid,
  	"slug" varchar,
  	"type" "enum_commons_type",
  	"steward" varchar,
  	"since" numeric,
  	"url" varchar,
  	"lon" numeric,
  	"lat" numeric,
  	"licence" varchar,
  	"image_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_commons_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "commons_locales" (
  	"name" varchar,
  	"summary" varchar,
  	"description" varchar,
  	"needs" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_commons_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_city_id" uuid,
  	"version_slug" varchar,
  	"version_type" "enum__commons_v_version_type",
  	"version_steward" varchar,
  	"version_since" numeric,
  	"version_url" varchar,
  	"version_lon" numeric,
  	"version_lat" numeric,
  	"version_licence" varchar,
  	"version_image_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__commons_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__commons_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_commons_v_locales" (
  	"version_name" varchar,
  	"version_summary" varchar,
  	"version_description" varchar,
  	"version_needs" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "guides" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid,
  	"slug" varchar,
  	"institute" "enum_guides_institute",
  	"audience" "enum_guides_audience" DEFAULT 'resident',
  	"image_id" uuid,
  	"licence" varchar,
  	"credit" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_guides_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "guides_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_guides_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_city_id" uuid,
  	"version_slug" varchar,
  	"version_institute" "enum__guides_v_version_institute",
  	"version_audience" "enum__guides_v_version_audience" DEFAULT 'resident',
  	"version_image_id" uuid,
  	"version_licence" varchar,
  	"version_credit" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__guides_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__guides_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_guides_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "businesses_uses" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"commons_id" uuid NOT NULL,
  	"how" "enum_businesses_uses_how" NOT NULL
  );
  
  CREATE TABLE "businesses" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"slug" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"state" "enum_businesses_state" DEFAULT 'applied' NOT NULL,
  	"sector" "enum_businesses_sector" NOT NULL,
  	"model" "enum_businesses_model" NOT NULL,
  	"address" varchar,
  	"lon" numeric,
  	"lat" numeric,
  	"url" varchar,
  	"email" varchar,
  	"phone" varchar,
  	"image_id" uuid,
  	"procurement" boolean DEFAULT false,
  	"applicant_id" uuid,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "businesses_locales" (
  	"summary" varchar,
  	"description" varchar,
  	"returns" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "institutes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid,
  	"kind" "enum_institutes_kind",
  	"image_id" uuid,
  	"email" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_institutes_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "institutes_locales" (
  	"name" varchar,
  	"purpose" varchar,
  	"charter" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_institutes_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_city_id" uuid,
  	"version_kind" "enum__institutes_v_version_kind",
  	"version_image_id" uuid,
  	"version_email" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__institutes_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__institutes_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_institutes_v_locales" (
  	"version_name" varchar,
  	"version_purpose" varchar,
  	"version_charter" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "seats" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"institute_id" uuid NOT NULL,
  	"holder" varchar,
  	"order" numeric DEFAULT 0 NOT NULL,
  	"first_day" varchar,
  	"last_day" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "seats_locales" (
  	"group" varchar,
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "pages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid,
  	"slug" varchar,
  	"order" numeric DEFAULT 10,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "pages_locales" (
  	"title" varchar,
  	"body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_pages_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_city_id" uuid,
  	"version_slug" varchar,
  	"version_order" numeric DEFAULT 10,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__pages_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_pages_v_locales" (
  	"version_title" varchar,
  	"version_body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "images" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"credit" varchar,
  	"licence" varchar NOT NULL,
  	"open" boolean DEFAULT true,
  	"person_id" uuid,
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
  	"sizes_small_filename" varchar,
  	"sizes_medium_url" varchar,
  	"sizes_medium_width" numeric,
  	"sizes_medium_height" numeric,
  	"sizes_medium_mime_type" varchar,
  	"sizes_medium_filesize" numeric,
  	"sizes_medium_filename" varchar
  );
  
  CREATE TABLE "images_locales" (
  	"alt" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "sounds" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"seconds" numeric,
  	"credit" varchar,
  	"licence" varchar NOT NULL,
  	"open" boolean DEFAULT true,
  	"person_id" uuid,
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
  	"focal_y" numeric
  );
  
  CREATE TABLE "sounds_locales" (
  	"title" varchar,
  	"transcript" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "programmes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"kind" "enum_programmes_kind" NOT NULL,
  	"enabled" boolean DEFAULT true,
  	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "programmes_locales" (
  	"name" varchar,
  	"intro" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "memberships" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"role" "enum_memberships_role" NOT NULL,
  	"institute_id" uuid,
  	"granted_by_id" uuid,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"ends_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cities_languages" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_cities_languages",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "cities_hosts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"host" varchar NOT NULL
  );
  
  CREATE TABLE "cities" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"slug" varchar NOT NULL,
  	"image_id" uuid,
  	"state" "enum_cities_state" DEFAULT 'preparing' NOT NULL,
  	"time_zone" varchar NOT NULL,
  	"currency" varchar NOT NULL,
  	"country" varchar NOT NULL,
  	"subdivision" varchar,
  	"map_lon" numeric NOT NULL,
  	"map_lat" numeric NOT NULL,
  	"map_zoom" numeric DEFAULT 13 NOT NULL,
  	"map_tiles" varchar,
  	"map_tiles_credit" varchar,
  	"theme_accent" varchar NOT NULL,
  	"theme_accent_dark" varchar NOT NULL,
  	"theme_ground" varchar NOT NULL,
  	"theme_ink" varchar NOT NULL,
  	"contact_email" varchar NOT NULL,
  	"contact_phone" varchar,
  	"contact_address" varchar NOT NULL,
  	"contact_url" varchar,
  	"licence" varchar NOT NULL,
  	"moderation_text" "enum_cities_moderation_text" DEFAULT 'after' NOT NULL,
  	"moderation_photo" "enum_cities_moderation_photo" DEFAULT 'after' NOT NULL,
  	"moderation_sound" "enum_cities_moderation_sound" DEFAULT 'after' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cities_locales" (
  	"name" varchar,
  	"tagline" varchar,
  	"welcome" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cities_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "people_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "people" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"handle" varchar NOT NULL,
  	"language" "enum_people_language" DEFAULT 'en' NOT NULL,
  	"credit_preference" "enum_people_credit_preference" DEFAULT 'name' NOT NULL,
  	"credit_pseudonym" varchar,
  	"operator_since" timestamp(3) with time zone,
  	"closed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"_verified" boolean,
  	"_verificationtoken" varchar,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "people_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "mails" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"key" varchar NOT NULL,
  	"person_id" uuid,
  	"to" varchar NOT NULL,
  	"language" "enum_mails_language" NOT NULL,
  	"notice" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"html" varchar NOT NULL,
  	"headers" jsonb,
  	"state" "enum_mails_state" DEFAULT 'queued' NOT NULL,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"claimed_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"error" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"loans_id" uuid,
  	"equipment_id" uuid,
  	"units_id" uuid,
  	"desks_id" uuid,
  	"closures_id" uuid,
  	"sessions_id" uuid,
  	"registrations_id" uuid,
  	"modules_id" uuid,
  	"lessons_id" uuid,
  	"contributions_id" uuid,
  	"trails_id" uuid,
  	"stops_id" uuid,
  	"commons_id" uuid,
  	"guides_id" uuid,
  	"businesses_id" uuid,
  	"institutes_id" uuid,
  	"seats_id" uuid,
  	"pages_id" uuid,
  	"images_id" uuid,
  	"sounds_id" uuid,
  	"programmes_id" uuid,
  	"memberships_id" uuid,
  	"cities_id" uuid,
  	"people_id" uuid,
  	"mails_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"people_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "loans" ADD CONSTRAINT "loans_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "loans" ADD CONSTRAINT "loans_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "loans" ADD CONSTRAINT "loans_equipment_id_equipment_id_fk" FOREIGN KEY ("equipment_id") REFERENCES "public"."equipment"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "loans" ADD CONSTRAINT "loans_desk_id_desks_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."desks"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "loans" ADD CONSTRAINT "loans_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "loans" ADD CONSTRAINT "loans_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "equipment" ADD CONSTRAINT "equipment_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "equipment" ADD CONSTRAINT "equipment_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "equipment" ADD CONSTRAINT "equipment_requires_id_modules_id_fk" FOREIGN KEY ("requires_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "equipment_locales" ADD CONSTRAINT "equipment_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."equipment"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_equipment_v" ADD CONSTRAINT "_equipment_v_parent_id_equipment_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."equipment"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_equipment_v" ADD CONSTRAINT "_equipment_v_version_city_id_cities_id_fk" FOREIGN KEY ("version_city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_equipment_v" ADD CONSTRAINT "_equipment_v_version_image_id_images_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_equipment_v" ADD CONSTRAINT "_equipment_v_version_requires_id_modules_id_fk" FOREIGN KEY ("version_requires_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_equipment_v_locales" ADD CONSTRAINT "_equipment_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_equipment_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "units" ADD CONSTRAINT "units_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "units" ADD CONSTRAINT "units_equipment_id_equipment_id_fk" FOREIGN KEY ("equipment_id") REFERENCES "public"."equipment"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "units" ADD CONSTRAINT "units_desk_id_desks_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."desks"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desks_hours" ADD CONSTRAINT "desks_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."desks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desks" ADD CONSTRAINT "desks_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desks" ADD CONSTRAINT "desks_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desks_locales" ADD CONSTRAINT "desks_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."desks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "closures" ADD CONSTRAINT "closures_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "closures_locales" ADD CONSTRAINT "closures_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."closures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sessions" ADD CONSTRAINT "sessions_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sessions" ADD CONSTRAINT "sessions_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sessions_locales" ADD CONSTRAINT "sessions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "registrations" ADD CONSTRAINT "registrations_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "registrations" ADD CONSTRAINT "registrations_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "registrations" ADD CONSTRAINT "registrations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modules" ADD CONSTRAINT "modules_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modules" ADD CONSTRAINT "modules_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "modules_locales" ADD CONSTRAINT "modules_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."modules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "modules_texts" ADD CONSTRAINT "modules_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."modules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_modules_v" ADD CONSTRAINT "_modules_v_parent_id_modules_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_modules_v" ADD CONSTRAINT "_modules_v_version_city_id_cities_id_fk" FOREIGN KEY ("version_city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_modules_v" ADD CONSTRAINT "_modules_v_version_image_id_images_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_modules_v_locales" ADD CONSTRAINT "_modules_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_modules_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_modules_v_texts" ADD CONSTRAINT "_modules_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_modules_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "lessons" ADD CONSTRAINT "lessons_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lessons" ADD CONSTRAINT "lessons_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lessons" ADD CONSTRAINT "lessons_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lessons" ADD CONSTRAINT "lessons_sound_id_sounds_id_fk" FOREIGN KEY ("sound_id") REFERENCES "public"."sounds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lessons_locales" ADD CONSTRAINT "lessons_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."lessons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_lessons_v" ADD CONSTRAINT "_lessons_v_parent_id_lessons_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."lessons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_lessons_v" ADD CONSTRAINT "_lessons_v_version_city_id_cities_id_fk" FOREIGN KEY ("version_city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_lessons_v" ADD CONSTRAINT "_lessons_v_version_module_id_modules_id_fk" FOREIGN KEY ("version_module_id") REFERENCES "public"."modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_lessons_v" ADD CONSTRAINT "_lessons_v_version_image_id_images_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_lessons_v" ADD CONSTRAINT "_lessons_v_version_sound_id_sounds_id_fk" FOREIGN KEY ("version_sound_id") REFERENCES "public"."sounds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_lessons_v_locales" ADD CONSTRAINT "_lessons_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_lessons_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "contributions" ADD CONSTRAINT "contributions_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contributions" ADD CONSTRAINT "contributions_stop_id_stops_id_fk" FOREIGN KEY ("stop_id") REFERENCES "public"."stops"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contributions" ADD CONSTRAINT "contributions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contributions" ADD CONSTRAINT "contributions_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contributions" ADD CONSTRAINT "contributions_sound_id_sounds_id_fk" FOREIGN KEY ("sound_id") REFERENCES "public"."sounds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contributions" ADD CONSTRAINT "contributions_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "trails_themes" ADD CONSTRAINT "trails_themes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."trails"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "trails" ADD CONSTRAINT "trails_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "trails" ADD CONSTRAINT "trails_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "trails_locales" ADD CONSTRAINT "trails_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."trails"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_trails_v_version_themes" ADD CONSTRAINT "_trails_v_version_themes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_trails_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_trails_v" ADD CONSTRAINT "_trails_v_parent_id_trails_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."trails"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_trails_v" ADD CONSTRAINT "_trails_v_version_city_id_cities_id_fk" FOREIGN KEY ("version_city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_trails_v" ADD CONSTRAINT "_trails_v_version_image_id_images_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_trails_v_locales" ADD CONSTRAINT "_trails_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_trails_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "stops" ADD CONSTRAINT "stops_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stops" ADD CONSTRAINT "stops_trail_id_trails_id_fk" FOREIGN KEY ("trail_id") REFERENCES "public"."trails"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stops" ADD CONSTRAINT "stops_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stops" ADD CONSTRAINT "stops_sound_id_sounds_id_fk" FOREIGN KEY ("sound_id") REFERENCES "public"."sounds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stops_locales" ADD CONSTRAINT "stops_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."stops"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_stops_v" ADD CONSTRAINT "_stops_v_parent_id_stops_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."stops"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_stops_v" ADD CONSTRAINT "_stops_v_version_city_id_cities_id_fk" FOREIGN KEY ("version_city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_stops_v" ADD CONSTRAINT "_stops_v_version_trail_id_trails_id_fk" FOREIGN KEY ("version_trail_id") REFERENCES "public"."trails"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_stops_v" ADD CONSTRAINT "_stops_v_version_image_id_images_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_stops_v" ADD CONSTRAINT "_stops_v_version_sound_id_sounds_id_fk" FOREIGN KEY ("version_sound_id") REFERENCES "public"."sounds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_stops_v_locales" ADD CONSTRAINT "_stops_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_stops_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "commons" ADD CONSTRAINT "commons_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "commons" ADD CONSTRAINT "commons_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "commons_locales" ADD CONSTRAINT "commons_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."commons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_commons_v" ADD CONSTRAINT "_commons_v_parent_id_commons_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."commons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_commons_v" ADD CONSTRAINT "_commons_v_version_city_id_cities_id_fk" FOREIGN KEY ("version_city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_commons_v" ADD CONSTRAINT "_commons_v_version_image_id_images_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_commons_v_locales" ADD CONSTRAINT "_commons_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_commons_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides" ADD CONSTRAINT "guides_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guides" ADD CONSTRAINT "guides_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guides_locales" ADD CONSTRAINT "guides_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v" ADD CONSTRAINT "_guides_v_parent_id_guides_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."guides"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v" ADD CONSTRAINT "_guides_v_version_city_id_cities_id_fk" FOREIGN KEY ("version_city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v" ADD CONSTRAINT "_guides_v_version_image_id_images_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v_locales" ADD CONSTRAINT "_guides_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "businesses_uses" ADD CONSTRAINT "businesses_uses_commons_id_commons_id_fk" FOREIGN KEY ("commons_id") REFERENCES "public"."commons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "businesses_uses" ADD CONSTRAINT "businesses_uses_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."businesses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "businesses" ADD CONSTRAINT "businesses_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "businesses" ADD CONSTRAINT "businesses_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "businesses" ADD CONSTRAINT "businesses_applicant_id_people_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "businesses" ADD CONSTRAINT "businesses_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "businesses_locales" ADD CONSTRAINT "businesses_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."businesses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "institutes" ADD CONSTRAINT "institutes_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "institutes" ADD CONSTRAINT "institutes_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "institutes_locales" ADD CONSTRAINT "institutes_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."institutes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_institutes_v" ADD CONSTRAINT "_institutes_v_parent_id_institutes_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."institutes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_institutes_v" ADD CONSTRAINT "_institutes_v_version_city_id_cities_id_fk" FOREIGN KEY ("version_city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_institutes_v" ADD CONSTRAINT "_institutes_v_version_image_id_images_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_institutes_v_locales" ADD CONSTRAINT "_institutes_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_institutes_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "seats" ADD CONSTRAINT "seats_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "seats" ADD CONSTRAINT "seats_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "seats_locales" ADD CONSTRAINT "seats_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."seats"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_locales" ADD CONSTRAINT "pages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_city_id_cities_id_fk" FOREIGN KEY ("version_city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_locales" ADD CONSTRAINT "_pages_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "images" ADD CONSTRAINT "images_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "images" ADD CONSTRAINT "images_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "images_locales" ADD CONSTRAINT "images_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sounds" ADD CONSTRAINT "sounds_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sounds" ADD CONSTRAINT "sounds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sounds_locales" ADD CONSTRAINT "sounds_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."sounds"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "programmes" ADD CONSTRAINT "programmes_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "programmes_locales" ADD CONSTRAINT "programmes_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."programmes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_granted_by_id_people_id_fk" FOREIGN KEY ("granted_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cities_languages" ADD CONSTRAINT "cities_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cities_hosts" ADD CONSTRAINT "cities_hosts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cities" ADD CONSTRAINT "cities_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cities_locales" ADD CONSTRAINT "cities_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cities_texts" ADD CONSTRAINT "cities_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "people_sessions" ADD CONSTRAINT "people_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "people_texts" ADD CONSTRAINT "people_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mails" ADD CONSTRAINT "mails_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "mails" ADD CONSTRAINT "mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_loans_fk" FOREIGN KEY ("loans_id") REFERENCES "public"."loans"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_equipment_fk" FOREIGN KEY ("equipment_id") REFERENCES "public"."equipment"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_units_fk" FOREIGN KEY ("units_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_desks_fk" FOREIGN KEY ("desks_id") REFERENCES "public"."desks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_closures_fk" FOREIGN KEY ("closures_id") REFERENCES "public"."closures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_sessions_fk" FOREIGN KEY ("sessions_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_registrations_fk" FOREIGN KEY ("registrations_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_modules_fk" FOREIGN KEY ("modules_id") REFERENCES "public"."modules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_lessons_fk" FOREIGN KEY ("lessons_id") REFERENCES "public"."lessons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_contributions_fk" FOREIGN KEY ("contributions_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_trails_fk" FOREIGN KEY ("trails_id") REFERENCES "public"."trails"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_stops_fk" FOREIGN KEY ("stops_id") REFERENCES "public"."stops"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_commons_fk" FOREIGN KEY ("commons_id") REFERENCES "public"."commons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_businesses_fk" FOREIGN KEY ("businesses_id") REFERENCES "public"."businesses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_institutes_fk" FOREIGN KEY ("institutes_id") REFERENCES "public"."institutes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_seats_fk" FOREIGN KEY ("seats_id") REFERENCES "public"."seats"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_images_fk" FOREIGN KEY ("images_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_sounds_fk" FOREIGN KEY ("sounds_id") REFERENCES "public"."sounds"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_programmes_fk" FOREIGN KEY ("programmes_id") REFERENCES "public"."programmes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_memberships_fk" FOREIGN KEY ("memberships_id") REFERENCES "public"."memberships"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_cities_fk" FOREIGN KEY ("cities_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_mails_fk" FOREIGN KEY ("mails_id") REFERENCES "public"."mails"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "loans_city_idx" ON "loans" USING btree ("city_id");
  CREATE INDEX "loans_unit_idx" ON "loans" USING btree ("unit_id");
  CREATE INDEX "loans_equipment_idx" ON "loans" USING btree ("equipment_id");
  CREATE INDEX "loans_desk_idx" ON "loans" USING btree ("desk_id");
  CREATE INDEX "loans_person_idx" ON "loans" USING btree ("person_id");
  CREATE INDEX "loans_first_day_idx" ON "loans" USING btree ("first_day");
  CREATE INDEX "loans_last_day_idx" ON "loans" USING btree ("last_day");
  CREATE INDEX "loans_starts_at_idx" ON "loans" USING btree ("starts_at");
  CREATE INDEX "loans_decided_by_idx" ON "loans" USING btree ("decided_by_id");
  CREATE INDEX "loans_updated_at_idx" ON "loans" USING btree ("updated_at");
  CREATE INDEX "loans_created_at_idx" ON "loans" USING btree ("created_at");
  CREATE INDEX "equipment_city_idx" ON "equipment" USING btree ("city_id");
  CREATE INDEX "equipment_slug_idx" ON "equipment" USING btree ("slug");
  CREATE INDEX "equipment_category_idx" ON "equipment" USING btree ("category");
  CREATE INDEX "equipment_image_idx" ON "equipment" USING btree ("image_id");
  CREATE INDEX "equipment_requires_idx" ON "equipment" USING btree ("requires_id");
  CREATE INDEX "equipment_updated_at_idx" ON "equipment" USING btree ("updated_at");
  CREATE INDEX "equipment_created_at_idx" ON "equipment" USING btree ("created_at");
  CREATE INDEX "equipment__status_idx" ON "equipment" USING btree ("_status");
  CREATE UNIQUE INDEX "city_slug_idx" ON "equipment" USING btree ("city_id","slug");
  CREATE UNIQUE INDEX "equipment_locales_locale_parent_id_unique" ON "equipment_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "equipment_locales_parent_id_idx" ON "equipment_locales" USING btree ("_parent_id");
  CREATE INDEX "_equipment_v_parent_idx" ON "_equipment_v" USING btree ("parent_id");
  CREATE INDEX "_equipment_v_version_version_city_idx" ON "_equipment_v" USING btree ("version_city_id");
  CREATE INDEX "_equipment_v_version_version_slug_idx" ON "_equipment_v" USING btree ("version_slug");
  CREATE INDEX "_equipment_v_version_version_category_idx" ON "_equipment_v" USING btree ("version_category");
  CREATE INDEX "_equipment_v_version_version_image_idx" ON "_equipment_v" USING btree ("version_image_id");
  CREATE INDEX "_equipment_v_version_version_requires_idx" ON "_equipment_v" USING btree ("version_requires_id");
  CREATE INDEX "_equipment_v_version_version_updated_at_idx" ON "_equipment_v" USING btree ("version_updated_at");
  CREATE INDEX "_equipment_v_version_version_created_at_idx" ON "_equipment_v" USING btree ("version_created_at");
  CREATE INDEX "_equipment_v_version_version__status_idx" ON "_equipment_v" USING btree ("version__status");
  CREATE INDEX "_equipment_v_created_at_idx" ON "_equipment_v" USING btree ("created_at");
  CREATE INDEX "_equipment_v_updated_at_idx" ON "_equipment_v" USING btree ("updated_at");
  CREATE INDEX "_equipment_v_snapshot_idx" ON "_equipment_v" USING btree ("snapshot");
  CREATE INDEX "_equipment_v_published_locale_idx" ON "_equipment_v" USING btree ("published_locale");
  CREATE INDEX "_equipment_v_latest_idx" ON "_equipment_v" USING btree ("latest");
  CREATE INDEX "version_city_version_slug_idx" ON "_equipment_v" USING btree ("version_city_id","version_slug");
  CREATE UNIQUE INDEX "_equipment_v_locales_locale_parent_id_unique" ON "_equipment_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_equipment_v_locales_parent_id_idx" ON "_equipment_v_locales" USING btree ("_parent_id");
  CREATE INDEX "units_city_idx" ON "units" USING btree ("city_id");
  CREATE INDEX "units_equipment_idx" ON "units" USING btree ("equipment_id");
  CREATE INDEX "units_desk_idx" ON "units" USING btree ("desk_id");
  CREATE INDEX "units_updated_at_idx" ON "units" USING btree ("updated_at");
  CREATE INDEX "units_created_at_idx" ON "units" USING btree ("created_at");
  CREATE UNIQUE INDEX "city_inventoryNumber_idx" ON "units" USING btree ("city_id","inventory_number");
  CREATE INDEX "desks_hours_order_idx" ON "desks_hours" USING btree ("_order");
  CREATE INDEX "desks_hours_parent_id_idx" ON "desks_hours" USING btree ("_parent_id");
  CREATE INDEX "desks_city_idx" ON "desks" USING btree ("city_id");
  CREATE INDEX "desks_slug_idx" ON "desks" USING btree ("slug");
  CREATE INDEX "desks_image_idx" ON "desks" USING btree ("image_id");
  CREATE INDEX "desks_updated_at_idx" ON "desks" USING btree ("updated_at");
  CREATE INDEX "desks_created_at_idx" ON "desks" USING btree ("created_at");
  CREATE UNIQUE INDEX "city_slug_1_idx" ON "desks" USING btree ("city_id","slug");
  CREATE UNIQUE INDEX "desks_locales_locale_parent_id_unique" ON "desks_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "desks_locales_parent_id_idx" ON "desks_locales" USING btree ("_parent_id");
  CREATE INDEX "closures_city_idx" ON "closures" USING btree ("city_id");
  CREATE INDEX "closures_first_day_idx" ON "closures" USING btree ("first_day");
  CREATE INDEX "closures_last_day_idx" ON "closures" USING btree ("last_day");
  CREATE INDEX "closures_updated_at_idx" ON "closures" USING btree ("updated_at");
  CREATE INDEX "closures_created_at_idx" ON "closures" USING btree ("created_at");
  CREATE UNIQUE INDEX "closures_locales_locale_parent_id_unique" ON "closures_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "closures_locales_parent_id_idx" ON "closures_locales" USING btree ("_parent_id");
  CREATE INDEX "sessions_city_idx" ON "sessions" USING btree ("city_id");
  CREATE INDEX "sessions_module_idx" ON "sessions" USING btree ("module_id");
  CREATE INDEX "sessions_starts_at_idx" ON "sessions" USING btree ("starts_at");
  CREATE INDEX "sessions_updated_at_idx" ON "sessions" USING btree ("updated_at");
  CREATE INDEX "sessions_created_at_idx" ON "sessions" USING btree ("created_at");
  CREATE UNIQUE INDEX "sessions_locales_locale_parent_id_unique" ON "sessions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "sessions_locales_parent_id_idx" ON "sessions_locales" USING btree ("_parent_id");
  CREATE INDEX "registrations_city_idx" ON "registrations" USING btree ("city_id");
  CREATE INDEX "registrations_session_idx" ON "registrations" USING btree ("session_id");
  CREATE INDEX "registrations_person_idx" ON "registrations" USING btree ("person_id");
  CREATE INDEX "registrations_updated_at_idx" ON "registrations" USING btree ("updated_at");
  CREATE INDEX "registrations_created_at_idx" ON "registrations" USING btree ("created_at");
  CREATE INDEX "modules_city_idx" ON "modules" USING btree ("city_id");
  CREATE INDEX "modules_slug_idx" ON "modules" USING btree ("slug");
  CREATE INDEX "modules_image_idx" ON "modules" USING btree ("image_id");
  CREATE INDEX "modules_updated_at_idx" ON "modules" USING btree ("updated_at");
  CREATE INDEX "modules_created_at_idx" ON "modules" USING btree ("created_at");
  CREATE INDEX "modules__status_idx" ON "modules" USING btree ("_status");
  CREATE UNIQUE INDEX "city_slug_2_idx" ON "modules" USING btree ("city_id","slug");
  CREATE UNIQUE INDEX "modules_locales_locale_parent_id_unique" ON "modules_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "modules_locales_parent_id_idx" ON "modules_locales" USING btree ("_parent_id");
  CREATE INDEX "modules_texts_order_parent" ON "modules_texts" USING btree ("order","parent_id");
  CREATE INDEX "modules_texts_locale_parent" ON "modules_texts" USING btree ("locale","parent_id");
  CREATE INDEX "_modules_v_parent_idx" ON "_modules_v" USING btree ("parent_id");
  CREATE INDEX "_modules_v_version_version_city_idx" ON "_modules_v" USING btree ("version_city_id");
  CREATE INDEX "_modules_v_version_version_slug_idx" ON "_modules_v" USING btree ("version_slug");
  CREATE INDEX "_modules_v_version_version_image_idx" ON "_modules_v" USING btree ("version_image_id");
  CREATE INDEX "_modules_v_version_version_updated_at_idx" ON "_modules_v" USING btree ("version_updated_at");
  CREATE INDEX "_modules_v_version_version_created_at_idx" ON "_modules_v" USING btree ("version_created_at");
  CREATE INDEX "_modules_v_version_version__status_idx" ON "_modules_v" USING btree ("version__status");
  CREATE INDEX "_modules_v_created_at_idx" ON "_modules_v" USING btree ("created_at");
  CREATE INDEX "_modules_v_updated_at_idx" ON "_modules_v" USING btree ("updated_at");
  CREATE INDEX "_modules_v_snapshot_idx" ON "_modules_v" USING btree ("snapshot");
  CREATE INDEX "_modules_v_published_locale_idx" ON "_modules_v" USING btree ("published_locale");
  CREATE INDEX "_modules_v_latest_idx" ON "_modules_v" USING btree ("latest");
  CREATE INDEX "version_city_version_slug_1_idx" ON "_modules_v" USING btree ("version_city_id","version_slug");
  CREATE UNIQUE INDEX "_modules_v_locales_locale_parent_id_unique" ON "_modules_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_modules_v_locales_parent_id_idx" ON "_modules_v_locales" USING btree ("_parent_id");
  CREATE INDEX "_modules_v_texts_order_parent" ON "_modules_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_modules_v_texts_locale_parent" ON "_modules_v_texts" USING btree ("locale","parent_id");
  CREATE INDEX "lessons_city_idx" ON "lessons" USING btree ("city_id");
  CREATE INDEX "lessons_module_idx" ON "lessons" USING btree ("module_id");
  CREATE INDEX "lessons_slug_idx" ON "lessons" USING btree ("slug");
  CREATE INDEX "lessons_image_idx" ON "lessons" USING btree ("image_id");
  CREATE INDEX "lessons_sound_idx" ON "lessons" USING btree ("sound_id");
  CREATE INDEX "lessons_updated_at_idx" ON "lessons" USING btree ("updated_at");
  CREATE INDEX "lessons_created_at_idx" ON "lessons" USING btree ("created_at");
  CREATE INDEX "lessons__status_idx" ON "lessons" USING btree ("_status");
  CREATE UNIQUE INDEX "module_slug_idx" ON "lessons" USING btree ("module_id","slug");
  CREATE UNIQUE INDEX "lessons_locales_locale_parent_id_unique" ON "lessons_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "lessons_locales_parent_id_idx" ON "lessons_locales" USING btree ("_parent_id");
  CREATE INDEX "_lessons_v_parent_idx" ON "_lessons_v" USING btree ("parent_id");
  CREATE INDEX "_lessons_v_version_version_city_idx" ON "_lessons_v" USING btree ("version_city_id");
  CREATE INDEX "_lessons_v_version_version_module_idx" ON "_lessons_v" USING btree ("version_module_id");
  CREATE INDEX "_lessons_v_version_version_slug_idx" ON "_lessons_v" USING btree ("version_slug");
  CREATE INDEX "_lessons_v_version_version_image_idx" ON "_lessons_v" USING btree ("version_image_id");
  CREATE INDEX "_lessons_v_version_version_sound_idx" ON "_lessons_v" USING btree ("version_sound_id");
  CREATE INDEX "_lessons_v_version_version_updated_at_idx" ON "_lessons_v" USING btree ("version_updated_at");
  CREATE INDEX "_lessons_v_version_version_created_at_idx" ON "_lessons_v" USING btree ("version_created_at");
  CREATE INDEX "_lessons_v_version_version__status_idx" ON "_lessons_v" USING btree ("version__status");
  CREATE INDEX "_lessons_v_created_at_idx" ON "_lessons_v" USING btree ("created_at");
  CREATE INDEX "_lessons_v_updated_at_idx" ON "_lessons_v" USING btree ("updated_at");
  CREATE INDEX "_lessons_v_snapshot_idx" ON "_lessons_v" USING btree ("snapshot");
  CREATE INDEX "_lessons_v_published_locale_idx" ON "_lessons_v" USING btree ("published_locale");
  CREATE INDEX "_lessons_v_latest_idx" ON "_lessons_v" USING btree ("latest");
  CREATE INDEX "version_module_version_slug_idx" ON "_lessons_v" USING btree ("version_module_id","version_slug");
  CREATE UNIQUE INDEX "_lessons_v_locales_locale_parent_id_unique" ON "_lessons_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_lessons_v_locales_parent_id_idx" ON "_lessons_v_locales" USING btree ("_parent_id");
  CREATE INDEX "contributions_city_idx" ON "contributions" USING btree ("city_id");
  CREATE INDEX "contributions_stop_idx" ON "contributions" USING btree ("stop_id");
  CREATE INDEX "contributions_person_idx" ON "contributions" USING btree ("person_id");
  CREATE INDEX "contributions_image_idx" ON "contributions" USING btree ("image_id");
  CREATE INDEX "contributions_sound_idx" ON "contributions" USING btree ("sound_id");
  CREATE INDEX "contributions_decided_by_idx" ON "contributions" USING btree ("decided_by_id");
  CREATE INDEX "contributions_updated_at_idx" ON "contributions" USING btree ("updated_at");
  CREATE INDEX "contributions_created_at_idx" ON "contributions" USING btree ("created_at");
  CREATE INDEX "trails_themes_order_idx" ON "trails_themes" USING btree ("order");
  CREATE INDEX "trails_themes_parent_idx" ON "trails_themes" USING btree ("parent_id");
  CREATE INDEX "trails_city_idx" ON "trails" USING btree ("city_id");
  CREATE INDEX "trails_slug_idx" ON "trails" USING btree ("slug");
  CREATE INDEX "trails_image_idx" ON "trails" USING btree ("image_id");
  CREATE INDEX "trails_updated_at_idx" ON "trails" USING btree ("updated_at");
  CREATE INDEX "trails_created_at_idx" ON "trails" USING btree ("created_at");
  CREATE INDEX "trails__status_idx" ON "trails" USING btree ("_status");
  CREATE UNIQUE INDEX "city_slug_3_idx" ON "trails" USING btree ("city_id","slug");
  CREATE UNIQUE INDEX "trails_locales_locale_parent_id_unique" ON "trails_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "trails_locales_parent_id_idx" ON "trails_locales" USING btree ("_parent_id");
  CREATE INDEX "_trails_v_version_themes_order_idx" ON "_trails_v_version_themes" USING btree ("order");
  CREATE INDEX "_trails_v_version_themes_parent_idx" ON "_trails_v_version_themes" USING btree ("parent_id");
  CREATE INDEX "_trails_v_parent_idx" ON "_trails_v" USING btree ("parent_id");
  CREATE INDEX "_trails_v_version_version_city_idx" ON "_trails_v" USING btree ("version_city_id");
  CREATE INDEX "_trails_v_version_version_slug_idx" ON "_trails_v" USING btree ("version_slug");
  CREATE INDEX "_trails_v_version_version_image_idx" ON "_trails_v" USING btree ("version_image_id");
  CREATE INDEX "_trails_v_version_version_updated_at_idx" ON "_trails_v" USING btree ("version_updated_at");
  CREATE INDEX "_trails_v_version_version_created_at_idx" ON "_trails_v" USING btree ("version_created_at");
  CREATE INDEX "_trails_v_version_version__status_idx" ON "_trails_v" USING btree ("version__status");
  CREATE INDEX "_trails_v_created_at_idx" ON "_trails_v" USING btree ("created_at");
  CREATE INDEX "_trails_v_updated_at_idx" ON "_trails_v" USING btree ("updated_at");
  CREATE INDEX "_trails_v_snapshot_idx" ON "_trails_v" USING btree ("snapshot");
  CREATE INDEX "_trails_v_published_locale_idx" ON "_trails_v" USING btree ("published_locale");
  CREATE INDEX "_trails_v_latest_idx" ON "_trails_v" USING btree ("latest");
  CREATE INDEX "version_city_version_slug_2_idx" ON "_trails_v" USING btree ("version_city_id","version_slug");
  CREATE UNIQUE INDEX "_trails_v_locales_locale_parent_id_unique" ON "_trails_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_trails_v_locales_parent_id_idx" ON "_trails_v_locales" USING btree ("_parent_id");
  CREATE INDEX "stops_city_idx" ON "stops" USING btree ("city_id");
  CREATE INDEX "stops_trail_idx" ON "stops" USING btree ("trail_id");
  CREATE INDEX "stops_slug_idx" ON "stops" USING btree ("slug");
  CREATE INDEX "stops_image_idx" ON "stops" USING btree ("image_id");
  CREATE INDEX "stops_sound_idx" ON "stops" USING btree ("sound_id");
  CREATE INDEX "stops_updated_at_idx" ON "stops" USING btree ("updated_at");
  CREATE INDEX "stops_created_at_idx" ON "stops" USING btree ("created_at");
  CREATE INDEX "stops__status_idx" ON "stops" USING btree ("_status");
  CREATE UNIQUE INDEX "trail_number_idx" ON "stops" USING btree ("trail_id","number");
  CREATE UNIQUE INDEX "trail_slug_idx" ON "stops" USING btree ("trail_id","slug");
  CREATE UNIQUE INDEX "stops_locales_locale_parent_id_unique" ON "stops_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "stops_locales_parent_id_idx" ON "stops_locales" USING btree ("_parent_id");
  CREATE INDEX "_stops_v_parent_idx" ON "_stops_v" USING btree ("parent_id");
  CREATE INDEX "_stops_v_version_version_city_idx" ON "_stops_v" USING btree ("version_city_id");
  CREATE INDEX "_stops_v_version_version_trail_idx" ON "_stops_v" USING btree ("version_trail_id");
  CREATE INDEX "_stops_v_version_version_slug_idx" ON "_stops_v" USING btree ("version_slug");
  CREATE INDEX "_stops_v_version_version_image_idx" ON "_stops_v" USING btree ("version_image_id");
  CREATE INDEX "_stops_v_version_version_sound_idx" ON "_stops_v" USING btree ("version_sound_id");
  CREATE INDEX "_stops_v_version_version_updated_at_idx" ON "_stops_v" USING btree ("version_updated_at");
  CREATE INDEX "_stops_v_version_version_created_at_idx" ON "_stops_v" USING btree ("version_created_at");
  CREATE INDEX "_stops_v_version_version__status_idx" ON "_stops_v" USING btree ("version__status");
  CREATE INDEX "_stops_v_created_at_idx" ON "_stops_v" USING btree ("created_at");
  CREATE INDEX "_stops_v_updated_at_idx" ON "_stops_v" USING btree ("updated_at");
  CREATE INDEX "_stops_v_snapshot_idx" ON "_stops_v" USING btree ("snapshot");
  CREATE INDEX "_stops_v_published_locale_idx" ON "_stops_v" USING btree ("published_locale");
  CREATE INDEX "_stops_v_latest_idx" ON "_stops_v" USING btree ("latest");
  CREATE INDEX "version_trail_version_number_idx" ON "_stops_v" USING btree ("version_trail_id","version_number");
  CREATE INDEX "version_trail_version_slug_idx" ON "_stops_v" USING btree ("version_trail_id","version_slug");
  CREATE UNIQUE INDEX "_stops_v_locales_locale_parent_id_unique" ON "_stops_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_stops_v_locales_parent_id_idx" ON "_stops_v_locales" USING btree ("_parent_id");
  CREATE INDEX "commons_city_idx" ON "commons" USING btree ("city_id");
  CREATE INDEX "commons_slug_idx" ON "commons" USING btree ("slug");
  CREATE INDEX "commons_type_idx" ON "commons" USING btree ("type");
  CREATE INDEX "commons_image_idx" ON "commons" USING btree ("image_id");
  CREATE INDEX "commons_updated_at_idx" ON "commons" USING btree ("updated_at");
  CREATE INDEX "commons_created_at_idx" ON "commons" USING btree ("created_at");
  CREATE INDEX "commons__status_idx" ON "commons" USING btree ("_status");
  CREATE UNIQUE INDEX "city_slug_4_idx" ON "commons" USING btree ("city_id","slug");
  CREATE UNIQUE INDEX "commons_locales_locale_parent_id_unique" ON "commons_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "commons_locales_parent_id_idx" ON "commons_locales" USING btree ("_parent_id");
  CREATE INDEX "_commons_v_parent_idx" ON "_commons_v" USING btree ("parent_id");
  CREATE INDEX "_commons_v_version_version_city_idx" ON "_commons_v" USING btree ("version_city_id");
  CREATE INDEX "_commons_v_version_version_slug_idx" ON "_commons_v" USING btree ("version_slug");
  CREATE INDEX "_commons_v_version_version_type_idx" ON "_commons_v" USING btree ("version_type");
  CREATE INDEX "_commons_v_version_version_image_idx" ON "_commons_v" USING btree ("version_image_id");
  CREATE INDEX "_commons_v_version_version_updated_at_idx" ON "_commons_v" USING btree ("version_updated_at");
  CREATE INDEX "_commons_v_version_version_created_at_idx" ON "_commons_v" USING btree ("version_created_at");
  CREATE INDEX "_commons_v_version_version__status_idx" ON "_commons_v" USING btree ("version__status");
  CREATE INDEX "_commons_v_created_at_idx" ON "_commons_v" USING btree ("created_at");
  CREATE INDEX "_commons_v_updated_at_idx" ON "_commons_v" USING btree ("updated_at");
  CREATE INDEX "_commons_v_snapshot_idx" ON "_commons_v" USING btree ("snapshot");
  CREATE INDEX "_commons_v_published_locale_idx" ON "_commons_v" USING btree ("published_locale");
  CREATE INDEX "_commons_v_latest_idx" ON "_commons_v" USING btree ("latest");
  CREATE INDEX "version_city_version_slug_3_idx" ON "_commons_v" USING btree ("version_city_id","version_slug");
  CREATE UNIQUE INDEX "_commons_v_locales_locale_parent_id_unique" ON "_commons_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_commons_v_locales_parent_id_idx" ON "_commons_v_locales" USING btree ("_parent_id");
  CREATE INDEX "guides_city_idx" ON "guides" USING btree ("city_id");
  CREATE INDEX "guides_slug_idx" ON "guides" USING btree ("slug");
  CREATE INDEX "guides_image_idx" ON "guides" USING btree ("image_id");
  CREATE INDEX "guides_updated_at_idx" ON "guides" USING btree ("updated_at");
  CREATE INDEX "guides_created_at_idx" ON "guides" USING btree ("created_at");
  CREATE INDEX "guides__status_idx" ON "guides" USING btree ("_status");
  CREATE UNIQUE INDEX "city_slug_5_idx" ON "guides" USING btree ("city_id","slug");
  CREATE UNIQUE INDEX "guides_locales_locale_parent_id_unique" ON "guides_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "guides_locales_parent_id_idx" ON "guides_locales" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_parent_idx" ON "_guides_v" USING btree ("parent_id");
  CREATE INDEX "_guides_v_version_version_city_idx" ON "_guides_v" USING btree ("version_city_id");
  CREATE INDEX "_guides_v_version_version_slug_idx" ON "_guides_v" USING btree ("version_slug");
  CREATE INDEX "_guides_v_version_version_image_idx" ON "_guides_v" USING btree ("version_image_id");
  CREATE INDEX "_guides_v_version_version_updated_at_idx" ON "_guides_v" USING btree ("version_updated_at");
  CREATE INDEX "_guides_v_version_version_created_at_idx" ON "_guides_v" USING btree ("version_created_at");
  CREATE INDEX "_guides_v_version_version__status_idx" ON "_guides_v" USING btree ("version__status");
  CREATE INDEX "_guides_v_created_at_idx" ON "_guides_v" USING btree ("created_at");
  CREATE INDEX "_guides_v_updated_at_idx" ON "_guides_v" USING btree ("updated_at");
  CREATE INDEX "_guides_v_snapshot_idx" ON "_guides_v" USING btree ("snapshot");
  CREATE INDEX "_guides_v_published_locale_idx" ON "_guides_v" USING btree ("published_locale");
  CREATE INDEX "_guides_v_latest_idx" ON "_guides_v" USING btree ("latest");
  CREATE INDEX "version_city_version_slug_4_idx" ON "_guides_v" USING btree ("version_city_id","version_slug");
  CREATE UNIQUE INDEX "_guides_v_locales_locale_parent_id_unique" ON "_guides_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_guides_v_locales_parent_id_idx" ON "_guides_v_locales" USING btree ("_parent_id");
  CREATE INDEX "businesses_uses_order_idx" ON "businesses_uses" USING btree ("_order");
  CREATE INDEX "businesses_uses_parent_id_idx" ON "businesses_uses" USING btree ("_parent_id");
  CREATE INDEX "businesses_uses_commons_idx" ON "businesses_uses" USING btree ("commons_id");
  CREATE INDEX "businesses_city_idx" ON "businesses" USING btree ("city_id");
  CREATE INDEX "businesses_slug_idx" ON "businesses" USING btree ("slug");
  CREATE INDEX "businesses_sector_idx" ON "businesses" USING btree ("sector");
  CREATE INDEX "businesses_image_idx" ON "businesses" USING btree ("image_id");
  CREATE INDEX "businesses_applicant_idx" ON "businesses" USING btree ("applicant_id");
  CREATE INDEX "businesses_decided_by_idx" ON "businesses" USING btree ("decided_by_id");
  CREATE INDEX "businesses_updated_at_idx" ON "businesses" USING btree ("updated_at");
  CREATE INDEX "businesses_created_at_idx" ON "businesses" USING btree ("created_at");
  CREATE UNIQUE INDEX "city_slug_6_idx" ON "businesses" USING btree ("city_id","slug");
  CREATE UNIQUE INDEX "businesses_locales_locale_parent_id_unique" ON "businesses_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "businesses_locales_parent_id_idx" ON "businesses_locales" USING btree ("_parent_id");
  CREATE INDEX "institutes_city_idx" ON "institutes" USING btree ("city_id");
  CREATE INDEX "institutes_image_idx" ON "institutes" USING btree ("image_id");
  CREATE INDEX "institutes_updated_at_idx" ON "institutes" USING btree ("updated_at");
  CREATE INDEX "institutes_created_at_idx" ON "institutes" USING btree ("created_at");
  CREATE INDEX "institutes__status_idx" ON "institutes" USING btree ("_status");
  CREATE UNIQUE INDEX "city_kind_idx" ON "institutes" USING btree ("city_id","kind");
  CREATE UNIQUE INDEX "institutes_locales_locale_parent_id_unique" ON "institutes_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "institutes_locales_parent_id_idx" ON "institutes_locales" USING btree ("_parent_id");
  CREATE INDEX "_institutes_v_parent_idx" ON "_institutes_v" USING btree ("parent_id");
  CREATE INDEX "_institutes_v_version_version_city_idx" ON "_institutes_v" USING btree ("version_city_id");
  CREATE INDEX "_institutes_v_version_version_image_idx" ON "_institutes_v" USING btree ("version_image_id");
  CREATE INDEX "_institutes_v_version_version_updated_at_idx" ON "_institutes_v" USING btree ("version_updated_at");
  CREATE INDEX "_institutes_v_version_version_created_at_idx" ON "_institutes_v" USING btree ("version_created_at");
  CREATE INDEX "_institutes_v_version_version__status_idx" ON "_institutes_v" USING btree ("version__status");
  CREATE INDEX "_institutes_v_created_at_idx" ON "_institutes_v" USING btree ("created_at");
  CREATE INDEX "_institutes_v_updated_at_idx" ON "_institutes_v" USING btree ("updated_at");
  CREATE INDEX "_institutes_v_snapshot_idx" ON "_institutes_v" USING btree ("snapshot");
  CREATE INDEX "_institutes_v_published_locale_idx" ON "_institutes_v" USING btree ("published_locale");
  CREATE INDEX "_institutes_v_latest_idx" ON "_institutes_v" USING btree ("latest");
  CREATE INDEX "version_city_version_kind_idx" ON "_institutes_v" USING btree ("version_city_id","version_kind");
  CREATE UNIQUE INDEX "_institutes_v_locales_locale_parent_id_unique" ON "_institutes_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_institutes_v_locales_parent_id_idx" ON "_institutes_v_locales" USING btree ("_parent_id");
  CREATE INDEX "seats_city_idx" ON "seats" USING btree ("city_id");
  CREATE INDEX "seats_institute_idx" ON "seats" USING btree ("institute_id");
  CREATE INDEX "seats_first_day_idx" ON "seats" USING btree ("first_day");
  CREATE INDEX "seats_last_day_idx" ON "seats" USING btree ("last_day");
  CREATE INDEX "seats_updated_at_idx" ON "seats" USING btree ("updated_at");
  CREATE INDEX "seats_created_at_idx" ON "seats" USING btree ("created_at");
  CREATE UNIQUE INDEX "seats_locales_locale_parent_id_unique" ON "seats_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "seats_locales_parent_id_idx" ON "seats_locales" USING btree ("_parent_id");
  CREATE INDEX "pages_city_idx" ON "pages" USING btree ("city_id");
  CREATE INDEX "pages_slug_idx" ON "pages" USING btree ("slug");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE UNIQUE INDEX "city_slug_7_idx" ON "pages" USING btree ("city_id","slug");
  CREATE UNIQUE INDEX "pages_locales_locale_parent_id_unique" ON "pages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "pages_locales_parent_id_idx" ON "pages_locales" USING btree ("_parent_id");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_city_idx" ON "_pages_v" USING btree ("version_city_id");
  CREATE INDEX "_pages_v_version_version_slug_idx" ON "_pages_v" USING btree ("version_slug");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_snapshot_idx" ON "_pages_v" USING btree ("snapshot");
  CREATE INDEX "_pages_v_published_locale_idx" ON "_pages_v" USING btree ("published_locale");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE INDEX "version_city_version_slug_5_idx" ON "_pages_v" USING btree ("version_city_id","version_slug");
  CREATE UNIQUE INDEX "_pages_v_locales_locale_parent_id_unique" ON "_pages_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_pages_v_locales_parent_id_idx" ON "_pages_v_locales" USING btree ("_parent_id");
  CREATE INDEX "images_city_idx" ON "images" USING btree ("city_id");
  CREATE INDEX "images_person_idx" ON "images" USING btree ("person_id");
  CREATE INDEX "images_updated_at_idx" ON "images" USING btree ("updated_at");
  CREATE INDEX "images_created_at_idx" ON "images" USING btree ("created_at");
  CREATE UNIQUE INDEX "images_filename_idx" ON "images" USING btree ("filename");
  CREATE INDEX "images_sizes_small_sizes_small_filename_idx" ON "images" USING btree ("sizes_small_filename");
  CREATE INDEX "images_sizes_medium_sizes_medium_filename_idx" ON "images" USING btree ("sizes_medium_filename");
  CREATE UNIQUE INDEX "images_locales_locale_parent_id_unique" ON "images_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "images_locales_parent_id_idx" ON "images_locales" USING btree ("_parent_id");
  CREATE INDEX "sounds_city_idx" ON "sounds" USING btree ("city_id");
  CREATE INDEX "sounds_person_idx" ON "sounds" USING btree ("person_id");
  CREATE INDEX "sounds_updated_at_idx" ON "sounds" USING btree ("updated_at");
  CREATE INDEX "sounds_created_at_idx" ON "sounds" USING btree ("created_at");
  CREATE UNIQUE INDEX "sounds_filename_idx" ON "sounds" USING btree ("filename");
  CREATE UNIQUE INDEX "sounds_locales_locale_parent_id_unique" ON "sounds_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "sounds_locales_parent_id_idx" ON "sounds_locales" USING btree ("_parent_id");
  CREATE INDEX "programmes_city_idx" ON "programmes" USING btree ("city_id");
  CREATE INDEX "programmes_updated_at_idx" ON "programmes" USING btree ("updated_at");
  CREATE INDEX "programmes_created_at_idx" ON "programmes" USING btree ("created_at");
  CREATE UNIQUE INDEX "city_kind_1_idx" ON "programmes" USING btree ("city_id","kind");
  CREATE UNIQUE INDEX "programmes_locales_locale_parent_id_unique" ON "programmes_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "programmes_locales_parent_id_idx" ON "programmes_locales" USING btree ("_parent_id");
  CREATE INDEX "memberships_city_idx" ON "memberships" USING btree ("city_id");
  CREATE INDEX "memberships_person_idx" ON "memberships" USING btree ("person_id");
  CREATE INDEX "memberships_institute_idx" ON "memberships" USING btree ("institute_id");
  CREATE INDEX "memberships_granted_by_idx" ON "memberships" USING btree ("granted_by_id");
  CREATE INDEX "memberships_updated_at_idx" ON "memberships" USING btree ("updated_at");
  CREATE INDEX "memberships_created_at_idx" ON "memberships" USING btree ("created_at");
  CREATE INDEX "cities_languages_order_idx" ON "cities_languages" USING btree ("order");
  CREATE INDEX "cities_languages_parent_idx" ON "cities_languages" USING btree ("parent_id");
  CREATE INDEX "cities_hosts_order_idx" ON "cities_hosts" USING btree ("_order");
  CREATE INDEX "cities_hosts_parent_id_idx" ON "cities_hosts" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "cities_hosts_host_idx" ON "cities_hosts" USING btree ("host");
  CREATE UNIQUE INDEX "cities_slug_idx" ON "cities" USING btree ("slug");
  CREATE INDEX "cities_image_idx" ON "cities" USING btree ("image_id");
  CREATE INDEX "cities_updated_at_idx" ON "cities" USING btree ("updated_at");
  CREATE INDEX "cities_created_at_idx" ON "cities" USING btree ("created_at");
  CREATE UNIQUE INDEX "cities_locales_locale_parent_id_unique" ON "cities_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "cities_locales_parent_id_idx" ON "cities_locales" USING btree ("_parent_id");
  CREATE INDEX "cities_texts_order_parent" ON "cities_texts" USING btree ("order","parent_id");
  CREATE INDEX "people_sessions_order_idx" ON "people_sessions" USING btree ("_order");
  CREATE INDEX "people_sessions_parent_id_idx" ON "people_sessions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "people_handle_idx" ON "people" USING btree ("handle");
  CREATE INDEX "people_updated_at_idx" ON "people" USING btree ("updated_at");
  CREATE INDEX "people_created_at_idx" ON "people" USING btree ("created_at");
  CREATE UNIQUE INDEX "people_email_idx" ON "people" USING btree ("email");
  CREATE INDEX "people_texts_order_parent" ON "people_texts" USING btree ("order","parent_id");
  CREATE INDEX "mails_city_idx" ON "mails" USING btree ("city_id");
  CREATE UNIQUE INDEX "mails_key_idx" ON "mails" USING btree ("key");
  CREATE INDEX "mails_person_idx" ON "mails" USING btree ("person_id");
  CREATE INDEX "mails_state_idx" ON "mails" USING btree ("state");
  CREATE INDEX "mails_updated_at_idx" ON "mails" USING btree ("updated_at");
  CREATE INDEX "mails_created_at_idx" ON "mails" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_loans_id_idx" ON "payload_locked_documents_rels" USING btree ("loans_id");
  CREATE INDEX "payload_locked_documents_rels_equipment_id_idx" ON "payload_locked_documents_rels" USING btree ("equipment_id");
  CREATE INDEX "payload_locked_documents_rels_units_id_idx" ON "payload_locked_documents_rels" USING btree ("units_id");
  CREATE INDEX "payload_locked_documents_rels_desks_id_idx" ON "payload_locked_documents_rels" USING btree ("desks_id");
  CREATE INDEX "payload_locked_documents_rels_closures_id_idx" ON "payload_locked_documents_rels" USING btree ("closures_id");
  CREATE INDEX "payload_locked_documents_rels_sessions_id_idx" ON "payload_locked_documents_rels" USING btree ("sessions_id");
  CREATE INDEX "payload_locked_documents_rels_registrations_id_idx" ON "payload_locked_documents_rels" USING btree ("registrations_id");
  CREATE INDEX "payload_locked_documents_rels_modules_id_idx" ON "payload_locked_documents_rels" USING btree ("modules_id");
  CREATE INDEX "payload_locked_documents_rels_lessons_id_idx" ON "payload_locked_documents_rels" USING btree ("lessons_id");
  CREATE INDEX "payload_locked_documents_rels_contributions_id_idx" ON "payload_locked_documents_rels" USING btree ("contributions_id");
  CREATE INDEX "payload_locked_documents_rels_trails_id_idx" ON "payload_locked_documents_rels" USING btree ("trails_id");
  CREATE INDEX "payload_locked_documents_rels_stops_id_idx" ON "payload_locked_documents_rels" USING btree ("stops_id");
  CREATE INDEX "payload_locked_documents_rels_commons_id_idx" ON "payload_locked_documents_rels" USING btree ("commons_id");
  CREATE INDEX "payload_locked_documents_rels_guides_id_idx" ON "payload_locked_documents_rels" USING btree ("guides_id");
  CREATE INDEX "payload_locked_documents_rels_businesses_id_idx" ON "payload_locked_documents_rels" USING btree ("businesses_id");
  CREATE INDEX "payload_locked_documents_rels_institutes_id_idx" ON "payload_locked_documents_rels" USING btree ("institutes_id");
  CREATE INDEX "payload_locked_documents_rels_seats_id_idx" ON "payload_locked_documents_rels" USING btree ("seats_id");
  CREATE INDEX "payload_locked_documents_rels_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("pages_id");
  CREATE INDEX "payload_locked_documents_rels_images_id_idx" ON "payload_locked_documents_rels" USING btree ("images_id");
  CREATE INDEX "payload_locked_documents_rels_sounds_id_idx" ON "payload_locked_documents_rels" USING btree ("sounds_id");
  CREATE INDEX "payload_locked_documents_rels_programmes_id_idx" ON "payload_locked_documents_rels" USING btree ("programmes_id");
  CREATE INDEX "payload_locked_documents_rels_memberships_id_idx" ON "payload_locked_documents_rels" USING btree ("memberships_id");
  CREATE INDEX "payload_locked_documents_rels_cities_id_idx" ON "payload_locked_documents_rels" USING btree ("cities_id");
  CREATE INDEX "payload_locked_documents_rels_people_id_idx" ON "payload_locked_documents_rels" USING btree ("people_id");
  CREATE INDEX "payload_locked_documents_rels_mails_id_idx" ON "payload_locked_documents_rels" USING btree ("mails_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_people_id_idx" ON "payload_preferences_rels" USING btree ("people_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "loans" CASCADE;
  DROP TABLE "equipment" CASCADE;
  DROP TABLE "equipment_locales" CASCADE;
  DROP TABLE "_equipment_v" CASCADE;
  DROP TABLE "_equipment_v_locales" CASCADE;
  DROP TABLE "units" CASCADE;
  DROP TABLE "desks_hours" CASCADE;
  DROP TABLE "desks" CASCADE;
  DROP TABLE "desks_locales" CASCADE;
  DROP TABLE "closures" CASCADE;
  DROP TABLE "closures_locales" CASCADE;
  DROP TABLE "sessions" CASCADE;
  DROP TABLE "sessions_locales" CASCADE;
  DROP TABLE "registrations" CASCADE;
  DROP TABLE "modules" CASCADE;
  DROP TABLE "modules_locales" CASCADE;
  DROP TABLE "modules_texts" CASCADE;
  DROP TABLE "_modules_v" CASCADE;
  DROP TABLE "_modules_v_locales" CASCADE;
  DROP TABLE "_modules_v_texts" CASCADE;
  DROP TABLE "lessons" CASCADE;
  DROP TABLE "lessons_locales" CASCADE;
  DROP TABLE "_lessons_v" CASCADE;
  DROP TABLE "_lessons_v_locales" CASCADE;
  DROP TABLE "contributions" CASCADE;
  DROP TABLE "trails_themes" CASCADE;
  DROP TABLE "trails" CASCADE;
  DROP TABLE "trails_locales" CASCADE;
  DROP TABLE "_trails_v_version_themes" CASCADE;
  DROP TABLE "_trails_v" CASCADE;
  DROP TABLE "_trails_v_locales" CASCADE;
  DROP TABLE "stops" CASCADE;
  DROP TABLE "stops_locales" CASCADE;
  DROP TABLE "_stops_v" CASCADE;
  DROP TABLE "_stops_v_locales" CASCADE;
  DROP TABLE "commons" CASCADE;
  DROP TABLE "commons_locales" CASCADE;
  DROP TABLE "_commons_v" CASCADE;
  DROP TABLE "_commons_v_locales" CASCADE;
  DROP TABLE "guides" CASCADE;
  DROP TABLE "guides_locales" CASCADE;
  DROP TABLE "_guides_v" CASCADE;
  DROP TABLE "_guides_v_locales" CASCADE;
  DROP TABLE "businesses_uses" CASCADE;
  DROP TABLE "businesses" CASCADE;
  DROP TABLE "businesses_locales" CASCADE;
  DROP TABLE "institutes" CASCADE;
  DROP TABLE "institutes_locales" CASCADE;
  DROP TABLE "_institutes_v" CASCADE;
  DROP TABLE "_institutes_v_locales" CASCADE;
  DROP TABLE "seats" CASCADE;
  DROP TABLE "seats_locales" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP TABLE "pages_locales" CASCADE;
  DROP TABLE "_pages_v" CASCADE;
  DROP TABLE "_pages_v_locales" CASCADE;
  DROP TABLE "images" CASCADE;
  DROP TABLE "images_locales" CASCADE;
  DROP TABLE "sounds" CASCADE;
  DROP TABLE "sounds_locales" CASCADE;
  DROP TABLE "programmes" CASCADE;
  DROP TABLE "programmes_locales" CASCADE;
  DROP TABLE "memberships" CASCADE;
  DROP TABLE "cities_languages" CASCADE;
  DROP TABLE "cities_hosts" CASCADE;
  DROP TABLE "cities" CASCADE;
  DROP TABLE "cities_locales" CASCADE;
  DROP TABLE "cities_texts" CASCADE;
  DROP TABLE "people_sessions" CASCADE;
  DROP TABLE "people" CASCADE;
  DROP TABLE "people_texts" CASCADE;
  DROP TABLE "mails" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."enum_loans_state";
  DROP TYPE "public"."enum_equipment_category";
  DROP TYPE "public"."enum_equipment_status";
  DROP TYPE "public"."enum__equipment_v_version_category";
  DROP TYPE "public"."enum__equipment_v_version_status";
  DROP TYPE "public"."enum__equipment_v_published_locale";
  DROP TYPE "public"."enum_units_condition";
  DROP TYPE "public"."enum_units_state";
  DROP TYPE "public"."enum_desks_hours_weekday";
  DROP TYPE "public"."enum_closures_source";
  DROP TYPE "public"."enum_sessions_language";
  DROP TYPE "public"."enum_sessions_state";
  DROP TYPE "public"."enum_registrations_state";
  DROP TYPE "public"."enum_modules_level";
  DROP TYPE "public"."enum_modules_status";
  DROP TYPE "public"."enum__modules_v_version_level";
  DROP TYPE "public"."enum__modules_v_version_status";
  DROP TYPE "public"."enum__modules_v_published_locale";
  DROP TYPE "public"."enum_lessons_status";
  DROP TYPE "public"."enum__lessons_v_version_status";
  DROP TYPE "public"."enum__lessons_v_published_locale";
  DROP TYPE "public"."enum_contributions_kind";
  DROP TYPE "public"."enum_contributions_language";
  DROP TYPE "public"."enum_contributions_credit_preference";
  DROP TYPE "public"."enum_contributions_state";
  DROP TYPE "public"."enum_trails_themes";
  DROP TYPE "public"."enum_trails_difficulty";
  DROP TYPE "public"."enum_trails_status";
  DROP TYPE "public"."enum__trails_v_version_themes";
  DROP TYPE "public"."enum__trails_v_version_difficulty";
  DROP TYPE "public"."enum__trails_v_version_status";
  DROP TYPE "public"."enum__trails_v_published_locale";
  DROP TYPE "public"."enum_stops_status";
  DROP TYPE "public"."enum__stops_v_version_status";
  DROP TYPE "public"."enum__stops_v_published_locale";
  DROP TYPE "public"."enum_commons_type";
  DROP TYPE "public"."enum_commons_status";
  DROP TYPE "public"."enum__commons_v_version_type";
  DROP TYPE "public"."enum__commons_v_version_status";
  DROP TYPE "public"."enum__commons_v_published_locale";
  DROP TYPE "public"."enum_guides_institute";
  DROP TYPE "public"."enum_guides_audience";
  DROP TYPE "public"."enum_guides_status";
  DROP TYPE "public"."enum__guides_v_version_institute";
  DROP TYPE "public"."enum__guides_v_version_audience";
  DROP TYPE "public"."enum__guides_v_version_status";
  DROP TYPE "public"."enum__guides_v_published_locale";
  DROP TYPE "public"."enum_businesses_uses_how";
  DROP TYPE "public"."enum_businesses_state";
  DROP TYPE "public"."enum_businesses_sector";
  DROP TYPE "public"."enum_businesses_model";
  DROP TYPE "public"."enum_institutes_kind";
  DROP TYPE "public"."enum_institutes_status";
  DROP TYPE "public"."enum__institutes_v_version_kind";
  DROP TYPE "public"."enum__institutes_v_version_status";
  DROP TYPE "public"."enum__institutes_v_published_locale";
  DROP TYPE "public"."enum_pages_status";
  DROP TYPE "public"."enum__pages_v_version_status";
  DROP TYPE "public"."enum__pages_v_published_locale";
  DROP TYPE "public"."enum_programmes_kind";
  DROP TYPE "public"."enum_memberships_role";
  DROP TYPE "public"."enum_cities_languages";
  DROP TYPE "public"."enum_cities_state";
  DROP TYPE "public"."enum_cities_moderation_text";
  DROP TYPE "public"."enum_cities_moderation_photo";
  DROP TYPE "public"."enum_cities_moderation_sound";
  DROP TYPE "public"."enum_people_language";
  DROP TYPE "public"."enum_people_credit_preference";
  DROP TYPE "public"."enum_mails_language";
  DROP TYPE "public"."enum_mails_state";`)
}
