import { ENTITAS, formatDate } from '@akuntabel/domain'
import { listBeritaAcara, type Reader } from '@akuntabel/store'
import type { Rapat } from './keputusan-words.ts'

/** What meetings of the year decided and signed, as a decree can notice it: of either entity. */
export async function meetingsOfYear(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<Rapat[]> {
  const rows = []
  for (const entitas of ENTITAS) rows.push(...(await listBeritaAcara(tx, { unit, entitas, tahun })))
  return rows.flatMap(({ id, state, rapat, nomor, tanggal, judul }) =>
    state === 'draf' || tanggal === null
      ? []
      : [
          {
            id,
            kutipan: `Berita Acara ${rapat} Nomor ${nomor} tanggal ${formatDate(tanggal)} tentang ${judul}`,
          },
        ],
  )
}
