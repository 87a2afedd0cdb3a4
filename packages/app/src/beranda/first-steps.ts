import { activePeranOfUnit, establishedRkt, getDipa, listIku, type Reader, renstraOf } from '@akuntabel/store'
import { postsNeeded, signersOf } from '../office/signers.ts'
import type { PathHint } from '../view/path-hint.ts'
import type { YearState } from './year-state.ts'

/** What has to stand before a year can be measured, in the order it is needed. */
export interface FirstStep {
  title: string
  text: string
  path: PathHint
  done: boolean
}

/** The way of a year that has no PK yet, with what is done of it. */
export async function firstSteps(tx: Reader, unit: string, state: YearState): Promise<FirstStep[]> {
  const { entitas, tahun, today, office } = state
  const { lembaga } = office
  const signers = await signersOf(tx, { unit, entitas, tanggal: today, lembaga })
  const people = new Set((await activePeranOfUnit(tx, unit)).map((peran) => peran.person_id))
  return [
    {
      title: 'Catat pejabat penanda tangan',
      text: 'Nama dan masa jabatannya tercetak pada setiap dokumen resmi.',
      path: { page: 'pejabat' },
      done: signers.length === postsNeeded(lembaga, entitas).length,
    },
    {
      title: 'Undang orang kantor Anda',
      text: 'Operator mengisi, Verifikator memeriksa, Penyetuju menyetujui, Pimpinan menandatangani.',
      path: { page: 'orang' },
      done: people.size > 1,
    },
    {
      title: 'Susun dan tetapkan Renstra',
      text: `Tujuan, sasaran, program, dan kegiatan untuk lima tahun, termasuk ${tahun}.`,
      path: { page: 'renstra-susun' },
      done: (await renstraOf(tx, unit, tahun)) !== null,
    },
    {
      title: 'Tulis IKU dan targetnya',
      text: 'Sasaran dan indikatornya menjadi sumber perjanjian, pengukuran, dan laporan.',
      path: { page: 'iku' },
      done: (await listIku(tx, { unit, entitas, tahun })).length > 0,
    },
    {
      title: `Susun dan tetapkan RKT ${tahun}`,
      text: 'Target setahun diambil dari Renstra; perjanjian disusun dari sini.',
      path: { page: 'rkt' },
      done: (await establishedRkt(tx, { unit, entitas, tahun })) !== null,
    },
    {
      title: `Isi DIPA ${tahun}`,
      text: 'Pagu program dalam perjanjian dan serapan dalam laporan diambil dari sini.',
      path: { page: 'dipa' },
      done: (await getDipa(tx, unit, tahun)) !== null,
    },
    {
      title: `Susun Perjanjian Kinerja ${tahun}`,
      text: 'Draf diisi dari RKT dan DIPA; Anda memeriksa target dan pagunya.',
      path: { page: 'perjanjian' },
      done: state.pk !== null,
    },
  ]
}
