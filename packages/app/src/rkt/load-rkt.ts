import { differsFromRenstra, type YearlyTarget } from '@akuntabel/domain'
import { type Reader, type Rkt, type RktFullIndikator, rktIndikator } from '@akuntabel/store'
import { loadOffice, type RuledOffice } from '../office/office.ts'
import { promisedTargets } from '../renstra/promised-targets.ts'
import { promisedTarget, targetOf } from './rkt-target.ts'

/** A row of an RKT beside what the Renstra says of its year. */
export interface LoadedRow {
  row: RktFullIndikator
  target: YearlyTarget
  renstra: YearlyTarget
  differs: boolean
}

export interface LoadedRkt {
  rkt: Rkt
  office: RuledOffice
  rows: LoadedRow[]
}

/** A draft stands beside the Renstra as it is now, an established plan beside what it was established on. */
export async function loadRkt(tx: Reader, rkt: Rkt): Promise<LoadedRkt> {
  const { unit_code: unit, tahun } = rkt
  const office = await loadOffice(tx, unit, tahun)
  const rows = await rktIndikator(tx, unit, rkt.id)
  const cards = rows.map(({ indikator_id: id, renstra_indikator_id }) => ({ id, renstra_indikator_id }))
  const promised =
    rkt.state === 'draf' ? await promisedTargets(tx, { unit, tahun, cards }) : keptTargets(rows)
  return {
    rkt,
    office,
    rows: rows.map((row) => {
      const target = targetOf(row)
      const renstra = promisedTarget(row.value_kind, promised.get(row.indikator_id))
      return { row, target, renstra, differs: differsFromRenstra({ target, renstra, policy: office.policy }) }
    }),
  }
}

function keptTargets(rows: RktFullIndikator[]) {
  return new Map(
    rows
      .filter((row) => row.renstra_ada)
      .map((row) => [row.indikator_id, { amount: row.renstra_amount, code: row.renstra_code }]),
  )
}
