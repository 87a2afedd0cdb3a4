import { formatDate, NILAI_STATUS, type NilaiStatus, type Value } from '@akuntabel/domain'
import type { PengukuranNilai } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { longText, optionalDate } from '../input/schemas.ts'

/** What stands behind a value, as stored. */
export type KeadaanNilai = Pick<PengukuranNilai, 'status' | 'alasan' | 'sampai'>

export interface KeadaanView {
  status: NilaiStatus
  label: string
  alasan: string | null
  /** ISO date. */
  sampai: string | null
  sampaiText: string | null
  /** `Bukti menyusul sampai 5 Januari 2023: menunggu tanda tangan`; null of what is simply measured. */
  text: string | null
}

/** Left out, a value stays as it is, but for a figure that says it could be measured after all. */
export const keadaanInput = {
  status: z.enum(Object.keys(NILAI_STATUS) as NilaiStatus[], 'Pilih salah satu keadaan.').optional(),
  alasan: longText(2000),
  sampai: optionalDate,
}

export interface KeadaanForm {
  status?: NilaiStatus
  alasan?: string | null
  sampai?: string
}

export const MEASURED: KeadaanNilai = { status: 'diukur', alasan: null, sampai: null }

/** What is to be stored; refuses a reason that is missing, a promise that has ended, and a figure that cannot be. */
export function readKeadaan(
  form: KeadaanForm,
  { value, now, today }: { value: Value | null; now: NilaiStatus; today: string },
): Partial<KeadaanNilai> {
  if (form.status === undefined) return value !== null && now === 'tidak-dapat-diukur' ? MEASURED : {}
  if (form.status === 'diukur') return MEASURED
  const wrong: Record<string, string> = {}
  const alasan = form.alasan?.trim() ?? ''
  if (alasan.length < 5) wrong.alasan = 'Tulis alasannya, paling sedikit lima huruf.'
  if (form.status === 'tidak-dapat-diukur') {
    if (value !== null) wrong.realisasi = 'Kosongkan realisasinya, atau pilih keadaan Diukur.'
    refuse(wrong)
    return { status: form.status, alasan, sampai: null }
  }
  const sampai = form.sampai ?? ''
  if (sampai === '') wrong.sampai = 'Tulis sampai tanggal berapa buktinya ditunggu.'
  else if (sampai < today) wrong.sampai = 'Pilih hari ini atau sesudahnya.'
  refuse(wrong)
  return { status: form.status, alasan, sampai }
}

export function keadaanView({ status, alasan, sampai }: KeadaanNilai): KeadaanView {
  const label = NILAI_STATUS[status]
  const sampaiText = sampai === null ? null : formatDate(sampai)
  const until = sampaiText === null ? '' : ` sampai ${sampaiText}`
  const text = status === 'diukur' ? null : `${label}${until}: ${alasan ?? ''}`
  return { status, label, alasan, sampai, sampaiText, text }
}

function refuse(wrong: Record<string, string>): void {
  if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
}
