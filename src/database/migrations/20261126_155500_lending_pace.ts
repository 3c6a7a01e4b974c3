import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// What lending looks for among a million loans: when a copy is kept from others (the exclusion constraint knows it too, but
// its index is made for refusing and takes four times as long to ask), and what a desk has to do on a day.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index loans_keep_their_copy on loans (unit_id, ends_at)
      where state in ('offered', 'requested', 'approved', 'ready', 'handed-over', 'returned');
    create index loans_to_hand_over on loans (city_id, first_day) where state in ('approved', 'ready');
    create index loans_to_take_back on loans (city_id, last_day) where state = 'handed-over';
    create index loans_to_look_over on loans (city_id) where state = 'returned';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index loans_keep_their_copy;
    drop index loans_to_hand_over;
    drop index loans_to_take_back;
    drop index loans_to_look_over;`)
}
