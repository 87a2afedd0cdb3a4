import {
  type Entitas,
  getDipa,
  listDipaRevisi,
  listPk,
  listRencanaAksi,
  listRkt,
  type Reader,
} from '@akuntabel/store'
import type { Choice } from '../input/card.ts'
import type { PathHint } from '../view/path-hint.ts'

/** Something of the office that a decision changed: a revision of the DIPA, of targets, of the action plan. */
export interface PerubahanView {
  label: string
  tahun: number
  path: PathHint
}

interface Found extends PerubahanView {
  value: string
}

/** What a decision of a meeting on a year may have changed: that year's, or the next one's. */
export async function perubahanOf(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<Map<string, PerubahanView>> {
  const found = [
    ...(await ofYear(tx, { unit, entitas, tahun })),
    ...(await ofYear(tx, { unit, entitas, tahun: tahun + 1 })),
  ]
  return new Map(found.map(({ value, ...view }) => [value, view]))
}

/** The same for every year that these decisions were taken on. */
export async function perubahanByYear(
  tx: Reader,
  key: { unit: string; entitas: Entitas },
  decisions: readonly { tahun: number }[],
): Promise<Map<number, Map<string, PerubahanView>>> {
  const years = new Map<number, Map<string, PerubahanView>>()
  for (const { tahun } of decisions)
    if (!years.has(tahun)) years.set(tahun, await perubahanOf(tx, { ...key, tahun }))
  return years
}

export function perubahanChoices(found: ReadonlyMap<string, PerubahanView>): Choice[] {
  return [...found].map(([value, { label }]) => ({ value, label }))
}

async function ofYear(tx: Reader, key: { unit: string; entitas: Entitas; tahun: number }): Promise<Found[]> {
  const { unit, tahun } = key
  const dipa = await getDipa(tx, unit, tahun)
  const revisions = dipa === null ? [] : await listDipaRevisi(tx, unit, dipa.id)
  const named = (nama: string, nth: number) => (nth === 0 ? nama : `${nama} revisi ke-${nth}`)
  const pk = (await listPk(tx, key)).toReversed()
  const rkt = (await listRkt(tx, key)).toReversed()
  const steps = await listRencanaAksi(tx, key)
  return [
    ...revisions.map(({ revisi }) => ({
      ...{ value: `dipa/${tahun}/${revisi}`, label: named(`DIPA ${tahun}`, revisi), tahun },
      path: { page: 'anggaran' } as const,
    })),
    ...pk.map(({ id, revisi }) => ({
      ...{ value: `pk/${id}`, label: named(`Perjanjian Kinerja ${tahun}`, revisi), tahun },
      path: { page: 'perjanjian', id } as const,
    })),
    ...rkt.map(({ id, versi }) => ({
      ...{ value: `rkt/${id}`, label: named(`RKT ${tahun}`, versi - 1), tahun },
      path: { page: 'rkt' } as const,
    })),
    ...(steps.length === 0
      ? []
      : [
          {
            ...{ value: `rencana-aksi/${tahun}`, label: `Rencana Aksi ${tahun}`, tahun },
            path: { page: 'rencana-aksi' } as const,
          },
        ]),
  ]
}
