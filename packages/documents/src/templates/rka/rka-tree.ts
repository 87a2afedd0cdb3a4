import type { RkaData } from '../../data/rka.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { paragraph } from '../../tree/make-block.ts'
import { planTree } from '../support/plan-tree.ts'
import { signatureToDate } from '../support/signing.ts'
import { rkaTable } from './rka-table.ts'

/** The matrix of activities with volumes and money, as a stage of the plan or the year's first budget gave it. */
export function rkaTree(rka: RkaData): DocumentTree {
  const { office, tahun, tahap, signer, tahunTanda } = rka
  const title = `Rencana Kerja dan Anggaran Tahun ${tahun}${tahap === null ? '' : ` (${tahap})`}`
  return planTree(rka, {
    ...{ kind: 'rka', state: 'final', title, id: 'rka' },
    wide: [
      rkaTable(rka),
      paragraph(noteOf(rka), { style: 'small' }),
      ...signatureToDate({ key: 'rka', office, tahun: tahunTanda, signer }),
    ],
  })
}

function noteOf({ sumber, bersama }: RkaData): string {
  const shared = bersama ? ' Baris yang dipakai bersama tercantum pada matriks setiap entitas.' : ''
  return `Anggaran menurut ${sumber}. Tanda – berarti belum dicatat.${shared}`
}
