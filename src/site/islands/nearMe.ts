// "Near me" asks the browser where one is, and only when it is pressed. The place goes into the address of the list, to a
// hundred metres, and nowhere else.
const part = document.querySelector<HTMLElement>('#near-me')
const form = document.querySelector<HTMLFormElement>('#equipment-search')
const near = form?.querySelector<HTMLSelectElement>('[name="near"]')

if (part && form && near && 'geolocation' in navigator) {
  part.hidden = false
  const button = part.querySelector('button')
  const status = part.querySelector('[role="status"]')
  const fail = (): void => {
    if (status) status.textContent = part.dataset['failed'] ?? ''
    button?.removeAttribute('aria-disabled')
  }
  button?.addEventListener('click', () => {
    button.setAttribute('aria-disabled', 'true')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const at = form.querySelector<HTMLInputElement>('[name="at"]') ?? document.createElement('input')
        Object.assign(at, {
          type: 'hidden',
          name: 'at',
          value: `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`,
        })
        form.append(at)
        if (![...near.options].some(({ value }) => value === 'here'))
          near.add(new Option(part.dataset['here'] ?? '', 'here'))
        near.value = 'here'
        form.requestSubmit()
      },
      fail,
      { maximumAge: 300_000, timeout: 10_000 },
    )
  })
}
