import type { OfficeData } from '../../data/office.ts'
import type { Block } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { heading, landscape } from '../../tree/make-block.ts'
import { entityName, entityShortName } from './entity.ts'
import { officeHead } from './letterhead.ts'
import { PK_MARGINS } from './page.ts'

/** What every plan of a year says about itself. */
interface Plan {
  office: OfficeData
  tahun: number
  paper: 'F4' | 'A4'
  createdAt: string
}

interface PlanParts {
  kind: string
  state: 'draf' | 'final'
  title: string
  /** Of its heading. */
  id: string
  /** Below the title, on landscape pages. */
  wide: Block[]
  /** On the upright pages after them. */
  upright?: Block[]
}

/** A plan of a year of an entity: the office's head, its title and a wide table. */
export function planTree(
  { office, tahun, paper, createdAt }: Plan,
  { kind, state, title, id, wide, upright = [] }: PlanParts,
): DocumentTree {
  return {
    kind,
    title: `${title} ${entityShortName(office)}`,
    subject: `${title} ${entityName(office)}`,
    language: 'id-ID',
    satker: { code: office.code, name: office.shortName },
    entitas: office.entitas,
    year: tahun,
    state,
    paper,
    margins: PK_MARGINS,
    header: null,
    pageNumbers: true,
    createdAt,
    blocks: [
      landscape(
        officeHead(office),
        heading({ id, level: 1, text: title.toUpperCase(), continues: true }),
        ...wide,
      ),
      ...upright,
    ],
  }
}
