import type { CodeNode } from '../codes/code-tree.ts'
import type { Consensus } from '../consensus/consensus.ts'
import type { OfficeName } from '../facts/types.ts'
import type { OfficeMentionFact } from '../mentions/offices.ts'
import type { YearMention } from '../mentions/years.ts'
import type { Pairing } from '../promises/pairings.ts'
import type { ScopedQuantity } from '../quantities/scoped.ts'

/** What a document says, stage by stage: rules compare nothing that does not stand here. */
export interface Ledger {
  mentions: { years: YearMention[]; offices: OfficeMentionFact[] }
  consensus: {
    year: Consensus<number, YearMention>
    office: Consensus<OfficeName, OfficeMentionFact>
  }
  quantities: ScopedQuantity[]
  codes: CodeNode[]
  pairings: Pairing[]
}
