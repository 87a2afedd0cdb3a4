import type { Finding } from '../engine/finding.ts'
import { placeText } from './place-text.ts'

const MOST = 12

/** `Tabel 3.8, halaman 41; juga halaman 43, baris 12`: the first place as usual, the others of the same cause behind it. */
export function placesText({ location, places }: Pick<Finding, 'location' | 'places'>): string {
  const others = places
    .slice(1)
    .map(placeText)
    .filter((place) => place !== '')
  const more = others.length - MOST
  const shown = others.slice(0, MOST).join('; ')
  return [
    placeText(location),
    shown === '' ? '' : `juga ${shown}${more > 0 ? `; dan ${more} tempat lagi` : ''}`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}
