import type { LangkahData, RencanaAksiData, RencanaAksiIndikatorData } from '../../data/rencana-aksi.ts'
import { persen } from './make-indikator.ts'
import { makeOffice, makeSigner } from './make-office.ts'

export function makeLangkah(uraian: string, chosen: Partial<LangkahData> = {}): LangkahData {
  return {
    uraian,
    bulan: [2, 3, 11],
    pelaksana: 'Subbagian Data',
    biaya: [{ kode: '3355.EBA.994', amount: 7_394_000n }],
    ...chosen,
  }
}

export function makeRencanaIndikator(
  kode: string,
  chosen: Partial<RencanaAksiIndikatorData> = {},
): RencanaAksiIndikatorData {
  return {
    kode,
    uraian: `Persentase layanan ${kode}`,
    satuan: 'persen',
    target: persen(80),
    rentang: null,
    triwulan: [
      { triwulan: 1, target: persen(20) },
      { triwulan: 4, target: persen(80) },
    ],
    langkah: [
      makeLangkah('Menyusun jadwal'),
      makeLangkah('Melaporkan hasil', { biaya: [], pelaksana: null }),
    ],
    ...chosen,
  }
}

/** A plan of one sasaran with two indicators, three steps in all. */
export function makeRencanaAksi(chosen: Partial<RencanaAksiData> = {}): RencanaAksiData {
  const office = chosen.office ?? makeOffice()
  return {
    office,
    tahun: 2021,
    state: 'final',
    signer: makeSigner(`Ketua ${office.name}`),
    sasaran: [
      {
        uraian: 'Layanan yang tepat waktu',
        indikator: [
          makeRencanaIndikator('IKU-1'),
          makeRencanaIndikator('IKU-2', { langkah: [makeLangkah('Memeriksa berkas', { bulan: [7] })] }),
        ],
      },
    ],
    paper: 'F4',
    createdAt: '2021-03-04T00:00:00Z',
    ...chosen,
  }
}
