import type { OfficeData } from '../../data/office.ts'
import { NEUTRAL_EMBLEM } from '../../pictures/neutral-emblem.ts'
import type { LetterheadBlock } from '../../tree/block.ts'
import { letterhead } from '../../tree/make-official.ts'

/** The centred head of a Keputusan or an agreement: emblem, and the institution's name over its town. */
export function officeHead(office: OfficeData): LetterheadBlock {
  return letterhead({ emblem: NEUTRAL_EMBLEM, lines: nameLines(office), address: null })
}

/** `SEKRETARIAT`, `KOMISI PEMILIHAN UMUM`, `KOTA BLITAR`: what a head prints on lines of their own. */
export function nameLines(office: OfficeData): string[] {
  return office.entity.kop.map((line) => line.toUpperCase()).filter((line) => line !== '')
}
