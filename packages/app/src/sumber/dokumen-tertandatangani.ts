import { Decimal } from '@akuntabel/domain'
import { listDokumen } from '@akuntabel/store'
import { isSealed } from '../dokumen/is-sealed.ts'
import type { Sumber } from './sumber.ts'

export const dokumenTertandatangani: Sumber = {
  label: 'Banyaknya dokumen tahun ini yang sudah ditandatangani',
  satuan: 'dokumen',
  async read(tx, { unit, entitas, tahun }) {
    const all = await listDokumen(tx, { unit, tahun })
    const signed = all.filter((one) => one.entitas === entitas && isSealed(one.state))
    const kinds = [...Map.groupBy(signed, ({ jenis }) => jenis)]
    const named = kinds.map(([jenis, some]) => `${jenis.toUpperCase()} ${some.length}`).join(', ')
    return { amount: new Decimal(signed.length), rincian: named === '' ? 'Belum ada dokumen.' : `${named}.` }
  },
}
