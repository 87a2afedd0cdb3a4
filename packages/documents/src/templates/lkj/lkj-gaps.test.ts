import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LkjData, LkjIndikatorData } from '../../data/lkj.ts'
import { findGaps } from '../../tree/walk.ts'
import {
  makeAnggaran,
  makeIndikator,
  makeLkj,
  makeOffice,
  makePk,
  makeSasaran,
  makeSigner,
} from '../testing/index.ts'
import { lkjGaps } from './lkj-gaps.ts'
import { lkjTree } from './lkj-tree.ts'

// Whatever can be missing, and nothing twice as often as something: blanks are not texts, and a quotation may be of nothing.
const typed = fc.constantFrom(
  null,
  '',
  ' \n ',
  'Teks.',
  '- satu\n- ⟨capaian:IKU-1⟩',
  'Kutip ⟨capaian:IKU-99⟩ dan ⟨x⟩.',
)
const teks = fc.dictionary(
  fc.constantFrom(
    ...['kata-pengantar', 'ikhtisar', 'latar-belakang', 'organisasi', 'sdm', 'isu-strategis'],
    ...['anggaran', 'rekomendasi'],
  ),
  typed.map((one) => one ?? ''),
)
const STAFF = {
  ...{ tanggal: '2021-12-31', jumlah: 2, golongan: [], pendidikan: [], dibayar: [] },
  status: [{ nama: 'PNS', jumlah: 2 }],
}
const EIGHTY = makeIndikator({ kode: 'IKU-1', uraian: 'Sesuatu' }).target
const value = fc.constantFrom(null, EIGHTY)
const TW = [1, 2, 3, 4] as const

const indikator = fc
  .record({
    kode: fc.constantFrom('IKU-1', 'IKU-2'),
    uraian: fc.constant('Sesuatu'),
    target: value,
    realisasi: value,
    penyebab: typed,
    hambatan: typed,
    solusi: typed,
    tindakLanjut: typed,
    program: typed,
    until: fc.constantFrom(0, 2, 4),
    unmeasured: fc.subarray([1, 4]),
  })
  .map(
    ({ until, unmeasured, ...own }): LkjIndikatorData =>
      makeIndikator({
        ...own,
        triwulan: TW.map((triwulan) => ({
          triwulan,
          target: null,
          realisasi: triwulan <= until ? EIGHTY : null,
        })),
        tidakDiukur: unmeasured.map((triwulan) => ({ triwulan, alasan: 'Belum ada datanya' })),
      }),
  )

const budget = fc
  .record({ whole: fc.boolean(), agrees: fc.boolean(), last: fc.constantFrom(10n, 11n) })
  .map(({ whole, agrees, last }): LkjData['anggaran'] => {
    if (!whole) return null
    const anggaran = makeAnggaran([
      ['3355', 0, 10n, agrees ? 9n : 8n],
      ['3355.1', 1, 10n, 9n],
    ])
    const perubahan = [
      { revisi: 0, sebelum: null, sesudah: 9n, selisih: 0n, alasan: 'Awal' },
      { revisi: 1, sebelum: 9n, sesudah: last, selisih: last - 9n, alasan: 'Tambahan' },
    ]
    return { ...anggaran, perubahan }
  })

const report = fc
  .record({
    teks,
    indikator: fc.array(fc.array(indikator, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
    anggaran: budget,
    tanggal: fc.constantFrom(null, '2022-02-25'),
    names: fc.constantFrom('', 'Sari'),
    renstra: fc.boolean(),
    iku: fc.boolean(),
    members: fc.constantFrom(null, 5),
    staff: fc.boolean(),
    revisi: fc.constantFrom(0, 2),
    alasan: typed,
    pk: fc.constantFrom('whole', 'empty', 'no indicators', 'alone', 'nobody'),
  })
  .map((one) => {
    const office = makeOffice()
    office.organisation = { ...office.organisation, members: one.members }
    const sasaran = one.indikator.map((own, at) => makeSasaran(`Sasaran ${at + 1}`, own))
    const signer = { ...makeSigner('Ketua'), nama: one.names }
    const base = makePk({
      office,
      tanggal: one.tanggal,
      revisi: one.revisi,
      alasanRevisi: one.alasan,
      sasaran: sasaran.map(({ uraian, indikator: own }) => ({
        uraian,
        indikator: one.pk === 'no indicators' ? [] : own,
      })),
    })
    const parties =
      one.pk === 'nobody' ? [] : one.pk === 'alone' ? [signer] : [signer, { ...signer, jabatan: 'Atasan' }]
    const pk = { ...base, parties, ...(one.pk === 'empty' && { sasaran: [], program: [] }) }
    const pkRevisi = [
      { revisi: 0, tanggal: null, alasan: null },
      { revisi: 1, tanggal: null, alasan: one.alasan },
    ].slice(0, one.revisi)
    return makeLkj({
      ...{
        office,
        pk,
        pkRevisi,
        pegawai: one.staff ? STAFF : null,
        sasaran,
        signer,
        teks: one.teks,
        anggaran: one.anggaran,
        tanggal: one.tanggal,
      },
      ...(!one.renstra && { renstra: null }),
      ...(!one.iku && { iku: [] }),
    })
  })

it('finds in the data what the printed report shows as missing, in its order', () => {
  fc.assert(
    fc.property(report, (data) => {
      expect(lkjGaps(data)).toEqual(findGaps(lkjTree(data)))
    }),
    { numRuns: 300 },
  )
}, 60_000)

it('finds nothing in a whole report, and each of its parts where it is taken away', () => {
  expect(lkjGaps(makeLkj())).toEqual([])
  const keys = (data: LkjData) => lkjGaps(data).map(({ key }) => key)
  expect(keys(makeLkj({ teks: {} }))).toEqual(['teks:isu-strategis'])
  expect(keys(makeLkj({ renstra: null, iku: [], anggaran: null }))).toEqual(['renstra', 'iku', 'anggaran'])
  expect(keys(makeLkj({ teks: { 'isu-strategis': '⟨capaian:IKU-99⟩' } }))).toEqual(['kutipan:capaian:IKU-99'])
})
