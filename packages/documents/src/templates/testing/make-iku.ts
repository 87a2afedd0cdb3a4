import type { IkuBookData, IkuBookIndikator } from '../../data/iku.ts'
import { makeOffice, makeSigner } from './make-office.ts'

export function makeIkuIndikator(kode: string, chosen: Partial<IkuBookIndikator> = {}): IkuBookIndikator {
  return {
    kode,
    uraian: `Persentase layanan ${kode}`,
    caraPenghitungan: 'Jumlah selesai dibagi jumlah seluruhnya × 100%',
    sumberData: 'Register layanan',
    kartu: [
      { label: 'Definisi operasional', isi: 'Bagian layanan yang selesai tepat waktu.' },
      { label: 'Satuan', isi: 'persen' },
      { label: 'Penanggung jawab', isi: null },
    ],
    dalamPk: true,
    alasan: null,
    ...chosen,
  }
}

/** A book of two sasaran with three indicators, one of which no agreement promises. */
export function makeIku(chosen: Partial<IkuBookData> = {}): IkuBookData {
  const office = chosen.office ?? makeOffice()
  return {
    office,
    tahun: 2021,
    pk: 'final',
    signer: makeSigner(`Ketua ${office.name}`),
    tugas: [],
    sasaran: [
      {
        uraian: 'Layanan yang tepat waktu',
        indikator: [makeIkuIndikator('IKU-1'), makeIkuIndikator('IKU-2')],
      },
      {
        uraian: 'Lembaga yang akuntabel',
        indikator: [makeIkuIndikator('IKU-3', { dalamPk: false, alasan: 'Dinilai mulai tahun 2023.' })],
      },
    ],
    paper: 'F4',
    createdAt: '2021-03-04T00:00:00Z',
    ...chosen,
  }
}
