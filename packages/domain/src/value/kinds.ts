import type { ValueKind } from './value.ts'

export const VALUE_KINDS: Record<ValueKind, string> = {
  persen: 'Persen',
  angka: 'Angka',
  nilai: 'Nilai 0–100',
  rupiah: 'Rupiah',
  predikat: 'Predikat',
  opini: 'Opini',
  'ya-tidak': 'Ya atau tidak',
  hari: 'Tanggal',
}

/** Long names of audit opinions, as people write them. */
export const OPINI_LABELS: Record<string, string> = {
  WTP: 'Wajar Tanpa Pengecualian',
  'WTP-DPP': 'Wajar Tanpa Pengecualian dengan Paragraf Penjelas',
  WDP: 'Wajar Dengan Pengecualian',
  TW: 'Tidak Wajar',
  TMP: 'Tidak Memberikan Pendapat',
}

/** PermenPANRB 88/2021: what each AKIP predicate is called. */
export const PREDIKAT_LABELS: Record<string, string> = {
  AA: 'Sangat Memuaskan',
  A: 'Memuaskan',
  BB: 'Sangat Baik',
  B: 'Baik',
  CC: 'Cukup',
  C: 'Kurang',
  D: 'Sangat Kurang',
}
