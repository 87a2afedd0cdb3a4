import { Decimal } from '@akuntabel/domain'
import type { RkaData, RkaRow } from '../../data/rka.ts'
import { makeOffice, makeSigner } from './make-office.ts'

function makeRkaRow(kode: string, chosen: Partial<RkaRow> = {}): RkaRow {
  return {
    ...{ kode, uraian: `Uraian ${kode}`, tingkat: 'output', level: 2, leaf: true },
    ...{ indikator: null, satuan: null, volume: null, pagu: 7_394_000n, pelaksanaan: null, sumberDana: null },
    ...chosen,
  }
}

/** One programme with an activity and its two outputs. */
export function makeRka(chosen: Partial<RkaData> = {}): RkaData {
  const office = chosen.office ?? makeOffice()
  const parent = { leaf: false, pagu: 14_788_000n } as const
  return {
    office,
    tahun: 2021,
    tahap: null,
    tahunTanda: 2021,
    sumber: 'DIPA Nomor SP DIPA-076.01.2.657441/2021 revisi ke-0',
    bersama: false,
    signer: makeSigner(`Ketua ${office.name}`),
    rows: [
      makeRkaRow('076.01.WA', { ...parent, tingkat: 'program', level: 0 }),
      makeRkaRow('3355', { ...parent, tingkat: 'kegiatan', level: 1 }),
      makeRkaRow('3355.EBA.994', {
        ...{ indikator: 'Layanan perkantoran', satuan: 'Layanan', volume: new Decimal(12) },
        ...{ pelaksanaan: 'Membayar langganan daya dan jasa', sumberDana: 'RM' },
      }),
      makeRkaRow('3355.EBD.952'),
    ],
    total: 14_788_000n,
    paper: 'F4',
    createdAt: '2021-01-01T00:00:00Z',
    ...chosen,
  }
}
