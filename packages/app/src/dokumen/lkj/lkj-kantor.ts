import type { LkjData } from '@akuntabel/documents'
import { KEPEMILIKAN, KONDISI_SARANA, pegawaiTables } from '@akuntabel/domain'
import { daftarTanggal, listPegawai, listSarana, type Reader } from '@akuntabel/store'

/** Who works for the office and what it works with, as recorded of that year; null where it is not. */
export async function lkjKantor(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<Pick<LkjData, 'pegawai' | 'sarana'>> {
  const people = await daftarTanggal(tx, { unit, tahun, jenis: 'pegawai' })
  const things = await daftarTanggal(tx, { unit, tahun, jenis: 'sarana' })
  return {
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
