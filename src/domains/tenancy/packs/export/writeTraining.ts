import { dayOf, timeOf } from '../../../../kernel/time.ts'
import type { Stored } from '../write/stored.ts'
import { type Exporting, mediaOf, publicOf, writeMarkdown, yamlOf } from './Exporting.ts'
import { amount, byNumber, bySlug, listsIn, referred, said, text, textsIn } from './fields.ts'

/** `training/`: modules and lessons as Markdown, sessions as YAML with ISO days. */
export const writeTraining = (exporting: Exporting): void => {
  const { languages, files } = exporting
  const lessons = publicOf(exporting, 'lessons')
  const sessions = publicOf(exporting, 'sessions').filter(({ state }) => state === 'scheduled')
  for (const module of publicOf(exporting, 'modules').sort(bySlug)) {
    const folder = `training/${module['slug']}`
    const plain = said({
      level: text(module['level']),
      minutes: amount(module['minutes']),
      version: module['version'] === 1 ? undefined : amount(module['version']),
      image: mediaOf(exporting, module['image']),
      licence: text(module['licence']),
      credit: text(module['credit']),
    })
    const texts = {
      title: textsIn(module['title'], languages),
      summary: textsIn(module['summary'], languages),
      skills: listsIn(module['skills'], languages),
    }
    writeMarkdown(exporting, `${folder}/module`, { plain, texts }, textsIn(module['body'], languages))
    for (const lesson of lessons.filter(isOf(module)).sort(byNumber('order'))) {
      writeMarkdown(
        exporting,
        `${folder}/${String(lesson['order']).padStart(2, '0')}-${lesson['slug']}`,
        {
          plain: said({
            minutes: amount(lesson['minutes']),
            image: mediaOf(exporting, lesson['image']),
            sound: mediaOf(exporting, lesson['sound']),
          }),
          texts: { title: textsIn(lesson['title'], languages) },
        },
        textsIn(lesson['body'], languages),
      )
    }
    const dated = sessions
      .filter(isOf(module))
      .sort((a, b) => String(a['startsAt']).localeCompare(String(b['startsAt'])))
    if (dated.length > 0) {
      files.set(`${folder}/sessions.yaml`, yamlOf(dated.map((session) => sessionOf(exporting, session))))
    }
  }
}

const isOf =
  (module: Stored) =>
  (one: Stored): boolean =>
    referred(one['module']) === module.id

const sessionOf = ({ city, languages, names }: Exporting, session: Stored): object => {
  const timeZone = String(city['timeZone'])
  const starts = new Date(String(session['startsAt']))
  const day = dayOf(starts, timeZone)
  return said({
    id: names.get(session.id)?.split('/').at(-1) ?? `${day}-${session.id.slice(-8)}`,
    day,
    from: timeOf(starts, timeZone),
    to: timeOf(new Date(String(session['endsAt'])), timeZone),
    place: textsIn(session['place'], languages),
    address: text(session['address']),
    lon: amount(session['lon']),
    lat: amount(session['lat']),
    seats: amount(session['seats']),
    language: text(session['language']),
    facilitator: text(session['facilitator']),
  })
}
