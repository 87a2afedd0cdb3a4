import type { PkData } from '../../data/pk.ts'
import { makeIndikator, persen } from './make-indikator.ts'
import { makeOffice, makeSigner } from './make-office.ts'

/** A signed agreement; the parties follow the entity. */
export function makePk(chosen: Partial<PkData> = {}): PkData {
  const office = chosen.office ?? makeOffice()
  const ketua = makeSigner(`Ketua ${office.name}`)
  const sekretaris = makeSigner(`Sekretaris ${office.name}`, { nip: '197001011995031001' })
  return {
    office,
    tahun: 2021,
    revisi: 0,
    alasanRevisi: null,
    state: 'ditandatangani',
    nomor: null,
    tanggal: '2021-01-04',
    parties: office.entitas === 'kpu' ? [ketua] : [sekretaris, ketua],
    sasaran: [
      {
        uraian: 'Terwujudnya kebijakan yang kuat',
        indikator: [
          makeIndikator({ kode: 'IKU-1', uraian: 'Persentase keputusan yang sesuai', target: persen(80) }),
        ],
      },
    ],
    program: [
      { kode: '076.01.WA', uraian: 'Program Dukungan Manajemen', pagu: 2_286_721_000n },
      { kode: '076.01.CQ', uraian: 'Program Penyelenggaraan Pemilu', pagu: 1_816_724_000n },
    ],
    paper: 'F4',
    createdAt: '2021-01-04T03:00:00Z',
    ...chosen,
  }
}
