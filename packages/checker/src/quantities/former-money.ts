import { readFigure } from '../facts/figure.ts'
import type { Facts } from '../facts/types.ts'

const RUPIAH = 'Rp\\.?\\s*\\d[\\d.]*(?:,\\d+)?(?:\\s+(?:ribu|juta|miliar|milyar|triliun))?'
/** `berubah dari A menjadi B`, `semula A direvisi menjadi B` */
const FROM = new RegExp(
  `\\b(?:dari|semula|awal(?:nya)?|murni)\\s+(?:(?:sebesar|adalah|senilai)\\s+)?(${RUPIAH})(?:\\s*\\([^)]{0,300}\\))?[^.;\\d]{0,60}?\\b(?:menjadi|direvisi|berubah)\\b`,
  'gi',
)

const KNOWN = new WeakMap<Facts, ReadonlySet<number>>()

/** Money that the document itself says was changed to other money later: before a revision it was right. */
export function isFormerMoney(facts: Facts, value: number): boolean {
  let known = KNOWN.get(facts)
  if (known === undefined) {
    known = new Set([...saidIn(facts), ...revisedIn(facts)])
    KNOWN.set(facts, known)
  }
  return known.has(value)
}

function saidIn({ sentences }: Facts): number[] {
  return sentences.flatMap(({ text }) =>
    [...text.matchAll(FROM)].flatMap(([, printed = '']) => readFigure(printed)?.value.toNumber() ?? []),
  )
}

/** What a table of revisions prints, whichever step it stands at. */
function revisedIn({ tables }: Facts): number[] {
  return tables.flatMap((table) =>
    table.rows.flatMap(({ cells }) =>
      cells.flatMap(({ figure, role }) =>
        figure?.unit === 'rupiah' &&
        (role === 'pagu-awal' || table.role === 'revisi') &&
        !figure.value.isZero()
          ? [figure.value.toNumber()]
          : [],
      ),
    ),
  )
}
