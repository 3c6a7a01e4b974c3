import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_strikes_kind" AS ENUM('late', 'no-show', 'lost');
  CREATE TYPE "public"."enum_strikes_state" AS ENUM('active', 'appealed', 'withdrawn');
  CREATE TYPE "public"."enum_suspensions_by" AS ENUM('rule', 'staff');
  CREATE TYPE "public"."enum_suspensions_state" AS ENUM('active', 'lifted');
  CREATE TABLE "strikes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"loan_id" uuid NOT NULL,
  	"kind" "enum_strikes_kind" NOT NULL,
  	"given_on" varchar NOT NULL,
  	"expires_on" varchar NOT NULL,
  	"state" "enum_strikes_state" DEFAULT 'active' NOT NULL,
  	"appeal" varchar,
  	"appealed_at" timestamp(3) with time zone,
  	"suspension_id" uuid,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "suspensions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"person_id" uuid NOT NULL,
  	"first_day" varchar,
  	"last_day" varchar NOT NULL,
  	"grounds" varchar,
  	"by" "enum_suspensions_by" DEFAULT 'staff' NOT NULL,
  	"given_by_id" uuid,
  	"state" "enum_suspensions_state" DEFAULT 'active' NOT NULL,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "strikes" ADD CONSTRAINT "strikes_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "strikes" ADD CONSTRAINT "strikes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "strikes" ADD CONSTRAINT "strikes_loan_id_loans_id_fk" FOREIGN KEY ("loan_id") REFERENCES "public"."loans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "strikes" ADD CONSTRAINT "strikes_suspension_id_suspensions_id_fk" FOREIGN KEY ("suspension_id") REFERENCES "public"."suspensions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "strikes" ADD CONSTRAINT "strikes_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_given_by_id_people_id_fk" FOREIGN KEY ("given_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "strikes_city_idx" ON "strikes" USING btree ("city_id");
  CREATE INDEX "strikes_person_idx" ON "strikes" USING btree ("person_id");
  CREATE INDEX "strikes_loan_idx" ON "strikes" USING btree ("loan_id");
  CREATE INDEX "strikes_given_on_idx" ON "strikes" USING btree ("given_on");
  CREATE INDEX "strikes_expires_on_idx" ON "strikes" USING btree ("expires_on");
  CREATE INDEX "strikes_suspension_idx" ON "strikes" USING btree ("suspension_id");
  CREATE INDEX "strikes_decided_by_idx" ON "strikes" USING btree ("decided_by_id");
  CREATE INDEX "strikes_updated_at_idx" ON "strikes" USING btree ("updated_at");
  CREATE INDEX "strikes_created_at_idx" ON "strikes" USING btree ("created_at");
  CREATE INDEX "suspensions_city_idx" ON "suspensions" USING btree ("city_id");
  CREATE INDEX "suspensions_person_idx" ON "suspensions" USING btree ("person_id");
  CREATE INDEX "suspensions_first_day_idx" ON "suspensions" USING btree ("first_day");
  CREATE INDEX "suspensions_last_day_idx" ON "suspensions" USING btree ("last_day");
  CREATE INDEX "suspensions_given_by_idx" ON "suspensions" USING btree ("given_by_id");
  CREATE INDEX "suspensions_decided_by_idx" ON "suspensions" USING btree ("decided_by_id");
  CREATE INDEX "suspensions_updated_at_idx" ON "suspensions" USING btree ("updated_at");
  CREATE INDEX "suspensions_created_at_idx" ON "suspensions" USING btree ("created_at");

  CREATE UNIQUE INDEX "strikes_one_per_loan" ON "strikes" ("loan_id");
  ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_begin_before_they_end" CHECK ("first_day" IS NOT NULL AND "first_day" <= "last_day");

  call keep_references_within_cities();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "strikes" CASCADE;
  DROP TABLE "suspensions" CASCADE;
  DROP TYPE "public"."enum_strikes_kind";
  DROP TYPE "public"."enum_strikes_state";
  DROP TYPE "public"."enum_suspensions_by";
  DROP TYPE "public"."enum_suspensions_state";`)
}
