import { type Entitas, type Kedudukan, POLICIES } from '@akuntabel/domain'
import {
  activateUnit,
  getUnit,
  insertPejabat,
  insertSubbagian,
  updateUnit,
  type Writer,
} from '@akuntabel/store'
import { pinFirst } from '../../kebijakan/pin-first.ts'
import { SAMPLE } from '../sample-data.ts'
import { sampleId } from './sample-id.ts'
import type { TargetOffice } from './target-office.ts'

/** Profile, subbagian, officials (their office stands for a name) and scales. */
export async function loadOffice(tx: Writer, office: TargetOffice): Promise<void> {
  const { unit } = office
  const { profil, subbagian, pejabat, kebijakan } = SAMPLE.organisasi
  const known = await getUnit(tx, unit)
  if (known === null) throw new Error(`satker ${unit} is not in the national list`)
  await updateUnit(tx, {
    unit,
    version: known.version,
    profile: {
      ...known.profile,
      members: profil.anggota,
      memberTerm: profil.masaJabatan,
      divisions: profil.divisi,
      kecamatan: office.isCopy ? [] : profil.kecamatan,
    },
  })
  await activateUnit(tx, unit)
  const subbagianId = (jabatan: string) =>
    sampleId(
      unit,
      'subbagian',
      subbagian.findIndex((name) => jabatan.endsWith(name)),
    )
  await insertSubbagian(
    tx,
    subbagian.map((name, sort) => ({ unit_code: unit, id: sampleId(unit, 'subbagian', sort), name, sort })),
  )
  await insertPejabat(
    tx,
    pejabat.map(({ entitas, kedudukan, jabatan, nama, sejak }, at) => ({
      unit_code: unit,
      id: sampleId(unit, 'pejabat', at),
      entitas: entitas as Entitas,
      kedudukan: kedudukan as Kedudukan,
      subbagian_id: kedudukan === 'kasubbag' ? subbagianId(jabatan) : null,
      jabatan: office.say(jabatan),
      nama: office.say(nama),
      nip: null,
      sejak,
      sampai: null,
    })),
  )
  await pinFirst(tx, {
    unit,
    policy: POLICIES[kebijakan as keyof typeof POLICIES],
    oleh: 'Sistem',
  })
}
