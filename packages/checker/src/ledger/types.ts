import type { CodeSum } from '../codes/code-sums.ts'
import type { CodeNode } from '../codes/code-tree.ts'
import type { Consensus } from '../consensus/consensus.ts'
import type { OfficeName } from '../facts/types.ts'
import type { AgencyMention } from '../mentions/agencies.ts'
import type { Entity, EntityMention } from '../mentions/entities.ts'
import type { OfficeMentionFact } from '../mentions/offices.ts'
import type { YearMention } from '../mentions/years.ts'
import type { Pairing } from '../promises/pairings.ts'
import type { BoundClaim } from '../quantities/bounds.ts'
import type { IndicatorClaim } from '../quantities/claims.ts'
import type { PlannedTarget } from '../quantities/planned-targets.ts'
import type { ReachedClaim } from '../quantities/reached.ts'
import type { RowClaim } from '../quantities/row-claims.ts'
import type { ScopedQuantity } from '../quantities/scoped.ts'
import type { ToldTwice } from '../quantities/series.ts'
import type { YearlyTarget } from '../quantities/yearly-targets.ts'

/** What a document says, stage by stage: rules compare nothing that does not stand here. */
export interface Ledger {
  mentions: {
    years: YearMention[]
    offices: OfficeMentionFact[]
    entities: EntityMention[]
    agencies: AgencyMention[]
  }
  consensus: {
    year: Consensus<number, YearMention>
    office: Consensus<OfficeName, OfficeMentionFact>
    /** KPU or Sekretariat: whose report it is. */
    entity: Consensus<Entity, EntityMention>
    /** The region of an agency that is no KPU. */
    agency: Consensus<OfficeName, AgencyMention>
  }
  quantities: ScopedQuantity[]
  /** `Semua di atas 90%`. */
  bounds: BoundClaim[]
  /** What sentences say of an indikator. */
  claims: IndicatorClaim[]
  /** The report's year in series over years. */
  series: ToldTwice[]
  /** What sentences say is planned of an indikator in a year. */
  yearly: YearlyTarget[]
  /** Targets of the year in a table of several years, beside those it was measured by. */
  planned: PlannedTarget[]
  /** Numbers of things that sentences say of rows and totals. */
  rows: RowClaim[]
  /** How many indicators a sentence says reached their targets. */
  reached: ReachedClaim[]
  codes: CodeNode[]
  /** Codes beside their parts in other tables. */
  sums: CodeSum[]
  pairings: Pairing[]
}
