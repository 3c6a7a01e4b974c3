import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// What people contributed was kept without saying whose it is, and so went into the packs that a city exports.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update images f set person_id = c.person_id from contributions c where c.image_id = f.id and f.person_id is null;
    update sounds f set person_id = c.person_id from contributions c where c.sound_id = f.id and f.person_id is null;`)
}

// Whose they are stays true.
export async function down(): Promise<void> {}
