import { fileTypeFromBuffer } from 'file-type'
import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  FLAC,
  FlacOutputFormat,
  Input,
  type InputAudioTrack,
  type InputFormat,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  type OutputFormat,
  WAVE,
  WavOutputFormat,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import {
  checkDuration,
  checkTracks,
  containerOf,
  type SoundContainer,
  soundKinds,
  soundLimits,
} from './soundRules.ts'

/** A sound in a container made anew. `seconds` measured on its packets. */
export type RemuxedSound = { data: Uint8Array; mimeType: string; extension: SoundContainer; seconds: number }

/**
 * Copies the packets of a sent sound into a container of ours. It may never end on a file made for that: see
 * `cleanSound`, which runs it in a thread that can be stopped. Refusals as there.
 */
export async function remuxSound(sent: Uint8Array): Promise<Result<RemuxedSound>> {
  const type = (await fileTypeFromBuffer(sent))?.mime
  const container = containerOf(type)
  if (!container.ok) return container
  const input = new Input({ source: new BufferSource(sent), formats: [formats[container.value].read] })
  try {
    return await remux(input, container.value)
  } catch {
    return refuse('sound-damaged', 422)
  } finally {
    input.dispose()
  }
}

const formats: Record<SoundContainer, { read: InputFormat; write: () => OutputFormat }> = {
  mp3: { read: MP3, write: () => new Mp3OutputFormat() },
  m4a: { read: MP4, write: () => new Mp4OutputFormat({ fastStart: 'in-memory' }) },
  ogg: { read: OGG, write: () => new OggOutputFormat() },
  webm: { read: WEBM, write: () => new WebMOutputFormat() },
  wav: { read: WAVE, write: () => new WavOutputFormat() },
  flac: { read: FLAC, write: () => new FlacOutputFormat() },
}

async function remux(input: Input, container: SoundContainer): Promise<Result<RemuxedSound>> {
  const tracks = await input.getTracks()
  const track = tracks.find((each) => each.isAudioTrack())
  const codec = (await track?.getCodec()) ?? null
  const checked = checkTracks({ container, kinds: tracks.map((each) => each.type), codec })
  if (!checked.ok) return checked
  if (!track || !codec) throw new Error('A checked sound has one audio track with a codec')
  const target = new BufferTarget()
  const output = new Output({ format: formats[container].write(), target })
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  await output.start()
  const seconds = await copyPackets(track, source)
  const length = checkDuration(seconds)
  if (!length.ok) {
    await output.cancel()
    return length
  }
  await output.finalize()
  if (!target.buffer) throw new Error('A finalised output has a buffer')
  const { mimeType } = soundKinds[container]
  return ok({ data: new Uint8Array(target.buffer), mimeType, extension: container, seconds })
}

/** Copies until the end, or just past the longest duration allowed, and says how many seconds that was. */
async function copyPackets(track: InputAudioTrack, source: EncodedAudioPacketSource): Promise<number> {
  const decoderConfig = await track.getDecoderConfig()
  if (!decoderConfig) throw new Error('The sound does not say how to decode it')
  const sink = new EncodedPacketSink(track)
  let start: number | undefined
  let end = 0
  for await (const packet of sink.packets()) {
    start ??= packet.timestamp
    // A recording that was joined late starts late; ours start at zero. What starts before zero is the codec's
    // run-up, which players skip: it stays where it is.
    const timestamp = packet.timestamp - Math.max(0, start)
    await source.add(packet.clone({ timestamp }), { decoderConfig })
    end = Math.max(end, timestamp + packet.duration)
    if (end > soundLimits.seconds) break
  }
  return end
}
