import { Prose } from './Prose.tsx'

export const lesson = (
  <Prose
    lead
    html='<p>Before you press the button, stand still for a minute and count what you hear.</p><h2>Where to stand</h2><p>Close to the sound and with your back to the wind. <a href="/en/guides/wind">A coat helps</a>.</p><ul><li>One step from a voice</li><li>Ten steps from a bell</li></ul><blockquote><p>The room is an instrument, too.</p></blockquote>'
  />
)
