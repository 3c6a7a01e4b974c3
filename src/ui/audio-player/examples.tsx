import { AudioPlayer } from './AudioPlayer.tsx'

export const withTranscript = (
  <AudioPlayer
    title="The foghorn, heard from the beach"
    sources={[
      {
        src: 'data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEARKwAAIhYAQACABAAZGF0YQAAAAA=',
        type: 'audio/wav',
      },
    ]}
    duration="1 min 40"
    credit={{
      author: 'Sound: Nolwenn Le Gall',
      licence: { name: 'CC BY-SA 4.0', href: '/en/guides/licences' },
    }}
    transcript={{
      label: 'What you hear',
      text: 'Waves on pebbles. A low horn, twice, eight seconds apart.\n\nA man says: “That is the Minou.”',
    }}
    download={{ label: 'MP3, 1.6 MB', href: '#mp3' }}
  />
)
