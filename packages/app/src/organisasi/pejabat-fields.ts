import { KEDUDUKAN_NAMES, type Lembaga, PEJABAT_STATUS, type PejabatStatus } from '@akuntabel/domain'
import type { Pejabat, Subbagian } from '@akuntabel/store'
import { z } from 'zod'
import type { Person } from '../auth/person.ts'
import {
  type Choice,
  cardShape,
  cardView,
  type FormFieldView,
  optionalChoice,
  optionalText,
  optionalWrittenDate,
} from '../input/card.ts'
import { optionalNip } from '../input/nip.ts'
import { shortText, writtenDate } from '../input/schemas.ts'
import { kedudukanLabel, subbagianWord } from './kedudukan-label.ts'

const STATUS = Object.keys(PEJABAT_STATUS) as PejabatStatus[]
const STATUS_LABELS = {
  definitif: 'Definitif',
  plt: 'Pelaksana tugas (Plt.)',
  plh: 'Pelaksana harian (Plh.)',
}

/** What is written down of an official. */
export const PEJABAT_FIELDS = {
  kedudukan: {
    label: 'Kedudukan',
    schema: z.enum(KEDUDUKAN_NAMES, 'Pilih kedudukannya.'),
    as: 'pilihan',
    hint: 'Menentukan siapa yang menandatangani.',
  },
  subbagianId: {
    label: 'Subbagian',
    schema: optionalChoice,
    as: 'pilihan',
    hint: 'Hanya untuk kepalanya.',
  },
  divisi: {
    label: 'Divisi',
    schema: optionalText(120),
    hint: 'Hanya untuk kepala dan anggota, contoh: Perencanaan, Data dan Informasi',
  },
  korwil: {
    label: 'Koordinator wilayah',
    schema: optionalText(200),
    hint: 'Hanya untuk kepala dan anggota, contoh: Kecamatan Kepanjen dan Pakis',
  },
  nama: { label: 'Nama dengan gelar', schema: shortText(120), hint: 'contoh: Rina Wulandari, S.H.' },
  nip: {
    label: 'NIP',
    schema: optionalNip,
    as: 'angka',
    hint: '18 angka; kosongkan bila bukan pegawai negeri.',
  },
  status: { label: 'Sifat jabatan', schema: z.enum(STATUS, 'Pilih sifat jabatannya.'), as: 'pilihan' },
  jabatan: {
    label: 'Nama jabatan',
    schema: optionalText(200),
    hint: 'Seperti tercetak di atas tanda tangan. Kosongkan untuk memakai nama jabatan yang lazim.',
  },
  sejak: { label: 'Menjabat sejak', schema: writtenDate, as: 'tanggal', hint: 'contoh: 1 Januari 2022' },
  sampai: {
    label: 'Sampai',
    schema: optionalWrittenDate,
    as: 'tanggal',
    hint: 'Kosongkan selama masih menjabat.',
  },
  skNomor: { label: 'Nomor keputusan pengangkatan', schema: optionalText(120) },
  skTanggal: { label: 'Tanggal keputusan', schema: optionalWrittenDate, as: 'tanggal' },
  berhalanganSejak: {
    label: 'Berhalangan sejak',
    schema: optionalWrittenDate,
    as: 'tanggal',
    hint: 'Selama berhalangan, Plt. atau Plh. yang dicatat untuk kedudukan ini yang menandatangani.',
  },
  berhalanganSampai: { label: 'Berhalangan sampai', schema: optionalWrittenDate, as: 'tanggal' },
  personId: {
    label: 'Akun',
    schema: optionalChoice,
    as: 'pilihan',
    hint: 'Akun Akuntabel orang ini, bila ada.',
  },
} as const

export const pejabatShape = cardShape(PEJABAT_FIELDS)
export type PejabatInput = z.output<z.ZodObject<typeof pejabatShape>>

export interface PejabatChoices {
  lembaga: Lembaga
  subbagian: Subbagian[]
  persons: Person[]
}

export function pejabatCard(
  row: Pejabat | null,
  { lembaga, subbagian, persons }: PejabatChoices,
): FormFieldView[] {
  const kinds = KEDUDUKAN_NAMES.filter(
    (kind) => kind !== 'kepala-pendukung' || lembaga.entitas.sekretariat !== null,
  )
  const choices: Record<string, Choice[]> = {
    kedudukan: kinds.map((value) => ({ value, label: kedudukanLabel(value, lembaga) })),
    subbagianId: subbagian.map(({ id, name }) => ({ value: id, label: name })),
    status: STATUS.map((value) => ({ value, label: STATUS_LABELS[value] })),
    personId: persons.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
  }
  const fields = {
    ...PEJABAT_FIELDS,
    subbagianId: { ...PEJABAT_FIELDS.subbagianId, label: subbagianWord(lembaga) },
  }
  const { anggota, divisi } = lembaga.organisasi
  return cardView(fields, { values: row === null ? { status: 'definitif' } : valuesOf(row), choices })
    .filter(({ name }) => anggota !== null || (name !== 'divisi' && name !== 'korwil'))
    .map((field) => (field.name === 'divisi' ? { ...field, label: divisi?.kata ?? field.label } : field))
}

function valuesOf(row: Pejabat): Record<keyof PejabatInput, string | null> {
  const { kedudukan, nama, nip, status, jabatan, sejak, sampai, divisi, korwil } = row
  return {
    ...{ kedudukan, nama, nip, status, jabatan, sejak, sampai, divisi, korwil },
    subbagianId: row.subbagian_id,
    skNomor: row.sk_nomor,
    skTanggal: row.sk_tanggal,
    berhalanganSejak: row.berhalangan_sejak,
    berhalanganSampai: row.berhalangan_sampai,
    personId: row.person_id,
  }
}
