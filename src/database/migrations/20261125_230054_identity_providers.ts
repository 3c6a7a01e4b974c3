import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "identity_providers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"city_id" uuid NOT NULL,
  	"issuer" varchar NOT NULL,
  	"client_id" varchar NOT NULL,
  	"secret_since" timestamp(3) with time zone,
  	"scopes" varchar DEFAULT 'openid email profile' NOT NULL,
  	"vouches" boolean DEFAULT false,
  	"sign_up" boolean DEFAULT true,
  	"strong_acr" varchar,
  	"strong_amr" varchar,
  	"enabled" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "identity_providers_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "identity_providers" ADD CONSTRAINT "identity_providers_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "identity_providers_locales" ADD CONSTRAINT "identity_providers_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."identity_providers"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "identity_providers_city_idx" ON "identity_providers" USING btree ("city_id");
  CREATE INDEX "identity_providers_updated_at_idx" ON "identity_providers" USING btree ("updated_at");
  CREATE INDEX "identity_providers_created_at_idx" ON "identity_providers" USING btree ("created_at");
  CREATE UNIQUE INDEX "city_issuer_idx" ON "identity_providers" USING btree ("city_id","issuer");
  CREATE UNIQUE INDEX "identity_providers_locales_locale_parent_id_unique" ON "identity_providers_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "identity_providers_locales_parent_id_idx" ON "identity_providers_locales" USING btree ("_parent_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "identity_providers" CASCADE;
  DROP TABLE "identity_providers_locales" CASCADE;`)
}
