import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "desks_hours" ADD COLUMN "visits" numeric;
  ALTER TABLE "desks_special_hours" ADD COLUMN "visits" numeric;
  CREATE INDEX "desk_firstDay_idx" ON "loans" USING btree ("desk_id","first_day");
  CREATE INDEX "desk_lastDay_idx" ON "loans" USING btree ("desk_id","last_day");

  create function receives_only_so_many(desk uuid) returns boolean language sql stable as $$
    select exists (select from desks_hours h where h._parent_id = desk and h.visits is not null)
      or exists (select from desks_special_hours h where h._parent_id = desk and h.visits is not null)
  $$;

  -- Whoever adds a visit holds the desks that count them until the end of the transaction.
  create function lock_visits(city uuid) returns void language plpgsql as $$
  begin
    perform from desks d where d.city_id = city and receives_only_so_many(d.id) order by d.id for no key update of d;
  end $$;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   drop function lock_visits(uuid);
  drop function receives_only_so_many(uuid);
  DROP INDEX "desk_firstDay_idx";
  DROP INDEX "desk_lastDay_idx";
  ALTER TABLE "desks_hours" DROP COLUMN "visits";
  ALTER TABLE "desks_special_hours" DROP COLUMN "visits";`)
}
