import { type DokumenHead, listDokumen, publishedDokumen, type Reader, type Unit } from '@akuntabel/store'
import { isSealed, mustBeRead } from '../dokumen/is-sealed.ts'
import { type Bearer, entitasLabel } from '../lembaga/lembaga-of.ts'

export interface Unpublished {
  head: DokumenHead
  /** Whose it is, in a word. */
  entitas: string
}

/**
 * Signed documents of recent years that people must be able to read and that no publication was recorded of: of each
 * kind, entity and year the last one signed. What was signed before papers were sealed is left as it was.
 */
export async function readUnpublished(
  tx: Reader,
  { office, since }: { office: Bearer & { unit: Unit }; since: number },
): Promise<Unpublished[]> {
  const { unit_code: unit } = office.unit
  const signed = (await listDokumen(tx, { unit }))
    .filter((head) => mustBeRead(head.jenis) && isSealed(head.state))
    .toSorted((a, b) => ((b.tanggal ?? '') < (a.tanggal ?? '') ? -1 : 1))
  const last = [
    ...Map.groupBy(signed, ({ jenis, entitas, tahun }) => `${jenis}/${entitas}/${tahun}`).values(),
  ]
    .flatMap(([head]) => head ?? [])
    .filter(({ tahun, disegel_kemudian: earlier }) => tahun >= since && !earlier)
  if (last.length === 0) return []
  const published = await publishedDokumen(tx, unit)
  return last
    .filter(({ id }) => !published.has(id))
    .map((head) => ({ head, entitas: entitasLabel(office, head.entitas) }))
}
