import { POLICIES, policyToJson, SCALES, type ShippedScale, scaleToJson } from '@akuntabel/domain'
import {
  activateUnit,
  addKebijakan,
  getUnit,
  insertPejabat,
  insertSubbagian,
  putSkala,
  updateUnit,
  useSkala,
  type Writer,
} from '@akuntabel/store'
import { SAMPLE } from '../sample-data.ts'
import { sampleId } from './sample-id.ts'
import type { TargetOffice } from './target-office.ts'

/** The policy packs that ship; nobody's own. */
export async function loadKebijakan(tx: Writer): Promise<void> {
  await addKebijakan(
    tx,
    Object.values(POLICIES).map((policy) => ({
      nama: policy.name,
      versi: policy.version,
      tahun: policy.year,
      sitasi: policy.citation,
      isi: JSON.stringify(policyToJson(policy)),
    })),
  )
}

/** Profile, subbagian, officials (their office stands for a name) and scales. */
export async function loadOffice(tx: Writer, office: TargetOffice): Promise<void> {
  const { unit } = office
  const { profil, subbagian, pejabat, skala } = SAMPLE.organisasi
  const known = await getUnit(tx, unit)
  if (known === null) throw new Error(`satker ${unit} is not in the national list`)
  await updateUnit(tx, {
    unit,
    version: known.version,
    policy_pack: SAMPLE.organisasi.kebijakan,
    profile: {
      ...known.profile,
      members: profil.anggota,
      memberTerm: profil.masaJabatan,
      divisions: profil.divisi,
      kecamatan: office.isCopy ? [] : profil.kecamatan,
    },
  })
  await activateUnit(tx, unit)
  await insertSubbagian(
    tx,
    subbagian.map((name, sort) => ({ unit_code: unit, id: sampleId(unit, 'subbagian', sort), name, sort })),
  )
  await insertPejabat(
    tx,
    pejabat.map(({ entitas, jabatan, nama, sejak }, at) => ({
      unit_code: unit,
      id: sampleId(unit, 'pejabat', at),
      entitas: entitas as 'kpu' | 'sekretariat',
      jabatan: office.say(jabatan),
      nama: office.say(nama),
      nip: null,
      sejak,
      sampai: null,
    })),
  )
  for (const scale of Object.values(SCALES)) {
    await putSkala(tx, { unit, nama: scale.name, sitasi: scale.citation, kelas: scaleToJson(scale) })
  }
  await useSkala(tx, unit, SCALES[skala as ShippedScale].name)
}
