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

function emblemOf({ emblem, shortName }: OfficeData): LetterheadBlock['emblem'] {
  return emblem === null ? NEUTRAL_EMBLEM : { picture: emblem, alt: `Lambang ${shortName}` }
}

/** `SEKRETARIAT`, `KOMISI PEMILIHAN UMUM`, `KOTA BLITAR`: what a head prints on lines of their own. */
export function nameLines(office: OfficeData): string[] {
  return office.entity.kop.map((line) => line.toUpperCase()).filter((line) => line !== '')
}
