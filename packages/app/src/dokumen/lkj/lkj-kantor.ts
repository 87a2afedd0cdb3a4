import type { LkjData } from '@akuntabel/documents'
import { KEPEMILIKAN, KONDISI_SARANA, pegawaiTables, TINGKAT_PENGHARGAAN } from '@akuntabel/domain'
import { daftarTanggal, listPegawai, listPenghargaan, listSarana, type Reader } from '@akuntabel/store'

/** Who works for the office, what it works with and was honoured for, as recorded of that year. */
export async function lkjKantor(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<Pick<LkjData, 'pegawai' | 'sarana' | 'penghargaan'>> {
  const people = await daftarTanggal(tx, { unit, tahun, jenis: 'pegawai' })
  const things = await daftarTanggal(tx, { unit, tahun, jenis: 'sarana' })
  return {
    penghargaan: (await listPenghargaan(tx, unit, tahun)).map(
      ({ nama, pemberi, tingkat, tanggal, dokumen }) => ({
        ...{ nama, pemberi, tanggal, dokumen },
        tingkat: tingkat && TINGKAT_PENGHARGAAN[tingkat],
      }),
    ),
    pegawai:
      people === null ? null : { tanggal: people, ...pegawaiTables(await listPegawai(tx, unit, tahun)) },
    sarana:
      things === null
        ? null
        : {
            tanggal: things,
            rows: (await listSarana(tx, unit, tahun)).map(
              ({ nama, jumlah, satuan, kepemilikan, kondisi, lokasi }) => ({
                ...{ nama, jumlah, satuan, lokasi },
                kepemilikan: kepemilikan && KEPEMILIKAN[kepemilikan],
                kondisi: kondisi && KONDISI_SARANA[kondisi],
              }),
            ),
          },
  }
}
