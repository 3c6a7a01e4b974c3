import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "equipment_parts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"model_id" uuid,
  	"count" numeric DEFAULT 1
  );
  
  CREATE TABLE "_equipment_v_version_parts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"model_id" uuid,
  	"count" numeric DEFAULT 1,
  	"_uuid" varchar
  );
  
  ALTER TABLE "loans" ADD COLUMN "basket" varchar;
  ALTER TABLE "loans" ADD COLUMN "bundle" varchar;
  ALTER TABLE "loans" ADD COLUMN "kit_id" uuid;
  ALTER TABLE "equipment_parts" ADD CONSTRAINT "equipment_parts_model_id_equipment_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."equipment"("id") ON DELETE restrict ON UPDATE no action;
  ALTER TABLE "equipment_parts" ADD CONSTRAINT "equipment_parts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."equipment"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_equipment_v_version_parts" ADD CONSTRAINT "_equipment_v_version_parts_model_id_equipment_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."equipment"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_equipment_v_version_parts" ADD CONSTRAINT "_equipment_v_version_parts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_equipment_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "equipment_parts_order_idx" ON "equipment_parts" USING btree ("_order");
  CREATE INDEX "equipment_parts_parent_id_idx" ON "equipment_parts" USING btree ("_parent_id");
  CREATE INDEX "equipment_parts_model_idx" ON "equipment_parts" USING btree ("model_id");
  CREATE INDEX "_equipment_v_version_parts_order_idx" ON "_equipment_v_version_parts" USING btree ("_order");
  CREATE INDEX "_equipment_v_version_parts_parent_id_idx" ON "_equipment_v_version_parts" USING btree ("_parent_id");
  CREATE INDEX "_equipment_v_version_parts_model_idx" ON "_equipment_v_version_parts" USING btree ("model_id");
  ALTER TABLE "loans" ADD CONSTRAINT "loans_kit_id_equipment_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."equipment"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "loans_basket_idx" ON "loans" USING btree ("basket");
  CREATE INDEX "loans_bundle_idx" ON "loans" USING btree ("bundle");
  CREATE INDEX "loans_kit_idx" ON "loans" USING btree ("kit_id");

  call keep_references_within_cities();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "equipment_parts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_equipment_v_version_parts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "equipment_parts" CASCADE;
  DROP TABLE "_equipment_v_version_parts" CASCADE;
  ALTER TABLE "loans" DROP CONSTRAINT "loans_kit_id_equipment_id_fk";
  
  DROP INDEX "loans_basket_idx";
  DROP INDEX "loans_bundle_idx";
  DROP INDEX "loans_kit_idx";
  ALTER TABLE "loans" DROP COLUMN "basket";
  ALTER TABLE "loans" DROP COLUMN "bundle";
  ALTER TABLE "loans" DROP COLUMN "kit_id";`)
}
