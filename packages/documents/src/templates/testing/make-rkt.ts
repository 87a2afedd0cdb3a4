import { Decimal } from '@akuntabel/domain'
import type { RktData, RktIndikatorData, RktKeluaranData } from '../../data/rkt.ts'
import { persen } from './make-indikator.ts'
import { makeOffice, makeSigner } from './make-office.ts'

export function makeKeluaran(kode: string, chosen: Partial<RktKeluaranData> = {}): RktKeluaranData {
  return {
    kode,
    program: { kode: '076.01.WA', uraian: 'Program Dukungan Manajemen' },
    kegiatan: { kode: '3355', uraian: 'Pelaksanaan Akuntabilitas' },
    uraian: 'Layanan Perkantoran',
    satuan: null,
    volume: null,
    target: null,
    pagu: 7_394_000n,
    pelaksanaan: null,
    langkah: ['Menyusun jadwal'],
    ...chosen,
  }
}

export function makeRktIndikator(kode: string, chosen: Partial<RktIndikatorData> = {}): RktIndikatorData {
  return {
    kode,
    uraian: `Persentase layanan ${kode}`,
    satuan: 'persen',
    target: persen(80),
    tanpaTarget: false,
    rentang: null,
    keluaran: [makeKeluaran('3355.EBA.994')],
    ...chosen,
  }
}

/** An established plan of one sasaran with two indicators and three outputs. */
export function makeRkt(chosen: Partial<RktData> = {}): RktData {
  const office = chosen.office ?? makeOffice()
  return {
    office,
    tahun: 2021,
    versi: 1,
    alasan: null,
    state: 'final',
    nomor: '12/PR.01/3572/2021',
    tanggal: '2021-03-04',
    signer: makeSigner(`Ketua ${office.name}`),
    sasaran: [
      {
        uraian: 'Layanan yang tepat waktu',
        indikator: [
          makeRktIndikator('IKU-1', {
            keluaran: [
              makeKeluaran('3355.EBA.994'),
              makeKeluaran('3355.EBD.952', {
                uraian: 'Layanan Perencanaan',
                satuan: 'Dokumen',
                volume: new Decimal(1200),
                target: new Decimal(100),
                langkah: ['Menyusun Renja', 'Melaporkan hasil'],
              }),
            ],
          }),
          makeRktIndikator('IKU-2', { keluaran: [], target: null, tanpaTarget: true }),
        ],
      },
    ],
    paper: 'F4',
    createdAt: '2021-03-04T00:00:00Z',
    ...chosen,
  }
}
