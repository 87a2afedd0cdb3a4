import type { OfficeData, Signer } from '../../data/office.ts'

/** Degrees before a name, and all behind its first comma. */
const DEGREES = /^(?:(?:Prof|Dr|Drs|Dra|Ir|dr)\.\s*)+|,.*$/gu

/**
 * The name below a Keputusan or a Berita Acara: a member of the commission, who has no NIP, in capitals and without
 * degrees; a civil servant as he or she is written.
 */
export function officialName({ nama, nip }: Signer, { entitas }: OfficeData): string {
  return entitas === 'kpu' && nip === null ? nama.trim().replace(DEGREES, '').toUpperCase() : nama
}
