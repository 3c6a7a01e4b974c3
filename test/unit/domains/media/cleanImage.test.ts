import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleanImage } from '../../../../src/domains/media/cleanImage.ts'
import { imageLimits } from '../../../../src/domains/media/imageRules.ts'
import { canary, holdsCanary } from '../../../support/media/canary.ts'
import { blackPng } from '../../../support/media/png.ts'

const picture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } })

const noisy = (width = 400, height = 300) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })

async function cleaned(sent: Buffer) {
  const result = await cleanImage(sent)
  if (!result.ok) throw new Error(`Expected a clean picture, was refused: ${result.reason}`)
  return result.value
}

async function refused(sent: Buffer) {
  const result = await cleanImage(sent)
  return result.ok ? 'accepted' : `${result.status} ${result.reason}`
}

/** A photograph as phones write it: where, by whom, with what, in EXIF, XMP and IPTC. */
const placed = () =>
  picture()
    .withExif({
      IFD0: { Artist: canary, Copyright: canary, Make: canary },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '48/1 23/1 25/1',
        GPSLongitudeRef: 'W',
        GPSAreaInformation: canary,
      },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${canary}</rdf:RDF></x:xmpmeta>`)

describe('what a photograph tells beside its pixels', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('stays behind: %s', async (format) => {
    const sent = await placed().toFormat(format).toBuffer()
    expect(holdsCanary(sent)).toBe(true)
    const { data, mimeType, width, height } = await cleaned(sent)
    expect({ mimeType, width, height }).toEqual({ mimeType: 'image/png', width: 60, height: 40 })
    expect(holdsCanary(data)).toBe(false)
    const metadata = await sharp(data).metadata()
    expect(metadata).toMatchObject({ format: 'png', space: 'srgb' })
    for (const kind of ['exif', 'xmp', 'icc', 'iptc'] as const) expect(metadata[kind]).toBeUndefined()
    for (const name of ['eXIf', 'iTXt', 'tEXt', 'zTXt', 'iCCP']) expect(data.includes(name)).toBe(false)
  })

  test('control: sharp asked to keep metadata keeps the place', async () => {
    const kept = await sharp(await placed().jpeg().toBuffer())
      .keepMetadata()
      .webp()
      .toBuffer()
    expect(holdsCanary(kept)).toBe(true)
  })

  test('a page hidden behind the picture is gone', async () => {
    const page = Buffer.from(`<!doctype html><script>alert("${canary}")</script>`)
    const polyglot = Buffer.concat([await picture().jpeg().toBuffer(), page])
    const { data } = await cleaned(polyglot)
    expect(holdsCanary(data)).toBe(false)
    expect(data.includes('<script')).toBe(false)
  })

  test('a comment inside the picture is gone', async () => {
    const jpeg = await picture().jpeg().toBuffer()
    const text = Buffer.from(`/*<script>${canary}</script>*/`)
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text])
    const sent = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])
    expect(holdsCanary((await cleaned(sent)).data)).toBe(false)
  })
})

describe('the picture', () => {
  test('stands upright', async () => {
    const sideways = await picture(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await cleaned(sideways)).toMatchObject({ width: 40, height: 60 })
  })

  test('is at most 2400 px long and never enlarged', async () => {
    const wide = await picture(5_000, 1_000).jpeg().toBuffer()
    expect(await cleaned(wide)).toMatchObject({ width: imageLimits.edge, height: 480 })
    expect(await cleaned(await picture(3, 2).png().toBuffer())).toMatchObject({ width: 3, height: 2 })
  })

  test('keeps its colours when they came in another profile', async () => {
    const wide = await picture().withIccProfile('p3').jpeg({ quality: 100 }).toBuffer()
    const { data } = await cleaned(wide)
    const { dominant } = await sharp(data).stats()
    expect(Math.abs(dominant.r - 200)).toBeLessThan(12)
    expect(Math.abs(dominant.g - 40)).toBeLessThan(12)
  })

  test('of an animation is its first frame', async () => {
    const frames = Buffer.alloc(20 * 60 * 3)
    frames.fill(255, 0, 20 * 20 * 3)
    frames.fill(120, 20 * 20 * 3, 40 * 20 * 3) // frames that are alike would be stored as one
    const animated = await sharp(frames, { raw: { width: 20, height: 60, channels: 3, pageHeight: 20 } })
      .webp({ loop: 0, delay: [100, 100, 100] })
      .toBuffer()
    expect((await sharp(animated).metadata()).pages).toBe(3)
    const { data, height } = await cleaned(animated)
    expect([height, (await sharp(data).metadata()).pages ?? 1]).toEqual([20, 1])
    expect((await sharp(data).stats()).channels[0]?.mean).toBeGreaterThan(250)
  })
})

describe('refused', () => {
  test('256 million pixels in 31 kB, before they unfold', async () => {
    const bomb = blackPng(16_000, 16_000)
    expect(bomb.length).toBeLessThan(40_000)
    const start = performance.now()
    expect(await refused(bomb)).toBe('422 image-too-many-pixels')
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(await refused(blackPng(8_000, 5_001))).toBe('422 image-too-many-pixels')
    expect(await refused(blackPng(800, 500))).toBe('accepted')
  })

  test('more than 15 MB, unread', async () => {
    expect(await refused(Buffer.alloc(imageLimits.bytes + 1))).toBe('413 image-too-large')
  })

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s that ends too early', async (format) => {
    const whole = await noisy().toFormat(format).toBuffer()
    expect(await refused(whole)).toBe('accepted')
    expect(await refused(whole.subarray(0, Math.floor(whole.length * 0.6)))).toBe('422 image-damaged')
  })

  test.each([
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a drawing declared as XML', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><p>hello'],
    ['an animation of another type', 'GIF89a\x01\0\x01\0\0\0\0;'],
    ['text', 'hello'],
    ['nothing', ''],
  ])('%s', async (_, text) => {
    expect(await refused(Buffer.from(text, 'latin1'))).toBe('415 image-type-not-allowed')
  })

  test('a TIFF, though sharp could read it', async () => {
    expect(await refused(await picture().tiff().toBuffer())).toBe('415 image-type-not-allowed')
  })

  test('HEIC, with a reason of its own', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
    expect(await refused(heic)).toBe('415 image-heic')
  })

  test('bytes that only begin like a picture', async () => {
    const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
    expect(await refused(Buffer.concat([start, Buffer.from('not a picture at all '.repeat(20))]))).toBe(
      '422 image-damaged',
    )
  })
})
