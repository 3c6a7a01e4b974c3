import { openMap } from './openMap.ts'

// A map costs some forty kilobytes: it is fetched for who comes to see it.
const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue
      seen.unobserve(target)
      openMap(target).catch(() => target.querySelector('.map__ground')?.remove())
    }
  },
  { rootMargin: '200px' },
)

for (const figure of document.querySelectorAll('.map[data-map]:not([data-ready])')) seen.observe(figure)
