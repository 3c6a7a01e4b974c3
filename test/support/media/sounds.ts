import { readFile } from 'node:fs/promises'
import {
  type AudioCodec,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  MkvOutputFormat,
  MovOutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from 'mediabunny'
import { canary } from './canary.ts'

export const fixture = (name: string): Promise<Buffer> =>
  readFile(new URL(`../fixtures/${name}`, import.meta.url))

/** MP3 as a phone writes it: ID3v2 with a place and a picture before, ID3v1 after. */
export async function taggedMp3(): Promise<Buffer> {
  const frames = Buffer.concat([
    id3Frame('COMM', `\0eng\0${canary}`),
    id3Frame('TXXX', `\0location\0${canary}`),
    id3Frame('APIC', `\0image/jpeg\0\x03\0${canary}`),
  ])
  const size = frames.length
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, (size >> 7) & 0x7f, size & 0x7f])
  const tail = Buffer.alloc(128)
  tail.write(`TAG${canary}`, 'latin1')
  return Buffer.concat([head, frames, await fixture('tone.mp3'), tail])
}

function id3Frame(name: string, content: string): Buffer {
  const head = Buffer.alloc(10)
  head.write(name, 'latin1')
  head.writeUInt32BE(content.length, 4)
  return Buffer.concat([head, Buffer.from(content, 'latin1')])
}

/** M4A with silent AAC, and a `udta` box with the place where it was recorded, as phones write it. */
export async function placedM4a(seconds = 1): Promise<Buffer> {
  const file = await silence({ format: new Mp4OutputFormat({ fastStart: false }), codec: 'aac', seconds })
  const place = box(
    '\xa9xyz',
    Buffer.concat([Buffer.from([0, canary.length, 0x15, 0xc7]), Buffer.from(canary)]),
  )
  const loci = box('loci', Buffer.concat([Buffer.from([0, 0, 0, 0, 0x15, 0xc7]), Buffer.from(`${canary}\0`)]))
  const udta = box('udta', Buffer.concat([place, loci]))
  const moov = file.lastIndexOf('moov') - 4
  if (moov + file.readUInt32BE(moov) !== file.length) throw new Error('Expected moov to be the last box')
  const grown = Buffer.concat([file, udta, box('free', Buffer.from(canary))])
  grown.writeUInt32BE(file.readUInt32BE(moov) + udta.length, moov)
  return grown
}

function box(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** Opus in Ogg or WebM with tags, title, track name and a picture attached. */
export const taggedOpus = (container: 'ogg' | 'webm', seconds = 1): Promise<Buffer> =>
  silence({
    format: container === 'ogg' ? new OggOutputFormat() : new WebMOutputFormat(),
    codec: 'opus',
    seconds,
    tagged: true,
  })

/** A WAV of 16-bit silence with LIST, iXML, bext and id3 chunks around its samples. */
export function chunkedWav(seconds = 1): Buffer {
  const rate = 8_000
  const format = Buffer.alloc(16)
  format.writeUInt16LE(1, 0) // PCM
  format.writeUInt16LE(1, 2) // channels
  format.writeUInt32LE(rate, 4)
  format.writeUInt32LE(rate * 2, 8)
  format.writeUInt16LE(2, 12)
  format.writeUInt16LE(16, 14)
  const text = Buffer.from(`${canary}\0`)
  const chunks = [
    Buffer.from('WAVE'),
    riff('fmt ', format),
    riff('bext', text),
    riff('data', Buffer.alloc(rate * 2 * seconds)),
    riff('LIST', Buffer.concat([Buffer.from('INFO'), riff('ICMT', text)])),
    riff('iXML', text),
    riff('id3 ', text),
  ]
  return riff('RIFF', Buffer.concat(chunks))
}

function riff(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

/** An MP4, QuickTime or Matroska file with a video track beside its sound. */
export const filmed = (container: 'mp4' | 'webm' | 'mov' | 'mkv'): Promise<Buffer> => {
  const format = {
    mp4: new Mp4OutputFormat(),
    mov: new MovOutputFormat(),
    webm: new WebMOutputFormat(),
    mkv: new MkvOutputFormat(),
  }[container]
  return silence({ format, codec: 'opus', seconds: 1, video: true })
}

/** Two languages in one file. */
export const twoTracks = (): Promise<Buffer> =>
  silence({ format: new WebMOutputFormat(), codec: 'opus', seconds: 1, tracks: 2 })

/** Opus in MP4, which few players open. */
export const opusInMp4 = (): Promise<Buffer> =>
  silence({ format: new Mp4OutputFormat(), codec: 'opus', seconds: 1 })

type Silence = {
  format: OutputFormat
  codec: AudioCodec
  seconds: number
  tagged?: boolean
  video?: boolean
  tracks?: number
}

const opusHead = Buffer.from('4f707573486561640101000080bb0000000000', 'hex')
// Packets of silence, known by heart to every encoder: Opus 20 ms mono, AAC-LC 1024 samples mono at 48 kHz.
const silent = {
  opus: { data: 'f8fffe', duration: 0.02, codec: 'opus', description: opusHead },
  aac: {
    data: '01182007',
    duration: 1024 / 48_000,
    codec: 'mp4a.40.2',
    description: Buffer.from('1188', 'hex'),
  },
}

async function silence({ format, codec, seconds, tagged = false, video = false, tracks = 1 }: Silence) {
  const packet = codec === 'aac' ? silent.aac : silent.opus
  const target = new BufferTarget()
  const output = new Output({ format, target })
  const sources = Array.from({ length: tracks }, () => new EncodedAudioPacketSource(codec))
  for (const source of sources)
    output.addAudioTrack(source, tagged ? { name: canary, languageCode: 'bre' } : {})
  const film = new EncodedVideoPacketSource('vp8')
  if (video) output.addVideoTrack(film)
  if (tagged) {
    const picture = { data: Buffer.from(canary), mimeType: 'image/jpeg', kind: 'coverFront' } as const
    output.setMetadataTags({ title: canary, comment: canary, images: [picture], raw: { LOCATION: canary } })
  }
  await output.start()
  for (const source of sources) {
    for (let index = 0; index * packet.duration < seconds; index++) {
      await source.add(
        new EncodedPacket(Buffer.from(packet.data, 'hex'), 'key', index * packet.duration, packet.duration),
        {
          decoderConfig: {
            codec: packet.codec,
            sampleRate: 48_000,
            numberOfChannels: 1,
            description: packet.description,
          },
        },
      )
    }
    source.close()
  }
  if (video) {
    const frame = Buffer.from('300100 9d012a 1000 1000 00'.replaceAll(' ', ''), 'hex')
    await film.add(new EncodedPacket(frame, 'key', 0, 1), {
      decoderConfig: { codec: 'vp8', codedWidth: 16, codedHeight: 16 },
    })
    film.close()
  }
  await output.finalize()
  if (!target.buffer) throw new Error('The test sound was not written')
  return Buffer.from(target.buffer)
}
