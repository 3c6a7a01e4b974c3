import type * as Leaflet from 'leaflet'
import { apart } from './apart.ts'

type LonLat = readonly [lon: number, lat: number]

/** What a figure says of its map in `data-map` (src/ui/map-figure). Degrees, WGS 84. */
export type MapData = {
  bounds: readonly [west: number, south: number, east: number, north: number]
  lines: readonly (readonly LonLat[])[]
  points: readonly {
    lon: number
    lat: number
    label: string
    number?: number
    href?: string
    text?: string
  }[]
  /** address of the tiles with {z} {x} {y}; without it lines and places stand on plain ground */
  tiles?: string | null
  tilesCredit?: string | null
  labels?: { zoomIn: string; zoomOut: string }
}

export type OpenMap = { L: typeof Leaflet; map: Leaflet.Map; data: MapData }

/** Puts a map that can be moved over the sketch of a figure. What fails leaves the sketch as it is. */
export const openMap = async (element: HTMLElement): Promise<OpenMap> => {
  const data = JSON.parse(element.dataset['map'] ?? '') as MapData
  const [module] = await Promise.all([import('leaflet'), import('./mapStyle.ts')])
  const L = (module as unknown as { default?: typeof Leaflet }).default ?? module
  const ground = document.createElement('div')
  ground.className = 'map__ground'
  element.append(ground)
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = L.map(ground, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    zoomSnap: 0.5,
    minZoom: 3,
    maxZoom: 18,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
  })
  showBounds(L, map, data)
  drawGround(L, map, data)
  drawLines(L, map, data)
  drawPoints(L, map, data)
  L.control
    .zoom({ zoomInTitle: data.labels?.zoomIn ?? '+', zoomOutTitle: data.labels?.zoomOut ?? '−' })
    .addTo(map)
  L.control.scale({ imperial: false }).addTo(map)
  letPageScroll(map)
  const caption = element.closest('figure')?.querySelector('figcaption p')?.textContent
  ground.setAttribute('role', 'region')
  if (caption) ground.setAttribute('aria-label', caption)
  element.dataset['ready'] = ''
  return { L, map, data }
}

const showBounds = (L: typeof Leaflet, map: Leaflet.Map, { bounds }: MapData): void => {
  const [west, south, east, north] = bounds
  const box = L.latLngBounds([south, west], [north, east])
  map.fitBounds(box, { padding: [36, 36], maxZoom: 16 })
  map.setMaxBounds(box.pad(1.5))
}

const drawGround = (L: typeof Leaflet, map: Leaflet.Map, { tiles, tilesCredit }: MapData): void => {
  if (!tiles) return
  L.tileLayer(tiles, { maxZoom: 19 }).addTo(map)
  const credit = L.control.attribution({ prefix: false }).addTo(map)
  if (tilesCredit) credit.addAttribution(escaped(tilesCredit))
}

const drawLines = (L: typeof Leaflet, map: Leaflet.Map, { lines }: MapData): void => {
  for (const line of lines) {
    const path = line.map(([lon, lat]): Leaflet.LatLngTuple => [lat, lon])
    L.polyline(path, { className: 'map__casing', weight: 9, interactive: false }).addTo(map)
    L.polyline(path, { className: 'map__line', weight: 5, interactive: false }).addTo(map)
  }
}

const drawPoints = (L: typeof Leaflet, map: Leaflet.Map, { points }: MapData): void => {
  const markers = points.map((point) => {
    const size = point.number === undefined ? 22 : largest
    const icon = L.divIcon({
      className: point.number === undefined ? 'map__marker map__marker--dot' : 'map__marker',
      html: point.number === undefined ? '' : String(point.number),
      iconSize: [size, size],
    })
    const marker = L.marker([point.lat, point.lon], { icon, title: point.label }).addTo(map)
    const spoken = point.number === undefined ? point.label : `${point.number}. ${point.label}`
    marker.getElement()?.setAttribute('aria-label', spoken)
    marker.bindPopup(() => wordsOf(point), { closeButton: false, maxWidth: 260, offset: [0, -4] })
    marker.on('keypress', () => requestAnimationFrame(() => focusLink(marker)))
    marker.on('popupclose', () => {
      if (marker.getPopup()?.getElement()?.contains(document.activeElement)) marker.getElement()?.focus()
    })
    return marker
  })
  const spread = (): void => {
    const places = markers.map((marker) => map.latLngToLayerPoint(marker.getLatLng()))
    const moves = apart(
      places.map(({ x, y }) => [x, y]),
      largest + 2,
    )
    for (const [index, [x, y]] of moves.entries()) {
      const element = markers[index]?.getElement()
      if (element) element.style.translate = `${x}px ${y}px`
    }
  }
  spread()
  map.on('zoomend', spread)
}

/** Width of a numbered mark, in pixels. */
const largest = 34

const focusLink = (marker: Leaflet.Marker): void =>
  marker.getPopup()?.getElement()?.querySelector<HTMLAnchorElement>('a')?.focus()

const wordsOf = (point: MapData['points'][number]): HTMLElement => {
  const words = document.createElement('div')
  const title = document.createElement(point.href ? 'a' : 'strong')
  title.textContent = point.label
  if (title instanceof HTMLAnchorElement && point.href) title.href = point.href
  words.append(title)
  if (point.text) {
    const text = document.createElement('p')
    text.textContent = point.text
    words.append(text)
  }
  return words
}

/** A finger or a wheel over the map moves the page until the map was touched, clicked or given the focus. */
const letPageScroll = (map: Leaflet.Map): void => {
  const coarse = matchMedia('(pointer: coarse)').matches
  if (coarse) map.dragging.disable()
  map.once('click focus popupopen', () => {
    map.dragging.enable()
    map.scrollWheelZoom.enable()
  })
}

const escaped = (text: string): string => {
  const holder = document.createElement('span')
  holder.textContent = text
  return holder.innerHTML
}
