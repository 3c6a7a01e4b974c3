import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import type { City } from './City.ts'

/** All cities in one statement, whatever their number. */
export const loadCities = async (payload: Payload): Promise<City[]> => {
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select c.id, c.slug, c.state, c.time_zone as "timeZone", c.currency, c.country, c.licence,
      json_build_object('lon', c.map_lon, 'lat', c.map_lat, 'zoom', c.map_zoom, 'tiles', c.map_tiles,
        'tilesCredit', c.map_tiles_credit) as map,
      json_build_object('accent', c.theme_accent, 'accentDark', c.theme_accent_dark, 'ground', c.theme_ground,
        'ink', c.theme_ink) as theme,
      json_build_object('email', c.contact_email, 'phone', c.contact_phone, 'address', c.contact_address,
        'url', c.contact_url) as contact,
      json_build_object('text', c.moderation_text, 'photo', c.moderation_photo, 'sound', c.moderation_sound) as moderation,
      coalesce((select json_object_agg(l._locale, l.name) from cities_locales l where l._parent_id = c.id), '{}') as name,
      coalesce((select json_object_agg(l._locale, l.tagline) from cities_locales l where l._parent_id = c.id and l.tagline is not null), '{}') as tagline,
      coalesce((select json_object_agg(l._locale, l.welcome) from cities_locales l where l._parent_id = c.id and l.welcome is not null), '{}') as welcome,
      (select json_build_object('filename', i.filename, 'width', i.width, 'height', i.height, 'credit', i.credit, 'alt',
          (select json_object_agg(l._locale, l.alt) from images_locales l where l._parent_id = i.id))
        from images i where i.id = c.image_id) as image,
      coalesce((select json_agg(g.value order by g."order") from cities_languages g where g.parent_id = c.id), '[]') as languages,
      coalesce((select json_agg(h.host order by h._order) from cities_hosts h where h._parent_id = c.id), '[]') as hosts,
      coalesce((select json_agg(t.text order by t."order") from cities_texts t where t.parent_id = c.id and t.path = 'licences'), '[]') as licences,
      coalesce((select json_object_agg(p.kind, json_build_object('enabled', p.enabled, 'settings', p.settings,
          'name', (select json_object_agg(l._locale, l.name) from programmes_locales l where l._parent_id = p.id),
          'intro', coalesce((select json_object_agg(l._locale, l.intro) from programmes_locales l where l._parent_id = p.id and l.intro is not null), '{}')))
        from programmes p where p.city_id = c.id), '{}') as programmes,
      json_build_object('header', coalesce((select json_agg(json_build_object('slug', p.slug, 'title',
            (select json_object_agg(l._locale, l.title) from pages_locales l where l._parent_id = p.id and l.title <> ''))
            order by p."order", p.slug) from pages p
          where p.city_id = c.id and p._status = 'published' and p.menu = 'header'), '[]'),
        'footer', coalesce((select json_agg(json_build_object('slug', p.slug, 'title',
            (select json_object_agg(l._locale, l.title) from pages_locales l where l._parent_id = p.id and l.title <> ''))
            order by p."order", p.slug) from pages p
          where p.city_id = c.id and p._status = 'published' and p.menu = 'footer'), '[]')) as menus
    from cities c order by c.slug`)
  return rows as unknown as City[]
}
