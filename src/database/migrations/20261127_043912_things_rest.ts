import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "things" ADD COLUMN "rests" boolean DEFAULT false;

  -- What was lent in the name of an organisation that is no more does not become its lender's own by that, whatever was being
  -- decided about it meanwhile: they say so themselves.
  create function keep_lent_in_a_name() returns trigger language plpgsql as $$
  begin
    if new.state = 'offered' then new.state := 'paused';
    elsif new.state in ('waiting', 'hidden') then new.rests := true;
    end if;
    new.updated_at := now();
    return new;
  end $$;
  create trigger things_keep_lent_in_a_name before update on things for each row
    when (old.organisation_id is not null and new.organisation_id is null) execute function keep_lent_in_a_name();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   drop trigger things_keep_lent_in_a_name on things;
  drop function keep_lent_in_a_name;
  ALTER TABLE "things" DROP COLUMN "rests";`)
}
