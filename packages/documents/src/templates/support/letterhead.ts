import type { OfficeData } from '../../data/office.ts'
import { NEUTRAL_EMBLEM } from '../../pictures/neutral-emblem.ts'
import type { LetterheadBlock } from '../../tree/block.ts'
import { letterhead } from '../../tree/make-official.ts'

/** The centred head of a Keputusan or an agreement: emblem, and the institution's name over its town. */
export function officeHead(office: OfficeData): LetterheadBlock {
  return letterhead({ emblem: emblemOf(office), lines: nameLines(office), address: null })
}

/** The head of a letter: with the address, or where it is not known the place. */
export function letterHead(office: OfficeData): LetterheadBlock {
  const address = office.address.length > 0 ? office.address : [office.place]
  return letterhead({ emblem: emblemOf(office), lines: nameLines(office), address })
}

/** The office's own emblem, or the neutral one. */
export function emblemOf({ emblem, shortName }: OfficeData): LetterheadBlock['emblem'] {
  return emblem === null ? NEUTRAL_EMBLEM : { picture: emblem, alt: `Lambang ${shortName}` }
}

/** `SEKRETARIAT`, `KOMISI PEMILIHAN UMUM`, `KOTA BLITAR`: what a head prints on lines of their own. */
export function nameLines(office: OfficeData): string[] {
  return office.entity.kop.map((line) => line.toUpperCase()).filter((line) => line !== '')
}

/** `KEPUTUSAN KOMISI PEMILIHAN UMUM` over `KOTA BLITAR`: a name in a head that the town ends on a line of its own. */
export function overTown(text: string, office: OfficeData): string[] {
  const town = nameLines(office).at(-1) ?? ''
  const whole = text.toUpperCase()
  return whole.endsWith(` ${town}`) ? [whole.slice(0, -town.length - 1), town] : [whole]
}
