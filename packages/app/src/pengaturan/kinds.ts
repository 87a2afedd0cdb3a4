import { actsOn } from '@akuntabel/domain'
import {
  getLambang,
  listJendela,
  listLibur,
  listPejabat,
  listSubbagian,
  listUnitKebijakan,
  peranOfUnit,
  tahunOf,
} from '@akuntabel/store'
import { daftarCard } from '../daftar/settings-card.ts'
import { dasarHukum } from '../dasar-hukum/settings-card.ts'
import { email } from '../email/settings-card.ts'
import { nomor } from '../nomor/settings-card.ts'
import { loadLawful } from '../office/office.ts'
import { holdingOf } from '../organisasi/holding.ts'
import { subbagianWord } from '../organisasi/kedudukan-label.ts'
import { pejabatGaps } from '../organisasi/pejabat-gaps.ts'
import type { SettingsAsk, SettingsCard, SettingsKind } from './settings-card.ts'

/** In the order in which an office needs them. */
export const SETTINGS: SettingsKind[] = [
  { subject: 'kantor', card: kantor },
  { subject: 'orang', card: orang },
  { subject: 'subbagian', card: subbagian },
  { subject: 'pejabat', card: pejabat },
  { subject: 'pegawai', card: (ask) => daftarCard('pegawai', ask) },
  { subject: 'sarana', card: (ask) => daftarCard('sarana', ask) },
  { subject: 'penghargaan', card: (ask) => daftarCard('penghargaan', ask) },
  { subject: 'uraian-tugas', card: (ask) => daftarCard('uraian-tugas', ask) },
  { subject: 'kebijakan', card: kebijakan },
  { subject: 'tahun', card: tahun },
  { subject: 'jadwal', card: jadwal },
  { subject: 'dasar-hukum', card: dasarHukum },
  { subject: 'nomor', card: nomor },
  { subject: 'email', card: email },
]

async function pejabat({ tx, unit, lembaga, hari }: SettingsAsk): Promise<SettingsCard> {
  const holdings = (await listPejabat(tx, unit.unit_code)).map(holdingOf)
  const acting = holdings.filter((one) => actsOn(one, hari)).length
  return {
    bagian: 'pejabat',
    title: 'Pejabat',
    now: acting === 0 ? 'Belum ada pejabat yang tercatat.' : `${acting} pejabat bertindak hari ini.`,
    missing: pejabatGaps(holdings, { lembaga, subbagian: await listSubbagian(tx, unit.unit_code), hari }),
  }
}

async function orang({ tx, unit }: SettingsAsk): Promise<SettingsCard> {
  const held = await peranOfUnit(tx, unit.unit_code)
  const people = new Set(held.map((one) => one.person_id)).size
  const roles = new Set(held.map((one) => one.role))
  const nobody = (
    [
      ['operator', 'Belum ada Operator yang mengisi realisasi.'],
      ['verifikator', 'Belum ada Verifikator yang menyusun perjanjian dan memeriksa pengukuran.'],
      ['penyetuju', 'Belum ada Penyetuju yang menyetujui pengukuran.'],
      ['pimpinan', 'Belum ada Pimpinan yang menandatangani perjanjian.'],
    ] as const
  ).flatMap(([role, sentence]) => (roles.has(role) ? [] : [sentence]))
  return {
    bagian: 'orang',
    title: 'Orang dan peran',
    now: `${people} orang mempunyai peran.`,
    missing: nobody,
  }
}

async function kebijakan({ tx, unit, tahun }: SettingsAsk): Promise<SettingsCard> {
  const pins = await listUnitKebijakan(tx, unit.unit_code)
  const pin = pins.findLast((one) => one.mulai_tahun <= tahun)
  return {
    bagian: 'kebijakan',
    title: 'Kebijakan dan skala',
    now:
      pin === undefined
        ? `Belum ada kebijakan untuk tahun ${tahun}.`
        : `Tahun ${tahun} diukur menurut ${pin.kebijakan.nama} ${pin.kebijakan.versi} dengan ${pin.skala.nama}.`,
    missing: pin === undefined ? ['Pilih kebijakan pengukuran.'] : [],
  }
}

async function kantor({ tx, unit }: SettingsAsk): Promise<SettingsCard> {
  const { name, place, profile } = unit
  const missing = [
    ...(profile.address ? [] : ['Alamat belum diisi, sehingga kop surat hanya memuat nama kota.']),
    ...((await getLambang(tx, unit.unit_code)) === null
      ? ['Lambang belum diunggah, sehingga dokumen memakai lambang umum.']
      : []),
  ]
  return {
    bagian: 'kantor',
    title: 'Kantor',
    now: `${name}, ${place}, kertas ${profile.paper ?? 'F4'}.`,
    missing,
  }
}

async function subbagian({ tx, unit, lembaga }: SettingsAsk): Promise<SettingsCard> {
  const rows = await listSubbagian(tx, unit.unit_code)
  const word = subbagianWord(lembaga)
  return {
    bagian: 'subbagian',
    title: word,
    now: rows.length === 0 ? 'Belum ada yang tercatat.' : `${rows.length} ${word.toLowerCase()} tercatat.`,
    missing: rows.length === 0 ? [`Catat ${word.toLowerCase()} kantor ini.`] : [],
  }
}

async function tahun({ tx, unit, hari }: SettingsAsk): Promise<SettingsCard> {
  const rows = await tahunOf(tx, unit.unit_code)
  const years = [...new Set(rows.map((row) => row.tahun))]
  const open = years.filter((year) => rows.some((row) => row.tahun === year && row.state !== 'ditutup'))
  const running = Number(hari.slice(0, 4))
  return {
    bagian: 'tahun',
    title: 'Tahun',
    now: open.length === 0 ? 'Belum ada tahun yang terbuka.' : `Terbuka: ${open.join(', ')}.`,
    missing: years.includes(running) ? [] : [`Buka tahun ${running} bila kantor mengerjakannya.`],
  }
}

async function jadwal({ tx, unit, tahun }: SettingsAsk): Promise<SettingsCard> {
  const windows = await listJendela(tx, unit.unit_code, tahun)
  const days = await listLibur(tx, {
    unit: unit.unit_code,
    dari: `${tahun}-01-01`,
    sampai: `${tahun}-12-31`,
  })
  const { law } = await loadLawful(tx, unit.unit_code, tahun)
  const counted = law?.policy.deadlines.triwulanHariKerja === true
  return {
    bagian: 'jadwal',
    title: 'Jadwal dan hari libur',
    now:
      windows.length === 0
        ? `Tahun ${tahun} belum dibuka, sehingga belum ada jadwalnya.`
        : `Jadwal tahun ${tahun} ada, ${days.length} hari libur tercatat.`,
    missing:
      counted && days.length === 0
        ? [`Catat hari libur ${tahun}, karena tenggatnya dihitung dalam hari kerja.`]
        : [],
  }
}
