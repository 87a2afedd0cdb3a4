import type { OfficeData } from '@akuntabel/documents'
import { isPlanned } from '../../year/load-plan.ts'
import type { JenisDokumen } from '../jenis.ts'
import { lkjData } from './lkj-data.ts'

/** Laporan Kinerja. */
export const lkj: JenisDokumen<'lkj'> = {
  jenis: 'lkj',
  template: 'lkj 3',
  izin: { baca: 'baca', susun: 'lkj.susun' },
  layar: 'laporan',
  beku: 'Tetap sejak difinalkan; perubahan dibuat sebagai koreksi.',
  ada: isPlanned,
  data: (tx, key, { state, tanggal, clock }) => lkjData(tx, { key, clock, stamp: { state, tanggal } }),
  nama({ office, tahun, state }) {
    return `LKj ${whoReports(office)} ${tahun}${state === 'draf' ? ' (draf)' : ''}`
  },
}

/** Reports that were sealed before an agency's names were data have only the office's; all of them are of one agency. */
function whoReports(office: Omit<OfficeData, 'entity'> & Partial<Pick<OfficeData, 'entity'>>): string {
  if (office.entity !== undefined) return office.entity.shortName
  return office.entitas === 'kpu' ? office.shortName : `Sekretariat ${office.shortName}`
}
