import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_borrowings_cancelled_by" AS ENUM('owner', 'borrower');
  ALTER TYPE "public"."enum_borrowings_state" ADD VALUE 'not-taken' BEFORE 'handed-over';
  ALTER TABLE "borrowings" ADD COLUMN "cancelled_by" "enum_borrowings_cancelled_by";
  ALTER TABLE "borrowings" ADD COLUMN "cancellation" varchar;

  -- What was written when something was cancelled stood where the owner's answer stands, in its place.
  update borrowings set cancellation = answer, answer = null,
    cancelled_by = case decided_by_id when owner_id then 'owner' when person_id then 'borrower' end::enum_borrowings_cancelled_by
  where state = 'cancelled';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   update borrowings set answer = cancellation where state = 'cancelled';
  update borrowings set state = 'cancelled' where state = 'not-taken';
  alter table borrowings drop constraint borrowings_days_are_free;
  ALTER TABLE "borrowings" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "borrowings" ALTER COLUMN "state" DROP DEFAULT;
  DROP TYPE "public"."enum_borrowings_state";
  CREATE TYPE "public"."enum_borrowings_state" AS ENUM('requested', 'accepted', 'declined', 'cancelled', 'lapsed', 'handed-over', 'returned', 'closed');
  ALTER TABLE "borrowings" ALTER COLUMN "state" SET DATA TYPE "public"."enum_borrowings_state" USING "state"::"public"."enum_borrowings_state";
  ALTER TABLE "borrowings" ALTER COLUMN "state" SET DEFAULT 'requested'::"public"."enum_borrowings_state";
  alter table borrowings add constraint borrowings_days_are_free exclude using gist
    (thing_id with =, days_from_to(first_day, last_day) with &&)
    where (state in ('requested', 'accepted', 'handed-over'));
  ALTER TABLE "borrowings" DROP COLUMN "cancelled_by";
  ALTER TABLE "borrowings" DROP COLUMN "cancellation";
  DROP TYPE "public"."enum_borrowings_cancelled_by";`)
}
