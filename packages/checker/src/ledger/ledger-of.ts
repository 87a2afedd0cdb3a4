import { codeSums } from '../codes/code-sums.ts'
import { codeTree } from '../codes/code-tree.ts'
import { agencyConsensus } from '../consensus/agency.ts'
import { entityConsensus } from '../consensus/entity.ts'
import { officeConsensus } from '../consensus/office.ts'
import { yearConsensus } from '../consensus/year.ts'
import type { Facts } from '../facts/types.ts'
import { agencyMentions, agencyOf } from '../mentions/agencies.ts'
import { entityMentions } from '../mentions/entities.ts'
import { officeMentions } from '../mentions/offices.ts'
import { yearMentions } from '../mentions/years.ts'
import { pairings } from '../promises/pairings.ts'
import { boundClaims } from '../quantities/bounds.ts'
import { indicatorClaims } from '../quantities/claims.ts'
import { plannedTargets } from '../quantities/planned-targets.ts'
import { reachedClaims } from '../quantities/reached.ts'
import { rowClaims } from '../quantities/row-claims.ts'
import { scopedQuantities } from '../quantities/scoped.ts'
import { toldTwice } from '../quantities/series.ts'
import { yearlyTargets } from '../quantities/yearly-targets.ts'
import type { Ledger } from './types.ts'

const KNOWN = new WeakMap<Facts, Ledger>()

/** mentions → consensus → quantities → codes → promises, each from what stands before it. Computed once per document. */
export function ledgerOf(facts: Facts): Ledger {
  const known = KNOWN.get(facts)
  if (known !== undefined) return known
  const years = yearMentions(facts)
  const offices = officeMentions(facts)
  const entities = entityMentions(facts)
  const agency = agencyOf(facts)
  const agencies = agencyMentions(facts, agency)
  const codes = codeTree(facts)
  const ledger: Ledger = {
    mentions: { years, offices, entities, agencies },
    consensus: {
      year: yearConsensus(facts, years),
      office: officeConsensus(facts, offices),
      entity: entityConsensus(facts, entities),
      agency: agencyConsensus(agency, agencies),
    },
    quantities: scopedQuantities(facts),
    bounds: boundClaims(facts),
    claims: indicatorClaims(facts),
    series: toldTwice(facts),
    yearly: yearlyTargets(facts),
    planned: plannedTargets(facts),
    rows: rowClaims(facts),
    reached: reachedClaims(facts),
    codes,
    sums: codeSums(facts, codes),
    pairings: pairings(facts),
  }
  KNOWN.set(facts, ledger)
  return ledger
}
