import { POLICIES } from '@akuntabel/domain'
import { activateUnit, getUnit, listSubbagian, updateUnit } from '@akuntabel/store'
import { changeKantor } from '../../kantor/change-kantor.ts'
import { kantorCard } from '../../kantor/kantor-fields.ts'
import { pinFirst } from '../../kebijakan/pin-first.ts'
import { lembagaOf } from '../../lembaga/lembaga-of.ts'
import { addPejabat } from '../../organisasi/add-pejabat.ts'
import { addSubbagian } from '../../organisasi/add-subbagian.ts'
import { createPerson } from '../../people/create-person.ts'
import { DEMO_PASSWORD } from '../people.ts'
import { SAMPLE } from '../sample-data.ts'
import { act, type Loading } from './act.ts'

const BEGUN = { oleh: 'admin', hari: '2020-07-01' }

/** The office begins: its law, its people, its card, its subbagian and its officials, whose office stands for a name. */
export async function loadOffice(loading: Loading): Promise<void> {
  const { tx, office } = loading
  const { unit } = office
  await activateUnit(tx, unit)
  const policy = POLICIES[SAMPLE.organisasi.kebijakan as keyof typeof POLICIES]
  await pinFirst(tx, { unit, policy, oleh: 'Sistem' })
  await describeOffice(loading)
  if (!office.isCopy) await addPeople(loading)
  for (const [at, name] of SAMPLE.organisasi.subbagian.entries())
    await act(loading, BEGUN, addSubbagian, { input: { name, sort: at + 1 } })
  const parts = await listSubbagian(tx, unit)
  for (const { kedudukan, jabatan, nama, sejak, orang } of SAMPLE.organisasi.pejabat) {
    const part = kedudukan === 'kasubbag' ? parts.find(({ name }) => jabatan.endsWith(name)) : undefined
    const account = loading.people.find(({ person }) => person.kunci === orang)
    const input = {
      ...{ kedudukan, jabatan: office.say(jabatan), nama: office.say(nama), status: 'definitif', sejak },
      subbagianId: part?.id ?? '',
      // Who signs there has an account; a copy has nobody's.
      personId: office.isCopy ? '' : account?.personId,
    }
    await act(loading, BEGUN, addPejabat, { input })
  }
}

/** How many members and which divisi stood in the report: they are counted from officials, whom it did not name. */
async function describeOffice(loading: Loading): Promise<void> {
  const { tx, office } = loading
  const { unit } = office
  const known = await getUnit(tx, unit)
  if (known === null) throw new Error(`satker ${unit} is not in the national list`)
  const { anggota: members, divisi: divisions, masaJabatan: memberTerm, kecamatan } = SAMPLE.organisasi.profil
  const profile = { ...known.profile, members, divisions }
  const { saved } = await updateUnit(tx, { unit, version: known.version, profile })
  const lembaga = await lembagaOf(tx, unit, Number(BEGUN.hari.slice(0, 4)))
  const typed = kantorCard(known, lembaga).map(({ name, value }) => [name, value])
  const places = office.isCopy ? '' : kecamatan.join('\n')
  const input = { ...Object.fromEntries(typed), memberTerm, kecamatan: places, version: saved?.version }
  await act(loading, BEGUN, changeKantor, { input })
}

/** Their accounts are there; each gets what it may do in this office. */
async function addPeople(loading: Loading): Promise<void> {
  for (const { personId, person } of loading.people) {
    const roles = person.peran.filter(({ unit }) => unit === loading.office.unit).map(({ peran }) => peran)
    if (roles.length === 0) continue
    const input = { name: person.nama, email: person.email, password: DEMO_PASSWORD, roles }
    await act(loading, BEGUN, createPerson, { input, before: personId })
  }
}
