import { listIku, peranOfUnit, type Reader } from '@akuntabel/store'
import type { PathHint } from '../view/path-hint.ts'
import type { YearState } from './year-state.ts'

/** What an empty office does first. */
export interface FirstStep {
  title: string
  text: string
  path: PathHint
  done: boolean
}

export async function firstSteps(tx: Reader, unit: string, state: YearState): Promise<FirstStep[]> {
  const iku = (await listIku(tx, { unit, entitas: state.entitas, tahun: state.tahun })).length > 0
  const people = new Set((await peranOfUnit(tx, unit)).map((peran) => peran.person_id))
  return [
    {
      title: 'Tulis IKU kantor Anda',
      text: 'Sasaran dan indikatornya menjadi sumber perjanjian, pengukuran, dan laporan.',
      path: { page: 'iku' },
      done: iku,
    },
    {
      title: 'Tambahkan orang kantor Anda',
      text: 'Operator mengisi, Verifikator memeriksa, Penyetuju menyetujui, Pimpinan menandatangani.',
      path: { page: 'orang' },
      done: people.size > 1,
    },
    {
      title: `Susun Perjanjian Kinerja ${state.tahun}`,
      text: 'Draf diisi dari IKU; Anda menulis target dan pagunya.',
      path: { page: 'perjanjian' },
      done: state.pk !== null,
    },
  ]
}
