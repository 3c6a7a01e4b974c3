import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_things_language" AS ENUM('en', 'fr', 'br');
  CREATE TYPE "public"."enum_things_category" AS ENUM('camera', 'sound', 'light', 'projection', 'tool', 'craft', 'computing', 'outdoor');
  CREATE TYPE "public"."enum_things_approval" AS ENUM('always', 'first-time', 'never');
  CREATE TYPE "public"."enum_things_state" AS ENUM('waiting', 'offered', 'paused', 'hidden', 'withdrawn');
  CREATE TYPE "public"."enum_borrowings_state" AS ENUM('requested', 'accepted', 'declined', 'cancelled', 'lapsed', 'handed-over', 'returned', 'closed');
  CREATE TYPE "public"."enum_handovers_side" AS ENUM('owner', 'borrower');
  CREATE TYPE "public"."enum_handovers_moment" AS ENUM('handed-over', 'returned');
  CREATE TYPE "public"."enum_handovers_condition" AS ENUM('as-said', 'incomplete', 'damaged');
  CREATE TYPE "public"."enum_reports_kind" AS ENUM('unsafe', 'not-allowed', 'not-as-described', 'not-returned', 'damaged', 'conduct', 'other');
  CREATE TYPE "public"."enum_reports_state" AS ENUM('open', 'upheld', 'dismissed');
  CREATE TABLE "things_places" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"place" varchar NOT NULL
  );
  
  CREATE TABLE "things" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"organisation_id" uuid,
  	"name" varchar NOT NULL,
  	"description" varchar NOT NULL,
  	"language" "enum_things_language" NOT NULL,
  	"category" "enum_things_category" NOT NULL,
  	"part" varchar,
  	"image_id" uuid,
  	"terms" varchar,
  	"max_days" numeric NOT NULL,
  	"lead_days" numeric DEFAULT 0 NOT NULL,
  	"approval" "enum_things_approval" DEFAULT 'always' NOT NULL,
  	"state" "enum_things_state" DEFAULT 'offered' NOT NULL,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "borrowings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"thing_id" uuid NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"first_day" varchar NOT NULL,
  	"last_day" varchar NOT NULL,
  	"state" "enum_borrowings_state" DEFAULT 'requested' NOT NULL,
  	"message" varchar,
  	"answer" varchar,
  	"meeting_place" varchar,
  	"handed_over_at" timestamp(3) with time zone,
  	"returned_at" timestamp(3) with time zone,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "handovers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"borrowing_id" uuid NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"side" "enum_handovers_side" NOT NULL,
  	"moment" "enum_handovers_moment" NOT NULL,
  	"condition" "enum_handovers_condition" NOT NULL,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "reports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"thing_id" uuid NOT NULL,
  	"borrowing_id" uuid,
  	"person_id" uuid NOT NULL,
  	"kind" "enum_reports_kind" NOT NULL,
  	"text" varchar NOT NULL,
  	"state" "enum_reports_state" DEFAULT 'open' NOT NULL,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "things_places" ADD CONSTRAINT "things_places_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."things"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "things" ADD CONSTRAINT "things_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "things" ADD CONSTRAINT "things_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "things" ADD CONSTRAINT "things_organisation_id_groups_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."groups"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "things" ADD CONSTRAINT "things_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "things" ADD CONSTRAINT "things_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "borrowings" ADD CONSTRAINT "borrowings_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "borrowings" ADD CONSTRAINT "borrowings_thing_id_things_id_fk" FOREIGN KEY ("thing_id") REFERENCES "public"."things"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "borrowings" ADD CONSTRAINT "borrowings_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "borrowings" ADD CONSTRAINT "borrowings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "borrowings" ADD CONSTRAINT "borrowings_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "handovers" ADD CONSTRAINT "handovers_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "handovers" ADD CONSTRAINT "handovers_borrowing_id_borrowings_id_fk" FOREIGN KEY ("borrowing_id") REFERENCES "public"."borrowings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "handovers" ADD CONSTRAINT "handovers_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "handovers" ADD CONSTRAINT "handovers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_thing_id_things_id_fk" FOREIGN KEY ("thing_id") REFERENCES "public"."things"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_borrowing_id_borrowings_id_fk" FOREIGN KEY ("borrowing_id") REFERENCES "public"."borrowings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "things_places_order_idx" ON "things_places" USING btree ("_order");
  CREATE INDEX "things_places_parent_id_idx" ON "things_places" USING btree ("_parent_id");
  CREATE INDEX "things_city_idx" ON "things" USING btree ("city_id");
  CREATE INDEX "things_person_idx" ON "things" USING btree ("person_id");
  CREATE INDEX "things_organisation_idx" ON "things" USING btree ("organisation_id");
  CREATE INDEX "things_image_idx" ON "things" USING btree ("image_id");
  CREATE INDEX "things_decided_by_idx" ON "things" USING btree ("decided_by_id");
  CREATE INDEX "things_updated_at_idx" ON "things" USING btree ("updated_at");
  CREATE INDEX "things_created_at_idx" ON "things" USING btree ("created_at");
  CREATE INDEX "borrowings_city_idx" ON "borrowings" USING btree ("city_id");
  CREATE INDEX "borrowings_thing_idx" ON "borrowings" USING btree ("thing_id");
  CREATE INDEX "borrowings_owner_idx" ON "borrowings" USING btree ("owner_id");
  CREATE INDEX "borrowings_person_idx" ON "borrowings" USING btree ("person_id");
  CREATE INDEX "borrowings_first_day_idx" ON "borrowings" USING btree ("first_day");
  CREATE INDEX "borrowings_last_day_idx" ON "borrowings" USING btree ("last_day");
  CREATE INDEX "borrowings_state_idx" ON "borrowings" USING btree ("state");
  CREATE INDEX "borrowings_decided_by_idx" ON "borrowings" USING btree ("decided_by_id");
  CREATE INDEX "borrowings_updated_at_idx" ON "borrowings" USING btree ("updated_at");
  CREATE INDEX "borrowings_created_at_idx" ON "borrowings" USING btree ("created_at");
  CREATE INDEX "handovers_city_idx" ON "handovers" USING btree ("city_id");
  CREATE INDEX "handovers_borrowing_idx" ON "handovers" USING btree ("borrowing_id");
  CREATE INDEX "handovers_owner_idx" ON "handovers" USING btree ("owner_id");
  CREATE INDEX "handovers_person_idx" ON "handovers" USING btree ("person_id");
  CREATE INDEX "handovers_updated_at_idx" ON "handovers" USING btree ("updated_at");
  CREATE INDEX "handovers_created_at_idx" ON "handovers" USING btree ("created_at");
  CREATE INDEX "reports_city_idx" ON "reports" USING btree ("city_id");
  CREATE INDEX "reports_thing_idx" ON "reports" USING btree ("thing_id");
  CREATE INDEX "reports_borrowing_idx" ON "reports" USING btree ("borrowing_id");
  CREATE INDEX "reports_person_idx" ON "reports" USING btree ("person_id");
  CREATE INDEX "reports_decided_by_idx" ON "reports" USING btree ("decided_by_id");
  CREATE INDEX "reports_updated_at_idx" ON "reports" USING btree ("updated_at");
  CREATE INDEX "reports_created_at_idx" ON "reports" USING btree ("created_at");

  -- A thing of a neighbour is never promised twice: whole days of the city's calendar, both included, from the moment it was
  -- asked for. Days are text; make_date is immutable where a cast is not.
  create function days_from_to(first_day text, last_day text) returns daterange language sql immutable strict parallel safe as $$
    select daterange(
      make_date(substr(first_day, 1, 4)::int, substr(first_day, 6, 2)::int, substr(first_day, 9, 2)::int),
      make_date(substr(last_day, 1, 4)::int, substr(last_day, 6, 2)::int, substr(last_day, 9, 2)::int), '[]') $$;
  alter table borrowings add constraint borrowings_days_are_free exclude using gist
    (thing_id with =, days_from_to(first_day, last_day) with &&)
    where (state in ('requested', 'accepted', 'handed-over'));

  -- Each of two neighbours confirms a hand-over once, and what was confirmed stays as it was.
  create unique index handovers_once on handovers (borrowing_id, side, moment);
  create function keep_handover() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = 'append_only';
  end $$;
  create trigger handovers_append_only before update or delete on handovers
    for each row execute function keep_handover();

  -- Whoever reported a thing is answered before they report it again.
  create unique index reports_one_open on reports (thing_id, person_id) where state = 'open';

  call keep_references_within_cities();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "things_places" CASCADE;
  DROP TABLE "things" CASCADE;
  DROP TABLE "borrowings" CASCADE;
  DROP TABLE "handovers" CASCADE;
  DROP TABLE "reports" CASCADE;
  DROP TYPE "public"."enum_things_language";
  DROP TYPE "public"."enum_things_category";
  DROP TYPE "public"."enum_things_approval";
  DROP TYPE "public"."enum_things_state";
  DROP TYPE "public"."enum_borrowings_state";
  DROP TYPE "public"."enum_handovers_side";
  DROP TYPE "public"."enum_handovers_moment";
  DROP TYPE "public"."enum_handovers_condition";
  DROP TYPE "public"."enum_reports_kind";
  DROP TYPE "public"."enum_reports_state";
  drop function keep_handover;
  drop function days_from_to;`)
}
