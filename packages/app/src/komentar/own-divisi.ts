import { actsOn } from '@akuntabel/domain'
import { listPejabat, type Reader } from '@akuntabel/store'
import { holdingOf } from '../organisasi/holding.ts'
import { type Actor, ALLOWED, type Allow, refuse } from '../permission/actor.ts'

interface OfDivisi {
  kode: string
  divisi: string | null
}

/** By account, the divisi of each member in office on a day. */
export async function divisiByPerson(
  tx: Reader,
  { unit, hari }: { unit: string; hari: string },
): Promise<Map<string, string>> {
  const members = (await listPejabat(tx, unit))
    .map(holdingOf)
    .filter((one) => (one.kedudukan === 'anggota' || one.kedudukan === 'kepala') && actsOn(one, hari))
  return new Map(
    members.flatMap(({ row: { person_id: person, divisi } }): [string, string][] =>
      person === null || divisi === null ? [] : [[person, divisi]],
    ),
  )
}

/** Who is nothing but a member speaks for the own divisi; an indicator of no divisi is everybody's. */
export function speaksFor(
  { roles }: Pick<Actor, 'roles'>,
  divisi: string | null,
  indikator: OfDivisi,
): boolean {
  const onlyMember = roles.every((role) => role === 'anggota')
  return !onlyMember || indikator.divisi === null || sameDivisi(indikator.divisi, divisi)
}

/** The same for the form of its page. */
export function ownDivisi(actor: Pick<Actor, 'roles'>, divisi: string | null, indikator: OfDivisi): Allow {
  if (speaksFor(actor, divisi, indikator)) return ALLOWED
  return refuse(
    `${indikator.kode} termasuk Divisi ${indikator.divisi}. Anggota divisi itu yang dapat mengomentarinya.`,
  )
}

export function sameDivisi(a: string, b: string | null): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/^divisi\s+/, '')
      .replace(/\s+/g, ' ')
      .trim()
  return b !== null && plain(a) === plain(b)
}
