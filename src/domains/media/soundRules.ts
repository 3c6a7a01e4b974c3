import { ok, type Result, refuse } from '../../kernel/result.ts'

export const soundLimits = {
  bytes: 30_000_000,
  seconds: 20 * 60,
} as const

export const soundContainers = ['mp3', 'm4a', 'ogg', 'webm', 'wav', 'flac'] as const
export type SoundContainer = (typeof soundContainers)[number]

/** Of each container: the codecs that browsers play in it, and the type it is served as. */
export const soundKinds: Record<SoundContainer, { codecs: readonly string[]; mimeType: string }> = {
  mp3: { codecs: ['mp3'], mimeType: 'audio/mpeg' },
  m4a: { codecs: ['aac'], mimeType: 'audio/mp4' },
  ogg: { codecs: ['opus'], mimeType: 'audio/ogg' },
  webm: { codecs: ['opus'], mimeType: 'audio/webm' },
  wav: { codecs: ['pcm-u8', 'pcm-s16', 'pcm-s24', 'pcm-s32', 'pcm-f32'], mimeType: 'audio/wav' },
  flac: { codecs: ['flac'], mimeType: 'audio/flac' },
}

// Types as file-type names them. It says "video" of WebM and MP4 that hold sound alone, so tracks decide later.
const containersByType: Record<string, SoundContainer> = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'video/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/ogg; codecs=opus': 'ogg',
  'audio/webm': 'webm',
  'video/webm': 'webm',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
}

/** Refuses `sound-too-large`: asked before a byte of the file is read. */
export function checkSoundSize(bytes: number): Result<true> {
  if (bytes <= soundLimits.bytes) return ok(true)
  return refuse('sound-too-large', 413, { details: { bytes, limit: soundLimits.bytes } })
}

/** The container of a sound whose type was found in its content. Refuses `sound-type-not-allowed`. */
export function containerOf(type: string | undefined): Result<SoundContainer> {
  const container = containersByType[type ?? '']
  if (container) return ok(container)
  return refuse('sound-type-not-allowed', 415, { details: { type: type ?? '', allowed: allowedNames } })
}

/** What a container was found to hold. */
export type SoundTracks = { container: SoundContainer; kinds: readonly string[]; codec: string | null }

/**
 * Whether a container holds one sound that browsers play, and nothing else. Refuses `sound-has-pictures` (a video),
 * `sound-has-no-track`, `sound-has-several-tracks`, `sound-codec-not-allowed`.
 */
export function checkTracks({ container, kinds, codec }: SoundTracks): Result<true> {
  if (kinds.includes('video')) return refuse('sound-has-pictures', 415)
  const count = kinds.filter((kind) => kind === 'audio').length
  if (count === 0) return refuse('sound-has-no-track', 422)
  if (count > 1) return refuse('sound-has-several-tracks', 422, { details: { count } })
  if (codec && soundKinds[container].codecs.includes(codec)) return ok(true)
  return refuse('sound-codec-not-allowed', 415, { details: { codec: codec ?? '', container } })
}

/** Refuses `sound-too-long`, `sound-empty`. `seconds` is measured on the packets, not read from a header. */
export function checkDuration(seconds: number): Result<true> {
  if (seconds > soundLimits.seconds) {
    return refuse('sound-too-long', 422, {
      details: { minutes: Math.ceil(seconds / 60), limit: soundLimits.seconds / 60 },
    })
  }
  return seconds > 0 ? ok(true) : refuse('sound-empty', 422)
}

const allowedNames = ['MP3', 'M4A (AAC)', 'Ogg Opus', 'WebM Opus', 'WAV', 'FLAC']
