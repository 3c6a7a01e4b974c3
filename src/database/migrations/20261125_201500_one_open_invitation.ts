import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** One role is offered to one address once at a time, however many managers press at once; and an invitation, like all that
 *  has a city, keeps it and points to nothing outside. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create unique index invitations_one_open on invitations
      (city_id, email, role, coalesce(institute_id, '00000000-0000-0000-0000-000000000000'))
      where accepted_at is null and withdrawn_at is null;
    call keep_references_within_cities()`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index invitations_one_open`)
}
