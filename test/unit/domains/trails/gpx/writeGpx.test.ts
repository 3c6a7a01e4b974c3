import { expect, test } from 'vitest'
import { readGpx } from '../../../../../src/domains/trails/gpx/readGpx.ts'
import { type GpxTrail, writeGpx } from '../../../../../src/domains/trails/gpx/writeGpx.ts'

const trail: GpxTrail = {
  name: 'Sons de la <rade> & "échos"',
  desc: 'Une boucle.',
  url: 'https://brest.example/fr/trails/sons?a=1&b=2',
  credit: 'Mona & Yann',
  licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/legalcode',
  line: [
    [-4.486, 48.39, 10.25],
    [-4.4870001, 48.391, null],
    [-4.488, 48.392],
    [0.0000001, -0.00000001, 0],
  ],
  stops: [
    {
      lon: -4.486,
      lat: 48.39,
      ele: 3,
      name: 'Le quai',
      desc: 'Écoutez <ici>',
      url: 'https://brest.example/stops/1',
    },
    { lon: -4.488, lat: 48.392, name: "Penn ar C'hrec'h" },
  ],
}

test('a trail is written in the order of the schema', () => {
  expect(writeGpx(trail)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Communal" xmlns="http://www.topografix.com/GPX/1/1">
<metadata>
<name>Sons de la &lt;rade&gt; &amp; &quot;échos&quot;</name>
<desc>Une boucle.</desc>
<copyright author="Mona &amp; Yann"><license>https://creativecommons.org/licenses/by-sa/4.0/legalcode</license></copyright>
<link href="https://brest.example/fr/trails/sons?a=1&amp;b=2"/>
</metadata>
<wpt lat="48.39" lon="-4.486"><ele>3</ele><name>Le quai</name><desc>Écoutez &lt;ici&gt;</desc><link href="https://brest.example/stops/1"/></wpt>
<wpt lat="48.392" lon="-4.488"><name>Penn ar C'hrec'h</name></wpt>
<trk>
<name>Sons de la &lt;rade&gt; &amp; &quot;échos&quot;</name>
<desc>Une boucle.</desc>
<link href="https://brest.example/fr/trails/sons?a=1&amp;b=2"/>
<trkseg>
<trkpt lat="48.39" lon="-4.486"><ele>10.3</ele></trkpt>
<trkpt lat="48.391" lon="-4.4870001"/>
<trkpt lat="48.392" lon="-4.488"/>
<trkpt lat="0" lon="0.0000001"><ele>0</ele></trkpt>
</trkseg>
</trk>
</gpx>
`)
})

test('what is written is read back', () => {
  const read = readGpx(writeGpx(trail))
  expect(read).toMatchObject({
    ok: true,
    value: {
      name: trail.name,
      line: [
        [-4.486, 48.39, 10.3],
        [-4.4870001, 48.391, null],
        [-4.488, 48.392, null],
        [1e-7, 0, 0],
      ],
      waypoints: [
        { lon: -4.486, lat: 48.39, ele: 3, name: 'Le quai', desc: 'Écoutez <ici>' },
        { lon: -4.488, lat: 48.392, ele: null, name: "Penn ar C'hrec'h", desc: null },
      ],
      warnings: [],
    },
  })
})

test('characters that XML cannot hold are dropped, others stay', () => {
  const written = writeGpx({ ...trail, name: 'a\u0000\u000b\ud800b\uffff 🌊', stops: [] })
  expect(written).toContain('<name>ab 🌊</name>')
  expect(readGpx(Buffer.from(written)).ok).toBe(true)
})

test('a trail without credit, stops or description has no empty elements', () => {
  const written = writeGpx({ name: 'Rade', line: trail.line, stops: [] })
  expect(written).not.toMatch(/copyright|link|desc|wpt/)
})
