import type { Refusal } from '../../../../kernel/result.ts'

const words: Record<string, string> = {
  'gpx-too-large': 'The file is too large for a trail',
  'gpx-not-xml': 'The file is broken: it is no well-formed XML',
  'gpx-not-gpx': 'The file is XML, but no GPX',
  'gpx-has-doctype': 'The file has a DOCTYPE, which GPX does not have',
  'gpx-coordinate-not-a-number': 'A coordinate is no number; expected degrees with a decimal point',
  'gpx-coordinate-out-of-range': 'A coordinate is out of range; expected lon -180 to 180 and lat -90 to 90',
  'gpx-too-many-points': 'The line has too many points',
  'gpx-no-track': 'The file holds no track; expected a "trk" with points',
  'gpx-too-few-points': 'The line has fewer than two places',
}

export const gpxWords = ({ reason }: Refusal): string => words[reason] ?? `The file is refused: ${reason}`
