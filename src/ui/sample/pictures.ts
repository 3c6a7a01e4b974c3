import type { PictureData } from '../picture/Picture.tsx'

/** Pictures drawn in place for the examples: no file, no request. */
function drawn(body: string, width: number, height: number, alt: string): PictureData {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`
  return { sources: [{ src: `data:image/svg+xml,${encodeURIComponent(svg)}`, width }], alt, width, height }
}

export const harbour = drawn(
  '<rect width="1600" height="900" fill="#f2c879"/><circle cx="1180" cy="300" r="150" fill="#e4572e"/><path d="M0 520 300 380l220 90 260-150 280 160 240-80 300 120v380H0Z" fill="#2f6f87"/><path d="M0 620h1600v280H0Z" fill="#0b4a6f"/><path d="M0 700q100-40 200 0t200 0 200 0 200 0 200 0 200 0 200 0 200 0v200H0Z" fill="#083752"/><path d="M380 620h360l-50 90H440Z" fill="#e4572e"/><path d="M540 320v290H410Z" fill="#fff6e3"/><path d="M560 360v250h120Z" fill="#f7dfb0"/><path d="M1260 620V440h50l10-50h60l10 50h50v180Z" fill="#f6efe0"/><path d="M1300 470h100v30h-100Z" fill="#0b4a6f"/>',
  1600,
  900,
  'A red boat with white sails in the roadstead of Brest, the castle behind it',
)

export const recorder = drawn(
  '<rect width="1200" height="900" fill="#cfe0df"/><circle cx="600" cy="470" r="330" fill="#a9c9c6"/><rect x="450" y="240" width="300" height="520" rx="30" fill="#14212b"/><rect x="490" y="430" width="220" height="130" fill="#f2c879"/><path d="M510 500h30l20-40 30 80 30-70 20 30h50" fill="none" stroke="#14212b" stroke-width="10"/><circle cx="600" cy="655" r="46" fill="#e4572e"/><path d="M470 240 430 120h110l20 120ZM730 240l40-120H660l-20 120Z" fill="#2b3c48"/>',
  1200,
  900,
  'A handheld sound recorder with two microphones',
)

export const cliff = drawn(
  '<rect width="1200" height="800" fill="#bcd9e4"/><path d="M0 560h1200v240H0Z" fill="#1b6f8f"/><path d="M1200 800H430l90-160 20-170 110-60 40-110 180-60 110-90 220-20Z" fill="#5d7a4a"/><path d="M430 800l90-160 20-170 70-38 30 170-60 198Z" fill="#8a6a52"/><path d="M700 780c60-160 180-170 260-300s150-120 240-160" fill="none" stroke="#f6efe0" stroke-width="18" stroke-dasharray="2 34" stroke-linecap="round"/><path d="M930 260V130h50v130Z" fill="#f6efe0"/><path d="M930 130h50v-34h-50Z" fill="#e4572e"/>',
  1200,
  800,
  'A coastal path that climbs to a lighthouse',
)
