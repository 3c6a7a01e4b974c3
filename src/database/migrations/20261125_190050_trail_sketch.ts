import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "trails" ADD COLUMN "sketch" jsonb;
  ALTER TABLE "_trails_v" ADD COLUMN "version_sketch" jsonb;`)
  // Some sixty places of each line, evenly taken; the next save of a trail chooses them better (measureTrail.ts).
  await db.execute(sql`
    update trails set sketch = (
      select jsonb_agg(jsonb_build_array(p.place -> 0, p.place -> 1) order by p.at)
      from (select line -> 'coordinates' as places, jsonb_array_length(line -> 'coordinates') as count offset 0) l,
        jsonb_array_elements(l.places) with ordinality p(place, at)
      where (p.at - 1) % greatest(1, l.count / 60) = 0 or p.at = l.count)
    where jsonb_typeof(line -> 'coordinates') = 'array'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "trails" DROP COLUMN "sketch";
  ALTER TABLE "_trails_v" DROP COLUMN "version_sketch";`)
}
