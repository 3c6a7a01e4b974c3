/** A draft inside the frame of the admin: it says that it is there, and shows itself anew whenever it was saved. */
if (parent !== window) {
  addEventListener('message', ({ data, origin, source }) => {
    const isSaved = (data as { type?: unknown } | null)?.type === 'payload-document-event'
    if (isSaved && source === parent && origin === location.origin) location.reload()
  })
  parent.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
}
