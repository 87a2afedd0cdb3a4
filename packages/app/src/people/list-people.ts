import { ROLE_NAMES, ROLES, type Role } from '@akuntabel/domain'
import { listNonaktif, listSubbagian, listUndangan, peranOfUnit, type Reader } from '@akuntabel/store'
import { z } from 'zod'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { subbagianWord } from '../organisasi/kedudukan-label.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInstant } from '../view/instant.ts'
import { inOrder } from './places.ts'

export interface PeopleView {
  people: {
    personId: string
    name: string
    email: string
    roles: Role[]
    roleLabels: string[]
    subbagianId: string | null
    /** Why the office has put him or her out of work; null for who works. */
    nonaktif: string | null
  }[]
  /** One-time links that still work, for who hands them out. */
  links: {
    id: string
    jenis: 'undangan' | 'sandi'
    nama: string
    email: string
    sampaiText: string
    oleh: string
  }[]
  /** To which an operator may be bound. */
  subbagian: { kata: string; pilihan: { value: string; label: string }[] }
  /** `post`: who usually holds it in this agency. */
  roles: { role: Role; label: string; explanation: string; post: string | null }[]
  may: { create: Allow }
}

export const listPeople = defineUseCase({
  name: 'list-people',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async before({ read, unit, services }) {
    const held = await read((tx) => peranOfUnit(tx, unit))
    return services.auth.accounts.find([...new Set(held.map((peran) => peran.person_id))])
  },
  async run({ tx, actor, unit, services, before: persons }): Promise<PeopleView> {
    const lembaga = await lembagaOf(tx, unit, Number(services.clock.today().slice(0, 4)))
    const subbagian = await listSubbagian(tx, unit)
    const out = await listNonaktif(tx, unit)
    const held = Map.groupBy(await peranOfUnit(tx, unit), (peran) => peran.person_id)
    const people = persons.map(({ id, name, email }) => {
      const mine = held.get(id) ?? []
      const roles = inOrder(mine.map((peran) => peran.role))
      const bound = subbagian.find((one) => mine.some((peran) => peran.subbagian_id === one.id))
      const labels = roles.map((role) =>
        role === 'operator' && bound
          ? `${ROLES[role].label} ${bound.short_name ?? bound.name}`
          : ROLES[role].label,
      )
      return {
        ...{ personId: id, name, email, roles, roleLabels: labels, subbagianId: bound?.id ?? null },
        nonaktif: out.find((one) => one.person_id === id)?.alasan ?? null,
      }
    })
    return {
      people: people.sort((a, b) => a.name.localeCompare(b.name, 'id')),
      links: await openLinks(tx, { unit, now: services.clock.now() }),
      roles: ROLE_NAMES.map((role) => ({ role, ...ROLES[role], post: lembaga.peran[role] ?? null })),
      subbagian: {
        kata: subbagianWord(lembaga),
        pilihan: subbagian.map(({ id, name }) => ({ value: id, label: name })),
      },
      may: { create: allow(actor, 'orang.kelola') },
    }
  },
})

/** Row security shows them to an admin only. */
async function openLinks(
  tx: Reader,
  { unit, now }: { unit: string; now: Date },
): Promise<PeopleView['links']> {
  const { timezone } = await loadUnit(tx, unit)
  return (await listUndangan(tx, unit))
    .filter((link) => link.dipakai_at === null && link.batal_at === null && link.sampai > now)
    .map(({ id, jenis, nama, email, sampai, oleh }) => ({
      ...{ id, jenis, nama, email, oleh },
      sampaiText: formatInstant(sampai, timezone),
    }))
}
