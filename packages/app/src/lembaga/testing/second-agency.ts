import { type Lembaga, POLICY_KPU, policyToJson } from '@akuntabel/domain'
import {
  activateUnit,
  addKebijakan,
  addLembaga,
  addSkala,
  grantPeran,
  insertPejabat,
  insertSubbagian,
  insertUnits,
  putUnitKebijakan,
  type Writer,
} from '@akuntabel/store'
import { openYear } from '../../year/open-year.ts'

/** An invented district inspectorate: everything that is not KPU's, as rows and nothing else. */
export const INSPEKTORAT: Lembaga = {
  format: 1,
  nama: 'Inspektorat Daerah',
  singkat: 'Itda',
  ragam: [],
  entitas: {
    kpu: {
      nama: '{kantor}',
      singkat: '{kantorSingkat}',
      kop: ['Pemerintah {wilayah}', '{lembaga}'],
      label: '{singkat}',
      kepala: 'Inspektur',
      atasan: 'Bupati',
      uraian: '{kantor} adalah unsur pengawas penyelenggaraan pemerintahan daerah{akhiranProvinsi}.',
    },
    sekretariat: null,
  },
  peran: { verifikator: 'Kepala Bagian Evaluasi' },
  organisasi: {
    anggota: null,
    divisi: null,
    subbagian: { kata: 'Irban', kalimat: '{kantorSingkat} terdiri atas {jumlah} inspektur pembantu, yaitu:' },
  },
}

export const SECOND_UNIT = '9901'

const NAMES = { nama: 'itda', versi: 1 }
const SCALE = { nama: 'Skala Inspektorat', versi: 1, sitasi: 'Peraturan Bupati 7/2025' }
/** The law it measures by. */
export const PACK = {
  ...policyToJson(POLICY_KPU),
  name: 'itda',
  version: 1,
  citation: 'Peraturan Bupati Nomor 7 Tahun 2025',
  cap: '150',
  minimalFormula: 'T/R',
  deadlines: {
    pkMonthsAfterDipa: 2,
    triwulanDaysAfterQuarter: 5,
    lkjMonth: 3,
    lkjDay: 31,
    lkjLegalMonths: 3,
  },
  legalBasis: ['Peraturan Presiden Nomor 29 Tahun 2014', 'Peraturan Bupati Nomor 7 Tahun 2025'],
  asumsi: [],
} as const

/** An installation of that agency with one office and one person in every working role. */
export async function installSecondAgency(tx: Writer, personId: string): Promise<void> {
  const unit_code = SECOND_UNIT
  const own = { unit_code, entitas: 'kpu' as const, sejak: '2025-01-01' }
  await insertUnits(tx, [
    {
      unit_code,
      parent_code: null,
      level: 'kabkota',
      name: 'Inspektorat Daerah Kabupaten Contoh',
      short_name: 'Itda Kabupaten Contoh',
      province_name: 'Contoh Raya',
      place: 'Contoh',
      timezone: 'Asia/Jakarta',
      profile: '{"members": 5, "divisions": ["Satu"]}',
    },
  ])
  await activateUnit(tx, unit_code)
  await addLembaga(tx, [{ ...NAMES, isi: JSON.stringify(INSPEKTORAT) }])
  await addKebijakan(tx, [
    { nama: PACK.name, versi: 1, tahun: 2025, sitasi: PACK.citation, isi: JSON.stringify(PACK) },
  ])
  await addSkala(tx, [unit_code], [{ ...SCALE, kelas: CLASSES }])
  await putUnitKebijakan(tx, {
    unit_code,
    mulai_tahun: 2025,
    kebijakan: PACK.name,
    kebijakan_versi: 1,
    skala: SCALE.nama,
    skala_versi: SCALE.versi,
    lembaga: NAMES,
    oleh: 'Sistem',
  })
  await openYear(tx, { unit: unit_code, tahun: 2026, oleh: 'Sistem' })
  await insertSubbagian(tx, [{ unit_code, name: 'Irban Wilayah I', sort: 0 }])
  await insertPejabat(tx, [
    { ...own, kedudukan: 'kepala', jabatan: 'Inspektur', nama: 'Rahmi Contoh' },
    { ...own, kedudukan: 'lain', jabatan: 'Bupati Contoh', nama: 'Darma Contoh' },
  ])
  const roles = ['admin', 'operator', 'verifikator', 'penyetuju', 'pimpinan'] as const
  await grantPeran(
    tx,
    roles.map((role) => ({ unit_code, person_id: personId, role })),
  )
}

const CLASSES = [
  {
    ...{ name: 'Rendah', keterangan: 'Perlu pembinaan', warna: 'kurang' },
    ...{ from: '0', fromIncluded: true, to: '80', toIncluded: false },
  },
  {
    ...{ name: 'Unggul', keterangan: 'Dapat dicontoh', warna: 'baik' },
    ...{ from: '80', fromIncluded: true, to: null, toIncluded: false },
  },
]
