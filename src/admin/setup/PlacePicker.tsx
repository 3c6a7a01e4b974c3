'use client'
import 'leaflet/dist/leaflet.css'
import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useRef } from 'react'

type Props = { label: string; lon: string; lat: string; zoom: string; tiles: string }

/** A map in which one presses a place: writes it into the fields of that name in the same form, and follows them. */
export function PlacePicker({ label, ...names }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const { lon, lat, zoom, tiles } = names
  useEffect(() => {
    const element = frame.current
    const form = element?.closest('form')
    if (!element || !form) return undefined
    const field = (name: string): HTMLInputElement | null => form.querySelector(`[name="${name}"]`)
    let map: LeafletMap | undefined
    let gone = false
    const open = async (): Promise<void> => {
      const leaflet = await import('leaflet')
      if (gone) return
      const numberIn = (name: string, otherwise: number): number => {
        const value = field(name)?.valueAsNumber
        return value === undefined || Number.isNaN(value) ? otherwise : value
      }
      const middle = (): [number, number] => [numberIn(lat, 0), numberIn(lon, 0)]
      map = leaflet.map(element, { attributionControl: false }).setView(middle(), numberIn(zoom, 5))
      const address = field(tiles)?.value
      if (address) leaflet.tileLayer(address).addTo(map)
      const mark = leaflet.circleMarker(middle(), { radius: 9 }).addTo(map)
      map.on('click', ({ latlng }) => {
        mark.setLatLng(latlng)
        write(field(lat), latlng.lat.toFixed(5))
        write(field(lon), latlng.wrap().lng.toFixed(5))
      })
      map.on('zoomend', () => write(field(zoom), String(map?.getZoom() ?? '')))
      form.addEventListener('change', () => {
        mark.setLatLng(middle())
        map?.panTo(middle())
      })
    }
    void open()
    return () => {
      gone = true
      map?.remove()
    }
  }, [lon, lat, zoom, tiles])
  return <div ref={frame} className="setup__map" role="application" aria-label={label} />
}

const write = (field: HTMLInputElement | null, value: string): void => {
  if (field) field.value = value
}
