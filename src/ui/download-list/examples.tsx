import { DownloadList } from './DownloadList.tsx'

export const trail = (
  <DownloadList
    label="Take the trail with you"
    files={[
      { label: 'For your GPS', href: '/en/trails/coast.gpx', format: 'GPX' },
      { label: 'For a map', href: '/en/trails/coast.geojson', format: 'GeoJSON' },
      { label: 'For a globe', href: '/en/trails/coast.kml', format: 'KML' },
    ]}
  />
)
