import { ALL_FORMATS, BufferSource, Input } from 'mediabunny'
import { describe, expect, test } from 'vitest'
import { cleanSound } from '../../../../src/domains/media/cleanSound.ts'
import { checkDuration, soundLimits } from '../../../../src/domains/media/soundRules.ts'
import { canary, holdsCanary } from '../../../support/media/canary.ts'
import {
  chunkedWav,
  filmed,
  fixture,
  opusInMp4,
  placedM4a,
  taggedMp3,
  taggedOpus,
  twoTracks,
} from '../../../support/media/sounds.ts'

async function cleaned(sent: Buffer) {
  const result = await cleanSound(sent)
  if (!result.ok) throw new Error(`Expected a clean sound, was refused: ${result.reason}`)
  return result.value
}

async function refused(sent: Buffer) {
  const result = await cleanSound(sent)
  return result.ok ? 'accepted' : `${result.status} ${result.reason}`
}

async function read(data: Buffer) {
  const input = new Input({ source: new BufferSource(data), formats: ALL_FORMATS })
  const track = await input.getPrimaryAudioTrack()
  const { raw: _, ...tags } = await input.getMetadataTags()
  return {
    tags,
    codec: await track?.getCodec(),
    rate: await track?.getSampleRate(),
    seconds: await input.computeDuration(),
    name: await track?.getName(),
  }
}

describe('what a recording tells beside its sound', () => {
  const kinds: [string, () => Promise<Buffer>, { mimeType: string; codec: string; seconds: number }][] = [
    ['mp3', taggedMp3, { mimeType: 'audio/mpeg', codec: 'mp3', seconds: 0.5 }],
    ['m4a', placedM4a, { mimeType: 'audio/mp4', codec: 'aac', seconds: 1 }],
    ['ogg', () => taggedOpus('ogg'), { mimeType: 'audio/ogg', codec: 'opus', seconds: 1 }],
    ['webm', () => taggedOpus('webm'), { mimeType: 'audio/webm', codec: 'opus', seconds: 1 }],
    ['wav', async () => chunkedWav(), { mimeType: 'audio/wav', codec: 'pcm-s16', seconds: 1 }],
    ['flac', () => fixture('tone.flac'), { mimeType: 'audio/flac', codec: 'flac', seconds: 0.5 }],
  ]

  test.each(kinds)('stays behind: %s', async (extension, make, { mimeType, codec, seconds }) => {
    const sent = await make()
    expect(holdsCanary(sent)).toBe(true)
    const clean = await cleaned(sent)
    expect(holdsCanary(clean.data)).toBe(false)
    expect(clean).toMatchObject({ extension, mimeType })
    expect(Math.abs(clean.seconds - seconds)).toBeLessThan(0.12)
    const [before, after] = [await read(sent), await read(clean.data)]
    expect(after).toMatchObject({ codec, rate: before.rate, tags: {}, name: null })
    expect(Math.abs(after.seconds - clean.seconds)).toBeLessThan(0.06)
  })

  test.each(kinds)('stays behind when cleaned again, with nothing lost: %s', async (_, make) => {
    const once = await cleaned(await make())
    const twice = await cleaned(once.data)
    expect(Math.abs(twice.seconds - once.seconds)).toBeLessThan(0.06)
    expect(twice.data.length).toBe(once.data.length)
  })

  test('a page hidden behind it is gone', async () => {
    const page = Buffer.from(`<!doctype html><script>alert("${canary}")</script>`)
    for (const make of [taggedMp3, placedM4a, async () => chunkedWav()]) {
      const { data } = await cleaned(Buffer.concat([await make(), page]))
      expect(holdsCanary(data)).toBe(false)
      expect(data.includes('<script')).toBe(false)
    }
  })
})

test('the samples of a WAV stay what they are', async () => {
  const sent = chunkedWav()
  for (let index = 44; index < 200; index++) sent[index + 60] = index % 251
  const { data } = await cleaned(sent)
  const samples = (wav: Buffer) => {
    const at = wav.indexOf('data')
    return wav.subarray(at + 8, at + 8 + wav.readUInt32LE(at + 4))
  }
  expect(samples(data).equals(samples(sent))).toBe(true)
})

describe('refused', () => {
  test('more than 30 MB, unread', async () => {
    expect(await refused(Buffer.alloc(soundLimits.bytes + 1))).toBe('413 sound-too-large')
  })

  test('more than 20 minutes, whatever the file says of itself', async () => {
    expect(await refused(await taggedOpus('webm', soundLimits.seconds + 5))).toBe('422 sound-too-long')
    expect(await refused(await placedM4a(soundLimits.seconds + 5))).toBe('422 sound-too-long')
    expect(checkDuration(soundLimits.seconds)).toMatchObject({ ok: true })
    expect(checkDuration(0)).toMatchObject({ ok: false, reason: 'sound-empty' })
  })

  test('videos, by their tracks', async () => {
    expect(await refused(await filmed('mp4'))).toBe('415 sound-has-pictures')
    expect(await refused(await filmed('webm'))).toBe('415 sound-has-pictures')
    expect(await refused(await filmed('mov'))).toBe('415 sound-type-not-allowed')
    expect(await refused(await filmed('mkv'))).toBe('415 sound-type-not-allowed')
  })

  test('codecs that browsers do not play in that container', async () => {
    expect(await refused(await fixture('tone-vorbis.ogg'))).toBe('415 sound-codec-not-allowed')
    expect(await refused(await opusInMp4())).toBe('415 sound-codec-not-allowed')
  })

  test('several sounds in one file', async () => {
    expect(await refused(await twoTracks())).toBe('422 sound-has-several-tracks')
  })

  test.each([
    ['a picture under the name of a sound', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['a page', Buffer.from('<!doctype html><p>hello')],
    ['nothing', Buffer.alloc(0)],
    ['a playlist that would fetch from elsewhere', Buffer.from('#EXTM3U\nhttp://127.0.0.1/secret')],
  ])('%s', async (_, sent) => {
    expect(await refused(sent)).toBe('415 sound-type-not-allowed')
  })

  test('bytes that only begin like a sound', async () => {
    const head = (await placedM4a()).subarray(0, 60)
    expect(await refused(Buffer.concat([head, Buffer.alloc(500, 'x')]))).toMatch(
      /^422 sound-(damaged|has-no-track)$/,
    )
    const id3 = Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x0a', 'latin1'), Buffer.alloc(600, 'x')])
    expect(await refused(id3)).toMatch(/^4(15|22) sound-/)
  })
})

describe('files made to stop the server', () => {
  /** A table that claims four billion samples in its first chunk. */
  const forged = async () => {
    const sent = await placedM4a()
    const table = sent.lastIndexOf('stsc')
    sent.writeUInt32BE(0xfffffff0, table + 16)
    return sent
  }

  test('are given up, and meanwhile everything else goes on', async () => {
    let beats = 0
    const heart = setInterval(() => beats++, 20)
    const result = await cleanSound(await forged(), 1_500)
    clearInterval(heart)
    expect(result).toMatchObject({ ok: false, reason: 'sound-damaged' })
    expect(beats).toBeGreaterThan(20)
  })

  test('hold no place that others wait for', async () => {
    const hostile = await forged()
    const honest = chunkedWav()
    const results = await Promise.all([
      ...[1, 2, 3].map(() => cleanSound(hostile, 700)),
      ...[1, 2, 3].map(() => cleanSound(honest)),
    ])
    expect(results.map(({ ok }) => ok)).toEqual([false, false, false, true, true, true])
  })
})
